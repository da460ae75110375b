"""How many in each house, for a whole village.

U221 A count for the village, for single houses, for groups and for the rest is understood in either order.
U222 Unknown houses and houses counted twice differently are named.
U223 What is not certain is asked again: the village's sum, a bare list, a range that could be a count.
"""

import unicodedata
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understand.pairs import Contradiction, Pairs, pairs

ROSTER: Final = range(1, 31)

SAID: Final[list[tuple[dict[int, int], int | None, str]]] = [
    ({3: 0, 7: 1}, 2, (
        "cả bản 2, nhà 3 là 0, nhà 7 là 1|ca ban 2, nha 3 la 0, nha 7 la 1|mọi nhà 2, 3=0, 7=1|mỗi nhà 2 cháu, trừ nhà 3 là 0, nhà 7 là 1|"
        "nhà 3 là 0 cháu, nhà 7 là 1 cháu, còn lại 2|3:0 7:1 còn lại 2|3: 0\n7: 1\ncác nhà khác: 2|cả bản hai, nhà ba là không, nhà bảy là một|"
        "nhà nào cũng 2, nhà 3 không có, nhà 7 có 1 cháu|0 cháu: 3; 1 cháu: 7; 2 cháu: còn lại|nhà nào cũng có 2 cháu, nhà 3 = 0, nhà 7 = 1|"
        "tất cả 2 cháu, riêng nhà 3 là 0, nhà 7 là 1|mọi nhà đều có 2 cháu trừ nhà 3 là 0, nhà 7 là 1"
    )),
    ({3: 0, 7: 1}, None, (
        "3:0 7:1|3=0, 7=1|3=0;7=1|nhà 3 0 cháu, nhà 7 1 cháu|nha 3 0 chau, nha 7 1 chau|nhà 3: 0 cháu, nhà 7: 1 cháu|nhà 3 không có, nhà 7 có 1|"
        "３＝０　７＝１|nhà3=0 nhà7=1|7=1, 3=0|3=0, 7=1, 3=0|nhaf 3 laf 0, nhaf 7 laf 1|dạ nhà 3 là 0, nhà 7 là 1 ạ|nhà 3 nỏ có, nhà 7 có 1 đứa"
    )),
    ({3: 2, 4: 1, 5: 1, 7: 2, 12: 2, 13: 2}, None, (
        "2 cháu: 3 7 12-13; 1 cháu: 4 5|2 cháu: 3, 7, 12 đến 13, 1 cháu: 4, 5|2 cháu nhà 3, 7, 12-13; 1 cháu nhà 4, 5|"
        "3 7 12-13: 2; 4 5: 1|nhà 3, 7, 12-13 có 2 cháu, nhà 4, 5 có 1 cháu|2 chau: 3 7 12 13\n1 chau: 4 5"
    )),
    ({}, 2, "còn lại 2|con lai 2 chau|cả bản 2|mọi nhà 2 cháu|mỗi nhà 2|2 cháu mỗi nhà|các nhà khác đều 2 cháu"),
    ({}, 0, "cả bản không có|mọi nhà 0|còn lại không có|nhà nào cũng 0"),
]  # fmt: skip
ASKED_AGAIN: Final = (
    "|3 7|2|2 cháu|3 0, 7 1|3-0|3-0, 7-1|nhà 3 7 0 cháu|0: 3 7|cả bản 40 cháu|cả bản có 2 cháu|tất cả 12|cả bản 2 trừ nhà 3|cả bản 2, còn lại 1|"
    "nhà 3 có 2 hoặc 3 cháu|nhà 3 khoảng 2|3=0?|3=100|3:1,5|nhà Pâng 2 cháu|nhà 3 hai cháu|không biết|nhà 3 có mấy cháu|3=|=2|3=2=1|nhà 3 là|"
    "0=2|đủ|3/2"
)


@pytest.mark.parametrize(
    ("values", "default", "text"),
    [(values, default, text) for values, default, texts in SAID for text in texts.split("|")],
)
def test_counts_are_understood(values: dict[int, int], default: int | None, text: str) -> None:
    """Counts for a village are said in a line or two, and each house gets its own (U221)."""
    for form in ("NFC", "NFD"):
        assert pairs(unicodedata.normalize(form, text), known=ROSTER) == Pairs(values, default)


def test_unknown_houses_are_named() -> None:
    """A house that is not in the roster is named back, the others stand (U222)."""
    assert pairs("3=0, 99=2", known=ROSTER) == Pairs({3: 0}, unknown=(99,))


def test_contradictions_are_named() -> None:
    """One house with two counts has none until somebody says which (U222)."""
    found = pairs("cả bản 2, 3=0, 12-15: 1, 3=1", known=ROSTER)
    assert found is not None
    assert found.contradictions == (Contradiction(3, (0, 1)),)
    assert [found.of(number) for number in (3, 12, 20)] == [None, 1, 2]


@pytest.mark.parametrize("text", ASKED_AGAIN.split("|"))
def test_doubt_is_asked_again(text: str) -> None:
    """What could be another count, or another house, is not guessed (U223)."""
    assert pairs(text, known=ROSTER) is None


def test_more_than_possible() -> None:
    """A count above what the question allows is asked again (U223)."""
    assert pairs("3=12", known=ROSTER, high=10) is None


@given(
    st.dictionaries(st.integers(1, 30), st.integers(0, 9), min_size=1),
    st.none() | st.integers(0, 5),
    st.sampled_from(["=", ": ", " là "]),
    st.sampled_from(["", "nhà "]),
)
def test_any_counts_come_back(values: dict[int, int], default: int | None, sign: str, house: str) -> None:
    """However the counts are written down, the same are read (U221)."""
    clauses = [f"{house}{number}{sign}{value}" for number, value in values.items()]
    if default is not None:
        clauses.append(f"còn lại {default}")
    assert pairs(", ".join(clauses), known=ROSTER) == Pairs(dict(sorted(values.items())), default)


@given(st.text(max_size=60))
def test_anything_typed_is_answered(text: str) -> None:
    """Whatever is typed, only houses of the roster get a count (U223)."""
    found = pairs(text, known=ROSTER)
    assert found is None or set(found.values) <= set(ROSTER)
