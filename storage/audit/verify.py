"""Whether the trail is whole: every line there, none altered, no values changed beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import func, literal_column, select, union_all

from storage.address import database_file
from storage.audit.chain import NO_LINES, Line, digest_of, hash_of
from storage.statement import Statement
from storage.tables import answers, audit, audit_values, decisions, submissions

_LINES = Statement(
    select(*(audit.c[name] for name in Line._fields), audit_values.c.salt, audit_values.c.happened)
    .select_from(audit.outerjoin(audit_values, audit_values.c.seq == audit.c.seq))
    .order_by(audit.c.seq)
)
_named = union_all(
    *(select(table.c.seq) for table in (audit_values, answers, submissions, decisions))
).subquery()
_LAST_NAMED = Statement(select(func.coalesce(func.max(_named.c.seq), literal_column("0"))))


class FaultKind(Enum):
    """With what the operator reads."""

    LINE_MISSING = "thiếu dòng"
    LINE_ALTERED = "nội dung dòng đã bị sửa"
    CHAIN_BROKEN = "dòng không nối với dòng trước"
    VALUES_ALTERED = "dữ liệu ghi kèm đã bị sửa"


@dataclass(frozen=True, slots=True)
class Fault:
    kind: FaultKind
    seq: int
    """The line's number."""

    def __str__(self) -> str:
        return f"dòng {self.seq}: {self.kind.value}"


def verify(database_url: str) -> list[Fault]:
    """Walk the chain; values that were erased on purpose are no fault."""
    path = database_file(database_url).absolute().as_uri()
    db = sqlite3.connect(f"{path}?mode=ro", uri=True)
    try:
        return list(faults(db))
    finally:
        db.close()


def faults(db: sqlite3.Connection) -> Iterator[Fault]:
    head = NO_LINES
    for *fields, salt, happened in db.execute(_LINES.sql):
        line = Line(*fields)
        yield from (Fault(FaultKind.LINE_MISSING, seq) for seq in range(head.seq + 1, line.seq))
        if line.prev != head.hash and line.seq == head.seq + 1:
            yield Fault(FaultKind.CHAIN_BROKEN, line.seq)
        if line.hash != _hash(line):
            yield Fault(FaultKind.LINE_ALTERED, line.seq)
        if salt is not None and line.digest != digest_of(salt, happened.encode()):
            yield Fault(FaultKind.VALUES_ALTERED, line.seq)
        head = head._replace(seq=line.seq, hash=line.hash)
    last = db.execute(_LAST_NAMED.sql).fetchone()[0]
    yield from (Fault(FaultKind.LINE_MISSING, seq) for seq in range(head.seq + 1, last + 1))


def _hash(line: Line) -> bytes:
    return hash_of(line.prev, line.seq, line.at, line.event, line.actor, line.what, line.record, line.digest)
