"""How a village judged its houses, hours and hands, as people type them.

U801 numbers after "không đồng ý" are not agreed to, after "đồng ý" agreed to, after "để lại" left
U802 "đồng ý cả", "cả bản đồng ý", "đủ" agree to all; "trừ 3 7" leaves these out
U803 a bare "đồng ý", "không nhà nào đồng ý", "cả bản trừ 3" are asked again
U804 numbers without a word are an answer to the question only
U805 an hour that may be morning or evening is asked again; two numbers are hands, one is not
"""

from __future__ import annotations

import unicodedata
from datetime import time

import pytest

from dialogs.understand.hour import hour
from dialogs.understand.verdict import HousesJudged, Judged, verdict
from dialogs.understand.votes import votes

ROSTER = range(1, 31)
ALL_AGREED = HousesJudged(Judged.NOT_AGREED, others_agreed=True)


@pytest.mark.parametrize(
    ("judged", "texts"),
    [
        (
            Judged.NOT_AGREED,
            (
                "không đồng ý 3 7|khong dong y: 3, 7|chưa đồng ý nhà 3, nhà 7|3 7 không đồng ý|nhà 3 và nhà 7 chưa đồng ý"
                "|ko dong y 3 7|chưa nhất trí 3 7|không đồng ý\n3\n7|khoong ddoongf ys 3 7"
            ),
        ),
        (Judged.AGREED, "đồng ý 3 7|dong y nhà 3, 7|3 và 7 đồng ý|nhất trí 3 7|thống nhất: 3, 7"),
        (Judged.LEFT, "để lại 3 7|de lai 3, 7|chưa xét 3 7|3 7 xét sau|hoãn nhà 3, 7"),
    ],
)
def test_houses_are_judged_by_number(judged: Judged, texts: str) -> None:
    """The meeting's word before or after the numbers is never taken for its opposite (U801)."""
    for text in texts.split("|"):
        for form in ("NFC", "NFD"):
            found = verdict(unicodedata.normalize(form, text), known=ROSTER)
            assert (text, found) == (text, HousesJudged(judged, (3, 7)))


@pytest.mark.parametrize(
    "text",
    [
        "đồng ý cả",
        "đồng ý hết",
        "cả bản đồng ý",
        "ca ban dong y",
        "tất cả đồng ý",
        "đồng ý tất cả",
        "nhất trí 100%",
        "nhà nào cũng đồng ý",
        "mọi nhà đều đồng ý",
        "không đồng ý: 0",
    ],
)
def test_the_whole_village_agrees(text: str) -> None:
    """One sentence agrees to all that wait (U802)."""
    assert verdict(text, known=ROSTER) == ALL_AGREED


@pytest.mark.parametrize(
    "text",
    [
        "cả bản đồng ý trừ 3 7",
        "đồng ý cả, trừ 3 7",
        "dong y ca tru 3 7",
        "nhà nào cũng đồng ý, trừ nhà 3 và nhà 7",
        "đồng ý hết trừ 3, 7",
    ],
)
def test_all_but_two(text: str) -> None:
    """Who is left out of "cả bản đồng ý" is not agreed to (U802)."""
    assert verdict(text, known=ROSTER) == HousesJudged(Judged.NOT_AGREED, (3, 7), others_agreed=True)


def test_a_range_agrees_to_its_houses_alone() -> None:
    """ "Đồng ý 1-5 trừ 3" says nothing of house 6 (U801)."""
    assert verdict("đồng ý 1-5 trừ 3", known=ROSTER) == HousesJudged(Judged.AGREED, (1, 2, 4, 5))


@pytest.mark.parametrize(
    "text",
    [
        "đồng ý",
        "không đồng ý",
        "không nhà nào đồng ý",
        "cả bản không đồng ý",
        "cả bản trừ 3",
        "1-30 trừ 3",
        "đồng ý 3, không đồng ý 7",
        "vắng 3",
        "Lò Văn Pâng",
        "đồng ý vắng 3",
        "dạ",
        "có",
        "cả bản",
    ],
)
def test_doubt_is_asked_again(text: str) -> None:
    """A whole village is judged only by a sentence that can mean nothing else (U803)."""
    assert verdict(text, known=ROSTER) is None


def test_numbers_alone_answer_the_question() -> None:
    """ "3 7" answers which houses are not agreed to, "đủ" that there are none (U804)."""
    assert verdict("3 7", known=ROSTER) == HousesJudged(Judged.NOT_AGREED, (3, 7), bare=True)
    for text in ("đủ", "0", "không nhà nào"):
        assert verdict(text, known=ROSTER) == HousesJudged(Judged.NOT_AGREED, others_agreed=True, bare=True)
    assert verdict("không đồng ý 99", known=ROSTER) == HousesJudged(Judged.NOT_AGREED, (), (99,))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("19h30", time(19, 30)), ("19:30", time(19, 30)), ("19 giờ 30 phút", time(19, 30)), ("7 rưỡi tối", time(19, 30)),
        ("7h tối", time(19)), ("14h", time(14)), ("8h sáng", time(8)), ("lúc 19 giờ ạ", time(19)), ("20", time(20)),
        ("7 giờ", None), ("7h30", None), ("25h", None), ("19h75", None), ("tối", None), ("7", None), ("7 rưỡi 15", None),
    ],
)  # fmt: skip
def test_hours(text: str, meant: time | None) -> None:
    """ "7 giờ" may be morning or evening, so it is asked again (U805)."""
    assert meant == hour(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("58 3", (58, 3)), ("58, 3", (58, 3)), ("58 đồng ý, 3 không", (58, 3)), ("60 phiếu đồng ý, 0 phiếu không đồng ý", (60, 0)),
        ("đồng ý 58, không 2", (58, 2)), ("58", None), ("58/60", None), ("583", None), ("", None), ("nhiều", None),
    ],
)  # fmt: skip
def test_hands(text: str, meant: tuple[int, int] | None) -> None:
    """How many are for comes first; one number alone says too little (U805)."""
    assert meant == votes(text)
