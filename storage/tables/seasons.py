"""A year of one title in one commune."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata

seasons = Table(
    "seasons",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("commune", Text, ForeignKey("places.id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("criteria_set", Text, nullable=False),
    Column("criteria_version", Text, nullable=False),
    Column("registration_from", Text, nullable=False),
    Column("registration_to", Text, nullable=False),
    Column("scoring_from", Text, nullable=False),
    Column("scoring_to", Text, nullable=False),
    Column("village_review", Integer, nullable=False),
    Index(None, "commune", "title", "year", unique=True),
)
