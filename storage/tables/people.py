"""People who write to us. `people` is the present state; consents and roles are history."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata

people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("address", Text, nullable=False, server_default=""),
    Column("language", Text, nullable=False, server_default="vi"),
    sqlite_with_rowid=False,
)

reachability = Table(
    "reachability",
    metadata,
    Column("person", Text, primary_key=True),
    Column("audience", Text, primary_key=True),
    Column("reachable", Integer, nullable=False),
    sqlite_with_rowid=False,
)

consents = Table(
    "consents",
    metadata,
    Column("person", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("given", Integer, nullable=False),
    Column("subject", Text, nullable=False, server_default=""),
    Index(None, "subject", sqlite_where=text("subject <> ''")),
    sqlite_with_rowid=False,
)

roles = Table(
    "roles",
    metadata,
    Column("person", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("since", Text, nullable=False),
    Column("until", Text),
    Column("invitation", Text, nullable=False),
    Index(None, "place", "kind"),
    sqlite_with_rowid=False,
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("code_sha256", Text, nullable=False),
    Column("grants", Text),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("expires", Text, nullable=False),
    Column("used_at", Text),
    Column("used_by", Text),
    Index(None, "code_sha256", unique=True),
)

privacy_requests = Table(
    "privacy_requests",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("asked_at", Text, nullable=False),
    Column("answer_due", Text, nullable=False),
    Column("done_due", Text, nullable=False),
    Column("done_at", Text),
    Index(None, "person"),
)
