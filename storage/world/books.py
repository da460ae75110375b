"""Figures that the registers work out for a clan, a village or a commune: so many of so many.

Each counts the recognitions of the season's own year, and what it is out of as the lists stand today. A
figure of which nothing is on the lists yet is left out: nobody is told "0 of 0".
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from criteria import Registered
from dialogs.records import Status, SubjectKind
from storage.statement import constant
from storage.tables import files, memberships, places, seasons, subjects
from storage.world.reading import Query
from storage.world.subjects import subject

_recognised = (
    select(files.c.id)
    .join(seasons, seasons.c.id == files.c.season)
    .where(
        files.c.subject == subjects.c.id,
        files.c.status == constant(Status.RECOGNISED),
        seasons.c.year == bindparam("the_year"),
    )
    .exists()
)
_here = or_(
    subjects.c.place == bindparam("the_place"), subjects.c.place.startswith(bindparam("its_villages"))
)
_YEAR = Query(select(seasons.c.year).where(seasons.c.id == bindparam("the_season")))


def _counted(*whose: ColumnElement[bool]) -> Query:
    """Count those recognised and all of them, in one look; a household that has left is in neither."""
    return Query(
        select(func.count().filter(_recognised), func.count()).where(and_(*whose), subjects.c.left.is_(None))
    )


_OF_CLAN = _counted(
    subjects.c.id.in_(select(memberships.c.member).where(memberships.c.whole == bindparam("the_subject"))),
    subjects.c.kind == constant(SubjectKind.HOUSEHOLD),
)
_OF_KIND = _counted(subjects.c.kind == bindparam("the_kind"), _here)
_PEOPLE = Query(
    select(func.coalesce(func.sum(subjects.c.members), 0)).where(
        subjects.c.kind == constant(SubjectKind.HOUSEHOLD), subjects.c.left.is_(None), _here
    )
)
_VILLAGES = Query(select(func.count()).where(places.c.parent == bindparam("the_place")))

Counts = Callable[[sqlite3.Connection, Mapping[str, object]], tuple[int, int]]


def _clan_families(db: sqlite3.Connection, of: Mapping[str, object]) -> tuple[int, int]:
    return _pair(_OF_CLAN.row(db, the_subject=of["subject"], the_year=of["year"]))


def _of_kind(kind: SubjectKind) -> Counts:
    def count(db: sqlite3.Connection, of: Mapping[str, object]) -> tuple[int, int]:
        return _pair(
            _OF_KIND.row(
                db,
                the_kind=kind,
                the_place=of["place"],
                its_villages=f"{of['place']}.",
                the_year=of["year"],
            )
        )

    return count


def _communities(db: sqlite3.Connection, of: Mapping[str, object]) -> tuple[int, int]:
    """Of all villages on the commune's list, registered or not."""
    recognised, _ = _of_kind(SubjectKind.COMMUNITY)(db, of)
    row = _VILLAGES.row(db, the_place=of["place"])
    return recognised, int(row[0]) if row else 0


def _citizens(db: sqlite3.Connection, of: Mapping[str, object]) -> tuple[int, int]:
    """Of the people that the households on the lists counted: the lists know no other population."""
    recognised, _ = _of_kind(SubjectKind.CITIZEN)(db, of)
    row = _PEOPLE.row(db, the_place=of["place"], its_villages=f"{of['place']}.")
    return recognised, int(row[0]) if row else 0


BOOKS: Mapping[SubjectKind, Mapping[str, Counts]] = {
    SubjectKind.CLAN: {"share_of_recognised_families": _clan_families},
    SubjectKind.COMMUNITY: {
        "share_of_recognised_families": _of_kind(SubjectKind.HOUSEHOLD),
        "share_of_learning_citizens": _citizens,
    },
    SubjectKind.COMMUNE: {
        "share_of_recognised_families": _of_kind(SubjectKind.HOUSEHOLD),
        "share_of_recognised_clans": _of_kind(SubjectKind.CLAN),
        "share_of_recognised_communities": _communities,
        "share_of_recognised_units": _of_kind(SubjectKind.UNIT),
        "share_of_learning_citizens": _citizens,
    },
}
"""What the registers of a commune can know; districts and provinces keep theirs elsewhere."""


def books(db: sqlite3.Connection, the_subject: str, season: str, on: date) -> Mapping[str, Registered]:
    """Work out every figure there is for the subject, by its name in `criteria.computed_figures`."""
    found, year = subject(db, the_subject), _YEAR.row(db, the_season=season)
    if found is None or year is None:
        return {}
    of = {"subject": found.id, "place": found.place, "year": year[0]}
    counted = {name: count(db, of) for name, count in BOOKS.get(found.kind, {}).items()}
    return {name: Registered(min(part, whole), whole, on) for name, (part, whole) in counted.items() if whole}


def _pair(row: tuple[int, ...] | None) -> tuple[int, int]:
    return (int(row[0]), int(row[1])) if row else (0, 0)
