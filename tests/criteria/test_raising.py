"""Kind ways to more points, and what there is to show.

SC981 The two that can add most come first; one under its own minimum before all.
SC982 Nothing is suggested about a child or an adult who cannot learn, nor while an answer is wanting.
SC983 Something to show is wanted only where points were earned.
"""

from decimal import Decimal
from typing import Any

from criteria import CriteriaSet, EvidenceRule, evidence_wanted, score, ways_to_raise

HOME: dict[str, Any] = {
    "q1": 1, "q2": 0, "q3": 1, "q6": 2, "q7": 1, "q8": 1, "q9": 0,
    "q10": False, "q11": True, "q12": True, "q13": "harder", "q14": True,
}  # fmt: skip


def test_the_two_that_add_most(family: CriteriaSet) -> None:
    """SC981. Nhà còn thiếu nhiều chỗ thì chỉ gợi ý hai chỗ thêm được nhiều điểm nhất."""
    ways = ways_to_raise(family, HOME, score(family, HOME))
    assert [(way.indicator, way.gain) for way in ways] == [("GD2.2", Decimal(20)), ("GD3.1", Decimal(5))]


def test_who_cannot_learn_is_left_in_peace(family: CriteriaSet) -> None:
    """SC982. Không bao giờ gợi ý cháu đau ốm phải đi học, hay người không học được phải học chữ."""
    ways = ways_to_raise(family, HOME, score(family, HOME), most=99)
    assert not {"GD1.1", "GD1.2", "GD1.3", "GD2.1"} & {way.indicator for way in ways}


def test_nothing_while_it_is_not_known(family: CriteriaSet) -> None:
    """SC982. Câu nào còn chưa rõ thì chưa gợi ý gì về câu ấy."""
    open_home = {key: value for key, value in HOME.items() if key != "q9"}
    ways = ways_to_raise(family, open_home, score(family, open_home), most=99)
    assert "GD2.2" not in {way.indicator for way in ways}


def test_the_one_under_its_minimum_comes_first(citizen: CriteriaSet) -> None:
    """SC981. Chỉ số đang dưới 5 điểm được nhắc trước, vì còn nó thì chưa đạt."""
    answers = {f"q{number}": 10 for number in range(1, 11)} | {"q3": 4, "q6": 5, "q9": 4}
    ways = ways_to_raise(citizen, answers, score(citizen, answers))
    assert [way.indicator for way in ways] == ["CD1.3", "CD3.1"]


def test_what_there_is_to_show(family: CriteriaSet) -> None:
    """SC983. Nhà được Gia đình văn hóa thì cần ảnh giấy công nhận; nhà chưa được thì không cần gì."""
    with_title, without = score(family, HOME), score(family, HOME | {"q14": False})
    assert [item.id for item in evidence_wanted(family, with_title)] == ["GD4.2"]
    assert evidence_wanted(family, without) == ()
    welcome = evidence_wanted(family, with_title, rule=EvidenceRule.welcome)
    assert [item.id for item in welcome] == ["GD3.1"]
