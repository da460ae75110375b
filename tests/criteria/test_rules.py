"""Rules the shipped sets use little or not at all.

SC901 An indicator about nobody may follow the others in proportion, and the lines still add up.
SC902 Or it leaves the count altogether.
SC903 Steps over a number, over several choices; pass or fail without points.
"""

from decimal import Decimal
from typing import Any

import pytest

from criteria import AnswerValue, CriteriaSet, score
from criteria.pack import build

Raw = dict[str, Any]


def test_following_the_others(small: CriteriaSet) -> None:
    """SC901. Không có cháu thì 30 điểm phần ấy tính theo phần kia: 56 trên 70 là 24 trên 30, vừa 80 là đạt."""
    card = score(small, {"a": 0, "c": 56})
    assert (
        [line.points for line in card.lines],
        card.points,
        card.met,
    ) == ([Decimal(24), Decimal(56)], Decimal(80), True)


def test_rounding_never_lifts_over_the_threshold(small: CriteriaSet) -> None:
    """SC901. Chia không chẵn thì làm tròn xuống, không ai được đạt nhờ làm tròn."""
    card = score(small, {"a": 0, "c": "55.5"})
    assert (card.points, card.met) == (Decimal("79.28"), False)


def test_not_counted(raw: Raw) -> None:
    """SC902. Phần không tính thì rút cả điểm lẫn tổng."""
    raw["criteria"][0]["indicators"][0]["when_not_applicable"] = "not_counted"
    card = score(build(raw, "nho.yaml"), {"a": 0, "c": 70})
    assert (card.points, card.of) == (Decimal(70), Decimal(70))


@pytest.mark.parametrize(("times", "points"), [(0, 0), (1, 5), (2, 5), (3, 70), (9, 70)])
def test_steps_over_a_number(raw: Raw, times: int, points: int) -> None:
    """SC903. Đi họp một buổi được ít, ba buổi trở lên được đủ."""
    raw["questions"][2] = {"id": "c", "kind": "count", "text": {"vi": "Mấy buổi?"}}
    raw["criteria"][0]["indicators"][1]["rule"] = {
        "kind": "count",
        "question": "c",
        "steps": [{"at_least": 1, "points": 5}, {"at_least": 3, "points": 70}],
    }
    card = score(build(raw, "nho.yaml"), {"a": 1, "b": 1, "c": times})
    assert card.lines[1].points == Decimal(points)


@pytest.mark.parametrize(("chosen", "points"), [([], 0), (["x"], 10), (["x", "y"], 70), (["x", "x"], None)])
def test_steps_over_choices(raw: Raw, chosen: list[str], points: int | None) -> None:
    """SC903. Chọn được mấy mục thì tính mấy mục; một mục không tính hai lần."""
    options = [{"id": "x", "label": {"vi": "Sách"}}, {"id": "y", "label": {"vi": "Đài"}}]
    raw["questions"][2] = {"id": "c", "kind": "choices", "text": {"vi": "Có gì?"}, "options": options}
    raw["criteria"][0]["indicators"][1]["rule"] = {
        "kind": "count",
        "question": "c",
        "steps": [{"at_least": 1, "points": 10}, {"at_least": 2, "points": 70}],
    }
    card = score(build(raw, "nho.yaml"), {"a": 1, "b": 1, "c": chosen})
    assert card.lines[1].points == (None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("answers", "met"),
    [({"a": 2, "b": 2, "c": 70}, True), ({"a": 2, "b": 1, "c": 70}, False), ({"a": 0, "c": 70}, True)],
)
def test_pass_or_fail(raw: Raw, answers: dict[str, AnswerValue], met: bool) -> None:
    """SC903. Bộ đạt hay chưa đạt: chỉ tiêu nào tính đến cũng phải đạt."""
    raw["kind"] = "pass_fail"
    card = score(build(raw, "nho.yaml"), answers)
    assert card.met is met
