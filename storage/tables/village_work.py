"""Villages in officers' hands: how each stands now, its history, and who stepped aside of which file.

`village_work` is a projection of `village_acts`; the lease is read off the clock.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata, of_trail

village_work = Table(
    "village_work",
    metadata,
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    Column("village", Text, ForeignKey("places.id"), primary_key=True),
    Column("officer", Text),
    Column("officer_name", Text, nullable=False, server_default=""),
    Column("since", Text),
    Column("until", Text),
    Column("handed_from", Text, nullable=False, server_default=""),
    Column("offered_to", Text),
    Column("offered_to_name", Text, nullable=False, server_default=""),
    Column("offered_at", Text),
    Column("signed_by", Text),
    Column("signed_by_name", Text, nullable=False, server_default=""),
    Column("signed_at", Text),
    Index("ix_village_work_held", "until", "officer", sqlite_where=text("officer IS NOT NULL")),
    sqlite_with_rowid=False,
)

village_acts = Table(
    "village_acts",
    metadata,
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    Column("village", Text, ForeignKey("places.id"), primary_key=True),
    *of_trail(key=True),
    Column("kind", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("other_name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("files", Integer, nullable=False),
    sqlite_with_rowid=False,
)

steps_aside = Table(
    "steps_aside",
    metadata,
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("aside", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The newest row of an officer on a file counts: 0 is a step taken back."""
