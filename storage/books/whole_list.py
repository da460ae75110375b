"""The list behind a denominator that is counted "by the lists": `storage.books.wholes` counts the same rows.

Households, clans and units are those on their place's list who had not left before the year was over; of the
villages' own title every village, of the communes' every commune. Of what an officer entered there is no list.
"""

from __future__ import annotations

from dialogs.records import TITLES, SubjectKind
from dialogs.records.figure import Figure
from storage.books.lines import Listed
from storage.books.scope import Scope

_SELECT = """
SELECT s.id AS identity, CASE WHEN s.head_died IS NULL THEN s.name ELSE '' END AS name, s.place AS place,
  s.code AS code, '' AS file, s.sort_key AS sort_key, coalesce(nullif(p.parent, ''), p.id) AS commune
FROM subjects s JOIN places p ON p.id = s.place
WHERE s.kind = :kind AND (s."left" IS NULL OR s."left" > :year_end) AND (:village = '' OR s.place = :village)
  AND (p.id IN (SELECT id FROM here) OR p.parent IN (SELECT id FROM here))
UNION ALL
SELECT p.id, p.name, p.id, '', '', '', CASE p.kind WHEN 'village' THEN p.parent ELSE p.id END FROM places p
WHERE p.kind = :place_kind AND (:village = '' OR p.id = :village)
  AND CASE p.kind WHEN 'village' THEN p.parent ELSE p.id END IN (SELECT id FROM here)
"""
LISTS = {Figure.WHOLE: Listed("", _SELECT)}


def whole_values(scope: Scope, title: str, year: int, kept: str) -> dict[str, object]:
    """Fill in what the list's query asks for; of citizens no list knows how many there are."""
    kind, place_kind = "", ""
    known = TITLES.get(title)
    if known is not None and known.by_officers:
        place_kind = "commune"
    elif known is not None and known.subject is SubjectKind.COMMUNITY:
        place_kind = "village"
    elif known is not None and known.subject is not SubjectKind.CITIZEN:
        kind = str(known.subject)
    own = {"kind": kind, "place_kind": place_kind, "year_end": f"{year}-12-31"}
    return scope.values(title, year, year, kept) | own
