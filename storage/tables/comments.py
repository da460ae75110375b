"""Remarks on the questions of the criteria, for whoever keeps them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata

criteria_comments = Table(
    "criteria_comments",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("file", Text, ForeignKey("files.id"), nullable=False),
    Column("criteria_set", Text, nullable=False),
    Column("criteria_version", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("text", Text, nullable=False),
)
Index(
    "ix_criteria_comments_set",
    criteria_comments.c.criteria_set,
    criteria_comments.c.criteria_version,
    criteria_comments.c.question,
)
