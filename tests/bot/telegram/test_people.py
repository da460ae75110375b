"""Who comes into a group and who goes.

TP001 the service message and chat_member say the same thing
TP002 bots, admins made, and groups that are none of ours say nothing
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.telegram.me import Me
from bot.telegram.translation import translate
from dialogs.event import Audience, Membership, PeopleChanged
from tests.bot.telegram.test_translation import GROUP, ME, PANG, PRIVATE, message

NAM = {"id": 1002, "is_bot": False, "first_name": "Nam"}
BOT = {"id": 78, "is_bot": True, "first_name": "bot"}


def change(
    before: str, after: str, *, who: dict[str, Any] = NAM, chat: dict[str, Any] = GROUP
) -> dict[str, Any]:
    told = {
        "chat": chat, "from": PANG, "date": 1,
        "old_chat_member": {"status": before, "user": who},
        "new_chat_member": {"status": after, "user": who},
    }  # fmt: skip
    return {"update_id": 9, "chat_member": told}


@pytest.mark.parametrize(
    ("update", "people", "now"),
    [
        (message(GROUP, left_chat_member=NAM), ("tg:1002",), Membership.REMOVED),
        (message(GROUP, new_chat_members=[NAM, BOT, PANG]), ("tg:1002", "tg:1001"), Membership.ADDED),
        (change("member", "left"), ("tg:1002",), Membership.REMOVED),
        (change("administrator", "kicked"), ("tg:1002",), Membership.REMOVED),
        (change("left", "member"), ("tg:1002",), Membership.ADDED),
    ],
)
def test_who_came_and_who_went(update: dict[str, Any], people: tuple[str, ...], now: Membership) -> None:
    """Ai vào, ai ra, tin nào của Telegram kể cũng hiểu như nhau (TP001)."""
    event = translate(update, ME)
    assert isinstance(event, PeopleChanged)
    assert (people, now, "tg:-100500") == (event.people, event.now, event.chat)


@pytest.mark.parametrize(
    "update",
    [
        message(GROUP, left_chat_member=BOT),
        message(GROUP, new_chat_members=[BOT]),
        change("member", "administrator"),
        change("left", "member", who=BOT),
        change("member", "left", chat=PRIVATE),
    ],
)
def test_what_is_nobodys_coming_or_going(update: dict[str, Any]) -> None:
    """Bot khác ra vào, ai đó thành quản trị viên: không phải chuyện cán bộ ra khỏi nhóm (TP002)."""
    assert translate(update, ME) is None


def test_the_families_bot_does_not_look() -> None:
    """Bot gia đình không theo dõi ai ra vào nhóm nào (TP002)."""
    families = Me(Audience.FAMILIES, 79, "so_gia_dinh_bot")
    assert translate(change("member", "left"), families) is None
    assert translate(message(GROUP, left_chat_member=NAM), families) is None
