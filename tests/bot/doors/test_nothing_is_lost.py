"""Committed first, acknowledged after.

L001 an update is acknowledged only once it is durable
L002 one update that cannot be read does not hold up the others
L003 what was not answered before a stop is answered after it
L004 what comes twice is taken once
L005 an outage of Telegram is survived
L006 an orderly stop repeats nothing
"""

import asyncio
import contextlib
import logging
from typing import Any

import pytest

from bot.simulator.client import SimulatorError
from dialogs.event import TextSent
from tests.until import until


async def test_a_locked_database_loses_no_message(town: Any, caplog: pytest.LogCaptureFixture) -> None:
    """While nothing can be written Telegram keeps the message, and it is taken as soon as it can be (L001)."""
    town.busy_seconds = 0.05

    def told() -> int:
        return sum("KHÔNG GHI ĐƯỢC" in line.message for line in caplog.records)

    phone = await town.phone("Pâng")
    async with town.open():
        blocker = town.database()
        blocker.execute("BEGIN IMMEDIATE")
        with caplog.at_level(logging.CRITICAL):
            await phone.send("/start")
            await until(lambda: told() == 1, "the operator is told")
            await asyncio.sleep(1.0)  # it is tried again meanwhile, and told no second time
        assert [seen for seen in await phone.read() if not seen.mine] == []
        assert (await town.client.journal()).pending[town.families.username] == 1
        assert told() == 1
        blocker.execute("ROLLBACK")
        blocker.close()
        await phone.wait_for("Xin chào")
        await town.client.expect_clean()


async def test_a_slow_step_holds_back_its_own_acknowledgement(town: Any, house: Any) -> None:
    """A message is Telegram's to keep until what it changes is written down (L001)."""
    town.script.gate.clear()
    phone = await town.phone("Pâng")
    await phone.send("/start")
    await until(lambda: town.script.arrived > 0, "the step has begun")
    await asyncio.sleep(0.5)
    assert (await town.client.journal()).confirmed == []
    town.script.gate.set()
    await phone.wait_for("Xin chào")


async def test_a_malformed_update_is_set_aside(
    town: Any, house: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One letter nobody can read does not keep the others in the bag (L002)."""
    line, fetched = house.families.line, house.families.line.updates

    async def with_a_broken_one(offset: int | None, *, wait: int) -> list[dict[str, Any]]:
        batch = await fetched(offset, wait=wait)
        broken = {"update_id": 1, "message": {"text": "?"}} if batch else None
        return [broken, {"message": {"no": "number"}}, *batch] if broken else batch

    monkeypatch.setattr(line, "updates", with_a_broken_one)
    phone = await town.phone("Pâng")
    await phone.send("/say một")
    await phone.wait_for("một")
    await phone.send("/start")
    await phone.wait_for("Xin chào")
    await house.store.conductor.drain()
    letters = town.database().execute("SELECT count(*) FROM dead_letters").fetchone()
    assert letters == (2,)


async def test_what_aiogram_cannot_parse_is_set_aside(town: Any, house: Any) -> None:
    """What the library refuses is kept for the operator, and the person's next message is answered (L002)."""
    me = {"id": 5, "is_bot": False, "first_name": "P"}
    chat = {"id": 5, "type": "private"}
    broken = {
        "update_id": 1,
        "message": {"message_id": 1, "date": "x", "chat": chat, "from": me, "text": "?"},
    }
    await house.families.door.take(broken)
    assert town.database().execute("SELECT count(*) FROM dead_letters").fetchone() == (1,)
    assert town.script.events == []


async def test_a_step_that_raises_is_apologised_for(town: Any, house: Any) -> None:
    """When something breaks the person hears so, sees where they stand, and can go on (L002)."""
    phone = await town.phone("Pâng")
    await phone.start()
    await phone.wait_for("Xin chào")
    await phone.send("/break")
    sorry = await phone.wait_for("Em xin lỗi")
    assert sorry.labels == ["Có", "Không"]
    await phone.tap("Có", on=sorry)
    await phone.wait_for("Mấy cháu")
    await town.client.expect_clean()


async def test_an_answer_owed_is_given_after_the_next_start(town: Any) -> None:
    """A person whose answer could not be sent before the stop gets it after the start (L003)."""
    phone = await town.phone("Pâng")
    async with town.open() as house:
        await town.client.fail_calls("502", "sendMessage", times=50)
        await phone.send("/start")

        async def refused() -> bool:
            return (await town.client.journal()).refused != []

        await until(refused, "the answer could not be sent")
        house.background._tasks and [task.cancel() for task in house.background._tasks]
    await town.client.clear_faults()
    async with town.open():
        await phone.wait_for("Xin chào")
    assert len([event for event in town.script.events if not isinstance(event, TextSent)]) == 1


async def test_a_notice_on_its_way_at_the_stop_is_not_repeated(
    town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A notice that arrives while the bots are being stopped is not sent again after the start (L006)."""
    phone = await town.phone("Pâng")
    async with town.open() as house:
        line, send = house.families.line, house.families.line.send

        async def with_a_slow_answer(*given: Any, **more: Any) -> int:
            sent = await send(*given, **more)
            await asyncio.sleep(0.5)
            return sent

        monkeypatch.setattr(line, "send", with_a_slow_answer)
        await phone.send(f"/tell tg:{phone.person} một")
        await phone.wait_for("một")
    async with town.open():
        await phone.start()
        await phone.wait_for("Xin chào")
        assert town.database().execute("SELECT status FROM outbox").fetchall() == [("sent",)]
    assert [seen.text for seen in await phone.read() if not seen.mine].count("một") == 1


async def test_an_update_sent_twice_is_taken_once(town: Any, house: Any) -> None:
    """Telegram may bring the same message twice; it is answered once (L004)."""
    await town.client.fail_updates("twice", bot=town.families)
    phone = await town.phone("Pâng")
    await phone.send("/start")
    await phone.wait_for("Xin chào")
    await phone.quiet(0.7)
    assert len([seen for seen in phone.messages() if not seen.mine]) == 1
    assert len(town.script.events) == 1


@pytest.mark.parametrize("kind", ["502", "drop", "429"])
async def test_a_failed_call_is_made_again(town: Any, house: Any, kind: str) -> None:
    """A server that stumbles, a line that breaks, a queue that is full: the answer still arrives (L005)."""
    phone = await town.phone("Pâng")
    await town.client.fail_calls(kind, "sendMessage", times=2, seconds=1)
    await phone.send("/start")
    await phone.wait_for("Xin chào")


@pytest.mark.parametrize("kind", ["502", "drop", "429"])
async def test_failed_fetching_is_tried_again(town: Any, house: Any, kind: str) -> None:
    """While Telegram cannot be reached the bot waits and then goes on by itself (L005)."""
    await town.client.fail_calls(kind, "getUpdates", times=4, seconds=1)
    families, officers = await town.phone("Pâng"), await town.phone("Hoa", town.officers)
    for phone in (families, officers):
        await phone.send("/start")
    for phone in (families, officers):
        await phone.wait_for("Xin chào")


async def test_many_people_at_once_are_each_answered_in_order(town: Any, house: Any) -> None:
    """Twenty people who write at once, three lines each, are each answered in the order they wrote (L001)."""
    phones = [await town.phone(f"Người {n}") for n in range(20)]
    for text in ("một", "hai", "ba"):
        for phone in phones:
            await phone.send(f"/say {text}")
    for phone in phones:
        await phone.wait_until(lambda seen: seen.text == "ba", "the last answer")
        assert [seen.text for seen in phone.messages() if not seen.mine] == ["một", "hai", "ba"]
    await town.client.expect_clean()


async def test_a_second_poller_is_named_in_the_log(
    town: Any, house: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """When somebody else fetches this bot's messages the operator reads so, and the bot goes on (L005)."""
    with caplog.at_level(logging.WARNING):
        path = f"/bot{town.families.token}/getUpdates?timeout=1"
        for _ in range(3):
            with contextlib.suppress(SimulatorError):  # whichever of the two was there first is refused
                await town.client.transport.get(path)
    phone = await town.phone("Pâng")
    await phone.send("/start")
    await phone.wait_for("Xin chào")
    assert any("nơi khác đang lấy tin" in line.message for line in caplog.records)
