"""A village's year: what happened to its households, its meetings, the phones that ask to join."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata, of_trail

roster_acts = Table(
    "roster_acts",
    metadata,
    Column("subject", Text, ForeignKey("subjects.id"), primary_key=True),
    *of_trail(key=True),
    Column("on_day", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Index("ix_roster_acts_moved", "subject", sqlite_where=text("what = 'moved'")),
    sqlite_with_rowid=False,
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("village", Text, ForeignKey("places.id"), nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("on_day", Text, nullable=False),
    Column("absent", Text, nullable=False),
    Index(None, "village", "season"),
)

village_reminders = Table(
    "village_reminders",
    metadata,
    Column("village", Text, ForeignKey("places.id"), primary_key=True),
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("reminded", Integer, nullable=False),
    sqlite_with_rowid=False,
)

join_requests = Table(
    "join_requests",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("village", Text, ForeignKey("places.id"), nullable=False),
    Column("subject", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("typed", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("decided_at", Text),
    Column("decided_by", Text),
    Column("given", Text),
    Index("ix_join_requests_open", "village", sqlite_where=text("decided_at IS NULL")),
    Index(None, "person"),
)
