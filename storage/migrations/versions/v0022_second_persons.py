"""A big change of points waits for a second person."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "second_rules",
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_second_rules_season")),
        sa.PrimaryKeyConstraint("season", "seq", name=op.f("pk_second_rules")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seconds",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("officer_name", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("other_name", sa.Text(), server_default="", nullable=False),
        sa.Column("other_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_seconds_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_seconds")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_seconds_open", "seconds", ["file"], sqlite_where=sa.text("ended IS NULL"))
