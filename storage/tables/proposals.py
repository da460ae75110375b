"""What Hội proposes to UBND, under the names of that moment; objections to it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata, of_trail

proposals = Table(
    "proposals",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("commune", Text, nullable=False),
    Column("number", Integer, nullable=False),
    *of_trail(),
    Column("by_name", Text, nullable=False),
    Column("posted_on", Text),
    Column("objections_until", Text),
    Column("decision", Text, ForeignKey("recognition_decisions.id")),
    Column("taken_back_at", Text),
    Index(None, "season", "number", unique=True),
    Index("ix_proposals_posted", "commune", sqlite_where=text("posted_on IS NOT NULL")),
)

proposal_lines = Table(
    "proposal_lines",
    metadata,
    Column("proposal", Text, ForeignKey("proposals.id"), primary_key=True),
    Column("file", Text, ForeignKey("files.id"), primary_key=True),
    Column("subject", Text, ForeignKey("subjects.id"), nullable=False),
    Column("code", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("place_name", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("result", Text, nullable=False),
    Column("taken_out_at", Text),
    Column("taken_out_by", Text),
    Column("reason", Text, nullable=False, server_default=""),
    Index(None, "file"),
    sqlite_with_rowid=False,
)

objections = Table(
    "objections",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("commune", Text, nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("proposal", Text, ForeignKey("proposals.id")),
    Column("file", Text, ForeignKey("files.id")),
    Column("person", Text, nullable=False),
    Column("own", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("answered_at", Text),
    Column("answered_by", Text),
    Column("officer_name", Text, nullable=False, server_default=""),
    Column("answer", Text, nullable=False, server_default=""),
    Column("upheld", Integer, nullable=False, server_default="0"),
    Index(None, "commune", "answered_at"),
    Index(None, "person"),
    Index(None, "file"),
)
