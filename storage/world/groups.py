"""Reads of the officers' groups."""

from __future__ import annotations

import sqlite3
from datetime import date

from sqlalchemy import bindparam, desc, exists, literal_column, select

from dialogs.records import Group, Topic
from storage.tables import group_departures, group_digests, groups, places, topics
from storage.world.reading import Query

_GROUP = select(
    groups.c.chat, groups.c.commune, places.c.name, groups.c.admin, groups.c.forum, groups.c.topics
).join(places, places.c.id == groups.c.commune)
_TOPIC = select(topics.c.chat, topics.c.village, topics.c.thread, topics.c.title, topics.c.closed).where(
    topics.c.chat == bindparam("the_chat")
)
_TOPIC_OF = Query(_TOPIC.where(topics.c.village == bindparam("the_village")))
_TOPIC_NUMBERED = Query(_TOPIC.where(topics.c.thread == bindparam("the_thread")))
_BY_CHAT = Query(_GROUP.where(groups.c.chat == bindparam("the_chat")))
_OF_COMMUNE = Query(
    _GROUP.where(groups.c.commune == bindparam("the_commune"), groups.c.present == literal_column("1"))
    .order_by(desc(groups.c.bound_at))
    .limit(literal_column("1"))
)
_DEPARTED = Query(select(group_departures.c.person).where(group_departures.c.chat == bindparam("the_chat")))
_TO_TELL = Query(
    _GROUP.where(
        groups.c.present == literal_column("1"),
        ~exists().where(
            group_digests.c.commune == groups.c.commune,
            group_digests.c.digest == bindparam("the_digest"),
            group_digests.c.day == bindparam("the_day"),
        ),
    )
    .order_by(groups.c.commune)
    .limit(bindparam("most"))
)


def group(db: sqlite3.Connection, chat: str) -> Group | None:
    """Also one the bot was taken out of: it is known again when the bot is added again."""
    return _group(_BY_CHAT.row(db, the_chat=chat))


def group_of(db: sqlite3.Connection, commune: str) -> Group | None:
    """The one that stands now."""
    return _group(_OF_COMMUNE.row(db, the_commune=commune))


def groups_to_tell(db: sqlite3.Connection, digest: str, day: date, most: int) -> tuple[Group, ...]:
    rows = _TO_TELL.rows(db, the_digest=digest, the_day=day.isoformat(), most=most)
    return tuple(filter(None, map(_group, rows)))


def departed(db: sqlite3.Connection, chat: str) -> frozenset[str]:
    return frozenset(person for (person,) in _DEPARTED.rows(db, the_chat=chat))


def topic(db: sqlite3.Connection, chat: str, village: str) -> Topic | None:
    return _topic(_TOPIC_OF.row(db, the_chat=chat, the_village=village))


def topic_numbered(db: sqlite3.Connection, chat: str, thread: str) -> Topic | None:
    return _topic(_TOPIC_NUMBERED.row(db, the_chat=chat, the_thread=thread))


def _topic(row: tuple[str, str, str, str, int] | None) -> Topic | None:
    if not row:
        return None
    chat, village, thread, title, closed = row
    return Topic(chat, village, thread, title, bool(closed))


def _group(row: tuple[str, str, str, int, int, int] | None) -> Group | None:
    if not row:
        return None
    chat, commune, commune_name, admin, forum, may_manage = row
    return Group(chat, commune, commune_name, bool(admin), bool(forum), bool(may_manage))
