"""Rules the shipped sets use little or not at all.

SC901 An indicator about nobody may follow the others in proportion, and the lines still add up.
SC902 Or it leaves the count altogether.
SC903 Steps over a number, over several choices; pass or fail without points.
SC904 Where every part is needed, the weakest decides; parts about nobody are left out.
SC905 A variant measures by one rule where its condition holds, by another elsewhere.
SC906 A mandatory condition cannot be bought with points.
SC907 A rank is found by the total; sources that contradict each other are said where the card turns on them.
"""

from decimal import Decimal
from typing import Any

import pytest

from criteria import AnswerValue, CriteriaSet, Library, score
from criteria.fault import Place
from criteria.library import PACKS
from criteria.pack import build
from criteria.verdict import rank_of
from criteria.wording import Number
from criteria.yaml_file import read_yaml

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


YES_A = {"question": "a", "at_least": 1}
SHARE = {"kind": "share", "part": "b", "whole": "a", "steps": [{"percent": 100, "points": 30}]}
VISITS = {"kind": "count", "question": "a", "steps": [{"at_least": 2, "points": 30}]}


def with_rule(raw: Raw, rule: Raw) -> CriteriaSet:
    raw["criteria"][0]["indicators"][0]["rule"] = rule
    return build(raw, "nho.yaml")


@pytest.mark.parametrize(
    ("answers", "points"),
    [({"a": 2, "b": 2}, 30), ({"a": 1, "b": 1}, 0), ({"a": 2, "b": 1}, 0), ({"a": 2}, None), ({"a": 1}, 0)],
)
def test_every_part_is_needed(raw: Raw, answers: dict[str, AnswerValue], points: int | None) -> None:
    """SC904. Hai việc đều phải xong: thiếu một việc là chưa được, chưa rõ việc kia mà việc này đã thiếu thì cũng vậy."""
    line = score(with_rule(raw, {"kind": "all", "parts": [SHARE, VISITS]}), answers).lines[0]
    assert line.points == points


def test_parts_about_nobody_are_left_out(raw: Raw) -> None:
    """SC904. Không có cháu nào thì phần các cháu không kéo điểm xuống, cả hai phần không có ai thì không tính."""
    none = {"kind": "count", "question": "a", "steps": [{"at_least": 1, "points": 30}]}
    assert score(with_rule(raw, {"kind": "all", "parts": [SHARE, none]}), {"a": 0}).lines[0].points == 0
    assert (
        score(with_rule(raw, {"kind": "all", "parts": [SHARE, SHARE]}), {"a": 0}).lines[0].applicable is False
    )


@pytest.mark.parametrize(("answers", "points"), [({"a": 3}, 30), ({"a": 1}, 0), ({}, None)])
def test_a_variant(raw: Raw, answers: dict[str, AnswerValue], points: int | None) -> None:
    """SC905. Nơi khó khăn đo bằng mức khác; chưa biết thuộc diện nào thì để ngỏ."""
    nothing = {"kind": "count", "question": "a", "steps": [{"at_least": 9, "points": 30}]}
    rule = {
        "kind": "variant",
        "when": {"question": "a", "more_than": 2},
        "then": VISITS,
        "otherwise": {"kind": "all", "parts": [SHARE, nothing]},
    }
    assert score(with_rule(raw, rule), answers).lines[0].points == points


@pytest.mark.parametrize(
    ("answers", "met", "unmet"),
    [
        ({"a": 2, "b": 2, "c": 70}, True, 0),
        ({"a": 3, "b": 3, "c": 70}, False, 1),
        ({"a": 0, "c": 70}, True, 0),
    ],
)
def test_a_mandatory_condition(raw: Raw, answers: dict[str, AnswerValue], met: bool, unmet: int) -> None:
    """SC906. Thiếu điều kiện bắt buộc thì 100 điểm cũng chưa đạt; không thuộc diện thì không vướng."""
    raw["mandatory"] = [
        {
            "id": "M.1",
            "name": {"vi": "Không quá hai cháu"},
            "holds_if": {"question": "a", "at_most": 2},
            "applies_if": YES_A,
            "confidence": "sample",
        }
    ]
    card = score(build(raw, "nho.yaml"), answers)
    assert (card.points, card.met, len(card.unmet)) == (100, met, unmet)


def test_ranks(library: Library) -> None:
    """SC907. Từ 85 là Tốt, từ 70 là Khá, từ 50 là Trung bình, dưới nữa là Chưa đạt; kém nửa điểm là hạng dưới."""
    unit = library.get("don-vi-hoc-tap-tt22")
    totals = ("100", "85", "84.5", "70", "69.5", "50", "49.5", "0")
    ranks = [rank_of(unit, Decimal(total)) for total in totals]
    names = [rank.name.vi for rank in ranks if rank is not None]
    assert names == ["Tốt", "Tốt", "Khá", "Khá", "Trung bình", "Trung bình", "Chưa đạt", "Chưa đạt"]


@pytest.mark.parametrize(("workers", "said"), [(42, 0), (41, 1), (30, 1), (29, 0)])
def test_sources_that_contradict_each_other(library: Library, workers: int, said: int) -> None:
    """SC907. Hai nguồn ghi 100 % và 70 %: đơn vị ở khoảng giữa được báo điểm theo cả hai cách, đơn vị khác thì không."""
    unit = library.get("don-vi-hoc-tap-tt22")
    answers: dict[str, AnswerValue] = {question.id: 42 for question in unit.questions}
    answers |= {question.id: True for question in unit.questions if question.kind.value == "yes_no"}
    card = score(unit, answers | {"tien_tien": workers})
    assert len(card.doubts) == said
    assert [text.values["total"] for text in card.doubts] == [Number(Decimal(100))] * said


def test_a_conflict_settled_by_the_paper(library: Library) -> None:
    """SC907. Nơi nào có bản gốc thì ghi là đã rõ, từ đó bảng điểm không nhắc nữa."""
    unit = library.get("don-vi-hoc-tap-tt22")
    base = read_yaml((PACKS / "don-vi-hoc-tap-tt22.1.0.yaml").read_text(encoding="utf-8"), Place("tt22.yaml"))
    local = {
        "id": "don-vi-xa-thu",
        "version": "1.0",
        "name": {"vi": "Đơn vị học tập xã Thử", "en": "Learning unit of Thử"},
        "basis": {"issuer": "Xã Thử"},
        "based_on": "don-vi-hoc-tap-tt22@1.0",
        "conflicts": [{"id": "lao_dong_tien_tien", "settled": "Bản gốc, Điều 5 khoản 2 điểm d"}],
    }
    settled = build(local, "thu.yaml", {"don-vi-hoc-tap-tt22@1.0": base})
    answers: dict[str, AnswerValue] = {question.id: 42 for question in unit.questions}
    answers |= {question.id: True for question in unit.questions if question.kind.value == "yes_no"}
    answers["tien_tien"] = 36
    assert [len(score(one, answers).doubts) for one in (unit, settled)] == [1, 0]
