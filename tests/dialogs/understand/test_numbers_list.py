"""Which houses of the roster are meant, by number.

U201 Numbers, ranges and number words are understood with and without accents, with slips, in dialect, over several lines.
U202 "Cả bản" is everybody, "trừ nhà 5" leaves out; who is left out must have been in.
U203 "0" is nobody; "đủ" is nobody where the question is who lacks it, everybody where it is who has it.
U204 A word before or after the numbers ("vắng", "chưa có") is kept, so that the opposite is never recorded.
U205 Numbers that the roster does not have stand apart; a gap inside a range is nothing to report.
U206 What is not certain is asked again.
U207 However a set of numbers is written, the same set is read.
"""

import unicodedata
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understand.numbers_list import NumbersList, Said, Verb, numbers_list

ROSTER: Final = range(1, 31)

NAMED: Final[dict[tuple[int, ...], str]] = {
    (3, 7): (
        "3 7|3,7|3, 7|3;7|3 và 7|3 va 7|số 3 với số 7|so 3 voi so 7|nhà 3 nhà 7|nha 3, nha 7|nhaf 3 nhaf 7|nhà3 nhà7|n3 n7|h3, h7|"
        "hộ số 3, hộ số 7|#3 #7|3\n7|3,\n7.|- 3\n- 7|(3, 7)|dạ 3 7 ạ|dạ nhà 3 với nhà 7 ạ|ba, bảy|ba với bẩy|nhà ba, nhà bay|"
        "３、７|３ ７|03 07|7 3|3 7 3|có nhà 3, nhà 7|chỉ nhà 3 với nhà 7 thôi|các nhà 3 7|mấy nhà 3, 7|3 + 7|3 & 7|3 rồi 7|"
        "những nhà số 3, số 7|gồm 3, 7|số thứ tự 3 và 7|stt 3, 7|3 7 nữa|3 7 👍"
    ),
    (12, 13, 14, 15): (
        "12-15|12 - 15|12–15|12—15|12..15|12...15|12…15|12->15|12~15|12 đến 15|12 den 15|12 ddeens 15|từ 12 tới 15|tu 12 toi 15|"
        "nhà 12 đến nhà 15|từ nhà 12 cho đến nhà 15|15-12|１２－１５|mười hai đến mười lăm|muoi hai den muoi lam|12 13 14 15|"
        "12-14 15|12-14, 13-15|từ số 12 đến số 15|12 đến hết số 15"
    ),
    (
        3,
        7,
        12,
        13,
        14,
        15,
    ): "3 7 12-15|3, 7, 12 đến 15|3,7,12-15|nhà 3, 7, 12 đến nhà 15|3.7.12-15|3\n7\n12-15|1-20 trừ 1-2 4-6 8-11 16-20",
    (28, 29, 30): "từ 28 trở đi|28 đến hết|28-30|cả bản trừ 1-27|cả xóm trừ ra từ 1 đến 27",
}
EVERYBODY: Final = (
    "tất cả|tat ca|taast car|cả bản|ca ban|cả xóm|cả thôn ạ|toàn bản|mọi nhà|tất cả các nhà|toàn bộ các hộ|cả bản 30 nhà|tất cả 30 hộ|"
    "1-30|1 đến hết|100%"
)
ALL_BUT_FIVE: Final = (
    "cả xóm trừ nhà 5|ca xom tru nha 5|tất cả trừ 5|1-30 trừ 5|cả bản, trừ nhà số năm|tất cả, chỉ trừ 5|cả bản bỏ nhà 5|cả bản chừa nhà 5|"
    "đăng ký cả bản trừ nhà 5|cả bản đăng ký trừ nhà 5|nhà nào cũng đăng ký trừ nhà 5"
)
NOBODY: Final = (
    "0|số 0|0 nhà|0 nhà nào|không|ko|k|không có|khong co|ko co|không ai|không nhà nào|khong nha nao|không có nhà nào|không có hộ nào cả|"
    "nỏ có nhà mô|no co nha mo|nỏ ai|chẳng có nhà nào|không một nhà nào|dạ không có ai ạ|không có gia đình nào"
)
COMPLETE: Final = (
    "đủ|du|ddur|đủ cả|đủ rồi ạ|đủ hết rồi|nhà nào cũng có|nha nao cung co|nhà nào cũng có rồi|nhà mô cũng có|hộ nào cũng có rồi|"
    "không thiếu nhà nào|không thiếu ai|không vắng nhà nào|không nhà nào vắng|không ai vắng|không nhà nào chưa có|có đủ cả|cả bản đều có|"
    "mọi nhà đều có|tất cả đều có rồi|đủ 30 nhà|ai cũng có|đông đủ"
)
ASKED_AGAIN: Final = (
    "|   |3 nhà|có 3 nhà|3 nhà 7|2 nhà 3 và 7|hai ba|ba bảy|3 bảy|12.15|3.7|05.012|3/7|3?|nhà 3 à?|3 hoặc 7|3 hay 7|khoảng 3|12a|3b|-3|"
    "3-7-12|12-|-|từ 12|đến 15|12...|trừ 5|1-9999|1-99999|0912345678|0 3|1. 3\n2. 7|nha2 7|Lò Văn Pâng|nhà bác Pâng|nhà|số|cả|hết|không biết|"
    "chưa rõ|dạ|vâng|có|cả bản 29 nhà|1-10 trừ 20|1-10 trừ 3, 20-30|cả bản trừ cả bản|1-3 trừ 1-3|1-10 trừ 3 trừ 4|nhà nào cũng|"
    "đăng ký 3 vắng|vắng 3, đăng ký 7|3: 7|3=1|cả bản 3 7|tất cả không|3 7 v.v|không trừ 5|để sau|quay lại|năm ngoái 3|3 người"
)


def said(text: str) -> NumbersList:
    found = numbers_list(text, known=ROSTER)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("expected", "text"), [(numbers, text) for numbers, texts in NAMED.items() for text in texts.split("|")]
)
def test_named_houses_are_understood(expected: tuple[int, ...], text: str) -> None:
    """A list of numbers means those houses, however it is typed (U201)."""
    for form in ("NFC", "NFD"):
        found = said(unicodedata.normalize(form, text))
        assert (found.numbers, found.unknown) == (expected, ())


@pytest.mark.parametrize("text", EVERYBODY.split("|"))
def test_whole_village(text: str) -> None:
    """Who says "cả bản" means every house of the roster (U202)."""
    assert said(text).numbers == tuple(ROSTER)


@pytest.mark.parametrize("text", ALL_BUT_FIVE.split("|"))
def test_all_but_one(text: str) -> None:
    """Who leaves out house 5 means all the others (U202)."""
    found = said(text)
    assert found.who_have(ROSTER) == tuple(number for number in ROSTER if number != 5)


@pytest.mark.parametrize("text", NOBODY.split("|"))
def test_nobody(text: str) -> None:
    """ "Không nhà nào" is an answer: no house (U203)."""
    found = said(text)
    assert (found.said, found.nobody, found.who_have(ROSTER), found.who_lack()) == (Said.NOBODY, True, (), ())


@pytest.mark.parametrize("text", COMPLETE.split("|"))
def test_complete(text: str) -> None:
    """ "Đủ" means no house lacks it, and so every house has it (U203)."""
    found = said(text)
    assert (found.said, found.who_lack(), found.who_have(ROSTER)) == (Said.COMPLETE, (), tuple(ROSTER))


@pytest.mark.parametrize(
    "text", ["đủ trừ nhà 3 7", "du tru 3, 7", "nhà nào cũng có trừ nhà 3 và nhà 7", "cả bản đều có, trừ 3 7"]
)
def test_complete_but_two(text: str) -> None:
    """ "Đủ, trừ nhà 3 nhà 7": these two lack it, and it was not nobody (U202, U203)."""
    found = said(text)
    assert (found.who_lack(), found.nobody) == ((3, 7), False)
    assert found.who_have(ROSTER) == tuple(number for number in ROSTER if number not in {3, 7})


@pytest.mark.parametrize(
    ("verb", "texts"),
    [
        (
            Verb.REGISTER,
            "đăng ký 3 7|dang ky: 3, 7|ddawng kys 3 7|đk 3 7|dk 3 7|nhà đăng ký: 3 7|3 7 đăng ký|đăng kí nhà 3 và nhà 7|ghi tên 3 7",
        ),
        (
            Verb.ABSENT,
            "vắng 3 7|vang 3 7|vắng: nhà 3, nhà 7|nhà vắng 3 7|nhà 3 và nhà 7 vắng|vắng mặt: 3, 7|3 7 không đến|chưa có mặt 3 7",
        ),
        (Verb.PRESENT, "có mặt 3 7|co mat: 3, 7|nhà 3 nhà 7 có mặt"),
        (
            Verb.LACK,
            "chưa có: 3 7|chua co 3 7|3 7 chưa có|nhà 3, nhà 7 chưa|3, 7 không có|thiếu 3 7|còn thiếu nhà 3, nhà 7",
        ),
        (Verb.DECLINE, "không đăng ký: 3 7|nhà 3 nhà 7 không đăng ký|chưa đăng ký 3 7|ko đk 3 7"),
    ],
)
def test_verbs_are_kept(verb: Verb, texts: str) -> None:
    """ "Vắng 3 7" answers who is absent, and is never taken for who is there (U204)."""
    for text in texts.split("|"):
        found = said(text)
        assert (text, found.numbers, found.verb) == (text, (3, 7), verb)
        assert (found.who_have(ROSTER) is None, found.who_lack() is None) == (verb.denies, not verb.denies)


def test_opposite_of_nobody_is_not_recorded() -> None:
    """ "Không nhà nào có" does not answer that nobody lacks it (U204)."""
    for text in ("không nhà nào có", "chưa có nhà nào", "không nhà nào đăng ký"):
        found = said(text)
        assert (found.who_have(ROSTER), found.who_lack()) == ((), None)


@pytest.mark.parametrize(
    ("text", "numbers", "unknown"),
    [
        ("3 7 99", (3, 7), (99,)),
        ("28-33", (28, 29, 30), (31, 32, 33)),
        ("99", (), (99,)),
        ("cả xóm trừ nhà 99", tuple(range(1, 31)), (99,)),
        ("4-6", (4, 6), ()),
        ("5-6", (6,), (5,)),
        ("5", (), (5,)),
    ],
)
def test_unknown_numbers_stand_apart(text: str, numbers: tuple[int, ...], unknown: tuple[int, ...]) -> None:
    """A number that no house has is named back; a house that moved away leaves a gap nobody stumbles over (U205)."""
    roster = tuple(ROSTER) if "99" in text or "33" in text else (*range(1, 5), *range(6, 31))
    found = numbers_list(text, known=roster)
    assert found is not None
    assert (found.numbers, found.unknown) == (numbers, unknown)


@pytest.mark.parametrize("text", ASKED_AGAIN.split("|"))
def test_doubt_is_asked_again(text: str) -> None:
    """What could mean something else is not guessed (U206)."""
    assert numbers_list(text, known=ROSTER) is None


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Cut sorted numbers into runs without gaps."""
    cuts = [
        0,
        *(at for at, (one, other) in enumerate(pairwise(numbers), start=1) if other != one + 1),
        len(numbers),
    ]
    return [(numbers[start], numbers[end - 1]) for start, end in pairwise(cuts)]


@given(
    st.sets(st.integers(1, 30), min_size=1),
    st.sampled_from([" ", ", ", "; ", "\n", " và ", " với ", ","]),
    st.sampled_from(["-", " - ", "–", " đến ", " toi ", ".."]),
    st.sampled_from(["", "nhà ", "số ", "hộ số "]),
)
def test_any_set_comes_back(numbers: set[int], between: str, to: str, house: str) -> None:
    """However a list is written down, the same houses are read from it (U207)."""
    ordered = sorted(numbers)
    one_by_one = between.join(f"{house}{number}" for number in ordered)
    in_runs = between.join(
        f"{house}{first}" if first == last else f"{house}{first}{to}{last}" for first, last in runs(ordered)
    )
    left_out = between.join(map(str, sorted(set(ROSTER) - numbers)))
    texts = [one_by_one, in_runs, *([f"cả bản trừ {left_out}"] if left_out else [])]
    assert {said(text).numbers for text in texts} == {tuple(ordered)}


@given(st.text(max_size=60))
def test_anything_typed_is_answered(text: str) -> None:
    """Whatever is typed, only houses of the roster are recorded (U206)."""
    found = numbers_list(text, known=ROSTER)
    assert found is None or set(found.numbers) <= set(ROSTER)
