"""Killed at any moment, nothing is lost (issue 2, point 6).

K001 every acknowledged answer is on record once
K002 every submission is on record once
K003 nobody is left without a live screen: what came or changed last shows where the conversation is
K004 the audit chain verifies
K005 no update was confirmed to Telegram before its commit
K006 the same holds for the process that the real command line starts

`KILLS=20 make test` kills fewer times, `KILL_SEED=…` repeats a run.
"""

from __future__ import annotations

import asyncio
import html
import itertools
import json
import os
import random
import sqlite3
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings, load
from bot.simulator.running import standin_process
from bot.telegram.ids import of
from bot.telegram.screen import draw
from bot.words import render
from dialogs.advance import advance, present
from dialogs.conversation import load as load_conversation
from storage import Store
from storage.audit import verify
from storage.registry import Registry
from storage.registry.seasons import Windows
from tests.e2e.kill.bots import CommandLine, nursery
from tests.e2e.kill.killing import Killing
from tests.e2e.kill.robot import QUESTIONS, Household, Robot, newest_of
from tests.e2e.town import COMMUNE, FAMILIES, OFFICERS, SAMPLE

KILLS = int(os.environ.get("KILLS", "200"))
BY_COMMAND_LINE = 5
SEED = int(os.environ.get("KILL_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
PHONES = 50
LAST_SCREENS = 90.0
"""Seconds that the last start gets to show everybody their screen."""


async def open_season(settings: Settings) -> None:
    registry = await Registry.open(database_url=settings.database)
    year = datetime.now(UTC).year
    await registry.add_commune(COMMUNE)
    await registry.add_villages(COMMUNE, [f"Xóm {number}" for number in range(1, 19)])
    await registry.open_season(COMMUNE, year, "family", SAMPLE, windows=Windows.whole_year(year))
    await registry.close()


def environment_of(settings: Settings, base_url: str) -> dict[str, str]:
    return {
        **os.environ,
        "SOHOCTAP_FAMILY_BOT_TOKEN": FAMILIES,
        "SOHOCTAP_OFFICER_BOT_TOKEN": OFFICERS,
        "SOHOCTAP_FAMILY_API_BASE": base_url,
        "SOHOCTAP_OFFICER_API_BASE": base_url,
        "SOHOCTAP_DATA_DIR": str(settings.data_dir),
    }


@pytest.mark.kill
@pytest.mark.timeout(900)
async def test_killed_two_hundred_times_nothing_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Máy tắt ngang hai trăm lần trong lúc năm mươi nhà đang trả lời, không nhà nào mất một câu (K001-K006)."""

    def say(text: str) -> None:
        with capsys.disabled():
            print(f"\n  {text}", end="", flush=True)

    say(f"KILL_SEED={SEED} KILLS={KILLS}")
    async with standin_process(tmp_path / "standin") as standin:
        settings = load(
            family_bot_token=FAMILIES,
            officer_bot_token=OFFICERS,
            family_api_base=standin.base_url,
            officer_api_base=standin.base_url,
            data_dir=tmp_path / "data",
        )
        settings.data_dir.mkdir()
        await open_season(settings)
        client = standin.client
        families = await client.bot(FAMILIES, "sohoctap_bot", "Sổ Học Tập")
        officers = await client.bot(OFFICERS, "thamdinh_bot", "Thẩm định")
        chance = random.Random(SEED)
        onlooker = await client.phone(await client.person("Người xem"), families)
        killing = Killing(client, (families, officers), settings.database_file, chance, onlooker)
        numbers = itertools.count(1)
        stop = asyncio.Event()
        robots = [
            Robot(client, families, random.Random(f"{SEED} {n}"), lambda: next(numbers), killing.heard)
            for n in range(PHONES)
        ]
        playing = [asyncio.create_task(robot.run(stop)) for robot in robots]
        environment, log = environment_of(settings, standin.base_url), tmp_path / "bots.log"
        began = time.monotonic()
        try:
            async with nursery(environment, log) as forked:
                for number in range(1, KILLS + 1):
                    await killing.one(forked, at_start=0.3)
                    if number % 20 == 0:
                        say(progress(number, began, robots))
                by_operator = CommandLine(environment, log)
                for _ in range(BY_COMMAND_LINE):
                    await killing.one(by_operator, at_start=0.0)
                say(f"{BY_COMMAND_LINE} kills of the real command line, {time.monotonic() - began:.0f} s")
                stop.set()
                await forked.start()
                _, silent = await asyncio.wait(playing, timeout=LAST_SCREENS)
                left = [robot for robot, task in zip(robots, playing, strict=True) if task in silent]
                assert not left, f"{len(left)} left without a live screen\n{told(left)}"
                await asyncio.gather(*playing)
                households = [house for robot in robots for house in robot.households]
                await asyncio.gather(*(house.phone.quiet(2.0) for house in households[-PHONES:]))
                assert await forked.stop() == 0, log.read_text()[-3000:]
        finally:
            for task in playing:
                task.cancel()
            await asyncio.gather(*playing, return_exceptions=True)
        await killing.compare()
        say(progress(KILLS + BY_COMMAND_LINE, began, robots))
        for house in households:
            await house.phone.sync()
        await every_chat_is_live(settings, households)
    assert killing.too_early == []
    assert killing.confirmed > 0
    everything_is_there_once(settings.database_file, households)
    assert verify(settings.database) == []
    assert "Traceback" not in log.read_text()


def progress(kills: int, began: float, robots: list[Robot]) -> str:
    households = [house for robot in robots for house in robot.households]
    answers = sum(len(house.acknowledged) for house in households)
    return (
        f"{kills} kills, {time.monotonic() - began:.0f} s: {len(households)} households, {answers} answers acknowledged, "
        f"{sum(bool(house.handed_in) for house in households)} files handed in"
    )


def told(robots: list[Robot]) -> str:
    first = robots[0]
    waiting = "\n".join(robot.waiting_on for robot in robots)
    return f"{waiting}\nthe first:\n{first.households[-1].phone.transcript(6)}"


def everything_is_there_once(path: Path, households: list[Household]) -> None:
    database = sqlite3.connect(path)
    try:
        assert database.execute("SELECT count(*) FROM dead_letters").fetchone() == (0,)
        files = dict(
            database.execute(
                "SELECT r.person, f.id FROM files f JOIN representatives r ON r.subject = f.subject"
            )
        )
        rows: dict[str, list[tuple[str, Any]]] = {}
        for file, question, value in database.execute(
            "SELECT file, question, value FROM answers ORDER BY seq"
        ):
            rows.setdefault(file, []).append((question, json.loads(value)))
        submitted = Counter(dict(database.execute("SELECT file, count(*) FROM submissions GROUP BY file")))
        assert set(submitted.values()) <= {1}
        codes = dict(database.execute("SELECT id, code FROM files"))
    finally:
        database.close()
    assert sum(len(house.acknowledged) for house in households) > 0
    for house in households:
        file = files.get(of(house.phone.person), "")
        on_record = rows.get(file, [])
        times = Counter(question for question, _ in on_record)
        assert {question: times[question] for question in house.acknowledged} == dict.fromkeys(
            house.acknowledged, 1
        )
        assert {q: QUESTIONS[q][house.said[q]] for q in house.acknowledged} == house.acknowledged
        assert {q: meaning(house.said[q]) for q in house.acknowledged} == {
            question: value for question, value in on_record if question in house.acknowledged
        }
        assert set(times.values()) <= {1}
        if house.handed_in:
            assert (submitted[file], codes[file]) == (1, house.handed_in)


def meaning(choice: str) -> Any:
    return int(choice) if choice.isdigit() else {"yes": True, "no": False}.get(choice, choice)


async def every_chat_is_live(settings: Settings, households: list[Household]) -> None:
    """Draw every conversation's current screen from its state, and find it in what came or changed last."""
    store = await Store.open(
        database_url=settings.database,
        data_dir=settings.data_dir,
        advance=advance,
        present=present,
        spoken=render,
    )
    database = sqlite3.connect(settings.database_file)
    try:
        states = dict(database.execute("SELECT key, state FROM conversations"))
        dead = []
        for house in households:
            chat = of(house.phone.person)
            conversation = load_conversation(states[f"families|{chat}|{chat}"])
            message = await present(conversation, store.world, datetime.now(UTC))
            assert message is not None
            screen = draw(message, {}, conversation.language, conversation.address)
            last = newest_of(house.phone)
            assert last is not None
            live = html.unescape(screen.texts[-1]) in last.text and last.labels == [
                key.label for row in screen.rows for key in row
            ]
            if not live:
                dead.append(f"{house.phone.title}: shows\n{last}\nstands at\n{screen.texts[-1]}")
        assert not dead, f"{len(dead)} chats without a live screen, the first:\n{dead[0]}"
    finally:
        database.close()
        await store.close()
