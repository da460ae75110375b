"""The officers' group chats, and the messages in them that show the present state."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata

groups = Table(
    "groups",
    metadata,
    Column("chat", Text, primary_key=True, nullable=False),
    Column("commune", Text, ForeignKey("places.id"), nullable=False),
    Column("admin", Integer, nullable=False),
    Column("present", Integer, nullable=False, server_default="1"),
    Column("bound_at", Text, nullable=False),
    Column("forum", Integer, nullable=False, server_default="0"),
    Column("topics", Integer, nullable=False, server_default="0"),
    Index(None, "commune"),
)

topics = Table(
    "topics",
    metadata,
    Column("chat", Text, primary_key=True),
    Column("village", Text, ForeignKey("places.id"), primary_key=True),
    Column("thread", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("closed", Integer, nullable=False, server_default="0"),
    Column("made_at", Text, nullable=False),
    Index(None, "chat", "thread"),
    sqlite_with_rowid=False,
)

live_messages = Table(
    "live_messages",
    metadata,
    Column("chat", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("message", Text, nullable=False, server_default=""),
    Column("shown", Text, nullable=False, server_default=""),
    Column("wanted", Integer, nullable=False, server_default="1"),
    Column("done", Integer, nullable=False, server_default="0"),
    Column("thread", Text, nullable=False, server_default=""),
    Index("ix_live_messages_key", "key"),
    Index("ix_live_messages_due", "chat", sqlite_where=text("done < wanted")),
    sqlite_with_rowid=False,
)

group_digests = Table(
    "group_digests",
    metadata,
    Column("commune", Text, ForeignKey("places.id"), primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Which day's word to the group has been put together; a second look the same day says nothing."""

group_departures = Table(
    "group_departures",
    metadata,
    Column("chat", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Officers who are no longer in their group; the row goes when they come back."""
