"""A village's list and its meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("word", sa.Text(), server_default="", nullable=False),
        sa.Column("cannot_read", sa.Integer(), nullable=True),
        sa.Column("head_died", sa.Text(), nullable=True),
        sa.Column("left", sa.Text(), nullable=True),
    ):
        op.add_column("subjects", column)
    op.add_column("answers", sa.Column("by_head", sa.Integer(), server_default="0", nullable=False))
    op.add_column("files", sa.Column("consent", sa.Text(), server_default="", nullable=False))
    op.execute("UPDATE files SET consent = 'phone'")
    roster_acts()
    meetings()
    join_requests()
    disagreements()


def roster_acts() -> None:
    op.create_table(
        "roster_acts",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_roster_acts_subject")),
        sa.PrimaryKeyConstraint("subject", "seq", name=op.f("pk_roster_acts")),
        sqlite_with_rowid=False,
    )


def meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("absent", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_meetings_village")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_meetings_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    op.create_index("ix_meetings_village_season", "meetings", ["village", "season"])
    op.create_table(
        "village_reminders",
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_village_reminders_village")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_village_reminders_season")),
        sa.PrimaryKeyConstraint("village", "season", "seq", name=op.f("pk_village_reminders")),
        sqlite_with_rowid=False,
    )


def join_requests() -> None:
    op.create_table(
        "join_requests",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("given", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_join_requests_village")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_requests")),
    )
    op.create_index(
        "ix_join_requests_open", "join_requests", ["village"], sqlite_where=sa.text("decided_at IS NULL")
    )
    op.create_index("ix_join_requests_person", "join_requests", ["person"])


def disagreements() -> None:
    op.create_table(
        "disagreements",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_disagreements_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_disagreements")),
        sqlite_with_rowid=False,
    )
