"""What `criteria check` finds in sets that load.

SC801 The shipped sets have nothing to find.
SC802 A question no answers lead to is found.
SC803 A home where nobody is counted must still reach the top, and the threshold.
SC804 Every level and both sides of a variant can be reached; so can a mandatory condition.
SC805 A set is translated whole or not at all.
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


def test_a_side_of_a_variant_out_of_reach(raw: Raw) -> None:
    """SC804. Mức riêng cho một nơi mà nơi ấy không cách nào đạt được thì bị nhắc."""
    raw["questions"][0]["high"] = 2
    raw["questions"].insert(1, {"id": "k", "kind": "yes_no", "text": {"vi": "Vùng khó khăn?"}})
    raw["criteria"][0]["indicators"][0]["rule"] = {
        "kind": "variant",
        "when": {"question": "k", "equals": True},
        "then": {"kind": "count", "question": "a", "steps": [{"at_least": 3, "points": 30}]},
        "otherwise": {"kind": "count", "question": "a", "steps": [{"at_least": 2, "points": 30}]},
    }
    raw["questions"].pop(2)
    assert found(raw) == ["A.1.rule", "marks.threshold"]


def test_a_high_step_within_reach(raw: Raw) -> None:
    """SC804. Bậc cao mà có số đạt được thì không bị nhắc."""
    raw["criteria"][0]["indicators"][0]["rule"] = {
        "kind": "count",
        "question": "a",
        "steps": [{"at_least": 400, "points": 30}],
    }
    raw["questions"].pop(1)
    assert found(raw) == []


def test_a_condition_nobody_meets(raw: Raw) -> None:
    """SC804. Điều kiện bắt buộc mà không ai đáp ứng nổi thì bị nhắc."""
    raw["questions"][0]["high"] = 2
    raw["mandatory"] = [{"id": "M", "name": {"vi": "?"}, "holds_if": {"question": "a", "more_than": 2}}]
    assert found(raw) == ["mandatory.M.holds_if"]


def test_a_level_out_of_reach(raw: Raw) -> None:
    """SC804. Mức 2 đòi điều không ai làm được thì bị nhắc."""
    raw["kind"] = "pass_fail"
    raw["levels"] = [{"level": level, "name": {"vi": f"Mức {level}"}} for level in (1, 2)]
    raw["questions"][0]["high"] = 2
    raw["criteria"][0]["indicators"][0]["higher"] = [
        {
            "level": 2,
            "rule_confidence": "sample",
            "rule": {"kind": "count", "question": "a", "steps": [{"at_least": 3, "points": 30}]},
        }
    ]
    assert found(raw) == ["A.1.rule"]


def test_half_a_translation(raw: Raw) -> None:
    """SC805. Có câu dịch, có câu chưa dịch thì kể ra câu chưa dịch."""
    raw["questions"][0]["text"]["en"] = "How many children?"
    assert "questions.b.text" in found(raw)
    assert "questions.a.text" not in found(raw)
