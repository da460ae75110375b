"""Decisions of officers can be undone for a while, and notices of them wait that long."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("not_before", sa.Text(), nullable=True))
    op.create_index("ix_decisions_seq", "decisions", ["seq"])
    op.create_index("ix_decisions_at", "decisions", ["at"])
    op.create_table(
        "before_decisions",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("waiting_since", sa.Text(), nullable=True),
        sa.Column("verified_points", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("missing", sa.Text(), nullable=False),
        sa.Column("last_officer", sa.Text(), nullable=False),
        sa.Column("claim_officer", sa.Text(), nullable=True),
        sa.Column("claim_officer_name", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_before_decisions_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_before_decisions")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "undoings",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("decided", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("officer_name", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_undoings_file")),
        sa.PrimaryKeyConstraint("file", "decided", name=op.f("pk_undoings")),
        sqlite_with_rowid=False,
    )
