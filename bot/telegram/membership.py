"""The bot's own standing in a chat.

my_chat_member says it once and for sure, so the service message "X added the bot" is left out. A bot
that is made an admin as it is added is reported as ADDED; its rights are asked for before the first board.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.telegram.ids import ANONYMOUS_ADMIN, of
from bot.telegram.me import Me
from dialogs.event import Event, Membership, MembershipChanged, Room


def membership(change: Mapping[str, Any], key: str, me: Me) -> Event | None:
    chat, sender = change["chat"], change["from"]
    old, new = change["old_chat_member"], change["new_chat_member"]
    before, after = standing(old), standing(new)
    match chat["type"]:
        case "private":
            room, now = Room.PRIVATE, _in_private(before, after)
        case "group" | "supergroup":
            room, now = Room.GROUP, _in_group(before, after)
            if now is None and after == "admin" and _manages_topics(old) != _manages_topics(new):
                now = Membership.ADMIN
        case _:
            return None
    if now is None:
        return None
    return MembershipChanged(
        key=key,
        audience=me.audience,
        room=room,
        person=of(sender["id"]),
        chat=of(chat["id"]),
        anonymous=sender["id"] == ANONYMOUS_ADMIN,
        now=now,
        topics=_manages_topics(new),
        forum=bool(chat.get("is_forum")) if room is Room.GROUP else None,
    )


def _manages_topics(member: Mapping[str, Any]) -> bool:
    return bool(member.get("can_manage_topics"))


def standing(member: Mapping[str, Any]) -> str:
    """Reduce Telegram's statuses to "out", "in" and "admin"."""
    match member["status"]:
        case "administrator" | "creator":
            return "admin"
        case "member":
            return "in"
        case "restricted":
            return "in" if member.get("is_member", True) else "out"
        case "left" | "kicked":
            return "out"
        case other:
            raise ValueError(f"unknown chat member status {other!r}")


def _in_private(before: str, after: str) -> Membership | None:
    if before == after:
        return None
    return Membership.BLOCKED if after == "out" else Membership.UNBLOCKED


def _in_group(before: str, after: str) -> Membership | None:
    if before == after:
        return None
    if after == "out":
        return Membership.REMOVED
    if before == "out":
        return Membership.ADDED
    return Membership.ADMIN if after == "admin" else Membership.NOT_ADMIN
