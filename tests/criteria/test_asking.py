"""What is asked, in which order, and what falls away.

SC201 Fifteen screens for the fourteen questions; no children skips questions 2 to 5.
SC202 Whether somebody cannot learn is asked only where fewer learn than there are.
SC203 A changed answer makes later ones fall away, or asks again those that no longer fit.
SC204 Private questions are marked: they are never put to a whole village.
SC205 A question not yet known to apply counts in the progress, and is put only once it is known.
"""

from typing import Any

import pytest

from criteria import CriteriaSet, applicable, fallen_away, next_question


def asked(criteria_set: CriteriaSet, answers: dict[str, Any]) -> list[str]:
    """Ask as a conversation does, answering from a sheet."""
    order, known = [], {}
    while (question := next_question(criteria_set, known)) is not None:
        order.append(question.id)
        known[question.id] = answers[question.id]
    return order


def test_the_whole_way(family: CriteriaSet) -> None:
    """SC201 SC202. Nhà có cháu nghỉ học, có người chưa biết chữ thì trả lời đủ mười lăm màn hình."""
    answers: dict[str, Any] = dict.fromkeys((f"q{number}" for number in range(1, 15)), True) | {
        "q1": 3, "q2": 2, "q3": 1, "q4a": 2, "q4b": 1, "q6": 3, "q7": 2, "q8": 0, "q9": 1, "q13": "same",
    }  # fmt: skip
    assert [question.id for question in family.questions] == asked(family, answers)
    assert len(family.questions) == 15
    assert [question.number for question in family.questions] == list(range(1, 16))


def test_no_children_skips_two_to_five(family: CriteriaSet) -> None:
    """SC201. Nhà không có cháu nào thì không bị hỏi các câu từ 2 đến 5."""
    assert [question.id for question in applicable(family, {"q1": 0}) if question.number < 8] == ["q1", "q6"]
    following = next_question(family, {"q1": 0})
    assert following is not None
    assert following.id == "q6"


def test_all_at_school_skips_the_exemption(family: CriteriaSet) -> None:
    """SC202. Các cháu đi học cả thì không hỏi có cháu nào không đi học được."""
    following = next_question(family, {"q1": 2, "q2": 2})
    assert following is not None
    assert following.id == "q4a"


def test_the_only_child_cannot_go(family: CriteriaSet) -> None:
    """SC202. Nhà chỉ có một cháu không thể đi học thì không hỏi tiếp kết quả học hay nếp sống của cháu."""
    following = next_question(family, {"q1": 1, "q2": 0, "q3": 1})
    assert following is not None
    assert following.id == "q6"


def test_everyone_reads_skips_the_exemption(family: CriteriaSet) -> None:
    """SC202. Người lớn biết chữ cả thì không hỏi có ai không học được."""
    answers: dict[str, Any] = {"q1": 0, "q6": 2, "q7": 2}
    following = next_question(family, answers)
    assert following is not None
    assert following.id == "q9"


def test_an_answer_changed_to_none(family: CriteriaSet) -> None:
    """SC203. Sửa số cháu thành 0 thì các câu về các cháu rút đi, và nói rõ câu nào rút đi."""
    answers = {"q1": 0, "q2": 2, "q4a": 2, "q4b": 1, "q5": True, "q6": 2}
    assert fallen_away(family, answers) == ("q2", "q4a", "q4b", "q5")


def test_an_answer_changed_to_fewer(family: CriteriaSet) -> None:
    """SC203. Sửa số cháu từ hai xuống một thì hỏi lại mấy cháu đi học."""
    following = next_question(family, {"q1": 1, "q2": 2, "q4a": 2, "q4b": 2, "q5": True})
    assert following is not None
    assert following.id == "q2"


def test_private_questions(family: CriteriaSet) -> None:
    """SC204. Câu về cháu không đi học được, người chưa biết chữ, làm ăn khó dễ chỉ hỏi riêng từng nhà."""
    assert [question.id for question in family.questions if question.private] == ["q3", "q7", "q8", "q13"]


def test_progress_only_shrinks(family: CriteriaSet) -> None:
    """SC205. "Câu 4/15" chỉ có bớt đi chứ không dài thêm khi trả lời."""
    answers: dict[str, Any] = {}
    lengths = [len(applicable(family, answers))]
    for key, value in {"q1": 2, "q2": 2, "q4a": 0, "q5": True, "q6": 1, "q7": 1, "q9": 1}.items():
        answers[key] = value
        lengths.append(len(applicable(family, answers)))
    assert lengths == [15, 15, 14, 13, 13, 13, 12, 12]


@pytest.mark.parametrize(
    ("skipped", "following"), [({"q1"}, "q6"), ({"q1", "q6"}, "q10"), ({"q2"}, "q1"), (set(), "q1")]
)
def test_skipping(family: CriteriaSet, skipped: set[str], following: str) -> None:
    """SC205. Câu để sau thì các câu dựa vào nó cũng để sau, hỏi tiếp câu khác."""
    question = next_question(family, {}, skipped=skipped)
    assert question is not None
    assert question.id == following


def test_every_question_serves_an_indicator_or_another_question(family: CriteriaSet) -> None:
    """SC201. Không hỏi câu nào mà không dùng đến."""
    assert {question.id: question.feeds for question in family.questions[:5]} == {
        "q1": ("GD1.1",),
        "q2": ("GD1.1",),
        "q3": ("GD1.1",),
        "q4a": ("GD1.2",),
        "q4b": ("GD1.2",),
    }
    assert all(question.feeds for question in family.questions)
