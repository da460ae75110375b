"""Who was recognised for which year, by which decision: stated by those who answer, or decided here.

A decision on paper that is entered adds its rows; a revocation marks them. `year` is the title's; 0 where
only the day of an earlier decision was stated. `level` is 0 for titles without levels.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata, of_trail

recognitions = Table(
    "recognitions",
    metadata,
    Column("subject", Text, ForeignKey("subjects.id"), primary_key=True),
    Column("title", Text, primary_key=True),
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("year", Integer, primary_key=True, autoincrement=False),
    *of_trail(),
    Column("decided_on", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("decision", Text, ForeignKey("recognition_decisions.id")),
    Column("file", Text, ForeignKey("files.id")),
    Column("kept_to", Text),
    Column("revoked", Text, ForeignKey("recognition_decisions.id")),
    Column("lapse_told", Text),
    Index("ix_recognitions_kept", "kept_to", sqlite_where=text("kept_to IS NOT NULL")),
    Index("ix_recognitions_file", "file"),
    sqlite_with_rowid=False,
)
