"""When something goes wrong.

TR001 a step that raises becomes a dead letter with its update and traceback; the others go on
TR002 rows that cannot be written are the fault of their own step only
TR003 the person is told with their current screen
TR004 a full disk or a locked database acknowledges nothing, and the line goes on when it is over
TR005 an update that does not parse is kept, once
TR006 a database error inside a step's read is the storage's fault when it is
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from datetime import datetime

import msgspec
import pytest

from dialogs.conversation import Conversation
from dialogs.event import Audience, Event
from dialogs.happening import AddressChosen
from dialogs.message import Message
from dialogs.step import Post, Step
from dialogs.world import World
from storage import Committed, Lost, Repeated, StorageUnavailable
from tests.storage.house import House
from tests.until import until


async def raising(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
    raise ZeroDivisionError("chia cho không")


async def test_a_step_that_raises_is_kept_and_harms_nobody(house: House) -> None:
    """One broken message is kept for the operator, everybody else is answered (TR001)."""
    house.script["hỏng"] = raising
    texts = [("một", "tg:1"), ("hỏng", "tg:2"), ("hai", "tg:3")]
    outcomes = await asyncio.gather(*(house.send(text, person) for text, person in texts))
    assert [Committed, Lost, Committed] == [type(outcome) for outcome in outcomes]
    [(raw, why, at, until)] = await house.rows("SELECT raw, why, at, delete_after FROM dead_letters")
    assert msgspec.json.decode(raw)["event"]["text"] == "hỏng"
    assert "ZeroDivisionError: chia cho không" in why
    assert at < until


async def test_a_lost_update_is_not_tried_for_ever(house: House) -> None:
    """A message that broke the step once is not taken again (TR001)."""
    house.script["hỏng"] = raising
    await house.send("hỏng", key="7:50")
    assert Repeated() == await house.send("hỏng", key="7:50")


async def test_the_person_sees_where_they_are(house: House) -> None:
    """After an apology people see the screen they were at (TR003)."""
    house.script["hỏng"] = raising
    await house.send("Câu 4")
    assert Lost(Message(("Câu 4",))) == await house.send("hỏng")


async def test_a_conversation_that_cannot_be_read_is_lost_alone(house: House) -> None:
    """A conversation damaged on the disk is reported, not the end of the line (TR001)."""
    await house.rows("INSERT INTO conversations VALUES ('families|tg:1|tg:1', x'7b', '')")
    assert Lost(None) == await house.send("một")
    assert isinstance(await house.send("một", "tg:2"), Committed)


async def test_two_homes_with_one_code_are_refused_cleanly(seeded: House) -> None:
    """A code is never given twice: the second household is lost, all others of the moment stand (TR002)."""
    house = seeded

    async def register(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        number = int(event.text)
        return Step(
            conversation,
            happened=(
                house.registered(number, code="17071.05.001", subject=f"H{number}", file=f"F{number}"),
            ),
        )

    house.script |= {"1": register, "2": register}
    outcomes = await asyncio.gather(
        house.send("chào", "tg:7"),
        house.send("1", "tg:1"),
        house.send("2", "tg:2"),
        house.send("chào", "tg:8"),
    )
    assert [Committed, Committed, Lost, Committed] == [type(outcome) for outcome in outcomes]
    assert await house.rows("SELECT id FROM subjects") == [("H1",)]
    assert await house.rows("SELECT count(*) FROM dead_letters WHERE why LIKE '%IntegrityError%'") == [(1,)]


async def test_a_read_in_a_bad_group_blames_the_right_step(seeded: House) -> None:
    """The one who only looks is not punished for what the one before could not write (TR002)."""
    house = seeded
    await house.happen(house.registered(1))

    async def twice(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        return Step(conversation, happened=(house.registered(1),))

    async def look(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        assert await world.subject("H1") is not None
        return Step(conversation)

    house.script |= {"hai lần": twice, "xem": look}
    outcomes = await asyncio.gather(house.send("hai lần", "tg:1"), house.send("xem", "tg:2"))
    assert [Lost, Committed] == [type(outcome) for outcome in outcomes]


async def test_a_locked_database_acknowledges_nothing(house: House) -> None:
    """While another program holds the database nobody is told that it worked; afterwards it works (TR004)."""
    await house.again(busy_seconds=0.05)
    other = sqlite3.connect(house.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageUnavailable):
        await house.send("một", key="7:60")
    other.execute("ROLLBACK")
    other.close()
    outcome = await house.send("một", key="7:60")
    assert isinstance(outcome, Committed)
    assert [frame.screen for frame in outcome.step.conversation.frames] == ["một"]


async def test_the_bots_listen_while_another_program_writes(house: House) -> None:
    """While the secretary's command writes, the bots go on listening; then the answer is kept (TR004)."""
    await house.again(busy_seconds=30.0)
    other = sqlite3.connect(house.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(house.send("một"))
    await asyncio.wait_for(asyncio.sleep(0.2), 20)
    assert not waiting.done()
    other.execute("ROLLBACK")
    other.close()
    assert isinstance(await asyncio.wait_for(waiting, 20), Committed)


async def test_a_full_disk_acknowledges_nothing(house: House) -> None:
    """On a full disk everybody of the moment waits, nothing is half written, and later all goes on (TR004)."""
    await house.send("một", "tg:0")
    pages = (await house.rows("PRAGMA page_count"))[0][0]
    await house.rows(f"PRAGMA max_page_count = {pages}")

    async def much(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        return Step(
            conversation,
            happened=tuple(AddressChosen(person=event.person, address="x" * 4000) for _ in range(9)),
        )

    house.script["nhiều"] = much
    both = [house.send("nhiều", "tg:1", key="7:71"), house.send("nhiều", "tg:2", key="7:72")]
    outcomes = await asyncio.gather(*both, return_exceptions=True)
    assert {StorageUnavailable} == {type(outcome) for outcome in outcomes}
    assert await house.rows("SELECT count(*) FROM audit") == [(0,)]
    await house.rows("PRAGMA max_page_count = 1000000")
    assert isinstance(await house.send("nhiều", "tg:1", key="7:71"), Committed)


async def test_notes_wait_until_the_database_can_be_written(house: House) -> None:
    """What delivery noted while the disk was full is written when it is not (TR004)."""
    await house.again(busy_seconds=0.01)
    await house.send("một")
    other = sqlite3.connect(house.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    house.store.conductor.delivered("families|tg:1|tg:1")
    await asyncio.sleep(0.2)
    other.execute("ROLLBACK")
    other.close()

    async def settled() -> bool:
        return await house.rows("SELECT count(*) FROM owed") == [(0,)]

    await until(settled, "the receipt is written")


async def test_a_read_that_meets_a_broken_disk_is_no_dead_letter(house: House) -> None:
    """When the disk fails under a step's read, the message is not the culprit and comes again (TR006)."""

    def broken(db: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    async def read(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        await house.store.conductor.read(broken)

    house.script["đọc"] = read
    with pytest.raises(StorageUnavailable):
        await house.send("đọc")
    assert await house.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def test_an_update_that_does_not_parse_is_kept_once(house: House) -> None:
    """What nobody can read is put aside for the operator, and the line goes on (TR005)."""
    for _ in range(2):
        await house.store.conductor.dead_letter("7:80", Audience.OFFICERS, '{"update_id": 80', "no JSON")
    assert await house.rows("SELECT audience, raw, why FROM dead_letters") == [
        ("officers", '{"update_id": 80', "no JSON")
    ]


async def test_a_screen_that_cannot_be_drawn_is_left_out(house: House) -> None:
    """An apology goes out even when the screen below it cannot be drawn (TR003)."""

    async def no_screen(conversation: Conversation, world: World, at: datetime) -> Message | None:
        raise KeyError

    house.store.conductor._present = no_screen
    assert await house.store.conductor.screen(Conversation(key="families|a|a")) is None


async def test_half_an_emoji_does_not_stop_the_line(house: House) -> None:
    """A text that no encoder takes is kept as what it was, and the next person is answered (TR001)."""
    assert isinstance(await house.send("\ud83d"), Lost)
    assert isinstance(await house.send("một"), Committed)
    [(raw,)] = await house.rows("SELECT raw FROM dead_letters")
    assert json.loads(raw)["event"]["text"] == "\ud83d"


async def test_a_listener_that_fails_does_not_stop_the_line(house: House) -> None:
    """A fault in delivery never keeps a message from being written (TR001)."""
    house.store.postbox.listen(Audience.FAMILIES, lambda: 1 / 0)
    await house.happen(posts=(Post(Audience.FAMILIES, "tg:9", Message(("một",))),))
    assert isinstance(await house.send("hai"), Committed)


async def test_nobody_slips_into_a_transaction_that_fails(seeded: House) -> None:
    """What is done between two groups waits until a failed one is rolled back (TR002)."""
    house = seeded
    await house.happen(house.registered(1))

    async def twice(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        return Step(conversation, happened=(house.registered(1),))

    house.script["hai lần"] = twice
    lost, _ = await asyncio.gather(house.send("hai lần"), house.store.conductor.between_groups(begin_and_end))
    assert isinstance(lost, Lost)


def begin_and_end(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    db.execute("COMMIT")


async def test_a_writer_that_stops_says_so(house: House) -> None:
    """If the writer itself ever fails, nobody waits for ever and nothing is acknowledged (TR004)."""

    async def broken(taken: object, notes: object) -> None:
        raise RuntimeError("a fault of ours")

    house.store.conductor._commit = broken
    waiting = asyncio.create_task(house.send("một"))
    with pytest.raises(StorageUnavailable, match="start the process again"):
        await asyncio.wait_for(waiting, 30)
    with pytest.raises(StorageUnavailable):
        await house.send("hai")
