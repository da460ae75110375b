"""Scorecards of real-looking homes by the sample table, worked out by hand.

SC001 Full marks are 100: 30 for the children, 30 for the adults, 20 for the home, 20 for what came of it.
SC002 Children and adults who cannot learn leave the count; no home loses a point by them.
SC003 A home without children of that age, or without adults of that age, gets that part in full.
SC004 Hardship from a disaster costs nothing.
SC005 Books and devices are never asked for; they stand in for part of a missing place to study.
SC006 A title is met from 80 points.
SC007 While an answer is wanting, nobody says met or not met.
SC008 Every line says by which figures it came about.
"""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from criteria import Answers, CriteriaSet, score

FULL: dict[str, Any] = {
    "q1": 2, "q2": 2, "q4a": 2, "q4b": 2, "q5": True, "q6": 3, "q7": 3, "q9": 3,
    "q10": True, "q11": True, "q12": True, "q13": "better", "q14": True,
}  # fmt: skip
CHILDREN = ("q1", "q2", "q3", "q4a", "q4b", "q5")
ADULTS = ("q6", "q7", "q8", "q9")


def home(*without: str, **changed: Any) -> dict[str, Any]:
    """The full home, with some answers changed and others not given."""
    return {key: value for key, value in FULL.items() if key not in without} | changed


def given(family: CriteriaSet, answers: Answers) -> dict[str, int | None]:
    card = score(family, answers)
    assert sum(line.points or 0 for line in card.lines) == card.points
    return {line.indicator: None if line.points is None else int(line.points) for line in card.lines}


def card_of(*points: int | None) -> dict[str, int | None]:
    names = ("GD1.1", "GD1.2", "GD1.3", "GD2.1", "GD2.2", "GD3.1", "GD3.2", "GD4.1", "GD4.2")
    return dict(zip(names, points, strict=True))


def test_a_home_that_does_all_of_it(family: CriteriaSet) -> None:
    """SC001. Một nhà làm tốt mọi việc thì được đủ 100 điểm và đạt."""
    card = score(family, FULL)
    assert (card.points, card.of, card.met, card.unmet) == (Decimal(100), Decimal(100), True, ())
    assert given(family, FULL) == card_of(10, 10, 10, 10, 20, 10, 10, 10, 10)


def test_no_child_of_school_age(family: CriteriaSet) -> None:
    """SC003. Nhà chỉ có người lớn, không có cháu tuổi đi học, vẫn được đủ điểm phần các cháu."""
    answers = home(*CHILDREN, q1=0)
    assert given(family, answers) == card_of(10, 10, 10, 10, 20, 10, 10, 10, 10)
    assert [line.applicable for line in score(family, answers).lines[:3]] == [False, False, False]


def test_one_child_of_three_cannot_attend(family: CriteriaSet) -> None:
    """SC002. Nhà ba cháu, một cháu đau ốm không đi học được, hai cháu kia đi học: đủ điểm phần đi học."""
    answers = home(q1=3, q2=2, q3=1)
    assert given(family, answers) == card_of(10, 10, 10, 10, 20, 10, 10, 10, 10)


def test_one_child_of_three_stopped_going(family: CriteriaSet) -> None:
    """SC002. Nhà ba cháu, một cháu nghỉ học mà không thuộc diện miễn: hai phần ba thì được 5 trên 10 điểm."""
    answers = home(q1=3, q2=2, q3=0)
    assert given(family, answers) == card_of(5, 10, 10, 10, 20, 10, 10, 10, 10)


def test_the_only_child_cannot_attend(family: CriteriaSet) -> None:
    """SC002 SC003. Nhà có một cháu mà cháu không thể đi học: không bị hỏi thêm, không mất điểm nào."""
    answers = home("q4a", "q4b", "q5", q1=1, q2=0, q3=1)
    assert given(family, answers) == card_of(10, 10, 10, 10, 20, 10, 10, 10, 10)
    assert score(family, answers).unanswered == ()


def test_only_a_child_in_kindergarten(family: CriteriaSet) -> None:
    """SC003. Nhà chỉ có cháu mẫu giáo 5 tuổi, chưa có phiếu nhà trường, được đủ điểm phần kết quả học."""
    answers = home("q4b", q1=1, q2=1, q4a=0)
    assert given(family, answers) == card_of(10, 10, 10, 10, 20, 10, 10, 10, 10)


def test_a_grandmother_who_cannot_read_yet(family: CriteriaSet) -> None:
    """SC002. Ba người lớn, hai người biết chữ, không ai được miễn: 5 trên 10 điểm."""
    assert given(family, home(q7=2, q8=0)) == card_of(10, 10, 10, 5, 20, 10, 10, 10, 10)


def test_an_adult_who_cannot_learn(family: CriteriaSet) -> None:
    """SC002. Ba người lớn, một người không thể học được: hai người kia biết chữ là đủ điểm."""
    assert given(family, home(q7=2, q8=1)) == card_of(10, 10, 10, 10, 20, 10, 10, 10, 10)


def test_four_adults_three_can_read(family: CriteriaSet) -> None:
    """SC008. Bốn người lớn, ba người biết chữ là 75 phần trăm: 7 trên 10 điểm, có ghi rõ 3 trên 4."""
    card = score(family, home(q6=4, q7=3, q8=0, q9=2))
    assert (
        card.lines[3].points,
        *(card.lines[3].why.values[key] for key in ("part", "whole")),
    ) == (Decimal(7), 3, 4)


def test_two_old_people_alone(family: CriteriaSet) -> None:
    """SC003. Hai ông bà ngoài 60 ở với nhau: phần các cháu và phần người từ 19 đến 60 tuổi tính đủ điểm."""
    answers = home(*CHILDREN, *ADULTS, q1=0, q6=0)
    assert given(family, answers) == card_of(10, 10, 10, 10, 20, 10, 10, 10, 10)


@pytest.mark.parametrize(
    ("livelihood", "points"), [("better", 10), ("same", 8), ("harder", 5), ("disaster", 10)]
)
def test_a_year_of_storms(family: CriteriaSet, livelihood: str, points: int) -> None:
    """SC004. Làm ăn khó vì thiên tai thì không bị trừ điểm nào."""
    assert given(family, home(q13=livelihood)) == card_of(10, 10, 10, 10, 20, 10, 10, points, 10)


@pytest.mark.parametrize(
    ("place", "devices", "points"), [(True, True, 10), (True, False, 10), (False, True, 5), (False, False, 0)]
)
def test_books_are_not_asked_for(family: CriteriaSet, place: bool, devices: bool, points: int) -> None:
    """SC005. Có chỗ ngồi học là đủ điểm; không có ti vi, sách báo cũng không bị trừ."""
    assert given(family, home(q10=place, q11=devices)) == card_of(10, 10, 10, 10, 20, points, 10, 10, 10)


def test_exactly_eighty(family: CriteriaSet) -> None:
    """SC006. Vừa đúng 80 điểm là đạt."""
    card = score(family, home(q12=False, q14=False))
    assert (card.points, card.met) == (Decimal(80), True)


def test_a_little_under_eighty(family: CriteriaSet) -> None:
    """SC006. 78 điểm thì chưa đạt năm nay, và nói rõ cần 80."""
    card = score(family, home(q12=False, q14=False, q13="same"))
    assert (
        card.points,
        card.met,
        [condition.msgid for condition in card.unmet],
    ) == (Decimal(78), False, ["{points} points so far, {threshold} are needed"])


def test_a_home_with_nothing_yet(family: CriteriaSet) -> None:
    """SC001. Nhà chưa làm được việc gì thì điểm là 5, vì làm ăn khó cũng không ai bị tính 0."""
    answers = {
        "q1": 2, "q2": 0, "q3": 0, "q5": False, "q6": 2, "q7": 0, "q8": 0, "q9": 0,
        "q10": False, "q11": False, "q12": False, "q13": "harder", "q14": False,
    }  # fmt: skip
    assert given(family, answers) == card_of(0, 10, 0, 0, 0, 0, 0, 5, 0)


def test_nothing_answered(family: CriteriaSet) -> None:
    """SC007. Chưa trả lời câu nào thì chưa nói đạt hay chưa đạt."""
    card = score(family, {})
    assert (card.points, card.met, card.unmet, len(card.unanswered)) == (Decimal(0), None, (), 15)
    assert {line.points for line in card.lines} == {None}


def test_one_answer_wanting(family: CriteriaSet) -> None:
    """SC007. Còn một câu chưa rõ thì để đó hỏi lại, chưa kết luận."""
    card = score(family, home("q14"))
    assert (card.points, card.met, card.unanswered) == (Decimal(90), None, ("q14",))


def test_an_answer_that_cannot_stand_is_open(family: CriteriaSet) -> None:
    """SC007. Sửa số cháu xuống còn một mà vẫn ghi hai cháu đi học thì câu sau phải hỏi lại."""
    card = score(family, home(q1=1))
    assert (card.met, card.unanswered) == (None, ("q2", "q3"))


def test_the_notice_is_on_every_card(family: CriteriaSet) -> None:
    """SC001. Điểm chấm thử thì mọi bảng điểm đều nói là chấm thử, không dùng để xét danh hiệu."""
    notice = score(family, {}).notice
    assert notice is not None
    assert notice.vi == "Điểm chấm thử theo bảng mẫu, không dùng để xét danh hiệu"


def test_outside_its_years(family: CriteriaSet) -> None:
    """SC001. Chấm ngoài thời gian của bảng thì bảng điểm nói ra."""
    days = (date(2025, 12, 31), date(2026, 1, 1), date(2027, 12, 31), date(2028, 1, 1))
    assert [score(family, FULL, on=day).out_of_period for day in days] == [True, False, False, True]
