"""Remarks on the questions of the criteria."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "criteria_comments",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("criteria_set", sa.Text(), nullable=False),
        sa.Column("criteria_version", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_criteria_comments_file")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_criteria_comments")),
    )
    op.create_index(
        "ix_criteria_comments_set", "criteria_comments", ["criteria_set", "criteria_version", "question"]
    )
