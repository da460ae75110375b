"""What officers hold answers against: pack data, no points, both sides told.

SC701 Answers that hardly stand beside each other are told; ordinary homes are left in peace.
SC702 More people counted than the list has, or fewer who cannot read, is told with both numbers.
SC703 What moved by more than a year explains is told; what got better is not, nor what was asked otherwise.
SC704 Checks give and take no points, and their mistakes are told like any other of a pack.
SC705 An overlay that drops a question loses the checks about it, and nothing else.
"""

from typing import Any

import msgspec
import pytest
from hypothesis import given

from criteria import CriteriaSet, Library, PackError, score
from criteria.checking import (
    at_school,
    changed_since,
    contradictions,
    fewer_who_cannot_read,
    too_many_people,
)
from criteria.checks import Checks
from criteria.pack import build
from tests.criteria.test_properties import FAMILY, homes

HOME: dict[str, Any] = {
    "q1": 2, "q2": 2, "q4a": 2, "q4b": 2, "q5": True, "q6": 2, "q7": 2, "q9": 1,
    "q10": True, "q11": True, "q12": True, "q13": "same", "q14": False,
}  # fmt: skip


def test_what_hardly_goes_together_is_told(family: CriteriaSet) -> None:
    """SC701. Nhà có một người không thể học mà ghi cả hai người đều học thêm thì cán bộ được nhắc hỏi lại."""
    odd = HOME | {"q7": 1, "q8": 1, "q9": 2}
    assert [one.vi for one in contradictions(family, odd)] == [  # type: ignore[union-attr]
        "Số người học thêm trong năm nhiều hơn số người học được (đã trừ người không thể học)"
    ]
    assert contradictions(family, HOME) == ()
    assert contradictions(family, {}) == ()


@pytest.mark.parametrize(
    ("members", "told"),
    [(0, False), (3, True), (4, False), (9, False)],
)
def test_more_people_than_the_list_has(family: CriteriaSet, members: int, *, told: bool) -> None:
    """SC702. Danh sách ghi 3 khẩu mà kê 2 cháu với 2 người lớn thì cán bộ thấy cả hai con số."""
    found = too_many_people(family, HOME, members)
    assert (found is not None) is told
    if found is not None:
        assert (found.values["total"], found.values["members"]) == (4, members)


@pytest.mark.parametrize(
    ("listed", "q7", "told"),
    [(None, 2, False), (0, 2, False), (1, 2, True), (1, 1, False), (2, 1, True)],
)
def test_who_cannot_read_is_on_the_list(
    family: CriteriaSet, listed: int | None, q7: int, *, told: bool
) -> None:
    """SC702. Danh sách ghi một người chưa biết chữ mà nhà kê ai cũng biết thì cán bộ hỏi lại."""
    assert (fewer_who_cannot_read(family, HOME | {"q7": q7}, listed) is not None) is told


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ({}, []),
        ({"q1": 3}, []),
        ({"q1": 4}, [(2, 4)]),
        ({"q1": 0}, [(2, 0)]),
        ({"q6": 4, "q7": 4}, []),
        ({"q6": 6, "q7": 6}, [(2, 6)]),
        ({"q7": 1}, []),
        ({"q1": 6, "q6": 5, "q7": 5}, [(2, 6), (2, 5)]),
    ],
)
def test_what_a_year_does_not_explain(
    family: CriteriaSet, then: dict[str, int], told: list[tuple[int, int]]
) -> None:
    """SC703. Năm ngoái bốn cháu, năm nay hai cháu thì hỏi lại; thêm người biết chữ là mừng, không hỏi."""
    found = changed_since(family, HOME, family, HOME | then)
    assert [(one.values["now"], one.values["before"]) for one in found] == told


def test_one_more_who_cannot_read_is_told(family: CriteriaSet) -> None:
    """SC703. Năm ngoái ai cũng biết chữ, năm nay kê một người chưa biết thì cán bộ được nhắc."""
    found = changed_since(family, HOME | {"q7": 1, "q8": 0}, family, HOME)
    assert [(one.values["now"], one.values["before"]) for one in found] == [(1, 0)]


def test_another_question_is_not_compared(family: CriteriaSet) -> None:
    """SC703. Năm ngoái câu ấy hỏi việc khác thì không đem so."""
    other = msgspec.structs.replace(
        family,
        questions=tuple(
            msgspec.structs.replace(one, unit=None) if one.id == "q1" else one for one in family.questions
        ),
    )
    assert changed_since(family, HOME, other, HOME | {"q1": 9}) == ()


def test_the_children_the_school_counts_too(family: CriteriaSet) -> None:
    """SC702. Số cháu lớp 1 đến lớp 9 đang đi học lấy đúng câu nhà trường cũng đếm được."""
    assert at_school(family, HOME) == 2
    assert at_school(family, {"q1": 0}) == 0
    assert at_school(family, {}) is None
    assert at_school(Library.builtin().get("cong-dan-hoc-tap"), {}) is None


@given(homes())
def test_checks_touch_no_points(answers: dict[str, Any]) -> None:
    """SC704. Có chỗ để hỏi lại hay không thì điểm vẫn thế, và so với chính mình thì không có gì khác."""
    without = msgspec.structs.replace(FAMILY, checks=Checks())
    assert score(without, answers) == score(FAMILY, answers)
    assert changed_since(FAMILY, answers, FAMILY, answers) == ()
    assert too_many_people(FAMILY, answers, 12) is None


def test_mistakes_in_checks_are_told(raw: dict[str, Any]) -> None:
    """SC704. Chỗ đối chiếu viết sai thì báo đúng chỗ, như mọi lỗi khác của bộ."""
    raw["checks"] = {
        "contradictions": [{"id": "x", "when": {"question": "zz", "more_than": 1}, "says": {"vi": "Lạ"}}],
        "within_members": ["a", "c"],
        "year_changes": [{"count": "zz", "most_up": 1}],
        "at_school": "zz",
    }
    with pytest.raises(PackError) as refused:
        build(raw, "nho.yaml")
    assert {fault.path for fault in refused.value.faults} == {
        "checks.contradictions.x.when",
        "checks.within_members",
        "checks.year_changes.0",
        "checks.at_school",
    }


def test_a_dropped_question_takes_its_checks_along(raw: dict[str, Any]) -> None:
    """SC705. Xã bỏ một câu hỏi thì chỗ đối chiếu về câu ấy tự bỏ, xã không phải sửa gì thêm."""
    raw["checks"] = {"within_members": ["a", "b"], "at_school": "b", "year_changes": [{"count": "a"}]}
    base = build(raw, "nho.yaml")
    over = {
        "id": "xa", "version": "1.0", "based_on": "nho@1.0", "name": {"vi": "Xã"}, "basis": {"issuer": "Xã"},
        "title": "family", "kind": "scored", "notice": {"vi": "Thử"}, "dropped": ["A.1", "b"],
        "marks": {"full": {"value": 70, "confidence": "sample"}, "threshold": {"value": 60, "confidence": "sample"}},
    }  # fmt: skip
    kept = build(over, "xa.yaml", {"nho@1.0": raw})
    assert (base.checks.at_school, len(base.checks.year_changes)) == ("b", 1)
    assert (kept.checks.within_members, kept.checks.at_school) == ((), "")
