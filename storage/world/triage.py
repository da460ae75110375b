"""Reads of what a submission is held against."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, bindparam, desc, exists, func, literal_column, or_, select

from criteria import AnswerValue
from dialogs.records import (
    Dispute,
    Finding,
    LastYear,
    Neighbour,
    OtherAnswer,
    Status,
    TriageFacts,
)
from storage.as_json import from_json, to_json
from storage.criteria_shelf import Shelf
from storage.moment import from_text
from storage.shapes import among
from storage.statement import constant
from storage.tables import (
    answers,
    disagreements,
    files,
    representatives,
    review_verdicts,
    reviews,
    roster_acts,
    seasons,
    subjects,
    submissions,
    triage,
    triage_due,
)
from storage.world.pictures import same_pictures
from storage.world.reading import Query

_people = (
    select(func.json_group_array(representatives.c.person))
    .where(representatives.c.subject == subjects.c.id)
    .scalar_subquery()
)
_household = (
    files.c.id,
    files.c.code,
    subjects.c.name,
    subjects.c.folded,
    subjects.c.word,
    subjects.c.phone,
    subjects.c.members,
    files.c.points,
    _people.label("people"),
)
HOUSEHOLD = len(_household)
_OWN = Query(
    select(
        *_household,
        files.c.flags,
        files.c.to_look,
        files.c.at_school,
        files.c.commune,
        files.c.place,
        files.c.season,
        files.c.subject,
        subjects.c.kind,
        subjects.c.cannot_read,
        seasons.c.year,
        seasons.c.title,
        triage.c.findings,
    )
    .select_from(
        files.join(subjects, subjects.c.id == files.c.subject)
        .join(seasons, seasons.c.id == files.c.season)
        .outerjoin(triage, triage.c.file == files.c.id)
    )
    .where(files.c.id == bindparam("the_file"))
)
_others = and_(
    files.c.season == bindparam("the_season"),
    files.c.id != bindparam("the_file"),
    files.c.round > literal_column("0"),
    files.c.status != constant(Status.WITHDRAWN),
    subjects.c.kind == bindparam("the_kind"),
)
_IN_VILLAGE = Query(
    select(*_household)
    .join(subjects, subjects.c.id == files.c.subject)
    .where(_others, files.c.place == bindparam("the_place"))
    .order_by(files.c.code)
)
_ELSEWHERE = Query(
    select(*_household)
    .join(subjects, subjects.c.id == files.c.subject)
    .where(
        _others,
        files.c.place != bindparam("the_place"),
        files.c.subject.in_(
            select(representatives.c.subject).where(representatives.c.person.in_(among("people")))
        ),
    )
    .order_by(files.c.code)
)
_LAST_YEAR = Query(
    select(files.c.criteria_set, files.c.criteria_version, submissions.c.answers, submissions.c.at)
    .select_from(
        files.join(seasons, seasons.c.id == files.c.season).join(
            submissions, submissions.c.file == files.c.id
        )
    )
    .where(
        files.c.subject == bindparam("the_subject"),
        seasons.c.title == bindparam("the_title"),
        seasons.c.year == bindparam("the_year"),
        files.c.status != constant(Status.WITHDRAWN),
    )
    .order_by(desc(submissions.c.round))
    .limit(literal_column("1"))
)
_its = roster_acts.alias("its")
_MOVED = Query(
    select(
        or_(
            exists().where(
                roster_acts.c.subject == bindparam("the_subject"),
                roster_acts.c.at > bindparam("since"),
                or_(
                    roster_acts.c.what.in_([constant("left"), constant("returned")]),
                    func.json_extract(roster_acts.c.detail, literal_column("'$.members'")).is_not(None),
                ),
            ),
            exists(
                select(_its.c.seq)
                .join(subjects, subjects.c.id == _its.c.subject)
                .where(
                    subjects.c.place == bindparam("the_place"),
                    _its.c.at > bindparam("since"),
                    or_(
                        func.json_extract(_its.c.detail, literal_column("'$.origin'"))
                        == bindparam("the_subject"),
                        func.json_extract(_its.c.detail, literal_column("'$.into'"))
                        == bindparam("the_subject"),
                    ),
                )
            ),
        )
    )
)
_ANSWERS = Query(
    select(answers.c.question, answers.c.value, answers.c.by_head)
    .where(answers.c.file == bindparam("the_file"))
    .order_by(answers.c.seq)
)
_NOTED = Query(
    select(disagreements.c.question, disagreements.c.value)
    .where(disagreements.c.file == bindparam("the_file"))
    .order_by(disagreements.c.seq)
)
_HELD = Query(
    select(reviews.c.at, reviews.c.reason)
    .where(reviews.c.file == bindparam("the_file"), reviews.c.endorsed == literal_column("0"))
    .order_by(reviews.c.seq)
)
_VOTES = Query(
    select(review_verdicts.c.at, review_verdicts.c.reason, review_verdicts.c.votes_against)
    .where(
        review_verdicts.c.file == bindparam("the_file"),
        review_verdicts.c.votes_against > literal_column("0"),
    )
    .order_by(review_verdicts.c.seq)
)
_DUE = Query(select(triage_due.c.file).order_by(triage_due.c.id).limit(bindparam("most")))
_IS_DUE = Query(select(triage_due.c.id).where(triage_due.c.file == bindparam("the_file")))
_FINDINGS = Query(select(triage.c.findings).where(triage.c.file == bindparam("the_file")))


def due(db: sqlite3.Connection, most: int) -> tuple[str, ...]:
    return tuple(file for (file,) in _DUE.rows(db, most=most))


def is_due(db: sqlite3.Connection, file: str) -> bool:
    return _IS_DUE.row(db, the_file=file) is not None


def findings(db: sqlite3.Connection, file: str) -> tuple[Finding, ...]:
    row = _FINDINGS.row(db, the_file=file)
    return from_json(row[0], tuple[Finding, ...]) if row else ()


def facts(db: sqlite3.Connection, shelf: Shelf, file: str) -> TriageFacts | None:
    row = _OWN.row(db, the_file=file)
    if row is None:
        return None
    own = _neighbour(row[:HOUSEHOLD])
    flags, to_look, at_school, commune, place, season, *rest = row[HOUSEHOLD:]
    subject, kind, cannot_read, year, title, found = rest
    others = {"the_season": season, "the_file": file, "the_kind": kind, "the_place": place}
    last = _last_year(db, shelf, subject, title, year - 1)
    return TriageFacts(
        own=own,
        flags=from_json(flags, tuple[str, ...]),
        findings=from_json(found, tuple[Finding, ...]) if found else (),
        to_look=bool(to_look),
        at_school=at_school,
        cannot_read=cannot_read,
        last_year=last[0] if last else None,
        came_or_left=last is not None and _moved(db, subject, place, last[1]),
        other_answers=tuple(_other_answers(db, file)),
        disputes=(
            *(Dispute(from_text(at), reason) for at, reason in _HELD.rows(db, the_file=file)),
            *(Dispute(from_text(at), *verdict) for at, *verdict in _VOTES.rows(db, the_file=file)),
        ),
        pictures=same_pictures(db, file, subject, commune),
        neighbours=(
            *map(_neighbour, _IN_VILLAGE.rows(db, **others)),
            *map(_neighbour, _ELSEWHERE.rows(db, **others, people=to_json(own.people)) if own.people else ()),
        ),
    )


def _neighbour(row: tuple[Any, ...]) -> Neighbour:
    file, code, name, folded, word, phone, members, points, people = row
    return Neighbour(
        file=file,
        code=code,
        name=name,
        folded=folded,
        word=word,
        phone=phone,
        members=members,
        points=None if points is None else Decimal(points),
        people=from_json(people, tuple[str, ...]),
    )


def _last_year(
    db: sqlite3.Connection, shelf: Shelf, subject: str, title: str, year: int
) -> tuple[LastYear, str] | None:
    row = _LAST_YEAR.row(db, the_subject=subject, the_title=title, the_year=year)
    if row is None:
        return None
    criteria_set, version, given, at = row
    shelf.load(db, criteria_set, version)
    return LastYear(year, criteria_set, version, from_json(given, dict[str, AnswerValue])), at


def _moved(db: sqlite3.Connection, subject: str, place: str, since: str) -> bool:
    row = _MOVED.row(db, the_subject=subject, the_place=place, since=since)
    return bool(row and row[0])


def _other_answers(db: sqlite3.Connection, file: str) -> Iterator[OtherAnswer]:
    """Hold the newest word of the head, given or noted, against the household's own."""
    said: dict[bool, dict[str, AnswerValue]] = {False: {}, True: {}}
    for question, value, by_head in _ANSWERS.rows(db, the_file=file):
        if value is None:
            said[bool(by_head)].pop(question, None)
        else:
            said[bool(by_head)][question] = from_json(value, AnswerValue)  # type: ignore[arg-type]
    for question, value in _NOTED.rows(db, the_file=file):
        said[True][question] = from_json(value, AnswerValue)  # type: ignore[arg-type]
    for question, head in said[True].items():
        household = said[False].get(question)
        if household is not None and household != head:
            yield OtherAnswer(question, head, household)
