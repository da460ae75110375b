"""Proposals, objections, decisions on paper, who signs; recognitions name their year and decision."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "authorities",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("exemplary", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_authorities_place")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_authorities")),
    )
    op.create_index("ix_authorities_place", "authorities", ["place"])

    op.create_table(
        "certificate_forms",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_certificate_forms_place")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_certificate_forms")),
    )
    op.create_index("ix_certificate_forms_place", "certificate_forms", ["place"])

    op.create_table(
        "paper_templates",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_paper_templates_place")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_paper_templates")),
    )
    op.create_index("ix_paper_templates_place_kind", "paper_templates", ["place", "kind"])

    op.create_table(
        "recognition_decisions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_recognition_decisions_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recognition_decisions")),
    )
    op.create_index("ix_recognition_decisions_season", "recognition_decisions", ["season"])

    op.create_table(
        "proposals",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("posted_on", sa.Text(), nullable=True),
        sa.Column("objections_until", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("taken_back_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision"], ["recognition_decisions.id"], name=op.f("fk_proposals_decision")
        ),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_proposals_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    op.create_index(
        "ix_proposals_posted", "proposals", ["commune"], sqlite_where=sa.text("posted_on IS NOT NULL")
    )
    op.create_index("ix_proposals_season_number", "proposals", ["season", "number"], unique=True)

    op.create_table(
        "recognition_lines",
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("place_name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["recognition_decisions.id"], name=op.f("fk_recognition_lines_decision")
        ),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_recognition_lines_file")),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_recognition_lines_subject")),
        sa.PrimaryKeyConstraint("decision", "file", name=op.f("pk_recognition_lines")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_recognition_lines_file_seq", "recognition_lines", ["file", "seq"])

    op.create_table(
        "objections",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("own", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=True),
        sa.Column("officer_name", sa.Text(), server_default="", nullable=False),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("upheld", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_objections_file")),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.id"], name=op.f("fk_objections_proposal")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_objections_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objections")),
    )
    op.create_index("ix_objections_commune_answered_at", "objections", ["commune", "answered_at"])
    op.create_index("ix_objections_file", "objections", ["file"])
    op.create_index("ix_objections_person", "objections", ["person"])

    op.create_table(
        "proposal_lines",
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("place_name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("taken_out_at", sa.Text(), nullable=True),
        sa.Column("taken_out_by", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_proposal_lines_file")),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.id"], name=op.f("fk_proposal_lines_proposal")),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_proposal_lines_subject")),
        sa.PrimaryKeyConstraint("proposal", "file", name=op.f("pk_proposal_lines")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_proposal_lines_file", "proposal_lines", ["file"])

    op.create_index("ix_consents_subject", "consents", ["subject"], sqlite_where=sa.text("subject <> ''"))
    op.rename_table("recognitions", "stated_recognitions")
    op.create_table(
        "recognitions",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("kept_to", sa.Text(), nullable=True),
        sa.Column("revoked", sa.Text(), nullable=True),
        sa.Column("lapse_told", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["subject"], ["subjects.id"], name=op.f("fk_recognitions_subject")),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_recognitions_file")),
        sa.ForeignKeyConstraint(
            ["decision"], ["recognition_decisions.id"], name=op.f("fk_recognitions_decision")
        ),
        sa.ForeignKeyConstraint(
            ["revoked"], ["recognition_decisions.id"], name=op.f("fk_recognitions_revoked")
        ),
        sa.PrimaryKeyConstraint("subject", "title", "level", "year", name=op.f("pk_recognitions")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO recognitions (subject, title, level, year, seq, event, at, person, decided_on, number) "
        "SELECT subject, title, level, 0, seq, event, at, person, decided_on, number FROM stated_recognitions"
    )
    op.drop_table("stated_recognitions")
    op.create_index("ix_recognitions_file", "recognitions", ["file"])
    op.create_index(
        "ix_recognitions_kept", "recognitions", ["kept_to"], sqlite_where=sa.text("kept_to IS NOT NULL")
    )
