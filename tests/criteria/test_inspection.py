"""What `criteria check` finds in sets that load.

SC801 The shipped sets have nothing to find.
SC802 A question no answers lead to is found.
SC803 A home where nobody is counted must still reach the top, and the threshold.
"""

from typing import Any

from criteria import Library, inspect
from criteria.pack import build

Raw = dict[str, Any]


def found(raw: Raw) -> list[str]:
    return [fault.path for fault in inspect(build(raw, "nho.yaml"))]


def test_what_ships_is_sound(library: Library) -> None:
    """SC801. Các bộ có sẵn không có lỗi nào."""
    assert [fault for set_id in library.ids() for fault in inspect(library.get(set_id))] == []


def test_a_question_nobody_reaches(raw: Raw) -> None:
    """SC802. Câu hỏi đặt điều kiện không bao giờ xảy ra thì bị nhắc."""
    raw["questions"][0]["high"] = 2
    raw["questions"][1]["applies_if"] = {"question": "a", "more_than": 2}
    assert "questions.b.applies_if" in found(raw)


def test_a_home_without_children_below_the_threshold(raw: Raw) -> None:
    """SC803. Nhà không có cháu mà không cách nào tới ngưỡng thì bảng điểm ấy chưa công bằng."""
    raw["criteria"][0]["indicators"][0]["when_not_applicable"] = "not_counted"
    assert found(raw) == ["marks.threshold"]


def test_a_home_without_children_that_loses_points(raw: Raw) -> None:
    """SC803. Nhà không có cháu mà bị mất điểm phần khác thì bị nhắc."""
    raw["questions"][2]["applies_if"] = {"question": "a", "more_than": 0}
    raw["criteria"][0]["indicators"][1]["when_not_applicable"] = "not_counted"
    raw["criteria"][0]["indicators"][0]["when_not_applicable"] = "not_counted"
    assert found(raw) == ["marks.threshold"]


def test_nothing_found_in_the_small_pack(raw: Raw) -> None:
    """SC801. Bộ nhỏ tính theo tỷ lệ phần còn lại thì nhà nào cũng tới được mức cao nhất."""
    assert found(raw) == []
