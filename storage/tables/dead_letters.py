"""Updates that could not be taken: kept with what went wrong until their time is over."""

from sqlalchemy import Column, Index, Table, Text

from storage.tables.metadata import metadata

dead_letters = Table(
    "dead_letters",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("audience", Text, nullable=False),
    Column("raw", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("delete_after", Text, nullable=False),
    Index(None, "delete_after"),
)
