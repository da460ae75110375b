"""The group's word in the morning and in the evening, over HTTP on the real bots.

E621 in the evening the group gets what the day brought and a picture, once, also after the house was shut
E622 on a day when nothing happened, and in a group without the bot, nothing is said; what was missed is not said later
"""

from __future__ import annotations

from datetime import timedelta

from tests.e2e.test_officers_together import waiting_file
from tests.e2e.town import Town
from tests.until import until

TO_THE_EVENING = timedelta(minutes=95)
"""From 19:00 to 20:35."""
TO_THE_MORNING = timedelta(hours=12, minutes=20)
"""From 19:00 to 7:20."""
WAITING = "SELECT count(*) FROM outbox WHERE status = 'pending'"


async def said(town: Town, words: str) -> int:
    await town.hoa.group.sync(0.1)
    return sum(words in seen.text for seen in town.hoa.group.messages())


async def test_the_evening_is_told_once(empty_town: Town) -> None:
    """Cuối ngày nhóm nhận một tin kèm hình, máy có khởi động lại cũng không nhận hai lần (E621)."""
    town = empty_town
    async with town.open():
        await town.found()
        await town.settle()
        await waiting_file(town)
        town.clock.ahead += TO_THE_EVENING
        await town.house.officers.ticked()
        await town.hoa.group.wait_for("việc trong ngày", anywhere=True)
        await town.hoa.group.wait_until(lambda seen: bool(seen.photo), "the picture")
        await until(lambda: town.rows(WAITING) == [(0,)], "it is on record that it was sent")
    async with town.open():
        await town.house.officers.ticked()
        assert town.rows("SELECT digest, told FROM group_digests") == [("evening", 1)]
        await until(lambda: town.rows(WAITING) == [(0,)], "sent")
        assert await said(town, "việc trong ngày") == 1


async def test_nothing_is_said_of_nothing(town: Town) -> None:
    """Ngày không có việc gì thì nhóm được yên (E622)."""
    town.clock.ahead += TO_THE_EVENING
    await town.house.officers.ticked()
    assert town.rows("SELECT digest, told FROM group_digests") == [("evening", 0)]
    assert town.rows("SELECT count(*) FROM outbox WHERE person = ?", f"tg:{town.group.id}") == [(0,)]


async def test_what_was_missed_is_not_said_later(town: Town) -> None:
    """Bot bị mời ra thì thôi nhắn; mời lại thì không đổ tin cũ vào nhóm, tin mới vẫn đến (E622)."""
    await waiting_file(town)
    await town.client.remove(town.group, town.officers, by=town.hoa.person)
    await until(lambda: town.rows("SELECT present FROM groups") == [(0,)], "the bot is gone")
    town.clock.ahead += TO_THE_EVENING
    await town.house.officers.ticked()
    town.clock.ahead += TO_THE_MORNING - TO_THE_EVENING
    await town.client.add(town.group, town.officers, by=town.hoa.person)
    await until(lambda: town.rows("SELECT present FROM groups") == [(1,)], "the bot is back")
    await town.house.officers.ticked()
    await town.hoa.group.wait_for("sáng nay", anywhere=True)
    assert await said(town, "việc trong ngày") == 0
