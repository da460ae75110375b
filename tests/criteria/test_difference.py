"""From one version of a set to the next.

SC521 What changed is listed in the set's order, in sentences.
SC522 Words alone change no answer and no point.
SC523 An answer stands in the new version where the question is the same and the answer still possible there.
SC524 What no longer stands is asked again, with what is new; nothing else is.
SC525 A set does not differ from itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words import render
from criteria import (
    Answers,
    CriteriaSet,
    Library,
    asked_again,
    carried_over,
    difference,
    next_question,
    problem,
    score,
)
from criteria.pack import build

Raw = dict[str, Any]
LIBRARY = Library.builtin()
FAMILY = LIBRARY.get("gia-dinh-hoc-tap-mau")
OVER: Raw = {
    "id": "gia-dinh-hoc-tap-mau",
    "version": "1.1",
    "name": {"vi": FAMILY.name.vi, "en": FAMILY.name.en},
    "basis": {"issuer": FAMILY.basis.issuer, "note": FAMILY.basis.note},
    "notice": {"vi": FAMILY.notice.vi if FAMILY.notice else "", "en": FAMILY.notice.en if FAMILY.notice else ""},
    "based_on": "gia-dinh-hoc-tap-mau@1.0",
}  # fmt: skip
ANSWERS: Answers = {"q1": 2, "q2": 2, "q4a": 1, "q4b": 1, "q5": True, "q6": 3, "q7": 3, "q9": 1, "q10": True,
                    "q11": False, "q12": True, "q13": "same", "q14": False}  # fmt: skip


def newer(**over: Any) -> CriteriaSet:
    return build(deepcopy(OVER) | over, "moi.yaml", LIBRARY.raws)


def said(old: CriteriaSet, new: CriteriaSet) -> list[str]:
    return [render(text, "vi") for text in difference(old, new).changes]


def steps(*pairs: tuple[int, int]) -> list[Raw]:
    return [{"percent": percent, "points": points} for percent, points in pairs]


CHANGED: Mapping[str, Raw] = {
    "threshold": {"marks": {"threshold": {"value": 75, "confidence": "sample"}}},
    "wording": {"questions": [{"id": "q5", "text": {"vi": "Các cháu ngoan không ạ?"}}]},
    "unit": {"questions": [{"id": "q6", "unit": {"vi": "người từ 18 đến 60 tuổi"}}]},
    "bound": {"questions": [{"id": "q1", "high": 1}]},
    "dropped": {
        "dropped": ["GD3.2"],
        "criteria": [{"id": "GD3", "points": 10, "confidence": "sample"}],
        "marks": {"full": {"value": 90, "confidence": "sample"}},
    },
    "gate": {"questions": [{"id": "q12", "applies_if": {"question": "q10", "equals": True}}]},
    "kind": {
        "questions": [{"id": "q9", "kind": "yes_no", "at_most": None}],
        "criteria": [
            {
                "id": "GD2",
                "indicators": [
                    {
                        "id": "GD2.2",
                        "rule": {"kind": "yes_no", "question": "q9", "points_yes": 20},
                        "rule_confidence": "sample",
                    }
                ],
            }
        ],
    },
    "steps": {
        "criteria": [
            {
                "id": "GD1",
                "indicators": [
                    {
                        "id": "GD1.2",
                        "rule": {"kind": "share", "part": "q4b", "whole": "q4a", "steps": steps((100, 10))},
                        "rule_confidence": "sample",
                    }
                ],
            }
        ]
    },
    "points": {
        "criteria": [
            {
                "id": "GD3",
                "points": 25,
                "confidence": "sample",
                "indicators": [
                    {
                        "id": "GD3.2",
                        "points": 15,
                        "confidence": "sample",
                        "rule": {"kind": "yes_no", "question": "q12", "points_yes": 15},
                        "rule_confidence": "sample",
                    }
                ],
            }
        ],
        "marks": {"full": {"value": 105, "confidence": "sample"}},
    },
    "minimum": {"marks": {"minimum_each": {"value": None, "confidence": "confirmed"}}},
    "period": {"valid_from": date(2026, 2, 1)},
}


def test_nothing_changed() -> None:
    """SC525. Cùng một bản thì không có gì khác."""
    for set_id in LIBRARY.ids():
        one = LIBRARY.get(set_id)
        assert (difference(one, one).changes, difference(one, one).wording_only) == ((), True)


@pytest.mark.parametrize(
    ("change", "sentences", "words_only"),
    [
        ("threshold", ["số điểm từ đó được coi là đạt: 80 → 75 điểm"], False),
        ("wording", ["câu “Các cháu lễ phép, tham gia việc chung”: lời mới"], True),
        ("unit", ["câu “Số người từ 19 đến 60 tuổi”: điều được đếm hoặc giới hạn thay đổi"], False),
        (
            "dropped",
            ["tổng điểm cao nhất: 100 → 90 điểm", "Bỏ: chỉ số GD3.2 “Để dành cho học tập”", "Bỏ: câu “Để dành cho học tập”"],
            False,
        ),
        ("steps", ["chỉ số GD1.2 “Kết quả học tập và rèn luyện”: các mức nay là từ 100%: 10"], False),
        (
            "points",
            ["tổng điểm cao nhất: 100 → 105 điểm", "chỉ số GD3.2 “Để dành cho học tập”: 10 → 15 điểm"],
            False,
        ),
        ("gate", ["câu “Để dành cho học tập”: lúc nào hỏi thay đổi"], False),
        ("period", ["Áp dụng từ ngày 1/2/2026 đến ngày 31/12/2027."], False),
    ],
)  # fmt: skip
def test_what_changed(change: str, sentences: list[str], words_only: bool) -> None:
    """SC521 SC522. Bản mới khác bản cũ chỗ nào thì kể ra từng chỗ, theo thứ tự của bảng."""
    new = newer(**deepcopy(CHANGED[change]))
    assert said(FAMILY, new) == sentences
    assert difference(FAMILY, new).wording_only is words_only


def test_a_change_of_points(raw: Raw) -> None:
    """SC521. Điểm một chỉ số từ 30 lên 40 thì ghi đúng 30 → 40."""
    old = build(raw, "cu.yaml")
    new = deepcopy(raw)
    new["criteria"][0]["indicators"][0]["points"] = 40
    new["criteria"][0]["indicators"][0]["rule"]["steps"][0]["points"] = 40
    new["criteria"][0]["indicators"][1]["points"] = 60
    new["questions"][2]["high"] = 60
    assert said(old, build(new, "moi.yaml"))[:2] == [
        "chỉ số A.1 “Trẻ đi học”: 30 → 40 điểm; các mức nay là từ 100%: 40 và từ 50%: 10",
        "chỉ số A.2 “Tự chấm”: 70 → 60 điểm",
    ]


@pytest.mark.parametrize(
    ("change", "again"),
    [
        ("threshold", []),
        ("wording", []),
        ("steps", []),
        ("dropped", []),
        ("unit", ["q6"]),
        ("kind", ["q9"]),
        ("bound", ["q1"]),
        ("gate", []),
    ],
)
def test_what_is_asked_again(change: str, again: list[str]) -> None:
    """SC523 SC524. Chỉ hỏi lại câu mà câu trả lời cũ không còn dùng được."""
    new = newer(**deepcopy(CHANGED[change]))
    assert [question.id for question in asked_again(FAMILY, new, ANSWERS)] == again
    assert set(ANSWERS) - set(carried_over(FAMILY, new, ANSWERS)) >= set(again)


def test_words_alone_change_no_points() -> None:
    """SC522. Chỉ đổi lời thì điểm không đổi."""
    new = newer(**deepcopy(CHANGED["wording"]))

    before, after = (score(one, ANSWERS, on=date(2026, 8, 1)) for one in (FAMILY, new))
    assert (before.points, before.met) == (after.points, after.met)
    assert carried_over(FAMILY, new, ANSWERS) == ANSWERS


def values() -> st.SearchStrategy[Any]:
    return st.one_of(st.integers(0, 6), st.booleans(), st.sampled_from(["better", "same", "harder", "x"]))


@given(
    st.dictionaries(st.sampled_from([one.id for one in FAMILY.questions]), values()),
    st.sets(st.sampled_from(sorted(set(CHANGED) - {"kind", "dropped", "steps", "points"}))),
)
def test_whatever_was_answered(answers: dict[str, Any], changes: set[str]) -> None:
    """SC523 SC524. Trả lời thế nào, đổi bảng thế nào thì câu giữ lại vẫn đúng, câu còn lại sẽ được hỏi."""
    questions = [one for change in sorted(changes) for one in deepcopy(CHANGED[change]).get("questions", [])]
    rest = {key: value for change in changes for key, value in deepcopy(CHANGED[change]).items()}
    new = newer(**rest | {"questions": questions})
    kept = carried_over(FAMILY, new, answers)
    again = asked_again(FAMILY, new, answers)
    assert all(answers[key] == value for key, value in kept.items())
    assert all(problem(new, new.question(key), value, kept) is None for key, value in kept.items())
    assert carried_over(new, new, kept) == kept
    assert not {one.id for one in again} & set(kept)
    following = next_question(new, kept)
    assert following is None or following in again


def test_not_about_us_and_reasons_stay(raw: Raw) -> None:
    """SC523. “Không thuộc diện này” và lý do đi kèm một con số cũng được giữ; bản mới không cho nói thế thì hỏi lại."""
    raw["questions"][2]["not_applicable"] = {"vi": "Không có ai thuộc diện này"}
    old = build(raw, "cu.yaml")
    answers: Answers = {"a": 2, "b": 1, "b.reason": "sổ ghi thiếu", "c": "not_applicable"}
    assert carried_over(old, old, answers) == answers
    assert asked_again(old, old, answers) == ()
    del raw["questions"][2]["not_applicable"]
    new = build(raw, "moi.yaml")
    assert [one.id for one in asked_again(old, new, answers)] == ["c"]
    assert not difference(old, new).wording_only


def test_no_least_any_more() -> None:
    """SC521. Điểm tối thiểu nay ghi là không có thì nói đúng như thế, không nói chung là điều kiện thay đổi."""
    old = LIBRARY.get("gia-dinh-hoc-tap-khung-448")
    over = OVER | {"id": "gia-dinh-khac", "based_on": f"{old.id}@{old.version}", "notice": None}
    over = {key: value for key, value in over.items() if value is not None}
    new = build(deepcopy(over) | deepcopy(CHANGED["minimum"]), "moi.yaml", LIBRARY.raws)
    assert "điểm tối thiểu mỗi chỉ số: nay không có" in said(old, new)
    assert not any("điều kiện" in one for one in said(old, new))
