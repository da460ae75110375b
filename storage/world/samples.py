"""Reads of the sample: its rule, its draws, what can be drawn, and the upper Hội's inspections."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import bindparam, desc, literal_column, or_, select

from dialogs.records import Drawable, Inspected, Inspection, SampleDraw, SampleRule, Status
from storage.as_json import from_json
from storage.moment import from_text
from storage.statement import constant
from storage.tables import files, inspected_files, inspections, places, sample_draws, sample_rules
from storage.world.reading import Query

_RULE = Query(
    select(
        sample_rules.c.percent,
        sample_rules.c.least,
        sample_rules.c.at,
        sample_rules.c.person,
        sample_rules.c.by_name,
    )
    .where(sample_rules.c.season == bindparam("the_season"))
    .order_by(desc(sample_rules.c.seq))
    .limit(literal_column("1"))
)
_DRAWS = Query(
    select(
        sample_draws.c.id,
        sample_draws.c.season,
        sample_draws.c.place,
        places.c.name,
        sample_draws.c.seed,
        sample_draws.c.population,
        sample_draws.c.drawn,
        sample_draws.c.at,
        sample_draws.c.person,
        sample_draws.c.inspection,
    )
    .join(places, places.c.id == sample_draws.c.place)
    .where(
        sample_draws.c.season == bindparam("the_season"),
        or_(
            bindparam("the_place") == literal_column("''"),
            sample_draws.c.place == bindparam("the_place"),
        ),
    )
    .order_by(sample_draws.c.seq)
)
_AT_OFFICERS = [
    constant(status)
    for status in (
        Status.WAITING,
        Status.RETURNED,
        Status.VERIFIED,
        Status.PROPOSED,
        Status.POSTED,
        Status.RECOGNISED,
        Status.NOT_THIS_YEAR,
    )
]
_DRAWABLE = Query(
    select(files.c.id, files.c.code, files.c.status, files.c.sampled)
    .where(
        files.c.season == bindparam("the_season"),
        or_(files.c.place == bindparam("the_place"), files.c.commune == bindparam("the_place")),
        files.c.status.in_(_AT_OFFICERS),
    )
    .order_by(files.c.code)
)
_SAMPLED = Query(select(files.c.sampled).where(files.c.id == bindparam("the_file")))
_INSPECTION = (
    select(
        inspections.c.id,
        inspections.c.season,
        inspections.c.commune,
        inspections.c.place,
        places.c.name,
        inspections.c.person,
        inspections.c.by_name,
        inspections.c.at,
        inspections.c.concluded_at,
        inspections.c.conclusion,
    )
    .join(places, places.c.id == inspections.c.place)
    .order_by(desc(inspections.c.at), desc(inspections.c.id))
)
_BY_ID = Query(_INSPECTION.where(inspections.c.id == bindparam("the_id")))
_OF_COMMUNE = Query(_INSPECTION.where(inspections.c.commune == bindparam("the_commune")))
_FILES = Query(
    select(
        files.c.id,
        files.c.code,
        inspected_files.c.agrees,
        inspected_files.c.note,
        files.c.status.not_in(_AT_OFFICERS),
    )
    .join(files, files.c.id == inspected_files.c.file)
    .where(inspected_files.c.inspection == bindparam("the_id"))
    .order_by(inspected_files.c.number)
)


def rule(db: sqlite3.Connection, season: str) -> SampleRule | None:
    row = _RULE.row(db, the_season=season)
    if row is None:
        return None
    percent, least, at, person, by = row
    return SampleRule(season, percent, least, from_text(at), person, by)


def draws(db: sqlite3.Connection, season: str, place: str) -> tuple[SampleDraw, ...]:
    return tuple(
        SampleDraw(
            id=the_id,
            season=of,
            place=where,
            place_name=name,
            seed=seed,
            population=from_json(population, tuple[str, ...]),
            drawn=from_json(drawn, tuple[str, ...]),
            at=from_text(at),
            person=person,
            inspection=inspection or "",
        )
        for the_id, of, where, name, seed, population, drawn, at, person, inspection in _DRAWS.rows(
            db, the_season=season, the_place=place
        )
    )


def drawable(db: sqlite3.Connection, place: str, season: str) -> tuple[Drawable, ...]:
    return tuple(
        Drawable(file, code, status == Status.WAITING, bool(sampled))
        for file, code, status, sampled in _DRAWABLE.rows(db, the_season=season, the_place=place)
    )


def is_sampled(db: sqlite3.Connection, file: str) -> bool:
    row = _SAMPLED.row(db, the_file=file)
    return bool(row and row[0])


def inspection(db: sqlite3.Connection, the_id: str) -> Inspection | None:
    row = _BY_ID.row(db, the_id=the_id)
    return _inspection(db, row) if row else None


def inspections_of(db: sqlite3.Connection, commune: str) -> tuple[Inspection, ...]:
    return tuple(_inspection(db, row) for row in _OF_COMMUNE.rows(db, the_commune=commune))


def _inspection(db: sqlite3.Connection, row: tuple[Any, ...]) -> Inspection:
    the_id, season, commune, place, place_name, person, by, at, concluded, conclusion = row
    return Inspection(
        id=the_id,
        season=season,
        commune=commune,
        place=place,
        place_name=place_name,
        person=person,
        by=by,
        at=from_text(at),
        files=tuple(
            Inspected(file, code, None if agrees is None else bool(agrees), note, bool(gone))
            for file, code, agrees, note, gone in _FILES.rows(db, the_id=the_id)
        ),
        concluded_at=from_text(concluded) if concluded else None,
        conclusion=conclusion,
    )
