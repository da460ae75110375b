"""Tables of criteria made by a locality: drafts, publications, and what became of open files."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "criteria_packs",
        sa.Column("set_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("based_on", sa.Text(), nullable=False),
        sa.Column("drafted_at", sa.Text(), nullable=False),
        sa.Column("drafted_by", sa.Text(), nullable=False),
        sa.Column("drafter", sa.Text(), nullable=False),
        sa.Column("published_at", sa.Text(), nullable=True),
        sa.Column("given_up_at", sa.Text(), nullable=True),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("set_id", "version", name=op.f("pk_criteria_packs")),
    )
    op.create_index("ix_criteria_packs_title", "criteria_packs", ["title"])
    op.create_table(
        "criteria_publications",
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("criteria_set", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("before_set", sa.Text(), nullable=False),
        sa.Column("before_version", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_criteria_publications_season")),
        sa.PrimaryKeyConstraint("season", "seq", name=op.f("pk_criteria_publications")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "criteria_choices",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("criteria_set", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_criteria_choices_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_criteria_choices")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "criteria_refusals",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("faults", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criteria_refusals")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_criteria_refusals_person", "criteria_refusals", ["person"])
