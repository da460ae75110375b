"""The books beside the files: past years, other titles, awards, yearly figures, targets, candidates."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "candidate_choices",
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("chosen", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "commune", "title", "year", "identity", "seq", name=op.f("pk_candidate_choices")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "book_imports",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.Text(), nullable=True),
        sa.Column("confirmed_by", sa.Text(), nullable=True),
        sa.Column("taken_back_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_book_imports_commune")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book_imports")),
    )
    op.create_index("ix_book_imports_commune_title", "book_imports", ["commune", "title"])

    op.create_table(
        "candidate_rules",
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("setter", sa.Text(), nullable=False),
        sa.Column("years", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("culture", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_candidate_rules_commune")),
        sa.PrimaryKeyConstraint("commune", "title", "seq", name=op.f("pk_candidate_rules")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "targets",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("growth", sa.Integer(), nullable=False),
        sa.Column("percent", sa.Text(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_targets_place")),
        sa.PrimaryKeyConstraint("place", "figure", "year", "seq", name=op.f("pk_targets")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "yearly_figures",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=True),
        sa.Column("whole", sa.Integer(), nullable=True),
        sa.Column("word", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_yearly_figures_place")),
        sa.PrimaryKeyConstraint("place", "year", "figure", "seq", name=op.f("pk_yearly_figures")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "awards",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("giver", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("taken_back_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_awards_commune")),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_awards_subject")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awards")),
    )
    op.create_index("ix_awards_commune_year", "awards", ["commune", "year"])
    op.create_index("ix_awards_subject", "awards", ["subject"])

    op.create_table(
        "book_entries",
        sa.Column("book_import", sa.Text(), nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("recognised", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("points", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_import"], ["book_imports.id"], name=op.f("fk_book_entries_book_import")
        ),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_book_entries_subject")),
        sa.PrimaryKeyConstraint("book_import", "line", "year", name=op.f("pk_book_entries")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_book_entries_commune_title_year", "book_entries", ["commune", "title", "year"])
    op.create_index("ix_book_entries_place_kind_folded", "book_entries", ["place", "kind", "folded"])
    op.create_index("ix_book_entries_subject", "book_entries", ["subject"])
