"""What an undo needs: how a file stood just before it was decided on, and which decisions were undone."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata, of_trail

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
    *of_trail(),
    Column("officer_name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""`decided` is the audit line of the decision that was undone."""

second_rules = Table(
    "second_rules",
    metadata,
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    *of_trail(key=True),
    Column("by_name", Text, nullable=False),
    Column("size", Text, nullable=False),
    sqlite_with_rowid=False,
)

seconds = Table(
    "seconds",
    metadata,
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("round", Integer, nullable=False),
    Column("officer", Text, nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("changed", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("other_name", Text, nullable=False, server_default=""),
    Column("other_reason", Text, nullable=False, server_default=""),
    Column("ended", Integer),
    Index("ix_seconds_open", "file", sqlite_where=text("ended IS NULL")),
    sqlite_with_rowid=False,
)
"""Who asked for a second person and for what decision; `ended` is the audit line that ended the waiting.

`other_name`: the second, who saw it otherwise (`files.last_officer`); a third decides.
"""
