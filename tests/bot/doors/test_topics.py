"""A group with topics, through both doors.

TO001 who writes or taps in a topic is answered there, General without a topic's number
TO002 where a topic is gone or closed meanwhile, General has the answer
"""

from typing import Any

import pytest

from bot.simulator.client import Group, GroupPhone
from tests.bot.doors.conftest import Town

pytestmark = pytest.mark.parametrize("bot", ["families", "officers"])


async def forum(town: Town, bot: str) -> tuple[Group, GroupPhone]:
    """A group with topics that has one of the bots in it, as a plain member."""
    hoa = await town.client.person("Hoa")
    group = await town.client.group("Cán bộ", hoa, getattr(town, bot))
    await town.client.forum(group)
    return group, await town.client.group_phone(hoa, group)


async def test_an_answer_stays_in_its_topic(town: Any, house: Any, bot: str) -> None:
    """Hỏi ở chủ đề nào, trả lời ở chủ đề ấy; hỏi ở chủ đề chung thì trả lời ở chủ đề chung (TO001)."""
    group, phone = await forum(town, bot)
    name = getattr(town, bot).username
    thread = await town.client.topic(group, "Xóm 5")
    await phone.send_in(thread, f"/start@{name}")
    hello = await phone.wait_for("tủ sách")
    assert hello.thread == thread
    await phone.tap("Có")
    assert (await phone.wait_for("Mấy cháu")).id == hello.id
    await phone.send(f"/say@{name} ở đây")
    assert (await phone.wait_for("ở đây")).thread == 0
    await phone.send_in(thread, f"/say@{name} còn đây là xóm 5")
    assert (await phone.wait_for("còn đây là xóm 5")).thread == thread
    await town.client.expect_clean()


async def test_a_topic_that_is_gone(town: Any, house: Any, bot: str) -> None:
    """Chủ đề vừa bị xóa hay đóng thì câu trả lời ở chủ đề chung (TO002)."""
    group, phone = await forum(town, bot)
    name = getattr(town, bot).username
    closed, deleted = await town.client.topic(group, "Xóm 5"), await town.client.topic(group, "Xóm 6")
    for thread, act in ((closed, "close"), (deleted, "delete")):
        town.script.gate.clear()
        await phone.send_in(thread, f"/say@{name} ở chủ đề {act}")
        await town.client.change_topic(group, thread, act)
        town.script.gate.set()
        assert (await phone.wait_for(f"ở chủ đề {act}")).thread == 0
