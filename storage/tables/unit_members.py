"""A unit's people by number; a name goes when somebody leaves, the number stays taken."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata

unit_members = Table(
    "unit_members",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("unit", Text, ForeignKey("subjects.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("citizen", Text, ForeignKey("subjects.id")),
    Column("left", Text),
    Column("link_sha256", Text),
    Column("link_until", Text),
    Column("own_phone", Integer, nullable=False, server_default="0"),
    Index(None, "unit", "number", unique=True),
    Index(None, "citizen"),
    Index("ix_unit_members_link", "link_sha256", sqlite_where=text("link_sha256 IS NOT NULL")),
)
