"""What was said of a file and when: rows are added, never changed.

Each row carries the number of its audit line (`seq`), where the event, the person and the instant stand
too; a file's rows lie together, newest last.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.metadata import metadata


def _file() -> Column[str]:
    return Column("file", Text, ForeignKey("files.id"), primary_key=True)


def _seq() -> Column[int]:
    return Column("seq", Integer, primary_key=True, autoincrement=False)


def _event() -> Column[str]:
    return Column("event", Text, nullable=False)


answers = Table(
    "answers",
    metadata,
    _file(),
    _seq(),
    _event(),
    Column("person", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("value", Text),
    Column("by_head", Integer, nullable=False, server_default="0"),
    sqlite_with_rowid=False,
)

submissions = Table(
    "submissions",
    metadata,
    _file(),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    _event(),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("points", Text, nullable=False),
    Column("of", Text, nullable=False),
    Column("points_by_indicator", Text, nullable=False),
    Column("met", Integer),
    Column("flags", Text, nullable=False),
    sqlite_with_rowid=False,
)

reviews = Table(
    "reviews",
    metadata,
    _file(),
    _seq(),
    _event(),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("endorsed", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    _file(),
    _seq(),
    _event(),
    Column("at", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("until", Text),
    Column("released", Text),
    sqlite_with_rowid=False,
)

rescorings = Table(
    "rescorings",
    metadata,
    _file(),
    _seq(),
    _event(),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("round", Integer, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("points", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    metadata,
    _file(),
    _seq(),
    _event(),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("points", Text),
    Column("reason", Text, nullable=False),
    Column("missing", Text, nullable=False),
    Index(None, "seq"),
    Index(None, "at"),
    sqlite_with_rowid=False,
)

help_wishes = Table(
    "help_wishes",
    metadata,
    _file(),
    _seq(),
    _event(),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("wanted", Integer, nullable=False),
    sqlite_with_rowid=False,
)

disagreements = Table(
    "disagreements",
    metadata,
    _file(),
    _seq(),
    _event(),
    Column("at", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)
