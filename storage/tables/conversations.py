"""Open conversations, the event keys that were seen, and whose screen may not have arrived.

`owed` is a table of its own: it is set and cleared with every answer, and a conversation's row is a page.
"""

from sqlalchemy import Column, LargeBinary, Table, Text

from storage.tables.metadata import metadata

conversations = Table(
    "conversations",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("state", LargeBinary, nullable=False),
    Column("at", Text, nullable=False),
)

owed = Table(
    "owed",
    metadata,
    Column("conversation", Text, primary_key=True, nullable=False),
    sqlite_with_rowid=False,
)

seen = Table(
    "seen",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_with_rowid=False,
)
