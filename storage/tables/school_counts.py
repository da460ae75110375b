"""Children of a village at school, as schools' contacts count them: rows are added, the newest counts."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata, of_trail

school_counts = Table(
    "school_counts",
    metadata,
    Column("village", Text, ForeignKey("places.id"), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    *of_trail(key=True),
    Column("count", Integer, nullable=False),
    Index(None, "person"),
    sqlite_with_rowid=False,
)
