"""A draw is fair, and anybody with the seed draws the same again.

DR001 the same seed and codes give the same files, in whatever order the codes are listed
DR002 as many as the rule says: the share rounded up, the least at least, never more than there are
DR003 every file is drawn about equally often
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.sampling.drawn import drawn, wanted

CODES = st.lists(st.integers(1, 400).map(lambda number: f"17071.05.{number:03}"), unique=True, max_size=60)


@given(st.text(min_size=1), CODES, st.integers(0, 70), st.randoms())
def test_a_draw_can_be_done_again(seed: str, codes: list[str], count: int, chance: object) -> None:
    """Ai có mã bốc thăm và danh sách thì bốc lại ra đúng những hồ sơ ấy (DR001)."""
    shuffled = list(codes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    taken = drawn(seed, codes, count)
    assert taken == drawn(seed, shuffled, count)
    assert len(set(taken)) == len(taken) == min(count, len(codes))
    assert set(taken) <= set(codes)
    assert drawn(seed, codes, count + 1)[:count] == taken


@pytest.mark.parametrize(
    ("files", "percent", "least", "count"),
    [
        (0, 5, 2, 0),
        (1, 5, 2, 1),
        (30, 5, 2, 2),
        (120, 5, 2, 6),
        (121, 5, 2, 7),
        (10, 100, 1, 10),
        (3, 10, 5, 3),
    ],
)
def test_how_many_are_drawn(files: int, percent: int, least: int, count: int) -> None:
    """Xóm 120 hồ sơ, bốc 5 % là 6 hồ sơ; xóm nhỏ cũng có ít nhất mấy hồ sơ (DR002)."""
    assert count == wanted(files, percent, least)


def test_nobody_is_drawn_more_than_others() -> None:
    """Hồ sơ nào cũng có phần như nhau (DR003)."""
    codes = [f"17071.05.{number:03}" for number in range(1, 41)]
    times = Counter(code for seed in range(1000) for code in drawn(f"seed{seed}", codes, 4))
    assert set(times) == set(codes)
    assert (min(times.values()) > 60, max(times.values()) < 150) == (True, True)
