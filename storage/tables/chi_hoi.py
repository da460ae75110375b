"""Members of the villages' chi hội, every figure that was entered."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.tables.metadata import metadata

chi_hoi_counts = Table(
    "chi_hoi_counts",
    metadata,
    Column("village", Text, ForeignKey("places.id"), primary_key=True),
    Column("on_day", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)
