"""How each stored picture looks, and under which quarters it is found (`storage.looks`)."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.tables.metadata import metadata

picture_looks = Table(
    "picture_looks",
    metadata,
    Column("sha256", Text, ForeignKey("stored_files.sha256"), primary_key=True),
    Column("coarse", Text, nullable=False),
    Column("fine", Text, nullable=False),
    sqlite_with_rowid=False,
)

picture_bands = Table(
    "picture_bands",
    metadata,
    Column("band", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text, ForeignKey("picture_looks.sha256"), primary_key=True),
    sqlite_with_rowid=False,
)
