"""Why an answer cannot stand, said at once and with the figures.

SC301 No more children at school than there are, no more readers than adults.
SC302 Numbers inside their bounds, whole where people are counted.
SC303 Only the options offered; yes or no where yes or no is asked.
SC304 "Not answered" is never read as no.
"""

from typing import Any

import pytest

from criteria import CriteriaSet, problem

ONE_OF_THREE = {"q1": 3, "q2": 1, "q6": 2}


@pytest.mark.parametrize(
    ("question", "value", "msgid"),
    [
        ("q2", 4, "Among {total} {whole} there cannot be {given} {unit}."),
        ("q3", 3, "Only {most} {whole} are left to count, so there cannot be {given} {unit}."),
        ("q7", 3, "Among {total} {whole} there cannot be {given} {unit}."),
        ("q1", -1, "The smallest number here is {low}."),
        ("q1", 21, "The largest number here is {high}."),
        ("q1", "2", "Please answer with a whole number. {example}"),
        ("q1", True, "Please answer with a whole number. {example}"),
        ("q1", 2.0, "Please answer with a whole number. {example}"),
        ("q5", 1, "Please answer yes or no."),
        ("q5", "có", "Please answer yes or no."),
        ("q13", "rich", "Please choose one of: {options}."),
        ("q13", True, "Please choose one of: {options}."),
    ],
)
def test_what_cannot_stand(family: CriteriaSet, question: str, value: Any, msgid: str) -> None:
    """SC301 SC302 SC303. Câu trả lời không khớp thì nói ngay vì sao, kèm con số."""
    text = problem(family, family.question(question), value, ONE_OF_THREE)
    assert text is not None
    assert msgid == text.msgid


@pytest.mark.parametrize(
    ("question", "value"),
    [("q1", 0), ("q1", 20), ("q2", 0), ("q2", 3), ("q3", 2), ("q5", False), ("q13", "disaster"), ("q7", 2)],
)
def test_what_can_stand(family: CriteriaSet, question: str, value: Any) -> None:
    """SC301 SC302 SC303. Câu trả lời hợp lẽ thì nhận, không bắt bẻ."""
    assert problem(family, family.question(question), value, ONE_OF_THREE) is None


def test_the_figures_are_said(family: CriteriaSet) -> None:
    """SC301. Ba cháu mà ghi bốn cháu đi học thì nhắc lại cả số ba lẫn số bốn."""
    text = problem(family, family.question("q2"), 4, ONE_OF_THREE)
    assert text is not None
    assert (text.values["total"], text.values["given"]) == (3, 4)


def test_without_the_total_nothing_is_held_against_it(family: CriteriaSet) -> None:
    """SC304. Chưa biết nhà có mấy cháu thì chưa bắt bẻ số cháu đi học."""
    assert problem(family, family.question("q2"), 4, {}) is None


@pytest.mark.parametrize("value", [0, 10, "7.5", "0.5"])
def test_points_that_can_be_given(citizen: CriteriaSet, value: Any) -> None:
    """SC302. Tự cho điểm từ 0 đến 10, nửa điểm cũng được."""
    assert problem(citizen, citizen.question("q1"), value, {}) is None


@pytest.mark.parametrize("value", [11, -1, "7.3", "NaN", "bảy", True, 7.5, None, [7]])
def test_points_that_cannot_be_given(citizen: CriteriaSet, value: Any) -> None:
    """SC302. Điểm quá 10, điểm âm, điểm lẻ lạ thì hỏi lại."""
    assert problem(citizen, citizen.question("q1"), value, {}) is not None
