"""An officer's finding beside what was handed in, in a set without points.

V001 "không thuộc diện" leaves what is reached and what it is of; a finding on an indicator that was not counted joins it.
V002 a level is met as judged; where the file's own is not any more, the one below it may be.
V003 a scored set goes on by points, a minimum of each indicator and its conditions.
V004 results read as what they are: points and a rank, or indicators and a level.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.words import render
from criteria import CriteriaSet, Library
from dialogs.conversation import Conversation
from dialogs.event import Audience, Room, Ticked
from dialogs.outcome import result
from dialogs.records import Evidence, File, Status, Submission
from dialogs.self_assessment.proposed import proposed
from dialogs.turn import Turn
from dialogs.verification.flags import flags_of
from dialogs.verification.verified_points import NOT_COUNTED, level_now, of_now, total_with

AT = datetime(2026, 1, 10, tzinfo=UTC)
CARDS = Path(__file__).parents[1] / "criteria" / "cards"
UNIT = "don-vi-hoc-tap-tt24-huyen"


class Shelf:
    """The little of the world that judging reads."""

    def __init__(self, shown: tuple[str, ...]) -> None:
        self.shown = shown

    def criteria_set(self, criteria_set: str, version: str) -> CriteriaSet:
        return Library.builtin().get(criteria_set, version)

    async def evidence(self, file: str) -> tuple[Evidence, ...]:
        return tuple(Evidence(one, file, one, "photo", AT, "tg:1") for one in self.shown)


def file_of(set_id: str, card_name: str) -> tuple[File, Turn]:
    """Hand in a card that was worked out by hand."""
    case: dict[str, Any] = json.loads((CARDS / f"{set_id}@1.0" / f"{card_name}.json").read_text())
    criteria_set, shown = Library.builtin().get(set_id), tuple(case.get("evidence", ()))
    before = {1: AT.date().replace(year=AT.year - 2)}
    card, _ = proposed(criteria_set, case["answers"], on=AT.date(), shown=frozenset(shown), decided=before)
    flags = flags_of(card, criteria_set, evidence_missing=False, late=False, amended=False)
    points = {line.indicator: line.points for line in card.lines if line.points is not None}
    submission = Submission(1, AT, "tg:1", case["answers"], card.points, card.of, points, card.met, flags)
    file = File(
        "f", "1.2", "s", 2026, criteria_set.title, "u", "Trường", "1", "1", "Xã", set_id, "1.0",
        Status.WAITING, submission=submission,
    )  # fmt: skip
    event = Ticked(key="", audience=Audience.OFFICERS, room=Room.PRIVATE, person="tg:3", chat="tg:3")
    return file, Turn(Conversation("officers|tg:3|tg:3"), event, Shelf(shown), AT)  # type: ignore[arg-type]


def judge(file: File, found: Mapping[str, Decimal]) -> File:
    """Put the officer's findings into the file, one after the other."""
    criteria_set = Library.builtin().get(file.criteria_set)
    for name, points in found.items():
        total = total_with(file, criteria_set.indicator(name), points)
        file = msgspec.structs.replace(file, verified={**file.verified, name: points}, verified_points=total)
    return file


@pytest.mark.parametrize(
    ("found", "points", "of"),
    [
        ({}, 12, 12),
        ({"2.1": Decimal(0)}, 11, 12),
        ({"2.1": NOT_COUNTED}, 11, 11),
        ({"1.3": Decimal(0)}, 12, 13),
        ({"1.3": Decimal(1)}, 13, 13),
        ({"1.3": Decimal(1), "2.1": NOT_COUNTED}, 12, 12),
    ],
)
async def test_what_is_reached_and_of_how_many(found: dict[str, Decimal], points: int, of: int) -> None:
    """Cán bộ nói không thuộc diện thì chỉ tiêu ấy rời cả tử lẫn mẫu; chỉ tiêu chưa tính thì vào cả hai (V001)."""
    file, turn = file_of(UNIT, "mam-non-tu-thuc")
    judged = judge(file, found)
    assert judged.submission is not None
    now = judged.submission.points if judged.verified_points is None else judged.verified_points
    assert (now, of_now(judged)) == (points, of)
    assert (await level_now(turn, judged) == 1) is (points == of)


async def test_the_level_below_may_still_be_met() -> None:
    """Hồ sơ mức 2 mà một chỉ tiêu chưa đạt thì không còn mức 2; đạt cả thì vẫn là mức 2 (V002)."""
    file, turn = file_of(UNIT, "truong-tieu-hoc-muc-2")
    assert await level_now(turn, file) == 2
    assert await level_now(turn, judge(file, {"2.1": Decimal(0)})) is None
    assert await level_now(turn, judge(file, {"2.1": NOT_COUNTED})) == 2


@pytest.mark.parametrize(
    ("card", "met"), [("vua-du-80", True), ("79-5-diem", False), ("mot-chi-so-4", False)]
)
async def test_points_and_minimums(card: str, met: bool) -> None:
    """Đủ điểm mà còn chỉ tiêu dưới mức tối thiểu thì chưa đủ để đề nghị (V003)."""
    file, turn = file_of("cong-dan-hoc-tap", card)
    assert (await level_now(turn, file) is not None) is met


@pytest.mark.parametrize(
    ("set_id", "points", "of", "level", "said"),
    [
        (UNIT, 12, 15, None, "đạt 12/15 chỉ tiêu"),
        (UNIT, 15, 15, 2, "đạt 15/15 chỉ tiêu, Mức độ 2"),
        ("don-vi-hoc-tap-tt22", 72, 100, None, "72/100 điểm, xếp loại Khá"),
        ("gia-dinh-hoc-tap-mau", 78, 100, None, "78/100 điểm"),
    ],
)
def test_a_result_reads_as_what_it_is(
    set_id: str, points: int, of: int, level: int | None, said: str
) -> None:
    """Bộ không có điểm thì không bao giờ nói điểm; bộ có xếp loại thì nói xếp loại (V004)."""
    told = result(Library.builtin().get(set_id), Decimal(points), Decimal(of), level)
    assert render(told, "vi", "") == said
