"""The learning citizen: ten indicators of ten points each.

SC101 Full marks are 100; met from 80.
SC102 No indicator may stand under 5, however high the total.
SC103 Half points may be given, and are kept exactly.
SC104 Three of the ten figures are reasoned, and marked so.
"""

from decimal import Decimal

from criteria import AnswerValue, Confidence, CriteriaSet, score


def tens(*given: AnswerValue) -> dict[str, AnswerValue]:
    return {f"q{number}": value for number, value in enumerate(given, start=1)}


def test_eighty_is_met(citizen: CriteriaSet) -> None:
    """SC101. Mười chỉ số, mỗi chỉ số 8 điểm, vừa đúng 80 là đạt."""
    card = score(citizen, tens(*[8] * 10))
    assert (card.points, card.of, card.met) == (Decimal(80), Decimal(100), True)


def test_seventy_nine_and_a_half_is_not_met(citizen: CriteriaSet) -> None:
    """SC101 SC103. 79,5 điểm thì chưa đạt; thiếu nửa điểm vẫn là thiếu."""
    card = score(citizen, tens(*[8] * 9, "7.5"))
    assert (card.points, card.met) == (Decimal("79.5"), False)


def test_an_indicator_at_four(citizen: CriteriaSet) -> None:
    """SC102. Tổng 94 điểm mà có một chỉ số chỉ 4 điểm thì chưa đạt, và nói rõ chỉ số nào."""
    card = score(citizen, tens(*[10] * 5, 4, *[10] * 4))
    assert (card.points, card.met, len(card.unmet)) == (Decimal(94), False, 1)
    assert card.lines[5].name == card.unmet[0].values["name"]


def test_an_indicator_at_five(citizen: CriteriaSet) -> None:
    """SC102. Chỉ số thấp nhất vừa đúng 5 điểm thì không vướng."""
    assert score(citizen, tens(*[10] * 9, 5)).met is True


def test_all_zero(citizen: CriteriaSet) -> None:
    """SC101 SC102. Tự chấm 0 hết thì tổng là 0, chưa đạt, vướng cả mười chỉ số và tổng điểm."""
    card = score(citizen, tens(*[0] * 10))
    assert (card.points, card.met, len(card.unmet)) == (Decimal(0), False, 11)


def test_reasoned_figures_are_marked(citizen: CriteriaSet) -> None:
    """SC104. Ba con số suy luận (chỉ số 7, 9, 10) được ghi là suy luận."""
    inferred = [item.clause for item in citizen.indicators if item.confidence is Confidence.inferred]
    assert inferred == ["Chỉ số 7", "Chỉ số 9", "Chỉ số 10"]
