"""Whose books: a village, a commune, or all communes of a province that this database serves."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from criteria import CriteriaSet
from criteria.marks import KeptFrom
from dialogs.records import Place, PlaceKind
from storage.as_json import to_json
from storage.criteria_shelf import Shelf
from storage.tables import criteria_publications, places, seasons
from storage.world.places import place as read_place
from storage.world.reading import Query

NOT_KEPT = "{}"
FAR_BACK = 6
"""Years before the first one asked for in which a recognition that is still kept may lie."""


def first_asked(year: int, kept: str) -> int:
    """Tell from which year on lines matter for who held the title in a year."""
    return year if kept == NOT_KEPT else year - FAR_BACK


_BELOW = Query(select(places.c.id).where(places.c.parent == bindparam("the_place")).order_by(places.c.id))
_SETS = Query(
    select(seasons.c.criteria_set, seasons.c.criteria_version)
    .where(seasons.c.title == bindparam("the_title"))
    .union(
        select(criteria_publications.c.before_set, criteria_publications.c.before_version)
        .join(seasons, seasons.c.id == criteria_publications.c.season)
        .where(seasons.c.title == bindparam("the_title"))
    )
)
"""Every version that a season of the title has or had: no file has another."""


@dataclass(frozen=True, slots=True)
class Scope:
    place: Place
    communes: tuple[str, ...]
    village: str
    below: tuple[Place, ...]
    """What a table of this place has a row for: a commune's villages, a province's communes."""

    def values(self, title: str, first: int, last: int, kept: str, *beside: str) -> dict[str, object]:
        """Fill in what `storage.books.lines` asks for."""
        return {
            "communes": to_json(self.communes),
            "village": self.village,
            "titles": to_json((title, *beside)),
            "title": title,
            "first": first,
            "last": last,
            "kept": kept,
        }


def scope_of(db: sqlite3.Connection, the_place: str) -> Scope | None:
    found = read_place(db, the_place)
    if found is None:
        return None
    below = tuple(
        one
        for (the_id,) in _BELOW.rows(db, the_place=found.id)
        if (one := read_place(db, the_id)) is not None
    )
    match found.kind:
        case PlaceKind.VILLAGE:
            return Scope(found, (found.parent,), found.id, ())
        case PlaceKind.COMMUNE:
            return Scope(found, (found.id,), "", below)
        case PlaceKind.PROVINCE:
            return Scope(found, tuple(one.id for one in below), "", below)


def kept_years(db: sqlite3.Connection, shelf: Shelf, title: str) -> str:
    """Say how many years after its decision a recognition is held, by set and, for imports, by title (JSON).

    Whole years only: counted from the decision, 36 months reach the end of the second year after it; counted
    from the next 1 January, the end of the third.
    """
    found: dict[str, int] = {}
    for criteria_set, version in _SETS.rows(db, the_title=title):
        shelf.load(db, criteria_set, version)
        years = _years(shelf.get(criteria_set, version))
        if years is not None:
            found[f"{criteria_set}@{version}"] = years
            found[title] = years
    return to_json(found)


def _years(criteria_set: CriteriaSet) -> int | None:
    recognition = criteria_set.recognition
    if recognition is None or recognition.kept_months.value is None:
        return None
    years = int(recognition.kept_months.value) // 12
    return years if recognition.kept_from is KeptFrom.next_year else years - 1
