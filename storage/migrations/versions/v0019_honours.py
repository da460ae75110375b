"""*Tiêu biểu*: decisions of their own, and whom they name; awards that came in a file."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "honour_decisions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_honour_decisions_commune")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_honour_decisions")),
    )
    op.create_index("ix_honour_decisions_commune_year", "honour_decisions", ["commune", "year"])
    op.create_table(
        "honour_lines",
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("place_name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["honour_decisions.id"], name=op.f("fk_honour_lines_decision")),
        sa.PrimaryKeyConstraint("decision", "identity", name=op.f("pk_honour_lines")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_honour_lines_identity", "honour_lines", ["identity"])
    op.add_column("awards", sa.Column("book_import", sa.Text(), nullable=True))
