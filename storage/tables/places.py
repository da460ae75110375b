"""Provinces, communes and villages, with their periods, predecessors and other names."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.tables.metadata import metadata

places = Table(
    "places",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("parent", Text, ForeignKey("places.id")),
    Column("valid_from", Text),
    Column("valid_to", Text),
    Column("predecessor", Text, ForeignKey("places.id")),
    Index(None, "parent"),
    Index("ix_places_names", "kind", "folded", "id"),
)

place_aliases = Table(
    "place_aliases",
    metadata,
    Column("place", Text, ForeignKey("places.id"), primary_key=True),
    Column("folded", Text, primary_key=True),
    Column("name", Text, nullable=False),
    sqlite_with_rowid=False,
)
