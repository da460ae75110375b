"""Reads of how each village's files stand: counts of a commune in one look, a village's waiting files."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, desc, exists, func, literal_column, select

from dialogs.records import PlaceKind, SchoolCount, Status, SubjectKind, TriageLine, VillageTriage
from dialogs.records.triage import stands_out
from storage.as_json import from_json
from storage.moment import from_text, to_text
from storage.statement import constant
from storage.tables import files, places, school_counts, seasons, subjects, triage_due
from storage.world.reading import Query

_SEASON = Query(select(seasons.c.commune, seasons.c.year).where(seasons.c.id == bindparam("the_season")))
_HOUSEHOLDS = Query(
    select(func.count()).where(
        subjects.c.place == bindparam("the_village"),
        subjects.c.kind == constant(SubjectKind.HOUSEHOLD),
        subjects.c.left.is_(None),
    )
)
_VILLAGES = Query(
    select(places.c.id, places.c.name)
    .where(places.c.parent == bindparam("the_commune"), places.c.kind == constant(PlaceKind.VILLAGE))
    .order_by(places.c.id)
)
_COUNTS = Query(
    select(
        files.c.place,
        files.c.status,
        files.c.to_look,
        files.c.sampled,
        func.count(),
        func.sum(files.c.at_school),
        func.count().filter(files.c.claim_until > bindparam("at")),
    )
    .where(files.c.season == bindparam("the_season"))
    .group_by(files.c.place, files.c.status, files.c.to_look, files.c.sampled)
)
_DUE = Query(
    select(files.c.place, files.c.to_look, files.c.flags)
    .join(triage_due, triage_due.c.file == files.c.id)
    .where(
        files.c.season == bindparam("the_season"),
        files.c.status == constant(Status.WAITING),
        files.c.sampled == literal_column("0"),
    )
)
"""Few at any time: they are looked at within a minute or two."""
_SCHOOLS = Query(
    select(
        school_counts.c.village,
        school_counts.c.person,
        school_counts.c.count,
        school_counts.c.at,
        func.max(school_counts.c.seq),
    )
    .join(places, places.c.id == school_counts.c.village)
    .where(places.c.parent == bindparam("the_commune"), school_counts.c.year == bindparam("the_year"))
    .group_by(school_counts.c.village, school_counts.c.person)
    .order_by(school_counts.c.village, school_counts.c.person)
)
_LINES = Query(
    select(
        files.c.id,
        files.c.code,
        subjects.c.name,
        files.c.flags,
        files.c.to_look,
        files.c.sampled,
        func.coalesce(files.c.verified_points, files.c.points),
        files.c.claim_officer,
        files.c.claim_officer_name,
        files.c.claim_until,
        files.c.verified_points.is_not(None),
        exists().where(triage_due.c.file == files.c.id).label("due"),
    )
    .join(subjects, subjects.c.id == files.c.subject)
    .where(
        files.c.season == bindparam("the_season"),
        files.c.place == bindparam("the_village"),
        files.c.status == constant(Status.WAITING),
    )
    .order_by(desc(files.c.to_look), desc(files.c.sampled), files.c.code)
)

_BEFORE = {Status.VILLAGE_REVIEW, Status.HELD}
_DONE = {
    Status.VERIFIED,
    Status.PROPOSED,
    Status.POSTED,
    Status.RECOGNISED,
    Status.NOT_THIS_YEAR,
}
_SUBMITTED = {*_BEFORE, *_DONE, Status.WAITING, Status.RETURNED}


def village_triage(db: sqlite3.Connection, season: str, at: datetime) -> tuple[VillageTriage, ...]:
    of = _SEASON.row(db, the_season=season)
    if of is None:
        return ()
    commune, year = of
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for place, status, to_look, sampled, files_of, children, claimed in _COUNTS.rows(
        db, the_season=season, at=to_text(at)
    ):
        counts = counted[place]
        if status == Status.WAITING:
            counts["sampled" if sampled else "to_look" if to_look else "clear"] += files_of
            counts["claimed"] += claimed
        elif status in _BEFORE:
            counts["before"] += files_of
        elif status == Status.RETURNED:
            counts["returned"] += files_of
        elif status in _DONE:
            counts["done"] += files_of
            counts["sampled_done"] += files_of if sampled else 0
        if status in _SUBMITTED:
            counts["submitted"] += files_of
            if children is not None:
                counts["children"] += children
    for place, to_look, flags in _DUE.rows(db, the_season=season):
        if not stands_out(from_json(flags, tuple[str, ...])):
            counted[place]["to_look" if to_look else "clear"] -= 1
            counted[place]["checking"] += 1
    schools: Counter[str] = Counter()
    for one in counts_of_schools(db, commune, year):
        schools[one.village] += one.count
    return tuple(
        VillageTriage(
            village,
            name,
            households=_households(db, village) if village in schools else 0,
            children=counted[village].pop("children", None),
            school=schools.get(village),
            **counted[village],
        )
        for village, name in _VILLAGES.rows(db, the_commune=commune)
    )


def _households(db: sqlite3.Connection, village: str) -> int:
    row = _HOUSEHOLDS.row(db, the_village=village)
    return row[0] if row else 0


def triage_lines(db: sqlite3.Connection, village: str, season: str, at: datetime) -> tuple[TriageLine, ...]:
    moment = to_text(at)
    return tuple(_line(row, moment) for row in _LINES.rows(db, the_season=season, the_village=village))


def _line(row: tuple[Any, ...], moment: str) -> TriageLine:
    """A claim counts only while it runs."""
    file, code, name, flags, to_look, sampled, points, officer, officer_name, until, rescored, due = row
    held = until is not None and until > moment
    return TriageLine(
        file=file,
        code=code,
        name=name,
        flags=from_json(flags, tuple[str, ...]),
        to_look=bool(to_look),
        sampled=bool(sampled),
        points=Decimal(points or 0),
        officer=officer if held else "",
        officer_name=officer_name if held else "",
        until=from_text(until) if held else None,
        rescored=bool(rescored),
        due=bool(due),
    )


def counts_of_schools(db: sqlite3.Connection, commune: str, year: int) -> tuple[SchoolCount, ...]:
    """The newest count of each contact for each village."""
    return tuple(
        SchoolCount(village, person, year, count, from_text(at))
        for village, person, count, at, _ in _SCHOOLS.rows(db, the_commune=commune, the_year=year)
    )
