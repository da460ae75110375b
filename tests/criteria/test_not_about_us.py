"""Answering that a question is not about the home or the unit, where the pack lets it.

SC1501 The answer rules the question out: its rule is about nobody, and what hangs on it is not asked.
SC1502 It stays an answer: it is not asked again, does not fall away, and may be changed.
SC1503 Without the pack's wording nobody can say so.
SC1504 A sheet of answers may say so; the set is still held against its top by the slow look.
"""

from typing import Any

import pytest

from criteria import (
    NOT_APPLICABLE,
    CriteriaSet,
    applicable,
    declared_na,
    fallen_away,
    hold_against,
    inspect,
    next_question,
    problem,
    score,
)
from criteria.pack import build


@pytest.fixture
def declarable(raw: dict[str, Any]) -> CriteriaSet:
    """The small set, whose children may be said not to be there."""
    raw["questions"][0]["not_applicable"] = {"vi": "Nhà mình không có ai thuộc diện này"}
    return build(raw, "nho.yaml")


def test_its_rule_is_about_nobody(declarable: CriteriaSet) -> None:
    """SC1501. Nhà nói không có cháu nào thuộc diện thì chỉ tiêu ấy đi theo các chỉ tiêu khác."""
    answers = {"a": NOT_APPLICABLE, "c": 70}
    card = score(declarable, answers)
    assert not card.lines[0].applicable
    assert (card.points, card.met, card.unanswered) == (100, True, ())


def test_it_stays_an_answer(declarable: CriteriaSet) -> None:
    """SC1502. Đã nói không thuộc diện thì không hỏi lại, vẫn còn trong danh sách câu để sửa."""
    answers = {"a": NOT_APPLICABLE}
    assert declared_na(declarable, answers) == {"a"}
    assert fallen_away(declarable, answers) == ()
    assert [question.id for question in applicable(declarable, answers)] == ["a", "c"]
    asked = next_question(declarable, answers)
    assert asked is not None
    assert asked.id == "c"


def test_only_where_the_pack_says_so(small: CriteriaSet, declarable: CriteriaSet) -> None:
    """SC1503. Bộ không cho nói “không thuộc diện” thì câu ấy vẫn phải trả lời."""
    assert problem(small, small.question("a"), NOT_APPLICABLE, {}) is not None
    assert problem(declarable, declarable.question("a"), NOT_APPLICABLE, {}) is None
    assert declared_na(small, {"a": NOT_APPLICABLE}) == frozenset()
    asked = next_question(small, {"a": NOT_APPLICABLE})
    assert asked is not None
    assert asked.id == "a"


def test_a_sheet_may_say_so(declarable: CriteriaSet) -> None:
    """SC1504. Tờ khai ghi không thuộc diện thì nhận; bộ vẫn soát được đường lên điểm cao nhất."""
    sheet = hold_against(declarable, {"a": NOT_APPLICABLE, "c": 70}, "to-khai.json")
    assert (sheet.answers, sheet.faults, sheet.ignored) == ({"a": NOT_APPLICABLE, "c": 70}, (), ())
    assert inspect(declarable) == ()
