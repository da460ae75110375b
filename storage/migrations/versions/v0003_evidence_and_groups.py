"""Evidence, groups and what waits to be sent."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stored_files",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_stored_files")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "channel_files",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "audience", name=op.f("pk_channel_files")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "kept_messages",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_kept_messages")),
    )
    op.create_index("ix_kept_messages_person", "kept_messages", ["person"])

    op.create_table(
        "evidence",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("album", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_evidence_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index("ix_evidence_file_seq", "evidence", ["file", "seq"])

    op.create_table(
        "evidence_removals",
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["evidence"], ["evidence.id"], name=op.f("fk_evidence_removals_evidence")),
        sa.PrimaryKeyConstraint("evidence", name=op.f("pk_evidence_removals")),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "fetches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("kept", sa.Integer(), nullable=True),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("channel_file", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default="pending", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retry_at", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("fetched_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["evidence"], ["evidence.id"], name=op.f("fk_fetches_evidence")),
        sa.ForeignKeyConstraint(["kept"], ["kept_messages.seq"], name=op.f("fk_fetches_kept")),
        sa.ForeignKeyConstraint(["sha256"], ["stored_files.sha256"], name=op.f("fk_fetches_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fetches")),
    )
    op.create_index(
        "ix_fetches_due", "fetches", ["audience", "id"], sqlite_where=sa.text("status = 'pending'")
    )
    op.create_index("ix_fetches_evidence", "fetches", ["evidence"])
    op.create_index("ix_fetches_kept", "fetches", ["kept"])
    op.create_index("ix_fetches_sha256", "fetches", ["sha256"])

    op.create_table(
        "groups",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("admin", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), server_default="1", nullable=False),
        sa.Column("bound_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_groups_commune")),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_groups")),
    )
    op.create_index("ix_groups_commune", "groups", ["commune"])

    op.create_table(
        "live_messages",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), server_default="", nullable=False),
        sa.Column("shown", sa.Text(), server_default="", nullable=False),
        sa.Column("wanted", sa.Integer(), server_default="1", nullable=False),
        sa.Column("done", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("chat", "key", name=op.f("pk_live_messages")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_live_messages_due", "live_messages", ["chat"], sqlite_where=sa.text("done < wanted"))
    op.create_index("ix_live_messages_key", "live_messages", ["key"])

    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=True),
        sa.Column("documents", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default="pending", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retry_at", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(
        "ix_outbox_due", "outbox", ["audience", "person", "id"], sqlite_where=sa.text("status = 'pending'")
    )
    op.create_index("ix_outbox_event_number", "outbox", ["event", "number"], unique=True)
    op.create_index("ix_outbox_person", "outbox", ["person"])
    op.create_index(
        "ix_outbox_settled",
        "outbox",
        ["settled_at"],
        sqlite_where=sa.text("message IS NOT NULL AND status <> 'pending'"),
    )
