"""Reads of files, with their newest answers, submission and findings."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, desc, literal_column, select

from criteria import AnswerValue
from dialogs.records import Claim, File, Missing, Status, Submission
from storage.as_json import from_json
from storage.criteria_shelf import Shelf
from storage.moment import from_text, to_text
from storage.statement import constant
from storage.tables import (
    answers,
    files,
    places,
    representatives,
    rescorings,
    seasons,
    subjects,
    submissions,
)
from storage.world.reading import Query
from storage.world.subjects import NAME_SAID
from storage.world.told import as_told

_FILE = (
    select(*files.columns, seasons.c.year, seasons.c.title, NAME_SAID, places.c.name.label("place_name"))
    .join(seasons, seasons.c.id == files.c.season)
    .join(subjects, subjects.c.id == files.c.subject)
    .join(places, places.c.id == files.c.place)
)
_NAMES = tuple(column.name for column in _FILE.selected_columns)
_BY_ID = Query(_FILE.where(files.c.id == bindparam("the_id")))
_OF_PERSON = Query(
    _FILE.join(representatives, representatives.c.subject == files.c.subject)
    .where(representatives.c.person == bindparam("the_person"))
    .order_by(files.c.status == constant(Status.WITHDRAWN), desc(seasons.c.year), files.c.code, files.c.id)
)
_OF_SUBJECT = Query(
    _FILE.where(files.c.subject == bindparam("the_subject"), files.c.season == bindparam("the_season"))
)
_BY_CODE = Query(
    _FILE.where(files.c.code == bindparam("the_code"), files.c.commune == bindparam("the_commune"))
    .order_by(desc(seasons.c.year), files.c.id)
    .limit(literal_column("1"))
)
_ANSWERS = Query(
    select(answers.c.question, answers.c.value)
    .where(answers.c.file == bindparam("the_id"))
    .order_by(answers.c.seq)
)
_SUBMISSION = Query(
    select(*submissions.columns)
    .where(submissions.c.file == bindparam("the_id"))
    .order_by(desc(submissions.c.round))
    .limit(literal_column("1"))
)
_SUBMISSION_NAMES = tuple(column.name for column in submissions.columns)
_FOUND = Query(
    select(rescorings.c.indicator, rescorings.c.points)
    .where(rescorings.c.file == bindparam("the_id"), rescorings.c.round == bindparam("this_round"))
    .order_by(rescorings.c.seq)
)


def file(db: sqlite3.Connection, shelf: Shelf, the_id: str, at: datetime) -> File | None:
    row = _BY_ID.row(db, the_id=the_id)
    return _file(db, shelf, row, at) if row else None


def told_file(
    db: sqlite3.Connection, shelf: Shelf, the_id: str, at: datetime, undo_time: timedelta
) -> File | None:
    found = file(db, shelf, the_id, at)
    return as_told(db, found, at, undo_time) if found else None


def files_of(
    db: sqlite3.Connection, shelf: Shelf, person: str, at: datetime, undo_time: timedelta
) -> tuple[File, ...]:
    return tuple(
        as_told(db, _file(db, shelf, row, at), at, undo_time)
        for row in _OF_PERSON.rows(db, the_person=person)
    )


def file_of(
    db: sqlite3.Connection, shelf: Shelf, subject: str, season: str, at: datetime, undo_time: timedelta
) -> File | None:
    row = _OF_SUBJECT.row(db, the_subject=subject, the_season=season)
    return as_told(db, _file(db, shelf, row, at), at, undo_time) if row else None


def file_by_code(db: sqlite3.Connection, shelf: Shelf, commune: str, code: str, at: datetime) -> File | None:
    full = code if code.startswith(f"{commune}.") else f"{commune}.{code}"
    row = _BY_CODE.row(db, the_commune=commune, the_code=full)
    return _file(db, shelf, row, at) if row else None


def _file(db: sqlite3.Connection, shelf: Shelf, row: tuple[Any, ...], at: datetime) -> File:
    it = dict(zip(_NAMES, row, strict=True))
    the_id, verified = it["id"], it["verified_points"]
    shelf.load(db, it["criteria_set"], it["criteria_version"])
    return File(
        id=the_id,
        code=it["code"],
        season=it["season"],
        year=it["year"],
        title=it["title"],
        subject=it["subject"],
        name=it["name"],
        commune=it["commune"],
        place=it["place"],
        place_name=it["place_name"],
        criteria_set=it["criteria_set"],
        criteria_version=it["criteria_version"],
        status=Status(it["status"]),
        answers=_answers(db, the_id),
        submission=_submission(db, the_id, it["flags"]) if it["round"] else None,
        verified={
            indicator: Decimal(points)
            for indicator, points in _FOUND.rows(db, the_id=the_id, this_round=it["round"])
        },
        verified_points=None if verified is None else Decimal(verified),
        claim=_claim(it, at),
        last_officer=it["last_officer"],
        missing=from_json(it["missing"], tuple[Missing, ...]),
        reason=it["reason"],
        decided_by=it["decided_by"],
        decided_by_name=it["decided_by_name"],
        decided_at=from_text(it["decided_at"]) if it["decided_at"] else None,
    )


def _claim(it: Mapping[str, Any], at: datetime) -> Claim | None:
    """A claim runs out by itself: it is read off the clock."""
    until = it["claim_until"]
    if until is None or until <= to_text(at):
        return None
    return Claim(it["claim_officer"], it["claim_officer_name"], from_text(until))


def _answers(db: sqlite3.Connection, the_id: str) -> dict[str, AnswerValue]:
    """The newest answer to each question; one that fell away is no answer."""
    newest = dict(_ANSWERS.rows(db, the_id=the_id))
    given = {question: value for question, value in newest.items() if value is not None}
    return dict(zip(given, from_json(f"[{','.join(given.values())}]", list[AnswerValue]), strict=True))


def _submission(db: sqlite3.Connection, the_id: str, flags: str) -> Submission | None:
    """Its flags are those of the file as it is now: what stood out at the hand-in, and what came after."""
    row = _SUBMISSION.row(db, the_id=the_id)
    if not row:
        return None
    it = dict(zip(_SUBMISSION_NAMES, row, strict=True))
    return Submission(
        round=it["round"],
        at=from_text(it["at"]),
        by=it["person"],
        answers=from_json(it["answers"], dict[str, AnswerValue]),
        points=Decimal(it["points"]),
        of=Decimal(it["of"]),
        points_by_indicator=from_json(it["points_by_indicator"], dict[str, Decimal]),
        met=None if it["met"] is None else bool(it["met"]),
        flags=from_json(flags, tuple[str, ...]),
    )
