"""Households and those who answer for them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata

households = Table(
    "households",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("code", Text, nullable=False),
    Column("village", Text, ForeignKey("places.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("head_name", Text, nullable=False),
    Column("head_folded", Text, nullable=False),
    Column("head_sort_key", Text, nullable=False),
    Column("members", Integer, nullable=False),
    Index(None, "code", unique=True),
    Index(None, "village", "number", unique=True),
    Index(None, "village", "head_folded"),
)

representatives = Table(
    "representatives",
    metadata,
    Column("household", Text, ForeignKey("households.id"), primary_key=True),
    Column("person", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("relation", Text, nullable=False),
    Column("adult_agreed", Integer, nullable=False),
    Column("since", Text, nullable=False),
    Index(None, "person"),
    sqlite_with_rowid=False,
)
