"""A file's present state: a projection of its history, kept so that queues and lists need no history.

`waiting_since`, the claim and the status change; everything a household or an officer ever said stands in
`storage.tables.history`. `sampled` is for officers only: no record that a village head's screen reads has it.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.metadata import metadata

files = Table(
    "files",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("code", Text, nullable=False),
    Column("season", Text, ForeignKey("seasons.id"), nullable=False),
    Column("subject", Text, ForeignKey("subjects.id"), nullable=False),
    Column("commune", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("criteria_set", Text, nullable=False),
    Column("criteria_version", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("round", Integer, nullable=False, server_default="0"),
    Column("waiting_since", Text),
    Column("points", Text),
    Column("of", Text),
    Column("flags", Text, nullable=False, server_default="[]"),
    Column("verified_points", Text),
    Column("claim_officer", Text),
    Column("claim_officer_name", Text),
    Column("claim_until", Text),
    Column("last_officer", Text, nullable=False, server_default=""),
    Column("missing", Text, nullable=False, server_default="[]"),
    Column("reason", Text, nullable=False, server_default=""),
    Column("decided_by", Text, nullable=False, server_default=""),
    Column("decided_by_name", Text, nullable=False, server_default=""),
    Column("decided_at", Text),
    Column("consent", Text, nullable=False, server_default=""),
    Column("to_look", Integer, nullable=False, server_default="0"),
    Column("sampled", Integer, nullable=False, server_default="0"),
    Column("at_school", Integer),
    Index(None, "subject", "season", unique=True),
    Index(None, "code"),
    Index("ix_files_board", "commune", "status", "claim_until"),
    Index("ix_files_queue", "commune", "waiting_since", sqlite_where=text("status = 'waiting'")),
    Index("ix_files_review", "place", "waiting_since", sqlite_where=text("status = 'village_review'")),
    Index("ix_files_roster", "place", "sort_key", sqlite_where=text("status <> 'withdrawn'")),
    Index("ix_files_triage", "season", "place", "status", "to_look", "sampled", "at_school", "claim_until"),
    Index("ix_files_claims", "claim_officer", sqlite_where=text("claim_officer IS NOT NULL")),
    Index("ix_files_lapsing", "claim_until", sqlite_where=text("claim_officer IS NOT NULL")),
)
