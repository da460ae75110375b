"""News of what can be undone.

UD001 it waits until the time for undoing is over, also through a restart, and holds back nothing else
UD002 it is taken back by an undo, for the files that were undone alone
UD003 an undone file stands as it stood before, and its decision stays in the history
UD004 the last minutes' decisions are looked up by their time, however many there are
UD005 it is taken back in the same commit when its file is withdrawn, looked at again, taken out or erased
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from decimal import Decimal

import pytest

from dialogs.event import Audience
from dialogs.happening import (
    AnyHappening,
    DecisionUndone,
    FileReopened,
    FileVerified,
    FileWithdrawn,
    ProposedTakenOut,
    RestVerified,
)
from dialogs.message import Message
from dialogs.records import Status
from dialogs.step import Post
from storage.world.sql_world import SqlWorld
from tests.storage.house import House

HOA = {"officer": "tg:31", "officer_name": "cô Hoa"}
VILLAGE = "17071.05"


def news(house: House, file: str, person: str = "tg:1") -> Post:
    later = house.clock() + timedelta(minutes=10)
    return Post(Audience.FAMILIES, person, Message((f"tin về {file}",), about=file), not_before=later)


async def due(house: House) -> list[str]:
    found = await house.store.postbox.outbox_due(Audience.FAMILIES, house.clock(), most=9)
    return [str(item.message.paragraphs[0]) for item in found]


def undone(house: House, seq: int, *files: str) -> DecisionUndone:
    return DecisionUndone(
        decided=seq, commune="17071", files=files, reason="Bấm nhầm", until=house.clock() + timedelta(minutes=30),
        **HOA,
    )  # fmt: skip


def last_act(house: House) -> int:
    with closing(sqlite3.connect(house.store.database)) as db:
        [(seq,)] = db.execute("SELECT max(seq) FROM decisions").fetchall()
    return int(seq)


async def test_news_waits_for_its_time(seeded: House) -> None:
    """Tin về quyết định chưa đến giờ thì chưa gửi, và không chặn tin khác của cùng người (UD001)."""
    await seeded.waiting_file(1)
    verified = FileVerified(file="F1", points=Decimal(82), **HOA)
    await seeded.happen(verified, person="tg:31", posts=(news(seeded, "F1"),))
    await seeded.happen(person="tg:31", posts=(Post(Audience.FAMILIES, "tg:1", Message(("tin khác",))),))
    assert await due(seeded) == ["tin khác"]
    seeded.clock.go(minutes=9)
    assert "tin về F1" not in await due(seeded)
    seeded.clock.go(minutes=1)
    assert "tin về F1" in await due(seeded)


async def test_an_undo_takes_the_news_back(seeded: House) -> None:
    """Đã hoàn tác thì không nhà nào nhận tin về quyết định cũ (UD002)."""
    for number in (1, 2):
        await seeded.waiting_file(number)
    rest = RestVerified(season=seeded.season, village=VILLAGE, files=("F1", "F2"), **HOA)
    await seeded.happen(rest, person="tg:31", posts=(news(seeded, "F1"), news(seeded, "F2", "tg:2")))
    await seeded.happen(undone(seeded, last_act(seeded), "F1"), person="tg:31")
    seeded.clock.go(minutes=11)
    assert await due(seeded) == ["tin về F2"]


async def test_an_undone_file_stands_as_before(seeded: House) -> None:
    """Hoàn tác thì hồ sơ lại chờ đúng như trước, quyết định cũ vẫn còn trong lịch sử (UD003)."""
    await seeded.waiting_file(1)
    before = await seeded.store.world.file("F1", seeded.clock())
    await seeded.happen(FileVerified(file="F1", points=Decimal(82), **HOA), person="tg:31")
    await seeded.happen(undone(seeded, last_act(seeded), "F1"), person="tg:31")
    after = await seeded.store.world.file("F1", seeded.clock())
    assert before
    assert after
    assert after.status is Status.WAITING
    assert (after.decided_by, after.decided_at, after.verified_points, after.reason) == (
        before.decided_by, before.decided_at, before.verified_points, before.reason,
    )  # fmt: skip
    decision = await seeded.store.world.decision_on("F1")
    assert decision
    assert decision.files[0].undone_by_name == "cô Hoa"
    assert await seeded.store.world.decided_since("17071", seeded.clock() - timedelta(minutes=1)) == (
        decision,
    )


@pytest.mark.parametrize(
    "act",
    [
        FileWithdrawn(file="F1"),
        FileReopened(file="F1", objection="", officer="tg:33", reason="Xem lại"),
        ProposedTakenOut(
            proposal="P1", file="F1", outcome=Status.NOT_THIS_YEAR, reason="Trùng", officer="tg:33", officer_name="cô Mai"
        ),
    ],
    ids=lambda act: type(act).__name__,
)  # fmt: skip
async def test_news_that_is_true_no_more_is_taken_back(seeded: House, act: AnyHappening) -> None:
    """Hồ sơ rút, xem lại, đưa ra khỏi danh sách thì tin cũ chưa gửi không gửi nữa; nhà khác vẫn được báo (UD005)."""
    for number in (1, 2):
        await seeded.waiting_file(number)
    rest = RestVerified(season=seeded.season, village=VILLAGE, files=("F1", "F2"), **HOA)
    await seeded.happen(rest, person="tg:31", posts=(news(seeded, "F1"), news(seeded, "F2", "tg:2")))
    await seeded.happen(act, person="tg:33")
    seeded.clock.go(minutes=11)
    assert await due(seeded) == ["tin về F2"]


async def test_news_of_an_erased_household_goes_to_nobody(seeded: House) -> None:
    """Nhà đã xin xóa dữ liệu thì tin về hồ sơ ấy không đến máy nào, kể cả máy đã thôi trông nhà ấy (UD005)."""
    for number in (1, 2):
        await seeded.waiting_file(number)
    rest = RestVerified(season=seeded.season, village=VILLAGE, files=("F1", "F2"), **HOA)
    posts = (news(seeded, "F1"), news(seeded, "F1", "tg:9"), news(seeded, "F2", "tg:2"))
    await seeded.happen(rest, person="tg:31", posts=posts)
    await seeded.rows("INSERT INTO representatives VALUES ('H2', 'tg:2', 1, 'adult', 0, '')")
    await seeded.store.registry.erase_person("tg:1")
    seeded.clock.go(minutes=11)
    assert await due(seeded) == ["tin về F2"]
    with closing(sqlite3.connect(seeded.store.database)) as db:
        [(kept,)] = db.execute("SELECT count(*) FROM outbox WHERE message LIKE '%tin về F1%'").fetchall()
    assert kept == 0


async def test_late_decisions_are_found_by_their_time(seeded: House) -> None:
    """Bàn làm việc tìm mấy quyết định vừa xong theo giờ, không lần lại mọi hồ sơ của xã (UD004)."""
    asked: list[str] = []
    world, earlier = seeded.store.world, seeded.clock() - timedelta(minutes=10)
    assert isinstance(world, SqlWorld)
    await world._run(lambda db: db.set_trace_callback(asked.append))
    await world.decided_since("17071", earlier)
    await world.newest_decision("tg:31", earlier)
    await world._run(lambda db: db.set_trace_callback(None))

    def first_steps(db: sqlite3.Connection) -> list[str]:
        return [db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchone()[3] for sql in asked]

    assert await world._run(first_steps) == ["SEARCH decisions USING INDEX ix_decisions_at (at>?)"] * 2
