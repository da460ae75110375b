"""Heads of household who may be one and the same.

U241 Same name, same but for accents, a missing or misplaced middle name, one slip, same phone: each pair with its reasons.
U242 Names that many people bear beside each other are no pair.
U243 The same list gives the same pairs, in its order, and a large village is read in a moment.
"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understand.close_names import Entry, LikelyPair, Likeness, close_names


def between(one: str, other: str) -> tuple[Likeness, ...]:
    found = close_names([Entry(1, one), Entry(2, other)])
    return found[0].reasons if found else ()


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Lò Văn Pâng", "LÒ VĂN PÂNG", Likeness.SAME_NAME),
        ("Quàng Thị Hoà", "Quàng  Thị Hòa", Likeness.SAME_NAME),
        ("Lò Văn Pâng", "Lo Van Pang", Likeness.SAME_WITHOUT_ACCENTS),
        ("Lò Văn Phương", "Lò Văn Phượng", Likeness.SAME_WITHOUT_ACCENTS),
        ("Lò Văn Pâng", "Lò Pâng", Likeness.MIDDLE_NAME),
        ("Lò Văn Đức Pâng", "Lò Văn Pâng", Likeness.MIDDLE_NAME),
        ("Lò Thị Mai Hoa", "Lò Mai Thị Hoa", Likeness.MIDDLE_NAME),
        ("Lò Văn Pâng", "Lò Văn Pân", Likeness.CLOSE_NAME),
        ("Lò Văn Pâng", "Lò Văn Panhg", Likeness.CLOSE_NAME),
        ("Lò Văn Phương", "Lò Văn Phuơgn", Likeness.CLOSE_NAME),
        ("Nguyễn Văn An", "Nguyẽn Văn An", Likeness.SAME_WITHOUT_ACCENTS),
        ("Lò Văn Khương", "Lò Văn Phương", Likeness.CLOSE_NAME),
    ],
)
def test_likely_pairs(one: str, other: str, reason: Likeness) -> None:
    """Two lines that may be one household are shown with the reason (U241)."""
    assert between(one, other) == between(other, one) == (reason,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lò Văn Hai", "Lò Văn Mai"), ("Lò Văn Pâng", "Lò Văn Sáng"), ("Lò Văn Tướng", "Lò Văn Thương"), ("Lò Văn Hoa", "Lò Thị Hoa"), ("Vàng A Dơ", "Vàng A Dế"), ("Lò Văn Pâng", "Quàng Văn Pâng"),
        ("Lò Văn An", "Lò Văn Ba"), ("", ""), ("Pâng", "Pân"), ("Lò Thị Đức Mai", "Lò Văn Mai"),
    ],
)  # fmt: skip
def test_neighbours_are_no_pair(one: str, other: str) -> None:
    """Hai and Mai are two people; half the village is called Lò Văn (U242)."""
    assert between(one, other) == ()


def test_phone_and_name_together() -> None:
    """One phone in two lines is told once, with the likeness of the names beside it (U241)."""
    entries = [
        Entry(12, "Lò Văn Pâng", "+84912345678"),
        Entry(40, "Vàng A Dơ"),
        Entry(7, "Lo Van Pang", "+84912345678"),
    ]
    assert close_names(entries) == (LikelyPair(12, 7, (Likeness.SAME_PHONE, Likeness.SAME_WITHOUT_ACCENTS)),)


def test_one_name_a_thousand_times() -> None:
    """A table filled down by mistake does not stop the reading (U243)."""
    found = close_names([Entry(at, "Lò Văn Pâng") for at in range(2000)])
    assert len(found) == 1999


SYLLABLES = st.text("aghinopt", min_size=1, max_size=7)


@given(
    st.lists(st.tuples(st.sampled_from(["Lò Văn", "Vàng A", "Lò"]), SYLLABLES).map(" ".join), max_size=25),
    st.integers(),
)
def test_order_of_lines_changes_nothing(names: list[str], seed: int) -> None:
    """However the list is sorted, the same pairs are found (U243)."""
    entries = [Entry(at, name) for at, name in enumerate(names)]
    shuffled = random.Random(seed).sample(entries, len(entries))
    pairs, again = (
        {frozenset((pair.first, pair.second)): pair.reasons for pair in close_names(listed)}
        for listed in (entries, shuffled)
    )
    assert pairs == again
