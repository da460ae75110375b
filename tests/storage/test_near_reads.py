"""Reads that a step makes on the loop (docs/decisions/0003).

NR001 each goes by an index, however many households there are
NR002 it sees what earlier steps of the same group did, whether few rows wait before it or many
NR003 what was read is not read again until something is written
"""

from __future__ import annotations

import asyncio
import inspect
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import pytest

from dialogs.conversation import Conversation
from dialogs.event import Event
from dialogs.records import File
from dialogs.step import Step
from dialogs.world import World
from storage.conductor import group
from storage.conductor.group import _flush_and_read
from storage.world.sql_world import SqlWorld
from tests.storage.house import House

NEAR = tuple(
    name
    for name, method in inspect.getmembers(SqlWorld, inspect.isfunction)
    if "self._near(" in inspect.getsource(method)
)
OF_WHAT_IS_ASKED = ("CONSTANT ROW", "VIRTUAL TABLE INDEX 1:")
"""The question's own values, one or a short list."""
STOPS = {
    "few_communes": "one more than are wanted ends it",
    "awaited_seconds": "the index holds nothing but what waits for a second person",
}
"""Reads that walk along an index, and why they do not walk far."""


async def test_near_reads_go_by_an_index(seeded: House) -> None:
    """Cả tỉnh dùng chung một máy thì mỗi câu trả lời vẫn nhanh như một xóm dùng (NR001)."""
    world = seeded.store.world
    assert isinstance(world, SqlWorld)
    asked: list[str] = []

    def plans(db: sqlite3.Connection) -> list[str]:
        db.set_trace_callback(None)
        return [row[3] for sql in asked for row in db.execute(f"EXPLAIN QUERY PLAN {sql}")]

    assert len(NEAR) > 20
    scans = {}
    for name in NEAR:
        asked.clear()
        read: Callable[..., Awaitable[Any]] = getattr(world, name)
        await world._near(lambda db: db.set_trace_callback(asked.append))
        await read(**{argument: _some(argument, seeded) for argument in inspect.signature(read).parameters})
        steps = await world._near(plans)
        assert any(step.startswith("SEARCH") for step in steps), name
        scans[name] = [
            step for step in steps if step.startswith("SCAN") and not step.endswith(OF_WHAT_IS_ASKED)
        ]
    walked = {name: found for name, found in scans.items() if found}
    assert walked.keys() == STOPS.keys()
    assert all(
        " USING INDEX " in step or " USING COVERING " in step for found in walked.values() for step in found
    )


def _some(argument: str, house: House) -> Any:
    at = house.clock()
    return {"at": at, "since": at, "on": at.date(), "most": 3, "seq": 1, "kind": "household"}.get(
        argument, "x"
    )


@pytest.mark.parametrize(("few", "on_the_loop"), [(512, True), (1, False)])
async def test_a_near_read_sees_the_steps_before_it(
    seeded: House, monkeypatch: pytest.MonkeyPatch, few: int, on_the_loop: bool
) -> None:
    """Nhà mình vừa đăng ký thì người nói sau thấy ngay, dù đông người nói cùng lúc (NR002)."""
    monkeypatch.setattr(group, "FEW_ROWS", few)
    seen: list[File | None] = []
    where: list[bool] = []

    def flush_and_read(*given: Any) -> Any:
        where.append(threading.current_thread() is threading.main_thread())
        return _flush_and_read(*given)

    monkeypatch.setattr(group, "_flush_and_read", flush_and_read)

    async def registers(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        return Step(conversation, happened=(seeded.registered(),))

    async def looks(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        seen.append(await world.file("F1", at))
        return Step(conversation)

    seeded.script.update(registers=registers, looks=looks)
    await asyncio.gather(seeded.send("registers"), seeded.send("looks", "tg:2"))
    assert seen[0] is not None
    assert seen[0].code == "17071.05.001"
    assert where == [on_the_loop]


async def test_what_was_read_is_not_read_again(seeded: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hỏi sổ một lần là đủ; có ai ghi thêm thì mở sổ ra xem lại (NR003)."""
    reads: list[None] = []
    seen: list[File | None] = []

    def flush_and_read(*given: Any) -> Any:
        reads.append(None)
        return _flush_and_read(*given)

    monkeypatch.setattr(group, "_flush_and_read", flush_and_read)
    noon = seeded.clock()

    async def looks(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        seen.extend([await world.file("F1", noon), await world.file("F1", noon)])
        return Step(conversation)

    async def registers(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        return Step(conversation, happened=(seeded.registered(),))

    seeded.script.update(looks=looks, registers=registers)
    await asyncio.gather(seeded.send("looks"), seeded.send("registers", "tg:2"), seeded.send("looks", "tg:3"))
    assert [file is None for file in seen] == [True, True, False, False]
    assert len(reads) == 2
