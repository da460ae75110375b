"""Folding, sorting and tidying text, and what holds for any text at all.

U001 Folding makes what two people type differently the same, once and for all.
U002 A roster is in the order of given names, letters before tones.
U003 Tidied text is composed, single-spaced, without control characters.
U004 Nothing that anybody can type stops the program, or takes it long.
U005 The Unicode form, and capitals, never change what is understood.
U006 Numbers and plain answers mean the same without accents.
"""

import time
import unicodedata
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understand import (
    choice,
    count,
    fold,
    name,
    percent,
    phone,
    sort_key,
    tidy,
    unknown,
    wish,
    yes_no,
)

OPTIONS: Final = ("Khá lên", "Vẫn thế", "Khó hơn")
WORDS: Final = st.sampled_from(
    [
        "dạ",
        "có",
        "không",
        "chưa",
        "rồi",
        "ạ",
        "em",
        "cháu",
        "2",
        "3",
        "hai",
        "ba",
        "mười",
        "mươi",
        "lăm",
        "trăm",
        "linh",
        "cả",
        "hết",
        "đứa",
        "mô",
        "nào",
        "cũng",
        "85",
        "%",
        "phẩy",
        "phần",
        "ông",
        "Lò",
        "Văn",
        "Pâng",
        "khá",
        "lên",
        "thứ",
        "nỏ",
        ",",
        ".",
        "?",
        "số",
        "hăm",
        "rưỡi",
        "nghìn",
        "nửa",
        "đi",
        "học",
        "và",
        "hay",
        "vợ",
        "chồng",
        "0912345678",
        "+",
        "-",
        "/",
        "đâu",
        "gì",
        "biết",
    ]
)
SENTENCES: Final = st.lists(WORDS, max_size=8).map(" ".join)
ANY_TEXT: Final = st.one_of(st.text(), SENTENCES)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Mỹ Ửng", "dang thi my ung"),
        ("K’Brơi", "kbroi"),
        ("K'Brơi", "kbroi"),
        ("  Nà\u200b  Cang ", "na cang"),
        ("１２ xóm", "12 xom"),
        ("Đu\u031b\u0323\u031bc", "duc"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Looking for "dang thi my" finds Đặng Thị Mỹ (U001)."""
    assert fold(text) == folded


@given(st.text())
def test_fold_once(text: str) -> None:
    """Folding what is folded changes nothing, and the Unicode form makes no difference (U001)."""
    assert fold(fold(text)) == fold(text) == fold(unicodedata.normalize("NFD", text))


def test_roster_order() -> None:
    """A roster goes by given names: An before Anh, Ba before Bà, D before Đ (U002)."""
    order = [
        "Trần An",
        "Nguyễn Án",
        "Lò Văn Anh",
        "Lê Ăn",
        "Vi Ân",
        "Hà Ba",
        "Hà Bà",
        "Hà Bạ",
        "Đỗ Dũng",
        "Đỗ Đạt",
        "Lê Văn Y",
        "Nguyễn Văn Y",
    ]
    assert sorted(set(order), key=sort_key) == order


@given(st.text(), st.text())
def test_sort_key_takes_any_form(one: str, other: str) -> None:
    """The phone's way of writing letters does not move anybody in the roster (U002)."""
    full = f"{one} {other}"
    assert sort_key(unicodedata.normalize("NFC", full)) == sort_key(unicodedata.normalize("NFD", full))


def test_tidy() -> None:
    """What is written down has single spaces and nothing invisible (U003)."""
    assert tidy(" Lo\u0300  Va\u0306n\u200b\tPâng\x00\n") == "Lò Văn Pâng"


@given(st.text())
def test_tidy_once(text: str) -> None:
    """Tidying what is tidy changes nothing (U003)."""
    assert tidy(tidy(text)) == tidy(text)


@given(ANY_TEXT)
def test_nothing_raises(text: str) -> None:
    """Whatever is typed, the answer is a value of its kind, or it is asked again (U004)."""
    number, share, place = count(text, low=1, high=9), percent(text), choice(text, OPTIONS)
    assert number is None or 1 <= number <= 9
    assert share is None or Decimal(0) <= share <= Decimal(100)
    assert place in {None, 1, 2, 3}
    assert yes_no(text) in {True, False, None}
    assert phone(text) is None or str(phone(text)).startswith("+84")
    assert wish(text) is None or not unknown(text)


@given(ANY_TEXT)
def test_a_name_is_a_name(text: str) -> None:
    """A name that was taken is taken again as it is written (U004)."""
    taken = name(text)
    assert taken is None or name(taken) in {taken, None}


@given(SENTENCES)
def test_unicode_form(text: str) -> None:
    """Composed or not, an answer means the same (U005)."""
    other = unicodedata.normalize("NFD", text)
    assert (yes_no(other), count(other), percent(other), phone(other)) == (
        yes_no(text),
        count(text),
        percent(text),
        phone(text),
    )
    assert (name(other), choice(other, OPTIONS), wish(other)) == (
        name(text),
        choice(text, OPTIONS),
        wish(text),
    )


@given(st.integers(0, 999))
def test_digits(number: int) -> None:
    """Any number in digits is that number (U006)."""
    assert count(f"có {number} người ạ") == count(f"co {number} nguoi a") == count(str(number)) == number


UNITS: Final = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def spoken(number: int) -> str:
    """Say a number from 1 to 99 as in school."""
    tens, unit = divmod(number, 10)
    if not tens:
        return UNITS[unit]
    after = {0: "", 1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(unit, UNITS[unit])
    return f"{'mười' if tens == 1 else UNITS[tens] + ' mươi'} {after}".strip()


@pytest.mark.parametrize("number", range(1, 100))
def test_number_words(number: int) -> None:
    """Every number up to a hundred is understood in words, with and without accents (U006)."""
    word = spoken(number)
    assert (count(word), count(fold(word)), percent(f"{word} phần trăm")) == (number, number, Decimal(number))


@pytest.mark.parametrize("number", range(101, 1000, 7))
def test_hundreds(number: int) -> None:
    """So are the hundreds, as bigger villages need them (U006)."""
    hundreds, rest = divmod(number, 100)
    word = f"{UNITS[hundreds]} trăm " + (
        f"linh {UNITS[rest]}" if 0 < rest < 10 else spoken(rest) if rest else ""
    )
    assert count(word) == count(fold(word)) == number


def test_quick() -> None:
    """A long or strange text takes no longer than a person would notice (U004)."""
    began = time.process_time()
    for text in (
        "có " * 2000,
        "o" * 4000,
        "cháu " * 39 + "2",
        "0 9" * 1000,
        "hai " * 40,
        "không ai " * 20,
        "a'" * 2000,
    ):
        for understood in (yes_no, count, percent, phone, name, wish, unknown, fold, tidy, sort_key):
            understood(text)
        choice(text, OPTIONS)
    assert time.process_time() - began < 2


UNACCENTED: Final = (
    "dạ có ạ|đúng rồi|vâng ạ|chưa có|không phải|không ạ|dạ chưa ạ|nỏ có|có rồi em ơi|không em ơi|nhà em có ạ|dạ không có"
    "|hai đứa|năm người|có ba cháu ạ|không có ai|chưa có cháu nào|hăm ba hộ|tám mươi lăm phần trăm|một nửa|đứa mô cũng đi"
)


@pytest.mark.parametrize("text", UNACCENTED.split("|"))
def test_without_accents(text: str) -> None:
    """Who types without accents is understood the same (U006)."""
    assert (yes_no(fold(text)), count(fold(text), total=4), percent(fold(text))) == (
        yes_no(text),
        count(text, total=4),
        percent(text),
    )
