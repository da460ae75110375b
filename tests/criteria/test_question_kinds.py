"""Answers of every kind: what can stand, what is said where it cannot, what it earns.

SC1301 A share is two whole numbers, the part never above the whole; the whole may cap other questions.
SC1302 Money, days, short texts and photos are answers of their own.
SC1303 Every kind says what is wrong and gives an example.
"""

from typing import Any

import pytest

from criteria import CriteriaSet, Library, QuestionKind, hold_against, next_question, problem, score
from criteria.answer_sheet import expected_answer
from criteria.pack import build

Raw = dict[str, Any]
EXTRA: list[Raw] = [
    {
        "id": "s",
        "kind": "share",
        "text": {"vi": "Mấy người đạt trên mấy người?"},
        "unit": {"vi": "người đạt"},
        "whole_unit": {"vi": "người"},
        "low": 1,
    },
    {"id": "m", "kind": "money", "text": {"vi": "Quỹ được bao nhiêu tiền?"}, "unit": {"vi": "đồng"}},
    {"id": "d", "kind": "date", "text": {"vi": "Họp ngày nào?"}},
    {"id": "t", "kind": "text", "text": {"vi": "Tên lớp?"}},
    {"id": "p", "kind": "photo", "text": {"vi": "Ảnh lớp học?"}},
    {
        "id": "n",
        "kind": "count",
        "text": {"vi": "Trong số ấy mấy người giỏi?"},
        "unit": {"vi": "người giỏi"},
        "at_most": "s.whole",
        "applies_if": {"question": "d", "at_least": "2025-06-01"},
    },
]
RULES: list[Raw] = [
    {"kind": "share", "part": "s.part", "whole": "s.whole", "steps": [{"percent": 50, "points": 10}]},
    {"kind": "count", "question": "m", "steps": [{"at_least": 1_000_000, "points": 10}]},
    {"kind": "given", "question": "d", "points": 10},
    {"kind": "given", "question": "t", "points": 10},
    {"kind": "given", "question": "p", "points": 10},
    {"kind": "share", "part": "n", "whole": "s.whole", "steps": [{"percent": 10, "points": 10}]},
]
FULL: Raw = {
    "s": {"part": 5, "whole": 10},
    "m": 2_500_000,
    "d": "2025-11-20",
    "t": "Lớp xoá mù chữ",
    "p": ["anh-1"],
    "n": 1,
}


@pytest.fixture
def kinds(raw: Raw) -> CriteriaSet:
    """One indicator for each kind of question."""
    raw["questions"] = EXTRA
    raw["marks"]["full"]["value"], raw["marks"]["threshold"]["value"] = 60, 60
    raw["criteria"][0]["indicators"] = [
        {
            "id": f"A.{number}",
            "name": {"vi": f"Chỉ tiêu {number}"},
            "short": {"vi": f"Chỉ tiêu {number}"},
            "points": 10,
            "confidence": "sample",
            "rule_confidence": "sample",
            "rule": rule,
        }
        for number, rule in enumerate(RULES, start=1)
    ]
    return build(raw, "nho.yaml")


def test_every_kind_earns(kinds: CriteriaSet) -> None:
    """SC1301 SC1302. Tỷ lệ, số tiền, ngày, chữ, ảnh: loại nào trả lời xong cũng tính được điểm."""
    card = score(kinds, FULL)
    assert (card.points, card.met, next_question(kinds, FULL)) == (60, True, None)
    assert card.lines[0].why.values == {"part": 5, "whole": 10, "unit": kinds.question("s").unit}


WRONG: list[tuple[str, Any, str]] = [
    ("s", {"part": 11, "whole": 10}, "Among {total} {whole} there cannot be {given} {unit}."),
    ("s", {"part": 0, "whole": 0}, "The whole can be from {low} to {high} {unit}."),
    ("s", 5, "Please give two whole numbers, how many and of how many. {example}"),
    ("s", {"part": 1}, "Please give two whole numbers, how many and of how many. {example}"),
    ("s", {"part": True, "whole": 2}, "Please give two whole numbers, how many and of how many. {example}"),
    ("m", -1, "The smallest number here is {low}."),
    ("m", "1000", "Please answer with a whole number. {example}"),
    ("d", "20/11/2025", "Please give a day, for example 20/11/2025."),
    ("d", "2025-02-30", "Please give a day, for example 20/11/2025."),
    ("t", "   ", "Please write a few words, at most {most} letters."),
    ("t", "a" * 501, "Please write a few words, at most {most} letters."),
    ("p", [], "Please send a photo."),
    ("p", ["a", "a"], "Please send a photo."),
    ("n", 11, "Among {total} {whole} there cannot be {given} {unit}."),
]


@pytest.mark.parametrize(("question", "value", "msgid"), WRONG)
def test_what_cannot_stand(kinds: CriteriaSet, question: str, value: Any, msgid: str) -> None:
    """SC1303. Trả lời không khớp thì nói ngay vì sao, và tệp câu trả lời cũng bị nhắc đúng câu ấy."""
    told = problem(kinds, kinds.question(question), value, FULL)
    assert told is not None
    assert msgid == told.msgid
    faults = hold_against(kinds, FULL | {question: value}, "nha.json").faults
    assert [(fault.path, bool(fault.example)) for fault in faults] == [(question, True)]


def test_a_gate_over_a_day(kinds: CriteriaSet) -> None:
    """SC1302. Họp trước tháng sáu thì không hỏi thêm câu sau."""
    assert hold_against(kinds, FULL | {"d": "2025-05-31"}, "nha.json").ignored == (kinds.question("n"),)


def test_a_smaller_whole_opens_what_hung_on_it(kinds: CriteriaSet) -> None:
    """SC1301. Sửa lại tổng số người nhỏ hơn thì câu đếm dựa vào nó phải hỏi lại."""
    assert score(kinds, FULL | {"s": {"part": 1, "whole": 4}, "n": 5}).unanswered == ("n",)


def test_every_kind_has_its_check(kinds: CriteriaSet, library: Library) -> None:
    """SC1303. Loại câu hỏi nào cũng biết câu trả lời nào đứng được và nói được cần gì."""
    sets = [kinds, *(library.get(set_id) for set_id in library.ids())]
    asked = {question.kind: (one, question) for one in sets for question in one.questions}
    assert set(asked) == set(QuestionKind)
    for criteria_set, question in asked.values():
        assert problem(criteria_set, question, {"strange": 1}, {}) is not None
        assert expected_answer(question, {})[1].startswith(f'"{question.id}": ')
