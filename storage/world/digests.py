"""Reads for the day's words to the group: what was done, who has what, which days come near."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime

from sqlalchemy import bindparam, func, literal_column, select

from dialogs.records import DayWork, Holder, NearDay, Status
from dialogs.understand import sort_key
from storage.moment import to_text
from storage.tables import files, proposals, reviews, seasons, submissions
from storage.world.progress import DECIDED
from storage.world.reading import Query

_SUBMITTED = Query(
    select(func.count(submissions.c.file.distinct()))
    .join(files, files.c.id == submissions.c.file)
    .where(
        files.c.commune == bindparam("the_commune"),
        submissions.c.at >= bindparam("since"),
        submissions.c.at < bindparam("until"),
    )
)
_ENDORSED = Query(
    select(func.count(reviews.c.file.distinct()))
    .join(files, files.c.id == reviews.c.file)
    .where(
        files.c.commune == bindparam("the_commune"),
        reviews.c.endorsed == literal_column("1"),
        reviews.c.at >= bindparam("since"),
        reviews.c.at < bindparam("until"),
    )
)
_DECIDED = Query(
    select(files.c.status, files.c.decided_by_name, func.count())
    .where(
        files.c.commune == bindparam("the_commune"),
        files.c.decided_at >= bindparam("since"),
        files.c.decided_at < bindparam("until"),
    )
    .group_by(files.c.status, files.c.decided_by_name)
)
_HOLDERS = Query(
    select(files.c.claim_officer, files.c.claim_officer_name, func.count())
    .where(
        files.c.commune == bindparam("the_commune"),
        files.c.claim_officer.is_not(None),
        files.c.claim_until > bindparam("at"),
    )
    .group_by(files.c.claim_officer)
)
_WINDOWS = Query(
    select(seasons.c.title, seasons.c.registration_to, seasons.c.scoring_to).where(
        seasons.c.commune == bindparam("the_commune")
    )
)
_OBJECTIONS = Query(
    select(seasons.c.title, proposals.c.objections_until)
    .join(seasons, seasons.c.id == proposals.c.season)
    .where(
        proposals.c.commune == bindparam("the_commune"),
        proposals.c.objections_until.between(bindparam("first"), bindparam("last")),
        proposals.c.taken_back_at.is_(None),
        proposals.c.decision.is_(None),
    )
)


def day_work(db: sqlite3.Connection, commune: str, since: datetime, until: datetime) -> DayWork:
    """Count each file once, as it stands now: what was undone since is not counted."""
    within = {"the_commune": commune, "since": to_text(since), "until": to_text(until)}
    decided = returned = 0
    officers = set()
    for status, officer_name, count in _DECIDED.rows(db, **within):
        if status in DECIDED:
            decided += count
        elif status == Status.RETURNED:
            returned += count
        else:
            continue
        officers.add(officer_name)
    [submitted] = _SUBMITTED.row(db, **within) or (0,)
    [endorsed] = _ENDORSED.row(db, **within) or (0,)
    return DayWork(
        submitted, endorsed, decided, returned, tuple(sorted(filter(None, officers), key=sort_key))
    )


def holders(db: sqlite3.Connection, commune: str, at: datetime) -> tuple[Holder, ...]:
    found = [
        Holder(officer, officer_name, count)
        for officer, officer_name, count in _HOLDERS.rows(db, the_commune=commune, at=to_text(at))
    ]
    return tuple(sorted(found, key=lambda one: sort_key(one.officer_name)))


def near_days(db: sqlite3.Connection, commune: str, first: date, last: date) -> tuple[NearDay, ...]:
    found = [
        NearDay(kind, title, date.fromisoformat(day))
        for title, registration_to, scoring_to in _WINDOWS.rows(db, the_commune=commune)
        for kind, day in (("registration", registration_to), ("scoring", scoring_to))
    ]
    found += [
        NearDay("objections", title, date.fromisoformat(day))
        for title, day in _OBJECTIONS.rows(
            db, the_commune=commune, first=first.isoformat(), last=last.isoformat()
        )
    ]
    near = {one for one in found if first <= one.day <= last}
    return tuple(sorted(near, key=lambda one: (one.day, one.kind, one.title)))
