"""Who came into the officers' group or went: told by a service message, and to an admin by chat_member too.

Both may tell of the same thing; whoever takes the event finds it known already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.telegram.ids import ANONYMOUS_ADMIN, of
from bot.telegram.me import Me
from bot.telegram.membership import standing
from dialogs.event import Audience, Event, Membership, PeopleChanged, Room

Raw = Mapping[str, Any]


def told_by_message(message: Raw, common: Mapping[str, Any]) -> Event | None:
    """Translate "X left" and "Y added X"; None for any other message, and where only bots are named."""
    if common["room"] is not Room.GROUP or common["audience"] is not Audience.OFFICERS:
        return None
    if "left_chat_member" in message:
        people, now = [message["left_chat_member"]], Membership.REMOVED
    elif "new_chat_members" in message:
        people, now = message["new_chat_members"], Membership.ADDED
    else:
        return None
    named = tuple(of(person["id"]) for person in people if not person.get("is_bot"))
    return PeopleChanged(**common, people=named, now=now) if named else None


def told_by_change(change: Raw, key: str, me: Me) -> Event | None:
    """Translate chat_member; None where somebody only became an admin, or is a bot, or it is no group."""
    chat, sender, person = change["chat"], change["from"], change["new_chat_member"]["user"]
    if chat["type"] not in {"group", "supergroup"} or me.audience is not Audience.OFFICERS:
        return None
    before, after = standing(change["old_chat_member"]), standing(change["new_chat_member"])
    if person.get("is_bot") or (before == "out") == (after == "out"):
        return None
    return PeopleChanged(
        key=key,
        audience=me.audience,
        room=Room.GROUP,
        person=of(sender["id"]),
        chat=of(chat["id"]),
        anonymous=sender["id"] == ANONYMOUS_ADMIN,
        people=(of(person["id"]),),
        now=Membership.REMOVED if after == "out" else Membership.ADDED,
    )
