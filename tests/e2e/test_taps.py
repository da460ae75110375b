"""Taps that come late, twice, or from another age.

E511 a tap whose little clock has run out still does its job, by the screen
E512 a tap that Telegram has forgotten is simply made again: the button lives
E513 a double tap, a double hand-in: once
E514 a button of another version is answered in one line, in private and in the group
"""

from __future__ import annotations

import asyncio
import json

from bot.simulator.client import Bot, Phone
from bot.simulator.seen import Seen
from tests.e2e.household import ANSWERS, answer_by_taps, begin, few_pictures, register
from tests.e2e.screens import choose, key_of, shown, where
from tests.e2e.town import Town
from tests.until import until

OLD_BUTTON = "0|as|question|yes|cau-5"
"""As no version of ours writes them any more."""


async def test_a_tap_answered_too_late_still_counts(town: Town) -> None:
    """Mạng chậm, vòng quay trên nút đã tắt, câu trả lời vẫn được ghi và câu sau vẫn hiện (E511)."""
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    seen = await begin(lan)
    await town.client.settings(answer_seconds=0.1)
    await town.client.fail_updates("delay", bot=town.families, seconds=0.5)
    await lan.tap_button(seen, key_of(seen, "2"))
    after = await shown(lan, "sa.question.q2")
    assert "✓ Câu 1: 2" in after.text
    refused = [one for one in (await town.journal()).refused if not one["injected"]]
    assert {one["method"] for one in refused} <= {"answercallbackquery"}
    assert town.rows("SELECT count(*) FROM answers") == [(1,)]


async def test_a_tap_that_telegram_forgot(empty_town: Town) -> None:
    """Máy chủ nghỉ lâu, cái bấm lúc ấy đã mất; bấm lại là được, không phải làm lại từ đầu (E512)."""
    town = empty_town
    async with town.open():
        await town.found()
        lan = await town.phone("Lò Thị Lan")
        await register(lan)
        seen = await begin(lan)
    await lan.tap_button(seen, key_of(seen, "2"))
    await town.client.settings(clock_shift=200.0)

    async def fetched() -> bool:
        return (await town.journal()).pending[town.families.username] == 0

    async with town.open():
        await until(fetched, "everything that still waited was fetched")
        assert town.rows("SELECT count(*) FROM answers") == [(0,)]
        await choose(lan, "2", "sa.question.q2", on=seen)
    assert town.rows("SELECT count(*) FROM answers") == [(1,)]


async def test_twice_is_once(town: Town) -> None:
    """Sốt ruột bấm ba lần liền: một câu trả lời, một lần nộp, và lần nào bấm cũng có hồi âm (E513)."""
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    await thrice(town, lan, await begin(lan), "2")
    assert where((await lan.read())[-1]) == "sa.question.q2"
    assert town.rows("SELECT count(*) FROM answers") == [(1,)]
    await answer_the_rest(lan)
    await few_pictures(lan)
    await thrice(town, lan, await choose(lan, "submit", "sa.publishing"), "agree")
    assert where((await lan.read())[-1]) == "fs.status"
    assert town.rows("SELECT count(*) FROM submissions") == [(1,)]
    assert town.rows("SELECT count(*) FROM outbox WHERE person = ?", f"tg:{town.head.person}") == [(1,)]
    await town.client.expect_clean()


async def thrice(town: Town, phone: Phone, seen: Seen, choice: str) -> None:
    """Tap three times at once, and wait until the bot has nothing more to say to any of them."""
    taps = await asyncio.gather(*(phone.tap_button(seen, key_of(seen, choice)) for _ in range(3)))
    for tap in taps:
        await tap.answered()
    await town.house.background.settled()


async def answer_the_rest(phone: Phone) -> None:
    await phone.send("/tieptuc")
    await shown(phone, "sa.question.q2")
    await answer_by_taps(phone, ANSWERS[1:], first=2)


async def test_a_button_of_another_version(town: Town) -> None:
    """Nút của bản cũ từ năm ngoái bấm vào vẫn có lời đáp, không im lặng, không làm sai việc (E514)."""
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    await begin(lan)
    old = await write(town, town.families, lan.person, lan)
    await (await lan.tap_button(old, old.buttons[0])).answered()
    await shown(lan, "sa.question.q1")
    in_group = await write(town, town.officers, town.group.id, town.hoa.group)
    said = await (await town.hoa.group.tap_button(in_group, in_group.buttons[0])).answered()
    assert "bản trước" in said.text or "cũ" in said.text
    assert town.rows("SELECT count(*) FROM dead_letters") == [(0,)]
    await town.client.expect_clean()


async def write(town: Town, bot: Bot, chat: int, phone: Phone) -> Seen:
    """Put an old message of the bot's there, as a version before this one would have written it."""
    button = {"text": "Có", "callback_data": OLD_BUTTON}
    sent = {"chat_id": chat, "text": "Tin cũ", "reply_markup": json.dumps({"inline_keyboard": [[button]]})}
    await town.client.transport.post(f"/bot{bot.token}/sendMessage", sent)
    return await phone.wait_for("Tin cũ", anywhere=True)
