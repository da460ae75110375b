"""Reads of a village's review meeting, and of the files a person keeps away from there."""

from __future__ import annotations

import sqlite3
from datetime import date

from sqlalchemy import bindparam, desc, exists, literal_column, or_, select

from dialogs.records import MeetingDetails, ReviewMeeting, Status, Verdict
from storage.as_json import from_json
from storage.moment import from_text
from storage.statement import constant
from storage.tables import answers, files, representatives, review_meetings, review_verdicts
from storage.world.reading import Query

_MEETING = Query(
    select(*review_meetings.columns)
    .where(
        review_meetings.c.village == bindparam("the_village"),
        review_meetings.c.season == bindparam("the_season"),
    )
    .order_by(desc(review_meetings.c.on_day), desc(literal_column("rowid")))
    .limit(literal_column("1"))
)
_VERDICTS = Query(
    select(
        review_verdicts.c.file,
        review_verdicts.c.agreed,
        review_verdicts.c.at,
        review_verdicts.c.person,
        review_verdicts.c.reason,
        review_verdicts.c.votes_for,
        review_verdicts.c.votes_against,
    )
    .where(review_verdicts.c.meeting == bindparam("the_meeting"))
    .order_by(review_verdicts.c.seq)
)
_theirs = or_(
    exists().where(
        representatives.c.subject == files.c.subject,
        representatives.c.person == bindparam("the_person"),
    ),
    exists().where(
        answers.c.file == files.c.id,
        answers.c.person == bindparam("the_person"),
        answers.c.by_head == literal_column("0"),
    ),
)
_OWN = Query(
    select(files.c.id).where(
        files.c.place == bindparam("the_village"),
        files.c.status != constant(Status.WITHDRAWN),  # the condition of ix_files_roster
        files.c.season == bindparam("the_season"),
        _theirs,
    )
)
_IS_OWN = Query(select(files.c.id).where(files.c.id == bindparam("the_file"), _theirs))


def review_meeting(db: sqlite3.Connection, village: str, season: str) -> ReviewMeeting | None:
    row = _MEETING.row(db, the_village=village, the_season=season)
    if row is None:
        return None
    the_id, its_village, its_season, on, absent, details, sent_at, sent_by, agreed, held = row
    return ReviewMeeting(
        id=the_id,
        village=its_village,
        season=its_season,
        on=date.fromisoformat(on),
        absent=from_json(absent, tuple[str, ...] | None),  # type: ignore[arg-type]
        details=from_json(details, MeetingDetails),
        verdicts=_verdicts(db, the_id),
        sent_at=from_text(sent_at) if sent_at else None,
        sent_by=sent_by,
        sent_agreed=agreed,
        sent_held=held,
    )


def own_files(db: sqlite3.Connection, person: str, village: str, season: str) -> frozenset[str]:
    """Find the files of their own house, or answered as one of it; not what a head took down for others."""
    return frozenset(
        the_id for (the_id,) in _OWN.rows(db, the_person=person, the_village=village, the_season=season)
    )


def own_file(db: sqlite3.Connection, person: str, file: str) -> bool:
    return _IS_OWN.row(db, the_person=person, the_file=file) is not None


def _verdicts(db: sqlite3.Connection, meeting: str) -> dict[str, Verdict]:
    """The newest verdict on each file counts."""
    return {
        file: Verdict(
            agreed=None if agreed is None else bool(agreed),
            at=from_text(at),
            by=person,
            reason=reason,
            votes_for=votes_for,
            votes_against=votes_against,
        )
        for file, agreed, at, person, reason, votes_for, votes_against in _VERDICTS.rows(
            db, the_meeting=meeting
        )
    }
