"""Decisions that recognised a subject in earlier years, as those who answer for it state them."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.tables.metadata import metadata

recognitions = Table(
    "recognitions",
    metadata,
    Column("subject", Text, ForeignKey("subjects.id"), primary_key=True),
    Column("title", Text, primary_key=True),
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("decided_on", Text, nullable=False),
    Column("number", Text, nullable=False),
    sqlite_with_rowid=False,
)
