"""The book of certificates (sổ cấp giấy công nhận): each recognition's number in it, and the book's rows.

Numbers run through a title's year in a commune: by decision as they were entered, then as its list stands. They
never move: a decision is never edited, and one that revokes takes no number away.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from sqlalchemy import text

from storage.as_json import to_json
from storage.books.registers import Listing
from storage.books.scope import Scope
from storage.world.reading import Query

_BOOKED = """
WITH booked AS (
  SELECT l.file, l.decision, l.place, d.number AS decision_number, d.decided_on, d.signer, d.season,
    row_number() OVER (PARTITION BY d.season ORDER BY d.seq, l.place, l.sort_key, l.code) AS number
  FROM recognition_decisions d JOIN recognition_lines l ON l.decision = d.id
  WHERE d.kind = 'recognise' AND d.season IN ({seasons}))
"""
_OF_DECISION = Query(
    text(
        _BOOKED.format(seasons="SELECT season FROM recognition_decisions WHERE id = :decision")
        + """
SELECT b.file, b.number FROM booked b
WHERE b.file IN (SELECT file FROM recognition_lines WHERE decision = :decision) ORDER BY b.number
"""
    )
)
BOOK = (
    _BOOKED.format(
        seasons="SELECT id FROM seasons WHERE title = :title AND year = :year"
        " AND commune IN (SELECT value FROM json_each(:communes))"
    )
    + """
SELECT b.number, l.code,
  (SELECT x.name FROM recognition_lines x WHERE x.file = b.file AND x.name <> '' ORDER BY x.seq DESC LIMIT 1),
  l.place_name, l.result, b.decision_number, b.decided_on, b.signer,
  coalesce((SELECT r.number FROM recognition_lines x JOIN recognition_decisions r ON r.id = x.decision
            WHERE x.file = b.file AND r.kind = 'revoke' AND x.seq > l.seq ORDER BY x.seq LIMIT 1), ''), ''
FROM booked b JOIN recognition_lines l ON l.decision = b.decision AND l.file = b.file
WHERE :village = '' OR b.place = :village
ORDER BY b.season, b.number
"""
)
"""number, code, name (as corrected last), village, result, decision, its day, signer, revoked by, room to sign."""


def book_numbers(db: sqlite3.Connection, decision: str) -> Mapping[str, int]:
    """Number every recognition that a decision has a line of, by file."""
    return dict(_OF_DECISION.rows(db, decision=decision))


def certificates_book(scope: Scope, title: str, year: int) -> Listing:
    return Listing(
        BOOK,
        {"title": title, "year": year, "communes": to_json(scope.communes), "village": scope.village},
    )
