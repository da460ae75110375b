"""A roster typed line by line.

U231 Number, name, members and phone are read in any usual order, with and without accents.
U232 Nothing is dropped: what is not understood is reported with its line and what to type.
U233 A number that stands twice is reported on the later line.
"""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words import render
from dialogs.understand.roster_line import RosterLine, Trouble, roster_line, roster_lines

Read = tuple[int | None, str | None, int | None, str | None]

PANG: Final = "Lò Văn Pâng"
PHONE: Final = "+84912345678"

CLEAN: Final[list[tuple[Read, str]]] = [
    ((12, PANG, 5, PHONE), (
        "12 Lò Văn Pâng, 5 khẩu, 0912345678|12. Lò Văn Pâng 5 khẩu 0912 345 678|12) ông Lò Văn Pâng - 5 khẩu - 0912.345.678|"
        "12, LÒ VĂN PÂNG, 5 khẩu, +84912345678|số 12: Lò Văn Pâng; nk 5; 0912345678|STT 12 Lò Văn Pâng 5 người sđt 0912345678|"
        "12/ lò văn pâng, 5 nk, ĐT: 0912-345-678|nhà 12 Lò Văn Pâng (5 khẩu) 0912345678|12\tLò Văn Pâng\t5 khẩu\t0912345678|"
        "12 chủ hộ Lò Văn Pâng có 5 khẩu, số điện thoại 0912345678|12 Lò Văn Pâng, khẩu: 5, 0912345678|12 Lò Văn Pâng năm khẩu 0912345678"
    )),
    ((12, "Lo Van Pang", 5, PHONE), "12. Lo Van Pang 5 khau 0912345678|12 lo van pang, 5 nguoi, so dt 0912345678|12 LO VAN PANG sk 5 0912345678"),
    ((None, PANG, None, None), "Lò Văn Pâng|lò văn pâng|bác Lò Văn Pâng|chủ hộ: Lò Văn Pâng"),
    ((7, "Vàng A Dơ", None, "+84391234567"), "7 Vàng A Dơ 01691234567|7. Vàng A Dơ, 0391234567"),
    ((3, "H'Hen Niê", 4, None), "3 H'Hen Niê, 4 khẩu|3. H’Hen Niê 4 nhân khẩu"),
    ((8, "Nguyễn Thị Ba", 5, None), "8 Nguyễn Thị Ba khẩu 5|8 Nguyễn Thị Ba, 5 khẩu|8 Nguyễn Thị Ba, năm khẩu"),
    ((None, PANG, 20, None), "Lò Văn Pâng, hai mươi khẩu|lò văn pâng 20 khẩu"),
]  # fmt: skip


def values(line: RosterLine | None) -> Read:
    assert line is not None
    return line.number, line.name, line.members, line.phone


@pytest.mark.parametrize(
    ("expected", "text"), [(read, text) for read, texts in CLEAN for text in texts.split("|")]
)
def test_lines_are_understood(expected: Read, text: str) -> None:
    """A household written on one line is read whole (U231)."""
    line = roster_line(text)
    assert values(line) == expected
    assert line is not None
    assert line.troubles == ()


@pytest.mark.parametrize(
    ("text", "troubles", "read"),
    [
        ("12", {Trouble.NO_NAME}, (12, None, None, None)),
        ("12 0912345678", {Trouble.NO_NAME}, (12, None, None, PHONE)),
        ("12 Lò Văn Pâng 091234567", {Trouble.PHONE_WRONG}, (12, PANG, None, None)),
        ("12 Lò Văn Pâng 912345678", {Trouble.PHONE_WRONG}, (12, PANG, None, None)),
        ("12 Lò Văn Pâng 0912345678 0987654321", {Trouble.PHONES_TWO}, (12, PANG, None, None)),
        ("12 Lò Văn Pâng, 5, 0912345678", {Trouble.NUMBER_UNSURE}, (12, PANG, None, PHONE)),
        ("12 Lò Văn Pâng 99 khẩu", {Trouble.MEMBERS_UNSURE}, (12, PANG, None, None)),
        ("12 Lò Văn Pâng 5 khẩu 6 khẩu", {Trouble.MEMBERS_UNSURE}, (12, PANG, None, None)),
        ("12 Nguyễn Thị Sáu người", {Trouble.MEMBERS_UNSURE, Trouble.NO_NAME}, (12, None, None, None)),
        ("12 Lò Văn Pâng (đã mất), 5 khẩu", {Trouble.LEFT_OVER}, (12, PANG, 5, None)),
        ("12 Lò Văn Pâng, Lò Thị Mai", {Trouble.LEFT_OVER}, (12, PANG, None, None)),
        ("0 Lò Văn Pâng", {Trouble.NUMBER_UNSURE}, (None, PANG, None, None)),
        ("danh sách hộ trong xóm", {Trouble.NAME_UNSURE}, (None, None, None, None)),
        ("x" * 300, {Trouble.TOO_LONG}, (None, None, None, None)),
    ],
)
def test_what_is_not_understood_is_reported(text: str, troubles: set[Trouble], read: Read) -> None:
    """What could not be read is told with what to type, and the rest stands (U232)."""
    line = roster_line(text, line=4)
    assert values(line) == read
    assert line is not None
    assert {one.trouble for one in line.troubles} == troubles
    assert all(render(one.remedy, "vi").startswith("Dòng 4: ") for one in line.troubles)


def test_many_lines_at_once() -> None:
    """Ten households in one message: each line stands, the second number 3 is told (U233)."""
    read = roster_lines("1. Lò Văn Pâng, 5 khẩu\n\n3. Lò Thị Mai\r\n3. Vàng A Dơ, 7 khẩu\n???\nQuàng Văn Hòa")
    assert [(line.line, line.number, line.name) for line in read.lines] == [
        (1, 1, PANG), (3, 3, "Lò Thị Mai"), (4, 3, "Vàng A Dơ"), (5, None, None), (6, None, "Quàng Văn Hòa"),
    ]  # fmt: skip
    assert [(one.line, one.trouble) for one in read.troubles] == [
        (4, Trouble.NUMBER_TWICE),
        (5, Trouble.NAME_UNSURE),
    ]


def test_every_trouble_has_its_sentence() -> None:
    """Each kind of trouble says in Vietnamese what to do (U232)."""
    from dialogs.understand.roster_line import LineTrouble

    said = {render(LineTrouble(1, trouble, "x").remedy, "vi") for trouble in Trouble}
    assert len(said) == len(Trouble)


@given(st.text(max_size=80))
def test_no_word_is_dropped_in_silence(text: str) -> None:
    """A line that held something always says something (U232)."""
    line = roster_line(text)
    assert line is None or line.name or line.troubles
