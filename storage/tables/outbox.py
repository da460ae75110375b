"""What waits to be sent to somebody who did not speak just now."""

from sqlalchemy import Column, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("audience", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("message", Text),
    Column("documents", Text, nullable=False),
    Column("status", Text, nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("retry_at", Text),
    Column("not_before", Text),
    Column("why", Text),
    Column("created_at", Text, nullable=False),
    Column("settled_at", Text),
    Column("thread", Text, nullable=False, server_default=""),
    Index(None, "event", "number", unique=True),
    Index("ix_outbox_due", "audience", "person", "id", sqlite_where=text("status = 'pending'")),
    Index(
        "ix_outbox_settled", "settled_at", sqlite_where=text("message IS NOT NULL AND status <> 'pending'")
    ),
    Index(None, "person"),
)
