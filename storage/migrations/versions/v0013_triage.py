"""What stands out about submissions, how pictures look, samples, inspections, schools' counts."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    triage()
    looks()
    samples()
    school_counts()


def triage() -> None:
    """Files that wait already are looked at within the next minutes."""
    op.add_column("files", sa.Column("to_look", sa.Integer(), server_default="0", nullable=False))
    op.add_column("files", sa.Column("sampled", sa.Integer(), server_default="0", nullable=False))
    op.add_column("files", sa.Column("at_school", sa.Integer(), nullable=True))
    op.create_index(
        "ix_files_triage",
        "files",
        ["season", "place", "status", "to_look", "sampled", "at_school", "claim_until"],
    )
    op.create_table(
        "triage",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_triage_file")),
        sa.PrimaryKeyConstraint("file", name=op.f("pk_triage")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "triage_due",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_triage_due_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_triage_due")),
    )
    op.create_index("ix_triage_due_file", "triage_due", ["file"], unique=True)
    op.execute(
        "INSERT INTO triage_due (file) SELECT id FROM files "
        "WHERE round > 0 AND status IN ('village_review', 'held', 'waiting')"
    )
    op.execute("UPDATE files SET to_look = 1 WHERE id IN (SELECT file FROM triage_due)")


def looks() -> None:
    op.create_table(
        "picture_looks",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("coarse", sa.Text(), nullable=False),
        sa.Column("fine", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["stored_files.sha256"], name=op.f("fk_picture_looks_sha256")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_picture_looks")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "picture_bands",
        sa.Column("band", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["picture_looks.sha256"], name=op.f("fk_picture_bands_sha256")),
        sa.PrimaryKeyConstraint("band", "sha256", name=op.f("pk_picture_bands")),
        sqlite_with_rowid=False,
    )


def samples() -> None:
    op.create_table(
        "sample_rules",
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_sample_rules_season")),
        sa.PrimaryKeyConstraint("season", "seq", name=op.f("pk_sample_rules")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "inspections",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("concluded_at", sa.Text(), nullable=True),
        sa.Column("conclusion", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_inspections_commune")),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_inspections_place")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_inspections_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspections")),
    )
    op.create_index("ix_inspections_commune", "inspections", ["commune"])
    op.create_table(
        "inspected_files",
        sa.Column("inspection", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("agrees", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_inspected_files_file")),
        sa.ForeignKeyConstraint(
            ["inspection"], ["inspections.id"], name=op.f("fk_inspected_files_inspection")
        ),
        sa.PrimaryKeyConstraint("inspection", "file", name=op.f("pk_inspected_files")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sample_draws",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("inspection", sa.Text(), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("population", sa.Text(), nullable=False),
        sa.Column("drawn", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["inspection"], ["inspections.id"], name=op.f("fk_sample_draws_inspection")),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_sample_draws_place")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_sample_draws_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sample_draws")),
    )
    op.create_index("ix_sample_draws_season_place", "sample_draws", ["season", "place"])


def school_counts() -> None:
    op.create_table(
        "school_counts",
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_school_counts_village")),
        sa.PrimaryKeyConstraint("village", "year", "seq", name=op.f("pk_school_counts")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_school_counts_person", "school_counts", ["person"])
