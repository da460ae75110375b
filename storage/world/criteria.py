"""Reads of tables of criteria: what a locality drafted and published, and the files they concern."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from sqlalchemy import bindparam, desc, func, literal_column, or_, select

from criteria import CriteriaSet
from criteria.library import version_order
from criteria.wording import Text
from dialogs.records import (
    CriteriaTable,
    OpenFiles,
    Publication,
    RefusedTable,
    Season,
    Status,
)
from storage.as_json import from_json
from storage.criteria_shelf import Shelf
from storage.moment import from_text
from storage.statement import constant
from storage.tables import (
    criteria_choices,
    criteria_packs,
    criteria_publications,
    criteria_refusals,
    files,
    places,
    representatives,
    seasons,
)
from storage.world.reading import Query
from storage.world.seasons import current_season

_TABLE = select(
    criteria_packs.c.set_id,
    criteria_packs.c.version,
    criteria_packs.c.title,
    criteria_packs.c.place,
    criteria_packs.c.based_on,
    criteria_packs.c.drafted_at,
    criteria_packs.c.drafter,
    criteria_packs.c.published_at,
).where(criteria_packs.c.given_up_at.is_(None))
_for_commune = or_(
    criteria_packs.c.place == bindparam("the_commune"),
    criteria_packs.c.place
    == select(places.c.parent).where(places.c.id == bindparam("the_commune")).scalar_subquery(),
)
_TABLES = Query(
    _TABLE.where(criteria_packs.c.title == bindparam("the_title"), _for_commune).order_by(
        desc(criteria_packs.c.seq)
    )
)
_ONE_TABLE = Query(
    _TABLE.where(
        criteria_packs.c.set_id == bindparam("the_set"), criteria_packs.c.version == bindparam("the_version")
    )
)
_VERSIONS = Query(select(criteria_packs.c.version).where(criteria_packs.c.set_id == bindparam("the_set")))
_PUBLISHED = Query(
    select(criteria_packs.c.version).where(
        criteria_packs.c.set_id == bindparam("the_set"), criteria_packs.c.published_at.is_not(None)
    )
)
_PUBLICATIONS = Query(
    select(
        criteria_publications.c.season,
        criteria_publications.c.at,
        criteria_publications.c.person,
        criteria_publications.c.publisher,
        criteria_publications.c.criteria_set,
        criteria_publications.c.version,
        criteria_publications.c.before_set,
        criteria_publications.c.before_version,
    )
    .where(criteria_publications.c.season == bindparam("the_season"))
    .order_by(desc(criteria_publications.c.seq))
)
_COMMUNES = Query(
    select(seasons.c.commune)
    .join(places, places.c.id == seasons.c.commune)
    .where(places.c.parent == bindparam("the_province"), seasons.c.title == bindparam("the_title"))
    .group_by(seasons.c.commune)
    .order_by(seasons.c.commune)
)
_open = files.c.status.in_(
    [constant(status) for status in (Status.REGISTERED, Status.DRAFT, Status.HELD, Status.RETURNED)]
)
_OPEN_FILES = Query(
    select(places.c.name, files.c.status, func.count())
    .join(places, places.c.id == files.c.place)
    .where(files.c.season == bindparam("the_season"), _open)
    .group_by(places.c.id, files.c.status)
    .order_by(func.length(places.c.id), places.c.id, files.c.status)
)
_NOT_BEGUN = Query(
    select(representatives.c.person, files.c.id, files.c.code)
    .join(files, files.c.subject == representatives.c.subject)
    .where(
        files.c.season == bindparam("the_season"),
        files.c.criteria_set == bindparam("the_set"),
        files.c.criteria_version == bindparam("the_version"),
        files.c.status.in_([constant(Status.REGISTERED), constant(Status.DRAFT)]),
    )
    .order_by(files.c.code, representatives.c.seq)
)
_KEPT = Query(
    select(criteria_choices.c.moved)
    .where(
        criteria_choices.c.file == bindparam("the_file"),
        criteria_choices.c.criteria_set == bindparam("the_set"),
        criteria_choices.c.version == bindparam("the_version"),
    )
    .order_by(desc(criteria_choices.c.seq))
    .limit(literal_column("1"))
)
_REFUSED = Query(
    select(criteria_refusals.c.person, criteria_refusals.c.name, criteria_refusals.c.faults).where(
        criteria_refusals.c.id == bindparam("the_refusal")
    )
)


def criteria_sets(db: sqlite3.Connection, shelf: Shelf, title: str, commune: str) -> tuple[CriteriaSet, ...]:
    """Those shipped are for every commune; of the others, those of this commune and its province."""
    shelf.load_all(db)
    theirs = {row[0] for row in _TABLES.rows(db, the_title=title, the_commune=commune)}
    return tuple(one for one in shelf.library.latest(title) if shelf.is_shipped(one.id) or one.id in theirs)


def criteria_versions(db: sqlite3.Connection, shelf: Shelf, criteria_set: str) -> tuple[str, ...]:
    """Those that cannot be built any more, or were given up, count too: a version is never given twice."""
    known = {row[0] for row in _VERSIONS.rows(db, the_set=criteria_set)}
    known |= set(shelf.shipped_versions(criteria_set))
    return tuple(sorted(known, key=version_order))


def newest_usable(db: sqlite3.Connection, shelf: Shelf, criteria_set: str) -> str | None:
    """Give the newest version that is shipped or was published: nobody is asked by a draft."""
    known = {row[0] for row in _PUBLISHED.rows(db, the_set=criteria_set)}
    known |= set(shelf.shipped_versions(criteria_set))
    return max(known, key=version_order, default=None)


def criteria_tables(
    db: sqlite3.Connection, shelf: Shelf, title: str, commune: str
) -> tuple[CriteriaTable, ...]:
    shelf.load_all(db)
    return tuple(map(_table, _TABLES.rows(db, the_title=title, the_commune=commune)))


def criteria_table(
    db: sqlite3.Connection, shelf: Shelf, criteria_set: str, version: str
) -> CriteriaTable | None:
    shelf.load(db, criteria_set, version)
    row = _ONE_TABLE.row(db, the_set=criteria_set, the_version=version)
    return _table(row) if row else None


def publications(db: sqlite3.Connection, shelf: Shelf, season: str) -> tuple[Publication, ...]:
    found = []
    for the_season, at, *rest in _PUBLICATIONS.rows(db, the_season=season):
        one = Publication(the_season, from_text(at), *rest)
        shelf.load(db, one.criteria_set, one.version)
        shelf.load(db, one.before_set, one.before_version)
        found.append(one)
    return tuple(found)


def seasons_of_province(
    db: sqlite3.Connection, shelf: Shelf, province: str, title: str, on: date
) -> tuple[Season, ...]:
    found = []
    for (commune,) in _COMMUNES.rows(db, the_province=province, the_title=title):
        season = current_season(db, shelf, commune, title, on)
        if season is not None:
            found.append(season)
    return tuple(found)


def open_files(db: sqlite3.Connection, season: str) -> tuple[OpenFiles, ...]:
    return tuple(OpenFiles(*row) for row in _OPEN_FILES.rows(db, the_season=season))


def not_begun_by(
    db: sqlite3.Connection, season: str, criteria_set: str, version: str
) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        map(tuple, _NOT_BEGUN.rows(db, the_season=season, the_set=criteria_set, the_version=version))
    )


def kept_version(db: sqlite3.Connection, file: str, criteria_set: str, version: str) -> bool:
    row = _KEPT.row(db, the_file=file, the_set=criteria_set, the_version=version)
    return bool(row and not row[0])


def refused_table(db: sqlite3.Connection, refusal: str) -> RefusedTable | None:
    row = _REFUSED.row(db, the_refusal=refusal)
    return RefusedTable(row[0], row[1], from_json(row[2], tuple[Text, ...])) if row else None


def _table(row: tuple[Any, ...]) -> CriteriaTable:
    criteria_set, version, title, place, based_on, drafted_at, drafter, published_at = row
    return CriteriaTable(
        criteria_set=criteria_set,
        version=version,
        title=title,
        place=place,
        based_on=based_on,
        drafted_at=from_text(drafted_at),
        drafter=drafter,
        published_at=from_text(published_at) if published_at else None,
    )
