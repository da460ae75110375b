"""Whom a clan has invited, and when it reminded its households."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.tables.metadata import metadata

clan_invitations = Table(
    "clan_invitations",
    metadata,
    Column("clan", Text, ForeignKey("subjects.id"), primary_key=True),
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    Column("household", Text, ForeignKey("subjects.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_with_rowid=False,
)

clan_reminders = Table(
    "clan_reminders",
    metadata,
    Column("clan", Text, ForeignKey("subjects.id"), primary_key=True),
    Column("season", Text, ForeignKey("seasons.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("reminded", Integer, nullable=False),
    sqlite_with_rowid=False,
)
