"""Reads of a village's list, its meetings, and the phones that ask to join."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Integer, and_, bindparam, cast, desc, exists, func, literal_column, select

from criteria import AnswerValue
from dialogs.records import (
    GivenAnswer,
    JoinRequest,
    Meeting,
    PaperConsent,
    RosterAct,
    RosterLine,
    Status,
    SubjectKind,
    VillageAnswers,
)
from storage.as_json import from_json
from storage.moment import from_text
from storage.statement import constant
from storage.tables import (
    answers,
    disagreements,
    files,
    join_requests,
    meetings,
    representatives,
    roster_acts,
    subjects,
    village_reminders,
)
from storage.world.reading import Query
from storage.world.told import TOLD_STATUS

_of_season = and_(files.c.subject == subjects.c.id, files.c.season == bindparam("the_season"))
_has_phone = exists().where(representatives.c.subject == subjects.c.id)
LINES = select(
    subjects.c.id,
    subjects.c.number,
    subjects.c.code,
    subjects.c.name,
    subjects.c.word,
    subjects.c.members,
    subjects.c.phone,
    subjects.c.cannot_read,
    subjects.c.head_died,
    files.c.id,
    TOLD_STATUS,
    files.c.consent,
    _has_phone,
    files.c.criteria_set,
    files.c.criteria_version,
    subjects.c.left,
    subjects.c.place,
).join(files, _of_season, isouter=True)
_ON_LIST = Query(
    LINES.where(
        subjects.c.place == bindparam("the_village"),
        subjects.c.kind == constant(SubjectKind.HOUSEHOLD),
        subjects.c.left.is_(None),
    ).order_by(subjects.c.number)
)
_WITHOUT_PHONE = Query(
    LINES.where(
        subjects.c.place == bindparam("the_village"),
        subjects.c.kind == constant(SubjectKind.HOUSEHOLD),
        subjects.c.left.is_(None),
        ~_has_phone,
    ).order_by(subjects.c.number)
)
_GONE = Query(
    LINES.where(
        subjects.c.place == bindparam("the_village"),
        subjects.c.kind == constant(SubjectKind.HOUSEHOLD),
        subjects.c.left.is_not(None),
    ).order_by(subjects.c.number)
)
_MOVED = Query(
    LINES.add_columns(
        cast(func.json_extract(roster_acts.c.detail, literal_column("'$.number'")), Integer),
        roster_acts.c.on_day,
    )
    .join(roster_acts, roster_acts.c.subject == subjects.c.id)
    .where(
        roster_acts.c.what == constant("moved"),
        func.json_extract(roster_acts.c.detail, literal_column("'$.from'")) == bindparam("the_village"),
        subjects.c.place != bindparam("the_village"),
    )
    .order_by(roster_acts.c.seq)
)
_ANSWERS = Query(
    select(answers.c.file, answers.c.question, answers.c.value, answers.c.by_head)
    .join(files, files.c.id == answers.c.file)
    .join(subjects, subjects.c.id == files.c.subject)
    .where(subjects.c.place == bindparam("the_village"), files.c.season == bindparam("the_season"))
    .order_by(answers.c.seq)
)
_GIVEN = Query(
    select(answers.c.question, answers.c.value, answers.c.by_head)
    .where(answers.c.file == bindparam("the_file"))
    .order_by(answers.c.seq)
)
_DISAGREEMENTS = Query(
    select(disagreements.c.question, disagreements.c.value)
    .where(disagreements.c.file == bindparam("the_file"))
    .order_by(disagreements.c.seq)
)
_ACTS = Query(
    select(roster_acts.c.at, roster_acts.c.on_day, roster_acts.c.what, roster_acts.c.detail)
    .where(roster_acts.c.subject == bindparam("the_subject"))
    .order_by(roster_acts.c.seq)
)
_MEETING = Query(
    select(*meetings.columns)
    .where(meetings.c.village == bindparam("the_village"), meetings.c.season == bindparam("the_season"))
    .order_by(desc(meetings.c.on_day), desc(literal_column("rowid")))
    .limit(literal_column("1"))
)
_REMINDED = Query(
    select(village_reminders.c.at)
    .where(
        village_reminders.c.village == bindparam("the_village"),
        village_reminders.c.season == bindparam("the_season"),
    )
    .order_by(desc(village_reminders.c.seq))
    .limit(literal_column("1"))
)
_REQUEST = select(
    join_requests.c.id,
    join_requests.c.person,
    join_requests.c.village,
    join_requests.c.subject,
    join_requests.c.typed,
    join_requests.c.relation,
    join_requests.c.at,
).where(join_requests.c.decided_at.is_(None))
_REQUESTS = Query(
    _REQUEST.where(join_requests.c.village == bindparam("the_village")).order_by(join_requests.c.at)
)


def roster(db: sqlite3.Connection, village: str, season: str, told_up_to: str) -> tuple[RosterLine, ...]:
    rows = _ON_LIST.rows(db, the_village=village, the_season=season, told_up_to=told_up_to)
    return tuple(line_in(row) for row in rows)


def without_phone(
    db: sqlite3.Connection, village: str, season: str, told_up_to: str
) -> tuple[RosterLine, ...]:
    rows = _WITHOUT_PHONE.rows(db, the_village=village, the_season=season, told_up_to=told_up_to)
    return tuple(line_in(row) for row in rows)


def gone(db: sqlite3.Connection, village: str, season: str, told_up_to: str) -> tuple[RosterLine, ...]:
    """Those who left for elsewhere or joined another house, and those on another village's list now."""
    of = {"the_village": village, "the_season": season, "told_up_to": told_up_to}
    found = {row[0]: line_in(row) for row in _GONE.rows(db, **of)}
    for *row, number, on in _MOVED.rows(db, **of):
        line = line_in(tuple(row))
        found[line.subject] = msgspec.structs.replace(
            line, number=number, left=date.fromisoformat(on), now_in=row[-1]
        )
    return tuple(sorted(found.values(), key=lambda line: line.number))


def village_answers(db: sqlite3.Connection, village: str, season: str) -> VillageAnswers:
    """The newest answer of each file to each question; one that was taken back is no answer."""
    newest: dict[str, dict[str, GivenAnswer]] = defaultdict(dict)
    for file, question, value, by_head in _ANSWERS.rows(db, the_village=village, the_season=season):
        if value is None:
            newest[file].pop(question, None)
        else:
            newest[file][question] = GivenAnswer(from_json(value, AnswerValue), bool(by_head))  # type: ignore[arg-type]
    return newest


def given_answers(db: sqlite3.Connection, file: str) -> dict[str, GivenAnswer]:
    newest: dict[str, GivenAnswer] = {}
    for question, value, by_head in _GIVEN.rows(db, the_file=file):
        if value is None:
            newest.pop(question, None)
        else:
            newest[question] = GivenAnswer(from_json(value, AnswerValue), bool(by_head))  # type: ignore[arg-type]
    return newest


def disagreements_of(db: sqlite3.Connection, file: str) -> dict[str, AnswerValue]:
    return {
        question: from_json(value, AnswerValue)  # type: ignore[arg-type]
        for question, value in _DISAGREEMENTS.rows(db, the_file=file)
    }


def roster_acts_of(db: sqlite3.Connection, subject: str) -> tuple[RosterAct, ...]:
    return tuple(
        RosterAct(from_text(at), date.fromisoformat(on), what, from_json(detail, dict[str, str]))
        for at, on, what, detail in _ACTS.rows(db, the_subject=subject)
    )


def meeting(db: sqlite3.Connection, village: str, season: str) -> Meeting | None:
    row = _MEETING.row(db, the_village=village, the_season=season)
    if row is None:
        return None
    the_id, its_village, its_season, on, absent = row
    return Meeting(
        the_id, its_village, its_season, date.fromisoformat(on), from_json(absent, tuple[str, ...])
    )


def last_reminded(db: sqlite3.Connection, village: str, season: str) -> datetime | None:
    row = _REMINDED.row(db, the_village=village, the_season=season)
    return from_text(row[0]) if row else None


def join_requests_of(db: sqlite3.Connection, village: str) -> tuple[JoinRequest, ...]:
    return tuple(
        JoinRequest(the_id, person, its_village, subject, typed, relation, from_text(at))
        for the_id, person, its_village, subject, typed, relation, at in _REQUESTS.rows(
            db, the_village=village
        )
    )


def line_in(row: tuple[Any, ...]) -> RosterLine:
    the_id, number, code, name, word, members, phone, cannot_read, died = row[:9]
    file, status, consent, has_phone, criteria_set, version, left, _ = row[9:]
    return RosterLine(
        subject=the_id,
        number=number,
        code=code,
        name="" if died else name,
        word=word,
        members=members,
        phone=phone,
        cannot_read=cannot_read,
        head_died=date.fromisoformat(died) if died else None,
        file=file or "",
        status=Status(status) if status else None,
        consent=PaperConsent(consent) if consent else None,
        has_phone=bool(has_phone),
        kept_name=name,
        left=date.fromisoformat(left) if left else None,
        criteria=f"{criteria_set}@{version}" if file else "",
    )
