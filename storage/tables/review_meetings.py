"""A village's review meetings, and how each file was judged there."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata, of_trail

review_meetings = Table(
    "review_meetings",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("village", Text, ForeignKey("places.id"), nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("on_day", Text, nullable=False),
    Column("absent", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("sent_at", Text),
    Column("sent_by", Text, nullable=False, server_default=""),
    Column("sent_agreed", Integer, nullable=False, server_default="0"),
    Column("sent_held", Integer, nullable=False, server_default="0"),
    Index(None, "village", "season"),
)

review_verdicts = Table(
    "review_verdicts",
    metadata,
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    *of_trail(key=True),
    Column("meeting", Text, ForeignKey("review_meetings.id"), nullable=False),
    Column("agreed", Integer),
    Column("reason", Text, nullable=False),
    Column("votes_for", Integer),
    Column("votes_against", Integer),
    Index(None, "meeting"),
    sqlite_with_rowid=False,
)
