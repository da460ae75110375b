"""Clans see the households that agreed to it; units list their people; chi hội count their members."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("memberships", sa.Column("named", sa.Integer(), nullable=True))
    clans()
    unit_members()
    op.create_table(
        "chi_hoi_counts",
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_chi_hoi_counts_village")),
        sa.PrimaryKeyConstraint("village", "on_day", "seq", name=op.f("pk_chi_hoi_counts")),
        sqlite_with_rowid=False,
    )


def clans() -> None:
    op.create_table(
        "clan_invitations",
        sa.Column("clan", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("household", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["clan"], ["subjects.id"], name=op.f("fk_clan_invitations_clan")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_clan_invitations_season")),
        sa.ForeignKeyConstraint(["household"], ["subjects.id"], name=op.f("fk_clan_invitations_household")),
        sa.PrimaryKeyConstraint("clan", "season", "household", name=op.f("pk_clan_invitations")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "clan_reminders",
        sa.Column("clan", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clan"], ["subjects.id"], name=op.f("fk_clan_reminders_clan")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_clan_reminders_season")),
        sa.PrimaryKeyConstraint("clan", "season", "seq", name=op.f("pk_clan_reminders")),
        sqlite_with_rowid=False,
    )


def unit_members() -> None:
    op.create_table(
        "unit_members",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("citizen", sa.Text(), nullable=True),
        sa.Column("left", sa.Text(), nullable=True),
        sa.Column("link_sha256", sa.Text(), nullable=True),
        sa.Column("link_until", sa.Text(), nullable=True),
        sa.Column("own_phone", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["unit"], ["subjects.id"], name=op.f("fk_unit_members_unit")),
        sa.ForeignKeyConstraint(["citizen"], ["subjects.id"], name=op.f("fk_unit_members_citizen")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_members")),
    )
    op.create_index("ix_unit_members_unit_number", "unit_members", ["unit", "number"], unique=True)
    op.create_index("ix_unit_members_citizen", "unit_members", ["citizen"])
    op.create_index(
        "ix_unit_members_link",
        "unit_members",
        ["link_sha256"],
        sqlite_where=sa.text("link_sha256 IS NOT NULL"),
    )
