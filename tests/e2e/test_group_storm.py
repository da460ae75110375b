"""Everything at once in the group, at the pace Telegram bears.

E651 changes, commands, pictures and the evening's word together: never more than twenty calls in any minute
E652 every question is answered all the same, and the board ends with the present state
"""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta

import pytest

from tests.e2e.test_many_submissions import household
from tests.e2e.town import Town

TWENTY, MINUTE = 20, 60.0
RATE, BURST, TOGETHER = 1 / 4, 3, 2
"""What goes to the group is held to; the board is sent and pinned in one go."""
COMMANDS = ("/tiendo", "/tim lan", "/hoso 05.001", "/bang")
FILES = 60


@pytest.fixture
def brisk() -> None:
    """Keep the pace Telegram bears."""


async def test_a_storm_in_the_group(empty_town: Town) -> None:
    """Cả xã cùng nộp, cán bộ cùng hỏi, tin cuối ngày cùng lúc: nhóm vẫn đọc được, ai hỏi cũng được trả lời (E651, E652)."""
    town = empty_town
    async with town.open():
        await town.found(village_review=False)
        await town.settle()
        before = (await town.journal()).now
        keys = itertools.count(1)
        storm = [household(town, number, keys) for number in range(FILES)]
        await asyncio.gather(*storm[: FILES // 2])
        town.clock.ahead += timedelta(minutes=95)
        for officer in (town.hoa, town.nam):
            for command in COMMANDS:
                name, _, rest = command.partition(" ")
                await officer.group.send(f"{name}@{town.officers.username} {rest}".strip())
        await asyncio.gather(town.house.officers.ticked(), *storm[FILES // 2 :])
        await town.hoa.group.wait_for("việc trong ngày", 100, anywhere=True)
        await town.board(lambda seen: f"Chờ {FILES} " in seen.text and "Tính đến" not in seen.text, 60)
        calls = (await town.journal(before)).calls
        at = [call["mono"] for call in calls if call["chat"] == str(town.group.id)]
        assert len(at) > 2 * len(COMMANDS)
        for place, first in enumerate(at):
            assert sum(first <= one < first + MINUTE for one in at) <= TWENTY
            for count, last in enumerate(at[place:], 1):
                assert count <= BURST + TOGETHER + (last - first) * RATE
        await town.hoa.group.sync(0.1)
        said = [seen.text for seen in town.hoa.group.messages() if seen.from_bot]
        for words, times in (("Gia đình học tập 2026, đến", 2), ("Em đã gửi kết quả", 2), ("Tính đến", 2)):
            assert sum(words in text for text in said) == times, words
        await town.client.expect_clean(before)
