"""What stands out about each submission, and which ones are to be looked at again."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata

triage = Table(
    "triage",
    metadata,
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("findings", Text, nullable=False),
    sqlite_with_rowid=False,
)

triage_due = Table(
    "triage_due",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("file", Text, ForeignKey("files.id"), nullable=False),
    Index(None, "file", unique=True),
)
"""Something has happened that may change what stands out; oldest first, each file once."""
