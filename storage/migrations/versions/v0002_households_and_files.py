"""Households, files and their history."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "households",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("head_folded", sa.Text(), nullable=False),
        sa.Column("head_sort_key", sa.Text(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_households_village")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_households")),
    )
    op.create_index("ix_households_code", "households", ["code"], unique=True)
    op.create_index("ix_households_village_head_folded", "households", ["village", "head_folded"])
    op.create_index("ix_households_village_number", "households", ["village", "number"], unique=True)

    op.create_table(
        "representatives",
        sa.Column("household", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("adult_agreed", sa.Integer(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["household"], ["households.id"], name=op.f("fk_representatives_household")),
        sa.PrimaryKeyConstraint("household", "person", name=op.f("pk_representatives")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_representatives_person", "representatives", ["person"])

    op.create_table(
        "files",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("household", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("head_sort_key", sa.Text(), nullable=False),
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
        sa.ForeignKeyConstraint(["household"], ["households.id"], name=op.f("fk_files_household")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_files_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
    )
    op.create_index("ix_files_board", "files", ["commune", "status", "claim_until"])
    op.create_index(
        "ix_files_claims", "files", ["claim_officer"], sqlite_where=sa.text("claim_officer IS NOT NULL")
    )
    op.create_index("ix_files_code", "files", ["code"])
    op.create_index("ix_files_household_season", "files", ["household", "season"], unique=True)
    op.create_index(
        "ix_files_lapsing", "files", ["claim_until"], sqlite_where=sa.text("claim_officer IS NOT NULL")
    )
    op.create_index(
        "ix_files_queue", "files", ["commune", "waiting_since"], sqlite_where=sa.text("status = 'waiting'")
    )
    op.create_index(
        "ix_files_review",
        "files",
        ["village", "waiting_since"],
        sqlite_where=sa.text("status = 'village_review'"),
    )
    op.create_index(
        "ix_files_roster",
        "files",
        ["village", "head_sort_key"],
        sqlite_where=sa.text("status <> 'withdrawn'"),
    )

    op.create_table(
        "answers",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_answers_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_answers")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "submissions",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=False),
        sa.Column("points_by_indicator", sa.Text(), nullable=False),
        sa.Column("met", sa.Integer(), nullable=True),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_submissions_file")),
        sa.PrimaryKeyConstraint("file", "round", name=op.f("pk_submissions")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "reviews",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("endorsed", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_reviews_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_reviews")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "claims",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("released", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_claims_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_claims")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "rescorings",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_rescorings_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_rescorings")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "decisions",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("officer_name", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("missing", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_decisions_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_decisions")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "help_wishes",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_help_wishes_file")),
        sa.PrimaryKeyConstraint("file", "seq", name=op.f("pk_help_wishes")),
        sqlite_with_rowid=False,
    )
