"""Villages in officers' hands, their history, and who stepped aside of which file."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "village_work",
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=True),
        sa.Column("officer_name", sa.Text(), server_default="", nullable=False),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("handed_from", sa.Text(), server_default="", nullable=False),
        sa.Column("offered_to", sa.Text(), nullable=True),
        sa.Column("offered_to_name", sa.Text(), server_default="", nullable=False),
        sa.Column("offered_at", sa.Text(), nullable=True),
        sa.Column("signed_by", sa.Text(), nullable=True),
        sa.Column("signed_by_name", sa.Text(), server_default="", nullable=False),
        sa.Column("signed_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_village_work_season")),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_village_work_village")),
        sa.PrimaryKeyConstraint("season", "village", name=op.f("pk_village_work")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_village_work_held",
        "village_work",
        ["until", "officer"],
        sqlite_where=sa.text("officer IS NOT NULL"),
    )
    op.create_table(
        "village_acts",
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("officer_name", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("other_name", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_village_acts_season")),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_village_acts_village")),
        sa.PrimaryKeyConstraint("season", "village", "seq", name=op.f("pk_village_acts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "steps_aside",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("officer_name", sa.Text(), nullable=False),
        sa.Column("aside", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_steps_aside_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_steps_aside")),
        sqlite_with_rowid=False,
    )
