"""The trail: who did what to which record, hash-chained, and the personal values beside it.

An audit line holds ids, codes and a salted digest; triggers refuse to change or delete one. The values can
be erased without breaking the chain (design §8). The index leaves answers out: they are by far the most
lines, and `answers` finds them by their file.
"""

from sqlalchemy import DDL, Column, Index, Integer, LargeBinary, Table, Text, event, text

from storage.tables.metadata import metadata

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("ix_audit_record", "record", sqlite_where=text("what <> 'answer_given'")),
)

audit_values = Table(
    "audit_values",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
    Column("happened", Text, nullable=False),
)

TRIGGERS = tuple(
    f"CREATE TRIGGER audit_no_{act.lower()} BEFORE {act} ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
    for act in ("UPDATE", "DELETE")
)
for trigger in TRIGGERS:
    event.listen(audit, "after_create", DDL(trigger))  # type: ignore[no-untyped-call]
