"""Five hundred files at once.

E901 the group gets no more than Telegram bears: twenty calls in any minute
E902 the board tells the truth at the end, and no file is missing
"""

from __future__ import annotations

import asyncio
import itertools

import pytest

from dialogs.event import Audience, CommandGiven, Event, Room, TextSent
from storage.conductor.outcome import Committed
from tests.e2e.town import Town

FILES = 500
WORDS = (
    "/start v_17071-{village:02}",
    "đồng ý",
    "tôi là chủ hộ",
    "bác",
    "{name}",
    "4",
    "đúng rồi",
    "không đồng ý",
    "tự chấm điểm",
    "0",  # no child of school age
    "2",
    "2",
    "2",
    "có",
    "có",
    "có",
    "vẫn thế",
    "không",
    "chưa có ảnh",
    "chưa có ảnh",
    "nộp hồ sơ",
    "đồng ý",
)
"""What a household with no children types, from the village's link to the hand-in."""
FAMILY = ("Lò", "Vi", "Trương", "Nguyễn", "Cao", "Hà", "Lương")
GIVEN = ("Pâng", "Lan", "Hoa", "Bình", "Sơn", "Nga", "Dũng", "Mai")
RATE, BURST = 1 / 4, 3
"""What goes to the group is held to: eighteen calls in the worst minute."""
TOGETHER = 2
"""Calls made as one: the board sent and pinned."""


@pytest.fixture
def brisk() -> None:
    """Keep the pace Telegram bears."""


async def household(town: Town, number: int, keys: itertools.count[int]) -> None:
    person = f"tg:{800_000_000 + number}"
    village, name = (
        number % 18 + 1,
        f"{FAMILY[number // 18 % 7]} {GIVEN[number // 126 % 8]} {GIVEN[number % 8]}",
    )
    for words in WORDS:
        text = words.format(village=village, name=name)
        about = {
            "key": f"straight:{next(keys)}",
            "audience": Audience.FAMILIES,
            "room": Room.PRIVATE,
            "person": person,
            "chat": person,
        }
        event: Event = TextSent(**about, text=text)
        if text.startswith("/start"):
            event = CommandGiven(**about, name="start", argument=text.partition(" ")[2])
        assert isinstance(await town.house.store.conductor.submit(event), Committed)


async def test_five_hundred_files_in_a_minute(empty_town: Town) -> None:
    """Tối cuối hạn cả xã cùng nộp: nhóm cán bộ không bị dồn tin, bảng cuối cùng vẫn đúng (E901, E902)."""
    town = empty_town
    async with town.open():
        await town.found(village_review=False)
        await town.settle()
        before = (await town.journal()).now
        keys = itertools.count(1)
        await asyncio.gather(*(household(town, number, keys) for number in range(FILES)))
        assert town.rows("SELECT count(*) FROM submissions") == [(FILES,)]
        await town.board(lambda seen: f"Chờ {FILES} " in seen.text, 60)
        calls = [call for call in (await town.journal(before)).calls if call["chat"] == str(town.group.id)]
        assert calls
        share = [call["mono"] for call in calls]
        for start, first in enumerate(share):
            for count, last in enumerate(share[start:], 1):
                assert count <= BURST + TOGETHER + (last - first) * RATE
        oldest = [code for (code,) in town.rows("SELECT code FROM files ORDER BY waiting_since, id LIMIT 8")]
        board = await town.board(lambda seen: f"Chờ {FILES} " in seen.text)
        files = [label.split()[-1] for label in board.labels if "Xóm" not in label]
        assert [code.partition(".")[2] for code in oldest] == files
        await town.client.expect_clean(before)
