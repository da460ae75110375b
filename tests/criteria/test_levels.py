"""Levels 1 and 2, evidence that decides, and how long a recognition is kept.

SC1201 A card speaks of the level asked for, and says which level is reached.
SC1202 Where the paper says so, an indicator with nothing to show for it is not reached; elsewhere it is.
SC1203 Level 2 may be asked for 12 months after the decision on level 1, not a day before.
SC1204 A recognition is kept for 36 months after the year it was decided in.
SC1205 What only level 2 asks does not hold up level 1.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from criteria import (
    CriteriaSet,
    EvidenceRule,
    applicable,
    evidence_wanted,
    kept_until,
    may_ask_from,
    score,
    ways_to_raise,
)
from criteria.recognition import months_later

CARDS = Path(__file__).parent / "cards"


def answers_of(case: str) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads((CARDS / f"{case}.json").read_text(encoding="utf-8"))["answers"]
    return answers


KINDERGARTEN = answers_of("don-vi-hoc-tap-tt24-huyen@1.0/mam-non-tu-thuc")
COMMUNE = answers_of("cong-dong-hoc-tap-xa@1.0/vung-kho-khan-dung-40")


def test_the_count_of_indicators(school_or_office: CriteriaSet, commune: CriteriaSet) -> None:
    """SC1201. Đơn vị cấp huyện có 15 chỉ tiêu, xã có 15 chỉ tiêu, chỉ tiêu nào cũng dẫn điều khoản."""
    for criteria_set in (school_or_office, commune):
        assert len(criteria_set.indicators) == 15
        assert all(indicator.clause.startswith("Điều 6 khoản") for indicator in criteria_set.indicators)


def test_nothing_shown(school_or_office: CriteriaSet) -> None:
    """SC1202. Đơn vị chưa gửi minh chứng nào thì chưa chỉ tiêu nào được tính, và biết phải gửi cho những chỉ tiêu nào."""
    card = score(school_or_office, KINDERGARTEN)
    assert (card.points, card.met, card.reached) == (0, False, 0)
    assert {line.unproven for line in card.lines if line.applicable} == {True}
    assert len(evidence_wanted(school_or_office, card, rule=EvidenceRule.required)) == 12
    assert {text.msgid for text in card.unmet} == {'"{name}" has nothing shown for it yet'}


def test_no_evidence_where_the_text_does_not_ask(commune: CriteriaSet) -> None:
    """SC1202. Xã chưa gửi minh chứng vẫn được tính theo kết quả: thông tư của xã không có câu ấy."""
    card = score(commune, COMMUNE)
    assert (card.points, card.met, card.reached) == (15, True, 1)


def test_a_level_that_is_not_there(commune: CriteriaSet, citizen: CriteriaSet) -> None:
    """SC1201. Không có mức 3; Công dân học tập không chia mức."""
    with pytest.raises(KeyError):
        score(commune, COMMUNE, level=3)
    with pytest.raises(KeyError):
        score(citizen, {}, level=2)
    assert score(citizen, {}).reached is None


def test_names_of_the_level(commune: CriteriaSet) -> None:
    """SC1201. Xét mức 2 thì dòng phổ cập tiểu học ghi mức độ 3, dẫn Điều 7."""
    primary = next(item for item in commune.asked_at(2) if item.id == "4.2")
    assert (primary.name.vi, primary.clause) == (
        "Phổ cập giáo dục tiểu học mức độ 3",
        "Điều 7 khoản 4 điểm b",
    )
    assert commune.asked_at(1) == commune.indicators


def test_what_only_level_two_asks_can_wait(school_or_office: CriteriaSet) -> None:
    """SC1205. Chưa biết số người có trình độ ngoại ngữ thì mức 1 vẫn kết luận được, mức 2 để ngỏ."""
    answers = {key: value for key, value in KINDERGARTEN.items() if key != "trinh_do"}
    shown = {indicator.id for indicator in school_or_office.indicators}
    one, two = (score(school_or_office, answers, level=level, shown=shown) for level in (1, 2))
    assert (one.met, two.met, one.reached, one.unanswered) == (True, None, 1, ("trinh_do",))


def test_advice_without_points(commune: CriteriaSet) -> None:
    """SC1201. Nơi không chấm điểm thì lời gợi ý không nói đến điểm."""
    answers = COMMUNE | {"cdht": {"part": 2000, "whole": 5000}, "dao_tao": 2500, "dai_hoc": 600}
    (way,) = ways_to_raise(commune, answers, score(commune, answers))
    assert (way.indicator, way.text.msgid) == ("5.1", "{advice}")


@pytest.mark.parametrize(
    ("decided", "first"),
    [(date(2025, 3, 20), date(2026, 3, 20)), (date(2024, 2, 29), date(2025, 2, 28))],
)
def test_level_two_after_twelve_months(commune: CriteriaSet, decided: date, first: date) -> None:
    """SC1203. Được công nhận mức 1 ngày nào thì đủ 12 tháng mới đề nghị mức 2."""
    assert may_ask_from(commune, 2, {1: decided}) == first


def test_level_one_at_any_time(commune: CriteriaSet) -> None:
    """SC1203. Mức 1 lúc nào cũng đề nghị được; chưa có mức 1 thì chưa đề nghị được mức 2."""
    assert may_ask_from(commune, 1, {}) == date.min
    assert may_ask_from(commune, 2, {}) is None
    with pytest.raises(KeyError):
        may_ask_from(commune, 3, {})


def test_kept_for_thirty_six_months(commune: CriteriaSet, citizen: CriteriaSet) -> None:
    """SC1204. Công nhận năm 2025 thì giữ đến hết năm 2028; Công dân học tập không thấy quy định."""
    assert kept_until(commune, date(2025, 3, 20)) == date(2028, 12, 31)
    assert kept_until(citizen, date(2025, 3, 20)) is None


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 12, 1), 1, date(2026, 1, 1)),
        (date(2025, 5, 15), 36, date(2028, 5, 15)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    """SC1203. Cộng tháng theo lịch; tháng sau không có ngày ấy thì lấy ngày cuối tháng."""
    assert months_later(day, months) == later


def test_a_kindergarten_is_not_asked_about_vocational_quality(school_or_office: CriteriaSet) -> None:
    """SC1201. Trường mầm non tư thục không bị hỏi kinh phí nhà nước, chuyển đổi số phổ thông, kiểm định nghề."""
    asked = {question.id for question in applicable(school_or_office, KINDERGARTEN)}
    assert not {"kinh_phi", "muc_so", "kiem_dinh", "nguoi_hoc", "giup_mam_non_tu", "tap_huan_mam_non"} & asked
