"""A village's review meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review_meetings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("absent", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.Text(), nullable=True),
        sa.Column("sent_by", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_agreed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sent_held", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_review_meetings_village")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_review_meetings_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_meetings")),
    )
    op.create_index("ix_review_meetings_village_season", "review_meetings", ["village", "season"])
    op.create_table(
        "review_verdicts",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("agreed", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("votes_for", sa.Integer(), nullable=True),
        sa.Column("votes_against", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_review_verdicts_file")),
        sa.ForeignKeyConstraint(["meeting"], ["review_meetings.id"], name=op.f("fk_review_verdicts_meeting")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_review_verdicts")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_review_verdicts_meeting", "review_verdicts", ["meeting"])
