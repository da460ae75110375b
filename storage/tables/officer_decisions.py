"""What an undo needs: how a file stood just before it was decided on, and which decisions were undone."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.tables.metadata import metadata

before_decisions = Table(
    "before_decisions",
    metadata,
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("waiting_since", Text),
    Column("verified_points", Text),
    Column("reason", Text, nullable=False),
    Column("missing", Text, nullable=False),
    Column("last_officer", Text, nullable=False),
    Column("claim_officer", Text),
    Column("claim_officer_name", Text),
    sqlite_with_rowid=False,
)
"""`seq` is the decision's audit line: what has a row here can be undone while its time runs."""

undoings = Table(
    "undoings",
    metadata,
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("decided", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""`decided` is the audit line of the decision that was undone."""
