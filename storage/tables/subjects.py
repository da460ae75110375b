"""Those who register, those who answer for them, and which household counts in which clan."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata

subjects = Table(
    "subjects",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("members", Integer, nullable=False),
    Column("facts", Text, nullable=False, server_default="{}"),
    Column("phone", Text, nullable=False, server_default=""),
    Column("word", Text, nullable=False, server_default=""),
    Column("cannot_read", Integer),
    Column("head_died", Text),
    Column("left", Text),
    Index(None, "code", unique=True),
    Index(None, "place", "kind", "number", unique=True),
    Index(None, "place", "kind", "folded"),
)

representatives = Table(
    "representatives",
    metadata,
    Column("subject", Text, ForeignKey("subjects.id"), primary_key=True),
    Column("person", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("relation", Text, nullable=False),
    Column("adult_agreed", Integer, nullable=False),
    Column("since", Text, nullable=False),
    Index(None, "person"),
    sqlite_with_rowid=False,
)

memberships = Table(
    "memberships",
    metadata,
    Column("member", Text, ForeignKey("subjects.id"), primary_key=True),
    Column("whole_kind", Text, primary_key=True),
    Column("whole", Text, ForeignKey("subjects.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("person", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("named", Integer),
    Index(None, "whole"),
    sqlite_with_rowid=False,
)
"""A household's clan, a citizen's household or unit: the present one of each kind, so nobody counts twice.

Which it was before stands in the trail. `named`: whether the clan's head may see the name; empty: not asked.
"""
