"""Denominators: out of how many. What an officer entered for the very place and year, else what the lists hold."""

from __future__ import annotations

import sqlite3

from sqlalchemy import text

from dialogs.records import TITLES, PlaceKind, SubjectKind
from dialogs.records.programme import WHOLE_OF
from dialogs.records.report import Share
from storage.as_json import to_json
from storage.books.entered import EnteredFigures, entered_figures
from storage.books.scope import Scope
from storage.world.reading import Query

_ON_LISTS = Query(
    text("""
SELECT s.place, p.parent, count(*) FROM subjects s JOIN places p ON p.id = s.place
WHERE s.kind = :kind AND (s."left" IS NULL OR s."left" > :year_end)
  AND (p.id IN (SELECT value FROM json_each(:communes)) OR p.parent IN (SELECT value FROM json_each(:communes)))
GROUP BY s.place, p.parent
""")
)
"""Whoever left before the year was over is not counted; who joined the list later is."""
_VILLAGES = Query(
    text("""
SELECT p.id, p.parent, 1 FROM places p WHERE p.kind = 'village'
  AND p.parent IN (SELECT value FROM json_each(:communes))
""")
)


class Wholes:
    """How many there are, of one title and year, in each place of a scope."""

    def __init__(self, db: sqlite3.Connection, scope: Scope, title: str, year: int) -> None:
        self._communes = set(scope.communes)
        self._scope = scope
        self._key = WHOLE_OF.get(title)
        places = (scope.place.id, *(one.id for one in scope.below))
        self._entered: EnteredFigures = entered_figures(db, places, year) if self._key else {}
        self._listed: dict[str, int] = {}
        if title not in TITLES or TITLES[title].subject is SubjectKind.CITIZEN:
            return
        kind = TITLES[title].subject
        if TITLES[title].by_officers:
            self._listed = dict.fromkeys(scope.communes, 1)
            return
        rows = (
            _VILLAGES.rows(db, communes=to_json(scope.communes))
            if kind is SubjectKind.COMMUNITY
            else _ON_LISTS.rows(db, kind=kind, communes=to_json(scope.communes), year_end=f"{year}-12-31")
        )
        for place, parent, count in rows:
            for at in {place, parent} & (self._communes | {place}):
                self._listed[at] = self._listed.get(at, 0) + count

    def share(self, place: str, part: int) -> Share:
        """Hold a count against how many there are in the place; without any, no rate is worked out."""
        if self._key is not None and (entered := self._entered.get((place, self._key))) and entered.whole:
            return Share(part, entered.whole, entered=True)
        if place == self._scope.place.id and self._scope.place.kind is PlaceKind.PROVINCE:
            return self._of_communes(part)
        return Share(part, self._listed.get(place) or None)

    def _of_communes(self, part: int) -> Share:
        """Add up a province's communes; where each that has any is entered, so is the sum."""
        shares = [self.share(commune, 0) for commune in self._scope.communes]
        whole = sum(share.whole or 0 for share in shares)
        entered = {share.entered for share in shares if share.whole}
        return Share(part, whole or None, entered=entered == {True}, mixed=len(entered) > 1)
