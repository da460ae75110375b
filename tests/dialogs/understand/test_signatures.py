"""Who signed and who gave a fingerprint.

SG001 numbers stand behind or before their heading, and the few with a fingerprint are the exception
SG002 "all" is nobody's own agreement; what is not certain is asked again
"""

from __future__ import annotations

import pytest

from dialogs.understand.signatures import How, signatures

KNOWN = range(1, 13)
ALL_BUT_3_7 = (1, 2, 4, 5, 6, 8, 9, 10, 11, 12)


@pytest.mark.parametrize(
    ("typed", "houses"),
    [
        ("1 2 3", {How.BARE: (1, 2, 3)}),
        ("1-12 trừ 3 7", {How.BARE: ALL_BUT_3_7}),
        ("ký 1 2", {How.SIGNED: (1, 2)}),
        ("Đã ký: 1 2 3; điểm chỉ: 4", {How.SIGNED: (1, 2, 3), How.FINGERPRINT: (4,)}),
        ("ky 1 diem chi 2", {How.SIGNED: (1,), How.FINGERPRINT: (2,)}),
        ("3 7 điểm chỉ", {How.FINGERPRINT: (3, 7)}),
        ("nhà 3 7 lăn tay", {How.FINGERPRINT: (3, 7)}),
        ("1-5 ký, 6 7 điểm chỉ", {How.SIGNED: (1, 2, 3, 4, 5), How.FINGERPRINT: (6, 7)}),
        ("1 4, điểm chỉ 5 6", {How.BARE: (1, 4), How.FINGERPRINT: (5, 6)}),
        ("ký 1-12, điểm chỉ 3 7", {How.SIGNED: ALL_BUT_3_7, How.FINGERPRINT: (3, 7)}),
        ("chưa ký 5", {How.TAKEN_BACK: (5,)}),
        ("ký 1, chưa ký 2", {How.SIGNED: (1,), How.TAKEN_BACK: (2,)}),
    ],
)
def test_the_sheet_is_read_as_it_is_typed(typed: str, houses: dict[How, tuple[int, ...]]) -> None:
    """Gõ "ký 1-12, điểm chỉ 3 7" là đúng nhà nào ký, nhà nào điểm chỉ (SG001)."""
    found = signatures(typed, known=KNOWN)
    assert found is not None
    assert dict(found.houses) == houses


@pytest.mark.parametrize(
    "typed",
    [
        "cả bản",
        "ký cả bản",
        "tất cả đã ký",
        "đủ",
        "điểm chỉ",
        "ký 1 chưa ký 1",
        "1 điểm chỉ 2",
        "hai ba",
        "",
        "0",
    ],
)
def test_nobody_signs_for_a_house(typed: str) -> None:
    """Không ai ký thay được, và chưa rõ thì hỏi lại (SG002)."""
    assert signatures(typed, known=KNOWN) is None


def test_numbers_beyond_the_list_are_told() -> None:
    """Số không có trong danh sách thì nói lại (SG002)."""
    found = signatures("ký 1 99", known=KNOWN)
    assert found is not None
    assert found.unknown == (99,)
