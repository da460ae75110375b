"""Reads of evidence."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, exists, func, literal_column, select

from dialogs.records import Evidence
from storage.moment import from_text
from storage.tables import evidence, evidence_removals, fetches
from storage.world.reading import Query

_OF_FILE = Query(
    select(
        evidence.c.id,
        evidence.c.indicator,
        evidence.c.kind,
        evidence.c.at,
        evidence.c.person,
        evidence.c.note,
        func.coalesce(fetches.c.sha256, literal_column("''")),
    )
    .select_from(evidence.outerjoin(fetches, fetches.c.evidence == evidence.c.id))
    .where(
        evidence.c.file == bindparam("the_file"),
        ~exists().where(evidence_removals.c.evidence == evidence.c.id),
    )
    .order_by(evidence.c.seq)
)


def evidence_of(db: sqlite3.Connection, file: str) -> tuple[Evidence, ...]:
    """In the order it came, without what was taken back."""
    return tuple(
        Evidence(
            id=the_id,
            file=file,
            indicator=indicator,
            kind=kind,
            at=from_text(at),
            by=person,
            note=note,
            sha256=sha256,
        )
        for the_id, indicator, kind, at, person, note, sha256 in _OF_FILE.rows(db, the_file=file)
    )
