"""A framework with gaps: open for registering, locked for scoring.

SC601 Scoring by it is refused with the list of what the officer must supply.
SC602 What is known stays readable, with its source and its doubts.
"""

from decimal import Decimal

import pytest

from criteria import Confidence, CriteriaSet, ScoringLocked, next_question, score


def test_scoring_is_refused(framework: CriteriaSet) -> None:
    """SC601. Khung còn thiếu thì không tự chấm được, và kể rõ cán bộ cần bổ sung những gì."""
    with pytest.raises(ScoringLocked) as refused:
        score(framework, {})
    assert [gap.where for gap in refused.value.missing] == [
        "GD2.indicators",
        "GD2.2.points",
        "GD3.indicators",
        "GD3.points",
        "GD4.indicators",
        "GD4.points",
        "marks.threshold",
        "marks.minimum_each",
        "questions",
    ]


def test_what_is_known(framework: CriteriaSet) -> None:
    """SC602. Bốn chỉ tiêu đã biết điểm, mỗi chỉ tiêu 10 điểm; chỗ suy luận ghi là suy luận."""
    assert [(item.id, item.points, item.confidence) for item in framework.indicators] == [
        ("GD1.1", Decimal(10), Confidence.confirmed),
        ("GD1.2", Decimal(10), Confidence.confirmed),
        ("GD1.3", Decimal(10), Confidence.inferred),
        ("GD2.1", Decimal(10), Confidence.confirmed),
        ("GD2.2", None, Confidence.missing),
    ]


def test_nothing_is_asked(framework: CriteriaSet) -> None:
    """SC601. Khung chưa có câu hỏi nên không hỏi gia đình câu nào."""
    assert next_question(framework, {}) is None
