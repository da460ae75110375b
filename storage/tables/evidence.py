"""Evidence of a file, messages kept, and what of either has still to be fetched from the channel."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata, of_trail

evidence = Table(
    "evidence",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("file", Text, ForeignKey("files.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("album", Text, nullable=False),
    Index(None, "file", "seq"),
)

evidence_removals = Table(
    "evidence_removals",
    metadata,
    Column("evidence", Text, ForeignKey("evidence.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_with_rowid=False,
)

kept_messages = Table(
    "kept_messages",
    metadata,
    *of_trail(key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Index(None, "person"),
)

fetches = Table(
    "fetches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("evidence", Text, ForeignKey("evidence.id")),
    Column("kept", Integer, ForeignKey("kept_messages.seq")),
    Column("audience", Text, nullable=False),
    Column("channel_file", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("retry_at", Text),
    Column("why", Text),
    Column("sha256", Text, ForeignKey("stored_files.sha256")),
    Column("fetched_at", Text),
    Index(None, "evidence"),
    Index(None, "kept"),
    Index(None, "sha256"),
    Index("ix_fetches_due", "audience", "id", sqlite_where=text("status = 'pending'")),
)

stored_files = Table(
    "stored_files",
    metadata,
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("size", Integer, nullable=False),
    Column("mime", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
    Column("deleted_at", Text),
    sqlite_with_rowid=False,
)

channel_files = Table(
    "channel_files",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("audience", Text, primary_key=True),
    Column("file_id", Text, nullable=False),
    sqlite_with_rowid=False,
)
