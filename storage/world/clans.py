"""Reads of a clan's households, as far as each of them agreed."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import bindparam, desc, func, literal_column, select

from dialogs.records import ClanHouse, ClanHouses, RosterLine, SubjectKind
from storage.moment import from_text
from storage.statement import constant
from storage.tables import clan_invitations, clan_reminders, memberships, places, subjects
from storage.world.reading import Query
from storage.world.roster import LINES, line_in

_of_clan = (
    memberships.c.whole == bindparam("the_clan"),
    memberships.c.whole_kind == constant(SubjectKind.CLAN),
)
_NAMED = Query(
    LINES.add_columns(places.c.name.label("place_name"))
    .join(memberships, memberships.c.member == subjects.c.id)
    .join(places, places.c.id == subjects.c.place)
    .where(*_of_clan, memberships.c.named == literal_column("1"), subjects.c.left.is_(None))
    .order_by(places.c.id, subjects.c.number)
)
_ALL = Query(select(func.count()).where(*_of_clan))
_MAY_SEE = Query(
    select(memberships.c.named).where(
        memberships.c.member == bindparam("the_member"),
        memberships.c.whole_kind == constant(SubjectKind.CLAN),
    )
)
_INVITED = Query(
    select(clan_invitations.c.household).where(
        clan_invitations.c.clan == bindparam("the_clan"), clan_invitations.c.season == bindparam("the_season")
    )
)
_REMINDED = Query(
    select(clan_reminders.c.at)
    .where(clan_reminders.c.clan == bindparam("the_clan"), clan_reminders.c.season == bindparam("the_season"))
    .order_by(desc(clan_reminders.c.seq))
    .limit(literal_column("1"))
)


def clan_houses(db: sqlite3.Connection, clan: str, season: str, told_up_to: str) -> ClanHouses:
    """Only those that agreed are read with their names; of the others only how many they are."""
    rows = _NAMED.rows(db, the_clan=clan, the_season=season, told_up_to=told_up_to)
    named = tuple(ClanHouse(_bare(row[:-1]), village=row[-2], village_name=row[-1]) for row in rows)
    counted = _ALL.row(db, the_clan=clan)
    return ClanHouses(named, others=(int(counted[0]) if counted else 0) - len(named))


def clan_may_see(db: sqlite3.Connection, member: str) -> bool | None:
    row = _MAY_SEE.row(db, the_member=member)
    return None if row is None or row[0] is None else bool(row[0])


def clan_invited(db: sqlite3.Connection, clan: str, season: str) -> frozenset[str]:
    return frozenset(row[0] for row in _INVITED.rows(db, the_clan=clan, the_season=season))


def clan_reminded(db: sqlite3.Connection, clan: str, season: str) -> datetime | None:
    row = _REMINDED.row(db, the_clan=clan, the_season=season)
    return from_text(row[0]) if row else None


def _bare(row: tuple[Any, ...]) -> RosterLine:
    """Take from the village's line what the household agreed to show; the rest is the village head's."""
    line = line_in(row)
    return msgspec.structs.replace(line, word="", members=0, phone="", cannot_read=None)
