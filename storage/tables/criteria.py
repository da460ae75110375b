"""Tables of criteria that a locality made: each version as it was written, and when it came into force where.

A version is never changed: a draft is published or given up, and the seasons say which version is in force.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata, of_trail

criteria_packs = Table(
    "criteria_packs",
    metadata,
    Column("set_id", Text, primary_key=True, nullable=False),
    Column("version", Text, primary_key=True, nullable=False),
    Column("event", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("based_on", Text, nullable=False),
    Column("drafted_at", Text, nullable=False),
    Column("drafted_by", Text, nullable=False),
    Column("drafter", Text, nullable=False),
    Column("published_at", Text),
    Column("given_up_at", Text),
    Column("pack", Text, nullable=False),
    Index(None, "title"),
)
"""`pack` is the YAML of the pack: the reader of the files reads it back, exact numbers and all."""

criteria_publications = Table(
    "criteria_publications",
    metadata,
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    *of_trail(key=True),
    Column("publisher", Text, nullable=False),
    Column("criteria_set", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("before_set", Text, nullable=False),
    Column("before_version", Text, nullable=False),
    sqlite_with_rowid=False,
)

criteria_choices = Table(
    "criteria_choices",
    metadata,
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    *of_trail(key=True),
    Column("criteria_set", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("moved", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""What was chosen when a file was offered a new version: moved to it, or kept its own."""

criteria_refusals = Table(
    "criteria_refusals",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    *of_trail(),
    Column("name", Text, nullable=False),
    Column("faults", Text, nullable=False),
    Index(None, "person"),
    sqlite_with_rowid=False,
)
"""Files that could not be taken as a table, with everything that is wrong in them."""
