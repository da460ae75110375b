"""A village has a topic of its own in a group with topics; a live message knows where it stands."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("groups", sa.Column("forum", sa.Integer(), server_default="0", nullable=False))
    op.add_column("groups", sa.Column("topics", sa.Integer(), server_default="0", nullable=False))
    op.add_column("live_messages", sa.Column("thread", sa.Text(), server_default="", nullable=False))
    op.add_column("outbox", sa.Column("thread", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "topics",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("closed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["village"], ["places.id"], name=op.f("fk_topics_village")),
        sa.PrimaryKeyConstraint("chat", "village", name=op.f("pk_topics")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_topics_chat_thread", "topics", ["chat", "thread"])
