"""*Tiêu biểu*: who was recognised as outstanding, each by a decision of its own; rows are added only."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata, of_trail

honour_decisions = Table(
    "honour_decisions",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    *of_trail(),
    Column("kind", Text, nullable=False),
    Column("commune", Text, ForeignKey("places.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("decided_on", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("capacity", Text, nullable=False),
    Column("signer", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Index(None, "commune", "year"),
)

honour_lines = Table(
    "honour_lines",
    metadata,
    Column("decision", Text, ForeignKey("honour_decisions.id"), primary_key=True),
    Column("identity", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("place_name", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index(None, "identity"),
    sqlite_with_rowid=False,
)
"""The names as the decision names them; `reason` is why one was revoked."""
