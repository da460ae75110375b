"""The first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("prev", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(
            "ix_audit_record", ["record"], unique=False, sqlite_where=sa.text("what <> 'answer_given'")
        )

    op.create_table(
        "audit_values",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_values")),
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
        "consents",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("given", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", "seq", name=op.f("pk_consents")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "conversations",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_conversations")),
    )
    op.create_table(
        "dead_letters",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("delete_after", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_dead_letters")),
    )
    with op.batch_alter_table("dead_letters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dead_letters_delete_after"), ["delete_after"], unique=False)

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
    with op.batch_alter_table("kept_messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kept_messages_person"), ["person"], unique=False)

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
    with op.batch_alter_table("live_messages", schema=None) as batch_op:
        batch_op.create_index(
            "ix_live_messages_due", ["chat"], unique=False, sqlite_where=sa.text("done < wanted")
        )
        batch_op.create_index("ix_live_messages_key", ["key"], unique=False)

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
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_due",
            ["audience", "person", "id"],
            unique=False,
            sqlite_where=sa.text("status = 'pending'"),
        )
        batch_op.create_index(batch_op.f("ix_outbox_event_number"), ["event", "number"], unique=True)
        batch_op.create_index(batch_op.f("ix_outbox_person"), ["person"], unique=False)
        batch_op.create_index(
            "ix_outbox_settled",
            ["settled_at"],
            unique=False,
            sqlite_where=sa.text("message IS NOT NULL AND status <> 'pending'"),
        )

    op.create_table(
        "owed",
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_owed")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="vi", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "places",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("predecessor", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["parent"], ["places.id"], name=op.f("fk_places_parent")),
        sa.ForeignKeyConstraint(["predecessor"], ["places.id"], name=op.f("fk_places_predecessor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_places")),
    )
    with op.batch_alter_table("places", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_places_parent"), ["parent"], unique=False)

    op.create_table(
        "privacy_requests",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=False),
        sa.Column("answer_due", sa.Text(), nullable=False),
        sa.Column("done_due", sa.Text(), nullable=False),
        sa.Column("done_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_privacy_requests")),
    )
    with op.batch_alter_table("privacy_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_privacy_requests_person"), ["person"], unique=False)

    op.create_table(
        "reachability",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("reachable", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", "audience", name=op.f("pk_reachability")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seen",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_seen")),
        sqlite_with_rowid=False,
    )
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
        "groups",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("admin", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), server_default="1", nullable=False),
        sa.Column("bound_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_groups_commune")),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_groups")),
    )
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_groups_commune"), ["commune"], unique=False)

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
        sa.UniqueConstraint("code", name=op.f("uq_households_code")),
    )
    with op.batch_alter_table("households", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_households_village_head_folded"), ["village", "head_folded"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_households_village_number"), ["village", "number"], unique=True)

    op.create_table(
        "invitations",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code_sha256", sa.Text(), nullable=False),
        sa.Column("grants", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("expires", sa.Text(), nullable=False),
        sa.Column("used_at", sa.Text(), nullable=True),
        sa.Column("used_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_invitations_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("code_sha256", name=op.f("uq_invitations_code_sha256")),
    )
    op.create_table(
        "place_aliases",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_place_aliases_place")),
        sa.PrimaryKeyConstraint("place", "folded", name=op.f("pk_place_aliases")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "roles",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("invitation", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.id"], name=op.f("fk_roles_place")),
        sa.PrimaryKeyConstraint("person", "seq", name=op.f("pk_roles")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_roles_place_kind"), ["place", "kind"], unique=False)

    op.create_table(
        "seasons",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("criteria_set", sa.Text(), nullable=False),
        sa.Column("criteria_version", sa.Text(), nullable=False),
        sa.Column("registration_from", sa.Text(), nullable=False),
        sa.Column("registration_to", sa.Text(), nullable=False),
        sa.Column("scoring_from", sa.Text(), nullable=False),
        sa.Column("scoring_to", sa.Text(), nullable=False),
        sa.Column("village_review", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["commune"], ["places.id"], name=op.f("fk_seasons_commune")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seasons")),
    )
    with op.batch_alter_table("seasons", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_seasons_commune_title_year"), ["commune", "title", "year"], unique=True
        )

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
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.create_index("ix_files_board", ["commune", "status", "claim_until"], unique=False)
        batch_op.create_index(
            "ix_files_claims",
            ["claim_officer"],
            unique=False,
            sqlite_where=sa.text("claim_officer IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_files_code"), ["code"], unique=False)
        batch_op.create_index(batch_op.f("ix_files_household_season"), ["household", "season"], unique=True)
        batch_op.create_index(
            "ix_files_lapsing",
            ["claim_until"],
            unique=False,
            sqlite_where=sa.text("claim_officer IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_files_queue",
            ["commune", "waiting_since"],
            unique=False,
            sqlite_where=sa.text("status = 'waiting'"),
        )
        batch_op.create_index(
            "ix_files_review",
            ["village", "waiting_since"],
            unique=False,
            sqlite_where=sa.text("status = 'village_review'"),
        )
        batch_op.create_index(
            "ix_files_roster",
            ["village", "head_sort_key"],
            unique=False,
            sqlite_where=sa.text("status <> 'withdrawn'"),
        )

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
    with op.batch_alter_table("representatives", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_representatives_person"), ["person"], unique=False)

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
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_file_seq"), ["file", "seq"], unique=False)

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
    with op.batch_alter_table("fetches", schema=None) as batch_op:
        batch_op.create_index(
            "ix_fetches_due", ["audience", "id"], unique=False, sqlite_where=sa.text("status = 'pending'")
        )
        batch_op.create_index(batch_op.f("ix_fetches_evidence"), ["evidence"], unique=False)
        batch_op.create_index(batch_op.f("ix_fetches_kept"), ["kept"], unique=False)
        batch_op.create_index(batch_op.f("ix_fetches_sha256"), ["sha256"], unique=False)
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_no_{act.lower()} BEFORE {act} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
        )
