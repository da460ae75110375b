"""The rest of the year: officers decide, some households move or withdraw, UBND signs for a part of the villages."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from dialogs.event import Audience
from dialogs.happening import (
    Amended,
    AnyHappening,
    DecisionUndone,
    FileNotThisYear,
    FileReturned,
    FileVerified,
    FileWithdrawn,
    HouseholdLeft,
    RecognitionAmended,
)
from dialogs.records import DecisionKind, Signing
from tests.commune.past_years import decide, in_parts
from tests.commune.points import points_of
from tests.commune.world import COMMUNE
from tests.commune.written import CHAIR, OFFICERS, YEAR, Written, head_of

DECIDING = datetime(YEAR, 11, 20, 2, tzinfo=UTC)
SIGNED = date(YEAR, 12, 10)
REVOKED = 3
UNDONE = 3


async def finish_the_year(it: Written, seed: int = 8) -> None:
    dice = random.Random(seed)
    it.at = DECIDING
    decided: list[AnyHappening] = []
    left: list[AnyHappening] = []
    verified: dict[str, list[str]] = {village: [] for village in it.commune.villages}
    for home in it.commune.homes:
        by = {"officer": dice.choice(OFFICERS), "officer_name": "cô Hoa"}
        fate = home.number * 37 % 97 / 97
        if fate < 0.015:
            left.append(FileWithdrawn(file=home.file))
        elif fate < 0.03:
            left.append(HouseholdLeft(subject=home.household, on=DECIDING.date(), why="moved"))
        elif fate < 0.06 or (home.village == it.commune.villages[-1] and home.number % 2):
            pass
        elif fate < 0.09:
            decided.append(FileReturned(file=home.file, reason="Bổ sung giấy", missing=(), **by))
        elif points_of(home.answers) < 80:
            decided.append(FileNotThisYear(file=home.file, reason="Chưa đủ điểm", **by))
        else:
            decided.append(FileVerified(file=home.file, points=Decimal(points_of(home.answers)), **by))
            verified[home.village].append(home.file)
    await in_parts(it, OFFICERS[0], decided)
    await _think_again(it, verified[it.commune.villages[-1]])
    for happening in left:
        await it.happen(head_of(it.commune.villages[0]), happening)
    await _signed(it, verified)


async def _think_again(it: Written, verified: list[str]) -> None:
    """Three decisions are undone within ten minutes; one of them is made again the next day."""
    for file in verified[:UNDONE]:
        [(decided,)] = await it.rows("SELECT max(seq) FROM decisions WHERE file = :file", file=file)
        undone = DecisionUndone(
            decided=decided, commune=COMMUNE, files=(file,), reason="Bấm nhầm", officer=OFFICERS[0], officer_name="cô Hoa", until=it.at
        )  # fmt: skip
        await it.happen(OFFICERS[0], undone, audience=Audience.OFFICERS)
    it.at += timedelta(days=1)
    again = FileVerified(file=verified[0], points=Decimal(90), officer=OFFICERS[1], officer_name="cô Mai")
    await it.happen(OFFICERS[1], again, audience=Audience.OFFICERS)


async def _signed(it: Written, verified: dict[str, list[str]]) -> None:
    """Half of the villages are recognised, a quarter posted, the rest is verified or waits."""
    it.at = datetime(YEAR, 12, 11, 2, tzinfo=UTC)
    villages = it.commune.villages
    half, three = len(villages) // 2, 3 * len(villages) // 4
    recognised = [file for village in villages[:half] for file in verified[village]]
    await decide(it, it.season, 1, recognised, on=SIGNED)
    await decide(
        it, it.season, 2, [file for village in villages[half:three] for file in verified[village]], on=None
    )
    for kind, lines in (
        (DecisionKind.REVOKE, tuple(Amended(file=file, reason="Khai sai") for file in recognised[:REVOKED])),
        (DecisionKind.CORRECT, tuple(Amended(file=file, reason="Sai tên", name="Lò Văn Đúng", before="Lò") for file in recognised[-2:])),
    ):  # fmt: skip
        signed = Signing(f"{kind}/QĐ-UBND", SIGNED, "Ủy ban nhân dân xã", "CHỦ TỊCH", "Vi A")
        amended = RecognitionAmended(
            decision=f"D{kind}", commune=COMMUNE, season=it.season, signed=signed, by_name="ông Nam", kind=kind, lines=lines
        )  # fmt: skip
        await it.happen(CHAIR, amended, audience=Audience.OFFICERS)
