"""The books beside the files: past years, other titles, awards, figures entered yearly, targets.

A line of an import names nobody by force: `subject` is set where it is certain whose line it is, else
reading the books matches it by its name (`storage.books.lines`) until that name changes. Else an import is
confirmed, and may be taken back as a whole; a figure, a target or a rule that is set again is one more row,
and the newest counts.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata, of_trail

book_imports = Table(
    "book_imports",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    *of_trail(),
    Column("commune", Text, ForeignKey("places.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("confirmed_at", Text),
    Column("confirmed_by", Text),
    Column("taken_back_at", Text),
    Index(None, "commune", "title"),
)
"""`source` is "file" (with its `name`), or "ticked" (`name` is the village and the year)."""

book_entries = Table(
    "book_entries",
    metadata,
    Column("book_import", Text, ForeignKey("book_imports.id"), primary_key=True),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("commune", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, ForeignKey("subjects.id")),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("word", Text, nullable=False),
    Column("recognised", Integer, nullable=False),
    Column("level", Integer),
    Column("points", Text),
    Column("decided_on", Text),
    Column("number", Text, nullable=False),
    Index(None, "commune", "title", "year"),
    Index(None, "place", "kind", "folded"),
    Index(None, "subject"),
    sqlite_with_rowid=False,
)

awards = Table(
    "awards",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    *of_trail(),
    Column("commune", Text, ForeignKey("places.id"), nullable=False),
    Column("place", Text, nullable=False),
    Column("subject", Text, ForeignKey("subjects.id")),
    Column("name", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("giver", Text, nullable=False),
    Column("decided_on", Text),
    Column("number", Text, nullable=False),
    Column("taken_back_at", Text),
    Column("book_import", Text),
    Index(None, "commune", "year"),
    Index(None, "subject"),
)
"""Khen thưởng: apart from titles. One of a file (`book_import`) counts once the file is confirmed."""

yearly_figures = Table(
    "yearly_figures",
    metadata,
    Column("place", Text, ForeignKey("places.id"), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("figure", Text, primary_key=True),
    *of_trail(key=True),
    Column("part", Integer),
    Column("whole", Integer),
    Column("word", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Figures that no file can give: how many households there are, how many officers were trained."""

targets = Table(
    "targets",
    metadata,
    Column("place", Text, ForeignKey("places.id"), primary_key=True),
    Column("figure", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    *of_trail(key=True),
    Column("growth", Integer, nullable=False),
    Column("percent", Text),
    Column("basis", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""A locality's own; `percent` is null where it was taken back, and `growth` means points a year."""

candidate_rules = Table(
    "candidate_rules",
    metadata,
    Column("commune", Text, ForeignKey("places.id"), primary_key=True),
    Column("title", Text, primary_key=True),
    *of_trail(key=True),
    Column("setter", Text, nullable=False),
    Column("years", Integer, nullable=False),
    Column("held", Integer, nullable=False),
    Column("culture", Integer, nullable=False),
    Column("points", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""By which rules somebody is a candidate for the congress of honour, as the Chủ tịch Hội set them."""

candidate_choices = Table(
    "candidate_choices",
    metadata,
    Column("commune", Text, primary_key=True),
    Column("title", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("identity", Text, primary_key=True),
    *of_trail(key=True),
    Column("chosen", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Whom the Chủ tịch Hội puts forward: rules find candidates, a person chooses."""
