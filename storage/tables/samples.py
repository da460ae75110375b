"""The random sample's rule for each season, every draw with its seed, and the upper Hội's inspections."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata, of_trail

sample_rules = Table(
    "sample_rules",
    metadata,
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    *of_trail(key=True),
    Column("by_name", Text, nullable=False),
    Column("percent", Integer, nullable=False),
    Column("least", Integer, nullable=False),
    sqlite_with_rowid=False,
)

sample_draws = Table(
    "sample_draws",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("inspection", Text, ForeignKey("inspections.id")),
    *of_trail(),
    Column("seed", Text, nullable=False),
    Column("population", Text, nullable=False),
    Column("drawn", Text, nullable=False),
    Index(None, "season", "place"),
)
"""Codes, as they were when it was drawn: the draw can be done again with nothing but this row."""

inspections = Table(
    "inspections",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("commune", Text, ForeignKey("places.id"), nullable=False),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("person", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("concluded_at", Text),
    Column("conclusion", Text, nullable=False, server_default=""),
    Index(None, "commune"),
)

inspected_files = Table(
    "inspected_files",
    metadata,
    Column("inspection", Text, ForeignKey("inspections.id"), primary_key=True),
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("agrees", Integer),
    Column("note", Text, nullable=False, server_default=""),
    sqlite_with_rowid=False,
)
