"""The line of commits.

CO001 a step is durable before anybody hears of it
CO002 an update that comes twice changes nothing the second time
CO003 two events of one conversation in one group see each other's state, in order
CO004 a read of shared records sees what earlier steps of the same group wrote
CO005 many events that wait together are one commit
CO006 the cache is bounded, and a conversation that left it comes back from the database
CO007 what another process wrote drops what the cache remembers
CO008 nothing that waits is lost when the store is closed
"""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import datetime

import pytest
from msgspec.structs import replace

from dialogs.conversation import Conversation, load
from dialogs.event import Event
from dialogs.happening import AddressChosen
from dialogs.message import Message
from dialogs.step import Reply, Step
from dialogs.world import World
from storage import Committed, Repeated, StorageUnavailable
from tests.storage.house import House


async def test_a_step_is_durable_when_it_is_answered(house: House) -> None:
    """Whoever gets an answer can be sure that it is written down (CO001)."""
    outcome = await house.send("xin chào")
    assert isinstance(outcome, Committed)
    with sqlite3.connect(house.database) as other:
        saved = other.execute("SELECT state FROM conversations").fetchone()[0]
    other.close()
    assert outcome.step.conversation == load(saved)


async def test_an_update_that_comes_twice_is_taken_once(house: House) -> None:
    """A message that the network sends again is not answered again (CO002)."""
    first = await house.send("một", key="7:900")
    second = await house.send("một", key="7:900")
    assert (Committed, Repeated()) == (type(first), second)
    assert await house.rows("SELECT count(*) FROM seen") == [(1,)]


async def test_the_same_update_twice_in_one_group_is_taken_once(house: House) -> None:
    """Even when both copies come in the same instant (CO002)."""
    event = house.event("một", key="7:901")
    both = await asyncio.gather(house.store.conductor.submit(event), house.store.conductor.submit(event))
    assert [Committed, Repeated] == [type(outcome) for outcome in both]


async def test_an_update_seen_before_a_restart_is_known_after_it(house: House) -> None:
    """A restart does not make an old message new (CO002)."""
    await house.send("một", key="7:902")
    await house.again()
    assert Repeated() == await house.send("một", key="7:902")


async def test_two_messages_of_one_person_keep_their_order(house: House) -> None:
    """Two quick messages are taken one after the other, the second knowing the first (CO003)."""
    outcomes = await asyncio.gather(*(house.send(text) for text in ("một", "hai", "ba")))
    assert [frame.screen for frame in outcomes[-1].step.conversation.frames] == ["một", "hai", "ba"]


async def test_a_read_sees_what_was_just_decided(house: House) -> None:
    """Who comes second sees what the first one did, though both came in the same instant (CO004)."""

    async def choose(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        chosen = AddressChosen(person="tg:9", address="bac", name="Bác Hoa")
        return Step(conversation, happened=(chosen,))

    async def look(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        person = await world.person("tg:9", at)
        return Step(conversation, reply=Reply(Message((person.address,))))

    house.script |= {"chọn": choose, "xem": look}
    _, seen = await asyncio.gather(house.send("chọn", "tg:2"), house.send("xem", "tg:3"))
    assert seen.step.reply.message.paragraphs == ("bac",)


async def test_what_waits_together_is_committed_together(house: House) -> None:
    """A busy evening is a few commits, not one for each message (CO005)."""
    commits = []
    await house.store.conductor.between_groups(lambda db: db.set_trace_callback(commits.append))
    await asyncio.gather(*(house.send("x", f"tg:{number}") for number in range(60)))
    await house.store.conductor.between_groups(lambda db: db.set_trace_callback(None))
    assert sum(sql == "COMMIT" for sql in commits) <= 2


async def test_the_cache_is_bounded_and_loses_nothing(house: House) -> None:
    """A conversation continues where it was, however many others talked in between (CO006)."""
    await house.again(cached=5)
    for number in range(12):
        await house.send("một", f"tg:{number}")
    assert len(house.store.conductor._cache) == 5
    outcome = await house.send("hai", "tg:0")
    assert [frame.screen for frame in outcome.step.conversation.frames] == ["một", "hai"]


async def test_what_another_process_changed_is_not_remembered_wrongly(house: House) -> None:
    """When somebody else changes a conversation, the next step starts from the change (CO007)."""
    await house.send("một")
    with sqlite3.connect(house.database) as other:
        other.execute("DELETE FROM conversations")
    other.close()
    outcome = await house.send("hai")
    assert [frame.screen for frame in outcome.step.conversation.frames] == ["hai"]


async def test_a_store_that_closes_writes_what_waits(house: House) -> None:
    """Closing at any moment loses no message that was handed in (CO008)."""
    waiting = [asyncio.create_task(house.send("x", f"tg:{number}")) for number in range(20)]
    await asyncio.sleep(0)
    await house.close()
    assert {Committed} == {type(await task) for task in waiting}
    with pytest.raises(StorageUnavailable):
        await house.send("muộn rồi")


async def test_a_step_may_not_write_another_conversation(house: House) -> None:
    """One person's step never changes what another person sees (CO003)."""

    async def stray(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        return Step(replace(conversation, key="families|tg:2|tg:2"))

    house.script["lạc"] = stray
    outcome = await house.send("lạc")
    assert type(outcome).__name__ == "Lost"


async def test_the_world_of_steps_is_closed_outside_of_a_step(house: House) -> None:
    """A read that belongs to no step says so instead of waiting for ever (CO004)."""
    with pytest.raises(RuntimeError, match="steps only"):
        await house.store.conductor.read(lambda db: None)
