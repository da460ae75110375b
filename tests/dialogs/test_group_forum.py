"""A group with topics: what belongs where, and what is noted.

GF001 a topic is named by its village and number, within 128 letters
GF002 a village's message and a card of a village's file belong in the village's topic, all else in General
GF003 the board asks for the right only where there are topics and the right is missing
GF004 each change of a topic is noted once; topics that are no village's are left alone
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from bot.words import render
from dialogs.event import (
    Audience,
    Event,
    GroupMoved,
    Membership,
    MembershipChanged,
    Room,
    TopicChanged,
    TopicNow,
)
from dialogs.group.forum import TITLE_LIMIT, right_to_give, topic_title, village_of
from dialogs.records import Group, Place, PlaceKind, Topic
from tests.dialogs.transcript import Stage

CHAT, VILLAGE = "tg:-5000", "17071.05"


def village(name: str, number: int = 5) -> Place:
    return Place(f"17071.{number:02}", PlaceKind.VILLAGE, name, "17071", "Xã Minh Hợp")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Xóm Minh Tiến", "Xóm Minh Tiến (5)"), ("Xóm 5", "Xóm 5"), ("Xóm 15", "Xóm 15 (5)")],
)
def test_a_topics_name(name: str, expected: str) -> None:
    """Chủ đề mang tên xóm và số của xóm; tên đã có số thì thôi (GF001)."""
    assert expected == topic_title(village(name))


@pytest.mark.parametrize("name", ["Xóm " + "Rất dài " * 30, "Thôn " + "Dài " * 40 + "5"])
def test_a_long_name_keeps_its_number(name: str) -> None:
    """Tên dài quá thì cắt bớt, số của xóm vẫn còn (GF001)."""
    title = topic_title(village(name))
    assert title.endswith("… (5)")
    assert len(title) <= TITLE_LIMIT


async def test_what_belongs_where(stage: Stage) -> None:
    """Thẻ hồ sơ và tin của xóm về chủ đề của xóm; bảng ở chủ đề chung (GF002)."""
    await stage.play("household% 1 Lò Văn Pâng, waiting 70")
    world = stage.store.world

    async def place(key: str) -> str:
        found = await village_of(key, world, stage.at)
        return found.id if found is not None else ""

    assert [
        await place(key)
        for key in (
            "card:ff00000001",
            f"village:S:1:{VILLAGE}",
            "board:17071",
            "card:nobody",
            "village:S:17071",
        )
    ] == [VILLAGE, VILLAGE, "", "", ""]


@pytest.mark.parametrize(
    ("topics_on", "right", "asks"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_the_right_that_is_asked_for(topics_on: bool, right: bool, asks: bool) -> None:
    """Chỉ nhắc quyền khi nhóm có chủ đề mà bot chưa có quyền (GF003)."""
    asked = right_to_give(Group(CHAT, "17071", "Xã Minh Hợp", admin=True, forum=topics_on, topics=right))
    assert asks is (asked is not None)
    assert asked is None or "“Quản lý chủ đề”" in render(asked, "vi", "")


class Heard:
    """Hands the group's events to the store and gives what happened."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._number = 0
        with closing(sqlite3.connect(stage.database)) as db, db:
            db.execute(
                "INSERT INTO groups (chat, commune, admin, bound_at, forum) VALUES (?, '17071', 0, '2026', 1)",
                (CHAT,),
            )

    async def __call__(self, kind: type[Event], **more: Any) -> list[str]:
        self._number += 1
        event = kind(
            key=f"h:{self._number}", audience=Audience.OFFICERS, room=Room.GROUP, person="", chat=CHAT, **more
        )
        outcome: Any = await self._stage.store.conductor.submit(event)
        return [type(one).__name__ for one in outcome.step.happened]

    async def topic(self, now: TopicNow, thread: str, **more: Any) -> list[str]:
        return await self(TopicChanged, now=now, thread=thread, **more)


async def test_what_is_noted_of_topics(stage: Stage) -> None:
    """Lập, đóng, mở, xóa chủ đề của xóm: mỗi việc ghi một lần; chủ đề khác thì thôi (GF004)."""
    heard, world = Heard(stage), stage.store.world
    made = {"village": VILLAGE, "title": "Xóm 5"}
    assert await heard.topic(TopicNow.MADE, "40", **made) == ["TopicMade"]
    assert await heard.topic(TopicNow.CLOSED, "40") == ["TopicClosed"]
    assert await heard.topic(TopicNow.CLOSED, "40") == []
    assert await world.topic(CHAT, VILLAGE) == Topic(CHAT, VILLAGE, "40", "Xóm 5", closed=True)
    assert await heard.topic(TopicNow.REOPENED, "40") == ["TopicReopened"]
    assert await heard.topic(TopicNow.REOPENED, "40") == []
    assert await heard.topic(TopicNow.GONE, "99") == []
    assert await heard.topic(TopicNow.BEGUN, "99") == []
    assert await heard.topic(TopicNow.GONE, "40") == ["TopicLost"]
    assert await world.topic(CHAT, VILLAGE) is None
    assert await heard.topic(TopicNow.MADE, "41", **made) == ["TopicMade"]
    topic = await world.topic(CHAT, VILLAGE)
    assert topic is not None
    assert (topic.thread, topic.closed) == ("41", False)


async def test_topics_are_switched_on_and_off(stage: Stage) -> None:
    """Bật, tắt chủ đề thì tin kế tiếp của nhóm cho biết, ghi một lần (GF004)."""
    heard = Heard(stage)
    group = await stage.store.world.group(CHAT)
    assert group is not None
    assert (group.forum, group.topics) == (True, False)
    changed = {"now": Membership.ADMIN, "topics": True}
    assert await heard(MembershipChanged, **changed, forum=True) == ["GroupRightsChanged"]
    assert await heard(MembershipChanged, **changed, forum=True) == []
    assert await heard(MembershipChanged, **changed, forum=False) == ["GroupForumChanged"]
    assert await heard(MembershipChanged, **changed) == []
    group = await stage.store.world.group(CHAT)
    assert group is not None
    assert (group.admin, group.forum, group.topics) == (True, False, True)
    assert await heard(GroupMoved, new_chat="tg:-1005000") == ["GroupAddressChanged"]
    assert await stage.store.world.topic(CHAT, VILLAGE) is None
