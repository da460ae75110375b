"""The group's daily words, and officers who have left their group."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "group_digests",
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_group_digests_commune")),
        sa.PrimaryKeyConstraint("commune", "digest", "day", name=op.f("pk_group_digests")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "group_departures",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "person", name=op.f("pk_group_departures")),
        sqlite_with_rowid=False,
    )
