"""Which house a typed name is.

JH001 the very name is found with or without accents; two that bear it are both found
JH002 a slip, another accent or a missing middle name is near, and near is not the same
JH003 a phone is let in at once only where nothing of the house can be shown to a stranger
JH004 a shared number counts only where it is the person's own and the very one on the list
"""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from dialogs.records import RosterLine, Status
from dialogs.village.household_joining.doubt import certain, proven
from dialogs.village.household_joining.match import matched, same_name

LIST = tuple(
    RosterLine(f"H{number}", number, f"17071.05.{number:03}", name, kept_name=name)
    for number, name in enumerate(
        ("Lò Văn Pâng", "Vi Thị Lan", "Hà Văn Sinh", "Lò Văn Pâng", "Luong Thi Hoa", "Lường Văn Thắng"),
        start=1,
    )
)


@pytest.mark.parametrize(
    ("typed", "exact", "near"),
    [
        ("Vi Thị Lan", [2], []),
        ("vi thi lan", [2], []),
        ("VI THỊ LAN", [2], []),
        ("Lò Văn Pâng", [1, 4], []),
        ("Lương Thị Hoa", [5], []),
        ("Vi Thị Lân", [], [2]),
        ("Vi Lan", [], [2]),
        ("Ha Van Sinhh", [], [3]),
        ("Hà Sinh", [], [3]),
        ("Kim Văn Tuấn", [], []),
    ],
)
def test_a_name_finds_its_house(typed: str, exact: list[int], near: list[int]) -> None:
    """Gõ có dấu hay không dấu đều ra đúng nhà; tên gần giống thì không coi là cùng nhà (JH001, JH002)."""
    found = matched(typed, LIST)
    assert [line.number for line in found.exact] == exact
    assert [line.number for line in found.near] == near


def test_accents_that_differ_are_two_names() -> None:
    """Pâng với Păng là hai người (JH002)."""
    assert not same_name("Lò Văn Păng", "Lò Văn Pâng")
    assert same_name("lo van pang", "Lò Văn Pâng")


HOUSE = RosterLine("H1", 1, "17071.05.001", "Lò Văn Pâng", phone="+84912345678")


@pytest.mark.parametrize(
    ("change", "relation", "namesakes", "sure"),
    [
        ({}, "head", 1, True),
        ({}, "minor", 1, True),
        ({"status": Status.PLANNED}, "adult", 1, True),
        ({"status": Status.REGISTERED}, "adult", 1, True),
        ({}, "neighbour", 1, False),
        ({}, "head", 2, False),
        ({"has_phone": True}, "head", 1, False),
        ({"status": Status.DRAFT}, "head", 1, False),
        ({"status": Status.WITHDRAWN}, "head", 1, False),
        ({"status": Status.RECOGNISED}, "head", 1, False),
        ({"head_died": date(2026, 3, 1)}, "head", 1, False),
        ({"head_died": date(2026, 3, 1)}, "adult", 1, True),
    ],
)
def test_only_a_house_with_nothing_to_show_is_open(
    change: dict[str, object], relation: str, namesakes: int, sure: bool
) -> None:
    """Nhà đã có câu trả lời hoặc đã có máy thì gõ tên thôi chưa vào được (JH003)."""
    assert certain(msgspec.structs.replace(HOUSE, **change), relation, namesakes=namesakes) is sure


@pytest.mark.parametrize(
    ("shared", "own", "right"),
    [
        ("84912345678", True, True),
        ("+84912345678", True, True),
        ("0912345678", True, True),
        ("84912345678", False, False),
        ("84912345679", True, False),
        ("", True, False),
    ],
)
def test_only_their_own_number_counts(shared: str, own: bool, right: bool) -> None:
    """Gửi số của người khác thì không tính (JH004)."""
    assert proven(HOUSE, shared, own=own) is right
    assert not proven(msgspec.structs.replace(HOUSE, phone=""), shared, own=own)
