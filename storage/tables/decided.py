"""Decisions as signed on paper: a later decision corrects or revokes, as a row of its own.

Where a number, a day or a signer was entered with a slip, the row says what the paper says, and a row of kind
"mended", whose `proposal` is the decision, keeps what was entered before.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata, of_trail

recognition_decisions = Table(
    "recognition_decisions",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("commune", Text, nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("proposal", Text),
    Column("number", Text, nullable=False),
    Column("decided_on", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("capacity", Text, nullable=False),
    Column("signer", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    *of_trail(),
    Column("by_name", Text, nullable=False),
    Index(None, "season"),
)

recognition_lines = Table(
    "recognition_lines",
    metadata,
    Column("decision", Text, ForeignKey("recognition_decisions.id"), primary_key=True),
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("subject", Text, ForeignKey("subjects.id"), nullable=False),
    Column("code", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("place_name", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("result", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index(None, "file", "seq"),
    sqlite_with_rowid=False,
)
"""The names as the decision names them; of a correction, the right name and the one before."""
