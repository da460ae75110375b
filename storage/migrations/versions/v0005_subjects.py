"""Others than households register too: every table that named a household names a subject.

Tables are made anew and renamed (SQLite cannot change a constraint); foreign keys are off while migrating.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("PRAGMA legacy_alter_table = ON")
    subjects()
    representatives()
    memberships()
    files()
    op.execute("ALTER TABLE consents RENAME COLUMN household TO subject")
    op.execute("PRAGMA legacy_alter_table = OFF")


def subjects() -> None:
    op.create_table(
        "subjects",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("facts", sa.Text(), server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_subjects_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subjects")),
    )
    op.execute(
        "INSERT INTO subjects (id, kind, code, place, number, name, folded, sort_key, members) "
        "SELECT id, 'household', code, village, number, head_name, head_folded, head_sort_key, members "
        "FROM households"
    )
    op.drop_table("households")
    op.create_index("ix_subjects_code", "subjects", ["code"], unique=True)
    op.create_index("ix_subjects_place_kind_number", "subjects", ["place", "kind", "number"], unique=True)
    op.create_index("ix_subjects_place_kind_folded", "subjects", ["place", "kind", "folded"])


def representatives() -> None:
    op.drop_index("ix_representatives_person", "representatives")
    op.rename_table("representatives", "old_representatives")
    op.create_table(
        "representatives",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("adult_agreed", sa.Integer(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_representatives_subject")),
        sa.PrimaryKeyConstraint("subject", "person", name=op.f("pk_representatives")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO representatives (subject, person, seq, relation, adult_agreed, since) "
        "SELECT household, person, seq, relation, adult_agreed, since FROM old_representatives"
    )
    op.drop_table("old_representatives")
    op.create_index("ix_representatives_person", "representatives", ["person"])


def memberships() -> None:
    op.create_table(
        "memberships",
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("whole_kind", sa.Text(), nullable=False),
        sa.Column("whole", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["member"], ["subjects.id"], name=op.f("fk_memberships_member")),
        sa.ForeignKeyConstraint(["whole"], ["subjects.id"], name=op.f("fk_memberships_whole")),
        sa.PrimaryKeyConstraint("member", "whole_kind", name=op.f("pk_memberships")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_memberships_whole", "memberships", ["whole"])


KEPT = (
    "criteria_set, criteria_version, status, round, waiting_since, points, of, flags, verified_points, "
    "claim_officer, claim_officer_name, claim_until, last_officer, missing, reason, decided_by, "
    "decided_by_name, decided_at"
)


def files() -> None:
    for name in ("board", "claims", "code", "household_season", "lapsing", "queue", "review", "roster"):
        op.drop_index(f"ix_files_{name}", "files")
    op.rename_table("files", "old_files")
    op.create_table(
        "files",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("criteria_set", sa.Text(), nullable=False),
        sa.Column("criteria_version", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), server_default="0", nullable=False),
        sa.Column("waiting_since", sa.Text(), nullable=True),
        sa.Column("points", sa.Text(), nullable=True),
        sa.Column("of", sa.Text(), nullable=True),
        sa.Column("flags", sa.Text(), server_default="[]", nullable=False),
        sa.Column("verified_points", sa.Text(), nullable=True),
        sa.Column("claim_officer", sa.Text(), nullable=True),
        sa.Column("claim_officer_name", sa.Text(), nullable=True),
        sa.Column("claim_until", sa.Text(), nullable=True),
        sa.Column("last_officer", sa.Text(), server_default="", nullable=False),
        sa.Column("missing", sa.Text(), server_default="[]", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_by_name", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_files_subject")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_files_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
    )
    op.execute(
        f"INSERT INTO files (id, code, season, subject, commune, place, sort_key, {KEPT}) "  # noqa: S608 -- ours
        f"SELECT id, code, season, household, commune, village, head_sort_key, {KEPT} FROM old_files"
    )
    op.drop_table("old_files")
    op.create_index("ix_files_board", "files", ["commune", "status", "claim_until"])
    op.create_index(
        "ix_files_claims", "files", ["claim_officer"], sqlite_where=sa.text("claim_officer IS NOT NULL")
    )
    op.create_index("ix_files_code", "files", ["code"])
    op.create_index("ix_files_subject_season", "files", ["subject", "season"], unique=True)
    op.create_index(
        "ix_files_lapsing", "files", ["claim_until"], sqlite_where=sa.text("claim_officer IS NOT NULL")
    )
    op.create_index(
        "ix_files_queue", "files", ["commune", "waiting_since"], sqlite_where=sa.text("status = 'waiting'")
    )
    op.create_index(
        "ix_files_review",
        "files",
        ["place", "waiting_since"],
        sqlite_where=sa.text("status = 'village_review'"),
    )
    op.create_index(
        "ix_files_roster", "files", ["place", "sort_key"], sqlite_where=sa.text("status <> 'withdrawn'")
    )
