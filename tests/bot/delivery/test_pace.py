"""How fast the bots speak.

P001 a bucket never gives more in any stretch of time than it holds and refills
P002 answers pass notices
P003 a chat gets a burst and then one a second; others do not wait for it
P005 live messages of a group share its bucket with answers, and let them go first
P004 one chat's messages leave in order
"""

import asyncio

import pytest

from bot.delivery import pace
from bot.delivery.lanes import Lanes
from bot.delivery.pace import GROUP_BURST, GROUP_RATE, Bucket, FamiliesPace, GroupPaces, Urgency


def worst_minute(rate: float, burst: float) -> int:
    """Take as fast as the bucket gives, for ten minutes; count the fullest sixty seconds."""
    bucket, now, taken = Bucket(rate, burst, 0.0), 0.0, list[float]()
    while now < 600:
        wait = bucket.wait_for_one(now)
        if wait > 1e-9:
            now += wait
            continue
        bucket.take(now)
        taken.append(now)
    return max(sum(start <= at < start + 60 for at in taken) for start in taken)


def test_a_group_hears_at_most_eighteen_times_in_its_worst_minute() -> None:
    """However much happens, all that goes to a group together stays under Telegram's twenty a minute (P001)."""
    assert worst_minute(GROUP_RATE, GROUP_BURST) <= 18


def test_the_board_waits_while_answers_do() -> None:
    """What an officer asked is answered first; another group's board does not wait for it (P005)."""
    groups = GroupPaces()
    assert [groups.take(-1, 0.0) for _ in range(5)] == [0, 0, 0, 4, 8]
    assert groups.wait_for_one(-1, 0.0) == 12
    assert groups.wait_for_one(-2, 0.0) == 0


def test_a_bucket_fills_up_again_and_no_further() -> None:
    """After a long silence there is one burst, not many (P001)."""
    bucket = Bucket(1.0, 3, 0.0)
    assert [bucket.take(0.0) for _ in range(5)] == [0, 0, 0, 1, 2]
    assert [bucket.take(1000.0) for _ in range(4)] == [0, 0, 0, 1]


async def test_answers_pass_notices() -> None:
    """On a reminder day whoever answers a question is not kept waiting by the reminders (P002)."""
    bot = FamiliesPace()
    bot._bot = Bucket(10.0, 1, asyncio.get_running_loop().time())
    order: list[str] = []

    async def speak(urgency: Urgency, name: str) -> None:
        await bot.call(urgency)
        order.append(name)

    notices = [asyncio.create_task(speak(Urgency.NOTICE, f"notice {n}")) for n in range(4)]
    answers = [asyncio.create_task(speak(Urgency.ANSWER, f"answer {n}")) for n in range(3)]
    await asyncio.gather(*notices, *answers)
    assert order == ["notice 0", "answer 0", "answer 1", "answer 2", "notice 1", "notice 2", "notice 3"]


async def test_one_talkative_chat_holds_up_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three messages at once, then one at a time; another household is answered at once (P003)."""
    monkeypatch.setattr(pace, "CHAT_RATE", 10.0)
    bot, loop = FamiliesPace(), asyncio.get_running_loop()
    begun, times = loop.time(), list[float]()

    async def speak() -> None:
        await bot.message(1, Urgency.ANSWER)
        times.append(loop.time() - begun)

    talkative = [asyncio.create_task(speak()) for _ in range(6)]
    await asyncio.sleep(0)
    await bot.message(2, Urgency.ANSWER)
    await bot.call(Urgency.ANSWER)
    assert len(times) <= 3, "the other household waited for none of them"
    await asyncio.gather(*talkative)
    assert all(at >= number * 0.1 - 0.02 for number, at in enumerate(times[2:])), "never before its turn"


async def test_quiet_chats_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day of many households does not fill the memory (P003)."""
    monkeypatch.setattr(pace, "CHAT_RATE", 1e6)
    monkeypatch.setattr(pace, "IDLE_CHATS", 10)
    bot = FamiliesPace()
    bot._bot = Bucket(1e9, 1e9, 0.0)
    for chat in range(1000):
        await bot.message(chat, Urgency.ANSWER)
    assert len(bot._chats._buckets) <= 12


async def test_a_lane_keeps_its_order_whoever_is_slow() -> None:
    """The second answer never overtakes the first (P004)."""
    lanes, order = Lanes(), list[int]()

    async def speak(number: int, lane: int) -> None:
        async with lanes.turn(lane):
            await asyncio.sleep(0.01 if number == 0 else 0)
            order.append(number)

    await asyncio.gather(*(speak(n, 1) for n in range(5)), speak(9, 2))
    assert order == [9, 0, 1, 2, 3, 4]
    assert not lanes._last


async def test_who_gives_up_waiting_does_not_block_the_lane() -> None:
    """A task that is stopped lets the next one pass (P004)."""
    lanes, order = Lanes(), list[int]()
    gate = asyncio.Event()

    async def speak(number: int) -> None:
        async with lanes.turn(1):
            if number == 0:
                await gate.wait()
            order.append(number)

    tasks = [asyncio.create_task(speak(n)) for n in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert sorted(order) == [0, 2]
