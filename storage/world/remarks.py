"""Reads of remarks on the criteria: by title and indicator, without the person who made them."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, desc, func, literal_column, or_, select

from dialogs.records import Remark, RemarkCount
from storage.criteria_shelf import Shelf
from storage.moment import from_text
from storage.tables import criteria_comments, files, places, seasons
from storage.world.reading import Query

_OF_COMMUNE = (
    criteria_comments.join(files, files.c.id == criteria_comments.c.file)
    .join(seasons, seasons.c.id == files.c.season)
    .join(places, places.c.id == files.c.place)
)
_written = criteria_comments.c.text != literal_column("''")
_COUNTS = Query(
    select(
        seasons.c.title,
        criteria_comments.c.criteria_set,
        criteria_comments.c.criteria_version,
        criteria_comments.c.indicator,
        func.count(),
    )
    .select_from(_OF_COMMUNE)
    .where(files.c.commune == bindparam("the_commune"), _written)
    .group_by(
        seasons.c.title,
        criteria_comments.c.indicator,
        criteria_comments.c.criteria_set,
        criteria_comments.c.criteria_version,
    )
    .order_by(seasons.c.title, desc(func.count()), criteria_comments.c.indicator)
)
_REMARKS = Query(
    select(
        criteria_comments.c.at,
        places.c.name,
        seasons.c.title,
        criteria_comments.c.criteria_set,
        criteria_comments.c.criteria_version,
        criteria_comments.c.indicator,
        criteria_comments.c.question,
        criteria_comments.c.text,
    )
    .select_from(_OF_COMMUNE)
    .where(
        files.c.commune == bindparam("the_commune"),
        _written,
        or_(bindparam("the_title") == literal_column("''"), seasons.c.title == bindparam("the_title")),
        or_(
            bindparam("the_indicator").is_(None),
            criteria_comments.c.indicator == bindparam("the_indicator"),
        ),
    )
    .order_by(desc(criteria_comments.c.seq))
    .limit(bindparam("most"))
    .offset(bindparam("after"))
)


def remark_counts(db: sqlite3.Connection, shelf: Shelf, commune: str) -> tuple[RemarkCount, ...]:
    """An erased remark is none."""
    counts = tuple(RemarkCount(*row) for row in _COUNTS.rows(db, the_commune=commune))
    for one in counts:
        shelf.load(db, one.criteria_set, one.version)
    return counts


def remarks(
    db: sqlite3.Connection,
    shelf: Shelf,
    commune: str,
    title: str,
    indicator: str | None,
    most: int,
    after: int,
) -> tuple[Remark, ...]:
    rows = _REMARKS.rows(
        db, the_commune=commune, the_title=title, the_indicator=indicator, most=most, after=after
    )
    for _, _, _, criteria_set, version, *_ in rows:
        shelf.load(db, criteria_set, version)
    return tuple(Remark(from_text(at), *rest) for at, *rest in rows)
