"""A big change of points is decided by two people.

SE001 what waits for a second person is read of one file and of a commune, until a decision ends it
SE002 undoing the two's decision has it wait for a second person again
SE003 who asked takes it back: then nothing waits any more; who differs has it wait for a third, known by name and id
SE004 a new round of the file waits for nobody
SE005 the newest size of a season counts
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from dialogs.happening import (
    DecisionUndone,
    FileReturned,
    FileVerified,
    SecondAsked,
    SecondDiffers,
    SecondRuleSet,
    SecondTakenBack,
)
from dialogs.records import AwaitedSecond, Missing, Status
from storage.audit import verify
from tests.storage.house import House, submitted

HOA: dict[str, Any] = {"officer": "tg:31", "officer_name": "cô Hoa"}
NAM: dict[str, Any] = {"officer": "tg:32", "officer_name": "thầy Nam"}
HALF_HOUR = timedelta(minutes=30)


async def asked(house: House, file: str = "F1") -> None:
    await house.waiting_file(int(file[1:]))
    it = SecondAsked(file=file, verdict=Status.VERIFIED, changed=Decimal(12), **HOA)
    await house.happen(it, person="tg:31")


async def awaited(house: House, file: str = "F1") -> AwaitedSecond | None:
    found = await house.store.world.awaited_second(file)
    of_commune = await house.store.world.awaited_seconds("17071")
    assert (found in of_commune) == (found is not None)
    return found


async def test_two_decide_and_undo(seeded: House) -> None:
    """Hai người cùng quyết định; hoàn tác thì lại chờ người thứ hai (SE001, SE002)."""
    await asked(seeded)
    waits = await awaited(seeded)
    assert waits is not None
    assert ("tg:31", Decimal(12), Status.VERIFIED) == (waits.officer, waits.changed, waits.verdict)
    both = {"officer": "tg:32", "officer_name": "cô Hoa và thầy Nam"}
    await seeded.happen(FileVerified(file="F1", points=Decimal(70), **both), person="tg:32")
    assert await awaited(seeded) is None
    decision = await seeded.store.world.decision_on("F1")
    assert decision is not None
    assert (decision.first, decision.officer) == ("tg:31", "tg:32")
    undo = DecisionUndone(
        decided=decision.seq,
        commune="17071",
        files=("F1",),
        reason="nhầm",
        until=seeded.clock() + HALF_HOUR,
        **NAM,
    )
    await seeded.happen(undo, person="tg:32")
    assert waits == await awaited(seeded)
    assert verify(f"sqlite:///{seeded.database}") == []


async def test_taken_back_and_differing(seeded: House) -> None:
    """Người xem trước lấy lại thì không chờ ai nữa; người sau thấy khác thì chờ người thứ ba (SE003)."""
    for number in (1, 2):
        await asked(seeded, f"F{number}")
    until = seeded.clock() + HALF_HOUR
    await seeded.happen(SecondTakenBack(file="F1", until=until, **HOA), person="tg:31")
    await seeded.happen(SecondDiffers(file="F2", reason="hỏi lại", **NAM), person="tg:32")
    first = await seeded.store.world.file("F1", seeded.clock())
    assert first is not None
    assert first.claim is not None
    assert first.claim.officer == "tg:31"
    assert await awaited(seeded, "F1") is None
    second = await awaited(seeded, "F2")
    assert second is not None
    assert second.differs
    assert (second.other, second.other_name, second.other_reason) == ("tg:32", "thầy Nam", "hỏi lại")


async def test_a_new_round_waits_for_nobody(seeded: House) -> None:
    """Trả lại rồi nộp lần nữa thì xem lại từ đầu (SE004)."""
    await asked(seeded)
    missing = (Missing("GD1", "answer"),)
    await seeded.happen(FileReturned(file="F1", reason="thiếu", missing=missing, **NAM), person="tg:32")
    await seeded.happen(submitted("F1", 2))
    assert await awaited(seeded) is None


async def test_the_newest_size_counts(seeded: House) -> None:
    """Chủ tịch Hội đặt lại bao nhiêu điểm thì theo số đặt sau cùng (SE005)."""
    world = seeded.store.world
    assert await world.second_size(seeded.season) is None
    for size in (5, 15):
        await seeded.happen(SecondRuleSet(season=seeded.season, size=Decimal(size), by="cô Mai"))
    assert Decimal(15) == await world.second_size(seeded.season)
