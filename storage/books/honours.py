"""Who was recognised as outstanding (*tiêu biểu*), by which decision, and whether it was revoked since."""

from __future__ import annotations

import sqlite3
from datetime import date

from sqlalchemy import text

from dialogs.records import Signing
from dialogs.records.honour import Honoured, HonourLine
from dialogs.understand import sort_key
from storage.as_json import to_json
from storage.books.scope import scope_of
from storage.world.reading import Query

_HONOURED = Query(
    text("""
WITH here AS (
  SELECT l.*, d.kind, d.title, d.year, d.number, d.decided_on, d.body, d.capacity, d.signer, d.seq
  FROM honour_decisions d JOIN honour_lines l ON l.decision = d.id
  WHERE d.commune IN (SELECT value FROM json_each(:communes)) AND (:village = '' OR l.place = :village)
    AND (:title = '' OR d.title = :title) AND d.year BETWEEN :first AND :last)
SELECT h.decision, h.title, h.year, h.identity, h.name, h.place, h.place_name, h.code,
  h.number, h.decided_on, h.body, h.capacity, h.signer,
  r.number, r.decided_on, r.body, r.capacity, r.signer, coalesce(r.reason, '')
FROM here h LEFT JOIN here r ON r.kind = 'revoke' AND r.identity = h.identity AND r.title = h.title
  AND r.year = h.year AND r.seq > h.seq
  AND r.seq = (SELECT min(x.seq) FROM here x WHERE x.kind = 'revoke' AND x.identity = h.identity
               AND x.title = h.title AND x.year = h.year AND x.seq > h.seq)
WHERE h.kind = 'recognise'
ORDER BY h.seq, h.identity
""")
)


def honoured(db: sqlite3.Connection, place: str, title: str, first: int, last: int) -> tuple[Honoured, ...]:
    """List them, newest year first, those revoked since included; an empty title is every title."""
    scope = scope_of(db, place)
    if scope is None:
        return ()
    rows = _HONOURED.rows(
        db, communes=to_json(scope.communes), village=scope.village, title=title, first=first, last=last
    )
    found = (
        Honoured(
            row[0],
            row[1],
            row[2],
            HonourLine(*(*row[3:8], row[18])),
            _signed(row[8:13]),
            _signed(row[13:18]) if row[13] is not None else None,
        )
        for row in rows
    )
    return tuple(
        sorted(found, key=lambda one: (-one.year, one.title, one.line.place, sort_key(one.line.name)))
    )


def _signed(columns: tuple[str, ...]) -> Signing:
    number, on, body, capacity, signer = columns
    return Signing(number, date.fromisoformat(on), body, capacity, signer)
