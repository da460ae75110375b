"""A pack with mistakes is refused, all of them at once, each with its place.

SC401 Every fault names its file, its place by ids, what is wrong, what is expected, and an example.
SC402 All faults are told at once.
SC403 Totals add up: indicators to criterion, criteria to full marks; thresholds can be reached.
SC404 Questions are known before they are used; every answer serves something.
SC405 A number is never without its confidence, a sample never without its notice.
SC406 Numbers in a pack are exact, and `yes` and `no` are words.
SC407 Ranks go downward, levels go 1, 2; conflicts and conditions name what is there.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from criteria import PackError
from criteria.fault import Place
from criteria.pack import build
from criteria.yaml_file import read_yaml

Raw = dict[str, Any]


def paths(raw: Raw) -> list[str]:
    with pytest.raises(PackError) as refused:
        build(raw, "nho.yaml")
    for fault in refused.value.faults:
        assert fault.file == "nho.yaml"
        assert fault.wrong.msgid
        assert fault.expected.msgid
        assert fault.example
    return [fault.path for fault in refused.value.faults]


def test_every_fault_at_once(raw: Raw) -> None:
    """SC401 SC402. Tệp có nhiều lỗi thì báo hết một lần, lỗi nào ở đâu nói rõ chỗ đó."""
    del raw["title"]
    raw["kind"] = "guessed"
    raw["criteria"][0]["indicators"][0]["pionts"] = 30
    raw["criteria"][0]["indicators"][1]["points"] = "nhiều"
    raw["questions"][1]["text"] = {"en": "How many?"}
    assert set(paths(raw)) == {
        "title",
        "kind",
        "criteria.A.indicators.A.1.pionts",
        "criteria.A.indicators.A.2.points",
        "questions.b.text",
    }


def test_a_slip_of_the_pen_is_guessed(raw: Raw) -> None:
    """SC401. Gõ nhầm tên khóa thì được nhắc tên gần giống."""
    raw["criteria"][0]["indicators"][0]["pionts"] = 30
    with pytest.raises(PackError) as refused:
        build(raw, "nho.yaml")
    assert [fault.example for fault in refused.value.faults] == ["points: …"]


def _mark(name: str, value: int) -> Callable[[Raw], object]:
    return lambda raw: raw["marks"].__setitem__(name, {"value": value, "confidence": "sample"})


def _indicator(number: int, **changed: Any) -> Callable[[Raw], object]:
    return lambda raw: raw["criteria"][0]["indicators"][number].update(changed)


def _question(number: int, **changed: Any) -> Callable[[Raw], object]:
    return lambda raw: raw["questions"][number].update(changed)


def _ranks(*from_points: int) -> Callable[[Raw], object]:
    ranks = [
        {"id": name, "name": {"vi": name}, "at_least": {"value": points, "confidence": "sample"}}
        for name, points in zip(("good", "fair"), from_points, strict=False)
    ]
    return lambda raw: raw["marks"].update(ranks=ranks)


CONFLICT: Raw = {
    "id": "hai_nguon",
    "about": {"vi": "Tỷ lệ"},
    "taken": {"vi": "100 %"},
    "other": {"vi": "70 %"},
    "why": "Chưa có bản gốc",
}

BENT: list[tuple[str, Callable[[Raw], object], list[str]]] = [
    ("full marks", _mark("full", 90), ["marks.full"]),
    ("threshold", _mark("threshold", 101), ["marks.threshold"]),
    ("minimum", _mark("minimum_each", 31), ["marks.minimum_each"]),
    (
        "criterion total",
        lambda raw: raw["criteria"][0].update(points=90, confidence="sample"),
        ["criteria.A.points"],
    ),
    ("points without confidence", _indicator(1, confidence="missing"), ["criteria.A.indicators.A.2.points"]),
    ("too generous a step", _indicator(0, points=20), ["criteria.A.indicators.A.1.rule", "marks.full"]),
    ("sample without notice", lambda raw: raw.pop("notice"), ["notice"]),
    ("gate on a later question", _question(0, applies_if={"question": "b", "more_than": 0}), ["questions.a.applies_if"]),
    ("cap by a stranger", _question(1, at_most="x"), ["questions.b.at_most"]),
    ("no condition", _question(1, applies_if={"question": "a"}), ["questions.b.applies_if"]),
    ("bounds crossed", _question(0, low=5, high=2), ["questions.a.high"]),
    ("scale and points differ", _question(2, high=60), ["criteria.A.indicators.A.2.rule"]),
    (
        "rule of another kind",
        _indicator(1, rule={"kind": "yes_no", "question": "c", "points_yes": 70}),
        ["criteria.A.indicators.A.2.rule"],
    ),
    ("no such rule", _indicator(1, rule={"kind": "guess"}), ["criteria.A.indicators.A.2.rule.kind"]),
    ("percent over 100", _indicator(0, rule={"kind": "share", "part": "b", "whole": "a", "steps": [{"percent": 120, "points": 30}]}), ["criteria.A.indicators.A.1.rule.steps.0.percent"]),
    ("a question for nothing", lambda raw: raw["questions"].append({"id": "d", "kind": "yes_no", "text": {"vi": "?"}}), ["questions.d"]),
    ("a yes compared with a number", lambda raw: raw["questions"].append({"id": "d", "kind": "yes_no", "text": {"vi": "?"}, "applies_if": {"question": "c", "more_than": 1}}), ["questions.d.applies_if", "questions.d"]),
    ("a count of nobody knows what", lambda raw: raw["questions"][0].pop("unit"), ["questions.b.unit"]),
    ("points below zero", _indicator(1, points=-1), ["criteria.A.indicators.A.2.points"]),
    ("no number", _indicator(1, points="NaN"), ["criteria.A.indicators.A.2.points"]),
    ("a rank above the total", _ranks(101), ["marks.ranks.good.at_least"]),
    ("ranks upward", _ranks(50, 70), ["marks.ranks.fair.at_least"]),
    ("levels in a scored set", lambda raw: raw.update(levels=[{"level": 1, "name": {"vi": "Mức 1"}}]), ["levels"]),
    ("a step to no level", _indicator(0, higher=[{"level": 2, "clause": "Điều 7"}]), ["A.1.higher.2"]),
    ("a higher rule on nobody's word", _indicator(0, higher=[{"level": 2, "rule": {"kind": "count", "question": "a", "steps": [{"at_least": 1, "points": 30}]}}]), ["criteria.A.indicators.A.1.higher.2.rule_confidence", "A.1.higher.2"]),
    ("a condition over a stranger", lambda raw: raw.update(mandatory=[{"id": "M", "name": {"vi": "?"}, "holds_if": {"question": "x", "more_than": 1}}]), ["mandatory.M.holds_if"]),
    ("a conflict about no indicator", lambda raw: raw.update(conflicts=[CONFLICT | {"indicator": "Z.9"}]), ["conflicts.hai_nguon.indicator"]),
    ("points for nobody", lambda raw: raw.update(conflicts=[CONFLICT | {"rule": {"kind": "self_given", "question": "c"}}]), ["conflicts.hai_nguon.indicator"]),
    ("another reading that gives too much", lambda raw: raw.update(conflicts=[CONFLICT | {"indicator": "A.1", "rule": {"kind": "count", "question": "a", "steps": [{"at_least": 1, "points": 99}]}}]), ["conflicts.hai_nguon.rule"]),
    ("a share of nobody knows what", lambda raw: raw["questions"][0].update(kind="share"), ["questions.a.unit", "questions.b.applies_if", "questions.b.at_most", "criteria.A.indicators.A.1.rule"]),
    ("the books counting heads", _question(0, computed_from="share_of_learning_citizens"), ["questions.a.computed_from"]),
    ("the books of nobody", _question(0, computed_from="share_of_rich_homes"), ["questions.a.computed_from"]),
    ("a weak part among all", _indicator(0, rule={"kind": "all", "parts": [{"kind": "count", "question": "a", "steps": [{"at_least": 1, "points": 20}]}, {"kind": "count", "question": "a", "steps": [{"at_least": 2, "points": 30}]}]}), ["questions.b", "criteria.A.indicators.A.1.rule"]),
    ("an id twice", lambda raw: raw["questions"].append(raw["questions"][2]), ["questions.c"]),
    ("an empty choice", lambda raw: raw["questions"][0].update(kind="choice"), ["questions.a.options", "questions.b.applies_if", "questions.b.at_most", "criteria.A.indicators.A.1.rule"]),
]  # fmt: skip


@pytest.mark.parametrize(("bend", "where"), [case[1:] for case in BENT], ids=[case[0] for case in BENT])
def test_what_does_not_hold_together(raw: Raw, bend: Callable[[Raw], object], where: list[str]) -> None:
    """SC403 SC404 SC405 SC407. Bảng điểm cộng không khớp, hỏi ngược thứ tự, số không rõ nguồn thì không nhận."""
    bend(raw)
    assert where == paths(raw)


def test_broken_yaml_names_its_line() -> None:
    """SC401. Tệp viết sai thụt lề thì báo sai ở dòng nào."""
    place = Place("hong.yaml")
    assert read_yaml("id: a\n  b: [", place) == {}
    assert [fault.path for fault in place.faults] == ["line 2"]


def test_numbers_and_words_of_a_pack() -> None:
    """SC406. Số lẻ giữ đúng từng phần mười; chữ yes, no, on vẫn là chữ."""
    raw = read_yaml("a: 0.1\nb: 7\nyes: no\non: true", Place("so.yaml"))
    assert raw == {"a": Decimal("0.1"), "b": 7, "yes": "no", "on": True}
