"""Remarks on the questions of the criteria, for whoever keeps them."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.tables.metadata import metadata, of_trail

criteria_comments = Table(
    "criteria_comments",
    metadata,
    *of_trail(key=True),
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
