"""Live messages: which shared screens show something else from now on.

Only a counter moves here; whoever sends looks at the newest state, so ten changes in a second are one edit.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, literal_column, select, update
from sqlalchemy.dialects import sqlite

from storage.as_json import to_json
from storage.shapes import among
from storage.statement import Statement, Write, constant
from storage.tables import files, groups, live_messages, places, seasons, village_work

_MOVED = {live_messages.c.wanted: live_messages.c.wanted + literal_column("1")}
_CARD = literal_column("'card:'").op("||")(bindparam("the_file"))
_BOARD_OF_FILE = literal_column("'board:'").op("||")(
    select(files.c.commune).where(files.c.id == bindparam("the_file")).scalar_subquery()
)

_VILLAGE_OF_FILE = (
    select(
        literal_column("'village:'")
        .op("||")(files.c.season)
        .op("||")(literal_column("':'"))
        .op("||")(files.c.place)
    )
    .where(files.c.id == bindparam("the_file"))
    .scalar_subquery()
)

_MOVE_FILE = Statement(
    update(live_messages)
    .where(live_messages.c.key.in_([_CARD, _BOARD_OF_FILE, _VILLAGE_OF_FILE]))
    .values(_MOVED)
)
_MOVE_FILES = Statement(
    update(live_messages)
    .where(
        live_messages.c.key.in_(
            select(literal_column("'card:'").op("||")(files.c.id)).where(files.c.id.in_(among("the_files")))
        )
    )
    .values(_MOVED)
)
_MOVE_VILLAGE = Statement(
    update(live_messages)
    .where(
        live_messages.c.key.in_(
            [
                bindparam("the_key"),
                literal_column("'board:'").op("||")(
                    select(places.c.parent).where(places.c.id == bindparam("the_village")).scalar_subquery()
                ),
            ]
        )
    )
    .values(_MOVED)
)
_MOVE_CHAT = Statement(
    update(live_messages).where(live_messages.c.chat == bindparam("the_chat")).values(_MOVED)
)
_MOVE_BOARD = Statement(
    update(live_messages)
    .where(live_messages.c.key == literal_column("'board:'").op("||")(bindparam("the_commune")))
    .values(_MOVED)
)
_CLEAR_CHAT = Statement(delete(live_messages).where(live_messages.c.chat == bindparam("the_chat")))


def _wanted(chat: object, key: object, source: object) -> Statement:
    core = sqlite.insert(live_messages).from_select(["chat", "key"], select(chat, key).where(source))  # type: ignore[call-overload]
    return Statement(core.on_conflict_do_update(index_elements=["chat", "key"], set_=_MOVED))


_ADD_CARD = _wanted(
    groups.c.chat,
    literal_column("'card:'").op("||")(files.c.id),
    (files.c.id == bindparam("the_file"))
    & (groups.c.commune == files.c.commune)
    & (groups.c.present == literal_column("1")),
)
_ADD_BOARD = _wanted(
    groups.c.chat,
    literal_column("'board:'").op("||")(groups.c.commune),
    groups.c.chat == bindparam("the_chat"),
)


_ADD_VILLAGE = _wanted(
    groups.c.chat,
    bindparam("the_key"),
    (
        groups.c.commune
        == select(places.c.parent).where(places.c.id == bindparam("the_village")).scalar_subquery()
    )
    & (groups.c.present == literal_column("1")),
)
_ADD_VILLAGES = _wanted(
    groups.c.chat,
    literal_column("'village:'")
    .op("||")(village_work.c.season)
    .op("||")(literal_column("':'"))
    .op("||")(village_work.c.village),
    (groups.c.chat == bindparam("the_chat"))
    & (places.c.id == village_work.c.village)
    & (places.c.parent == groups.c.commune)
    & village_work.c.officer.is_not(None),
)


_TO_SEE = (
    (files.c.status == constant("waiting"))
    & (files.c.to_look + files.c.sampled > literal_column("0"))
    & (files.c.place != files.c.commune)
    & (seasons.c.id == files.c.season)
    & (seasons.c.title == constant("family"))
)
_WITH_TOPICS = (
    (groups.c.commune == files.c.commune)
    & (groups.c.present == literal_column("1"))
    & (groups.c.forum == literal_column("1"))
    & (groups.c.topics == literal_column("1"))
)


def _villages_to_see(which: object) -> Statement:
    """Villages whose households' files are to be looked at one by one, in groups where each has its topic."""
    key = _key("village:", files.c.season, files.c.place)
    return _wanted(groups.c.chat, key, _TO_SEE & _WITH_TOPICS & which)


def _key(kind: str, season: object, village: object) -> object:
    return literal_column(f"'{kind}'").op("||")(season).op("||")(literal_column("':'")).op("||")(village)


_ADD_VILLAGE_OF_FILE = _villages_to_see(files.c.id == bindparam("the_file"))
_ADD_VILLAGE_DRAWN = _villages_to_see(
    (files.c.season == bindparam("the_season")) & (files.c.place == bindparam("the_village"))
)
_ADD_VILLAGES_OF_GROUP = _villages_to_see(groups.c.chat == bindparam("the_chat"))


def moved_file(file: str) -> Iterable[Write]:
    yield _MOVE_FILE, {"the_file": file}


def moved_files(the_files: tuple[str, ...]) -> Iterable[Write]:
    """Move the cards of these files; their village or board is moved once, beside."""
    yield _MOVE_FILES, {"the_files": to_json(the_files)}


def moved_village(season: str, village: str) -> Iterable[Write]:
    """Move the village's own message, where it has one, and the board."""
    yield _MOVE_VILLAGE, {"the_key": village_key(season, village), "the_village": village}


def village_key(season: str, village: str) -> str:
    return f"village:{season}:{village}"


def moved_board(commune: str) -> Iterable[Write]:
    yield _MOVE_BOARD, {"the_commune": commune}


def moved_chat(chat: str) -> Iterable[Write]:
    yield _MOVE_CHAT, {"the_chat": chat}


def with_card(file: str) -> Iterable[Write]:
    """A file gets a card of its own in its commune's group when it is claimed."""
    yield _ADD_CARD, {"the_file": file}


def with_board(chat: str) -> Iterable[Write]:
    yield _ADD_BOARD, {"the_chat": chat}


def with_village(season: str, village: str) -> Iterable[Write]:
    """A village gets a message of its own in its commune's group when somebody takes it."""
    yield _ADD_VILLAGE, {"the_key": village_key(season, village), "the_village": village}


def with_villages(chat: str) -> Iterable[Write]:
    """Those in somebody's hands, in a group that is bound, or has the bot back."""
    yield _ADD_VILLAGES, {"the_chat": chat}


def with_village_of(file: str) -> Iterable[Write]:
    """Where villages have topics, one has its message as soon as one of its files is to be looked at."""
    yield _ADD_VILLAGE_OF_FILE, {"the_file": file}


def with_village_drawn(season: str, village: str) -> Iterable[Write]:
    yield _ADD_VILLAGE_DRAWN, {"the_season": season, "the_village": village}


def with_villages_to_see(chat: str) -> Iterable[Write]:
    """Those that have waited for the group to have topics."""
    yield _ADD_VILLAGES_OF_GROUP, {"the_chat": chat}


def cleared(chat: str) -> Iterable[Write]:
    yield _CLEAR_CHAT, {"the_chat": chat}
