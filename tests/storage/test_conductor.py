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

import pytest
from msgspec.structs import replace

from dialogs.conversation import load
from dialogs.happening import AddressChosen
from dialogs.message import Message
from dialogs.step import Reply, Step
from storage import Committed, Repeated, StorageUnavailable


async def test_a_step_is_durable_when_it_is_answered(house):
    """Whoever gets an answer can be sure that it is written down (CO001)."""
    outcome = await house.send("xin chào")
    assert isinstance(outcome, Committed)
    with sqlite3.connect(house.database) as other:
        saved = other.execute("SELECT state FROM conversations").fetchone()[0]
    other.close()
    assert outcome.step.conversation == load(saved)


async def test_an_update_that_comes_twice_is_taken_once(house):
    """A message that the network sends again is not answered again (CO002)."""
    first = await house.send("một", key="7:900")
    second = await house.send("một", key="7:900")
    assert (Committed, Repeated()) == (type(first), second)
    assert [(1,)] == await house.rows("SELECT count(*) FROM seen")


async def test_the_same_update_twice_in_one_group_is_taken_once(house):
    """Even when both copies come in the same instant (CO002)."""
    event = house.event("một", key="7:901")
    both = await asyncio.gather(house.store.conductor.submit(event), house.store.conductor.submit(event))
    assert [Committed, Repeated] == [type(outcome) for outcome in both]


async def test_an_update_seen_before_a_restart_is_known_after_it(house):
    """A restart does not make an old message new (CO002)."""
    await house.send("một", key="7:902")
    await house.again()
    assert Repeated() == await house.send("một", key="7:902")


async def test_two_messages_of_one_person_keep_their_order(house):
    """Two quick messages are taken one after the other, the second knowing the first (CO003)."""
    outcomes = await asyncio.gather(*(house.send(text) for text in ("một", "hai", "ba")))
    assert ["một", "hai", "ba"] == [frame.screen for frame in outcomes[-1].step.conversation.frames]


async def test_a_read_sees_what_was_just_decided(house):
    """Who comes second sees what the first one did, though both came in the same instant (CO004)."""

    async def choose(conversation, event, world, at):
        chosen = AddressChosen(person="tg:9", address="bac", name="Bác Hoa")
        return Step(conversation, happened=(chosen,))

    async def look(conversation, event, world, at):
        person = await world.person("tg:9", at)
        return Step(conversation, reply=Reply(Message((person.address,))))

    house.script |= {"chọn": choose, "xem": look}
    _, seen = await asyncio.gather(house.send("chọn", "tg:2"), house.send("xem", "tg:3"))
    assert ("bac",) == seen.step.reply.message.paragraphs


async def test_what_waits_together_is_committed_together(house):
    """A busy evening is a few commits, not one for each message (CO005)."""
    commits = []
    await house.store.conductor.between_groups(lambda db: db.set_trace_callback(commits.append))
    await asyncio.gather(*(house.send("x", f"tg:{number}") for number in range(60)))
    await house.store.conductor.between_groups(lambda db: db.set_trace_callback(None))
    assert 2 >= sum(sql == "COMMIT" for sql in commits)


async def test_the_cache_is_bounded_and_loses_nothing(house):
    """A conversation continues where it was, however many others talked in between (CO006)."""
    await house.again(cached=5)
    for number in range(12):
        await house.send("một", f"tg:{number}")
    assert 5 == len(house.store.conductor._cache)
    outcome = await house.send("hai", "tg:0")
    assert ["một", "hai"] == [frame.screen for frame in outcome.step.conversation.frames]


async def test_what_another_process_changed_is_not_remembered_wrongly(house):
    """When somebody else changes a conversation, the next step starts from the change (CO007)."""
    await house.send("một")
    with sqlite3.connect(house.database) as other:
        other.execute("DELETE FROM conversations")
    other.close()
    outcome = await house.send("hai")
    assert ["hai"] == [frame.screen for frame in outcome.step.conversation.frames]


async def test_a_store_that_closes_writes_what_waits(house):
    """Closing at any moment loses no message that was handed in (CO008)."""
    waiting = [asyncio.create_task(house.send("x", f"tg:{number}")) for number in range(20)]
    await asyncio.sleep(0)
    await house.close()
    assert {Committed} == {type(await task) for task in waiting}
    with pytest.raises(StorageUnavailable):
        await house.send("muộn rồi")


async def test_a_step_may_not_write_another_conversation(house, say):
    """One person's step never changes what another person sees (CO003)."""
    async def stray(conversation, event, world, at):
        return Step(replace(conversation, key="families|tg:2|tg:2"))

    house.script["lạc"] = stray
    outcome = await house.send("lạc")
    assert "Lost" == type(outcome).__name__


async def test_the_world_of_steps_is_closed_outside_of_a_step(house):
    """A read that belongs to no step says so instead of waiting for ever (CO004)."""
    with pytest.raises(RuntimeError, match="steps only"):
        await house.store.conductor.read(lambda db: None)
