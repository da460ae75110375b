"""How far a season has come: counts of its files by the steps they have taken."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, func, select

from dialogs.records import Progress, Status
from storage.tables import files, places, seasons, village_work
from storage.world.reading import Query

_SEASON = Query(
    select(seasons.c.commune, places.c.name, seasons.c.year, seasons.c.village_review)
    .join(places, places.c.id == seasons.c.commune)
    .where(seasons.c.id == bindparam("the_season"))
)
_COUNTS = Query(
    select(files.c.place, files.c.status, func.count())
    .where(files.c.season == bindparam("the_season"))
    .group_by(files.c.place, files.c.status)
)
_SIGNED = Query(
    select(village_work.c.village).where(
        village_work.c.season == bindparam("the_season"), village_work.c.signed_at.is_not(None)
    )
)

DECIDED = frozenset(
    {Status.VERIFIED, Status.PROPOSED, Status.POSTED, Status.RECOGNISED, Status.NOT_THIS_YEAR}
)
PAST_REVIEW = DECIDED | {Status.WAITING, Status.RETURNED}
HANDED_IN = PAST_REVIEW | {Status.VILLAGE_REVIEW, Status.HELD}
NO_PART = frozenset({Status.PLANNED, Status.WITHDRAWN})


def progress(db: sqlite3.Connection, season: str) -> Progress | None:
    of = _SEASON.row(db, the_season=season)
    if of is None:
        return None
    commune, name, year, review = of
    counts = [(place, Status(status), count) for place, status, count in _COUNTS.rows(db, the_season=season)]

    def files_at(steps: frozenset[Status]) -> int:
        return sum(count for _, status, count in counts if status in steps)

    villages = {place for place, status, _ in counts if status in HANDED_IN}
    return Progress(
        commune,
        name,
        year,
        bool(review),
        registered=files_at(frozenset(Status) - NO_PART),
        submitted=files_at(HANDED_IN),
        reviewed=files_at(PAST_REVIEW),
        decided=files_at(DECIDED),
        villages=len(villages),
        signed=len(villages.intersection(village for (village,) in _SIGNED.rows(db, the_season=season))),
    )
