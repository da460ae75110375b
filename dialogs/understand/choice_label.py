"""Choices recognised by their labels: in full, in part, with words around them, or with a slip."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dialogs.understand.fold import fold
from dialogs.understand.keyboard import keyed
from dialogs.understand.lexicon import LONGEST_KEPT, Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.politeness import without_politeness
from dialogs.understand.short_forms import SHORT_FORMS
from dialogs.understand.words import normal

# "Đúng" is no part of "Không đúng": an answer and the label it names must deny alike.
_DENIALS: Final = frozenset({"khong", "chua", "chang", "cha", "no", "khoi", "dung lai"})
# Words that turn a label found in a longer answer into something less than certain.
_DOUBTS: Final = Lexicon(
    {
        True: (
            "không|chưa|chẳng|chả|nỏ|hay|hoặc|hay là|và|với|cả hai|cả|hình như|chắc|chắc là|có lẽ|có khi"
            "|có thể|nhưng|mà|hơi|gần|khoảng|nếu|lúc|khi|thì phải|tùy|tuỳ|sao|gì|nào|trừ|ngoài|đừng|thôi"
            "|sai|hỏi|nửa|vừa|trước|hơn|kém|ít|quá|lại|mấy|vài|đâu|mô|cũng|hết|sẽ|sắp|định|sau"
        )
    }
)
_LEAD_INS: Final = Lexicon(
    {
        True: (
            "em|tôi|tui|mình|bác|cô|chú|anh|chị|ông|bà|cháu|con|thầy|là|chọn|thì|dạ|vâng|ừ|nhà|nhà em"
            "|nhà tôi|nhà mình|gia đình|gia đình em|gia đình tôi|gia đình mình|cái|ý|câu|mục|số|của|ở|thuộc"
            "|làm|được|xin|cho|gọi|gọi là|cứ gọi|đây|đó|đấy|này|ạ|nhé|ơi|rồi|luôn|thôi|năm nay|bên em|xem"
            "|muốn|cần|một chút|chút|chút ít|nhiều|lắm|hẳn|so với năm ngoái|năm ngoái"
        )
    }
)
_STRANGE_WORDS: Final = 1
_LENGTH_FOR_ONE_SLIP: Final = 4
_LENGTH_FOR_TWO_SLIPS: Final = 9

_FULL_FORMS: Final = {
    normal(form): normal(word)
    for word, forms in SHORT_FORMS.items()
    for form in forms
    if word not in {"ạ", "nhé", "em"}
}


def exactly(typed: Sequence[str], labels: Sequence[Sequence[str]]) -> set[int]:
    """Collect the labels typed in full, with their accents."""
    said = _spoken(typed)
    return {at for at, label in enumerate(labels, start=1) if said and _spoken(label) == said}


def by_label(typed: list[str], labels: Sequence[Sequence[str]]) -> set[int]:
    """Collect the labels named in full, then in part, then with words around them: the first way that names any."""
    said = _spoken(typed)
    written_out = [_FULL_FORMS.get(word) or keyed(word) or word for word in said]
    for form in (said, written_out, _in_digits(said), _without_lead_in(said)):
        for way in (_in_full, _in_part, _with_words_around):
            found = {at for at, label in enumerate(labels, start=1) if form and way(form, _spoken(label))}
            if found:
                return found
    return set()


def is_numbered(number: int, labels: Sequence[Sequence[str]]) -> set[int]:
    """Collect the labels that are this number themselves: "2", "2 cháu", "Lớp 2"."""
    found = set()
    for at, label in enumerate(labels, start=1):
        spoken = _spoken(label)
        digits = _digits(spoken)
        begins_or_ends = digits and digits[0] in {spoken[0], spoken[-1]}
        if len(digits) == 1 and digits[0].isdigit() and int(digits[0]) == number and begins_or_ends:
            found.add(at)
    return found


def by_slip(typed: list[str], labels: Sequence[Sequence[str]]) -> set[int]:
    """Find the one label that is a slip or two away, where no other is as near."""
    said = _spoken(without_politeness(typed))
    written = fold(" ".join(said))
    if len(written) < _LENGTH_FOR_ONE_SLIP:
        return set()
    limit = 2 if len(written) >= _LENGTH_FOR_TWO_SLIPS else 1
    near = []
    for at, label in enumerate(labels, start=1):
        spoken = _spoken(label)
        if _denies(said) == _denies(spoken) and _digits(said) == _digits(spoken):
            near.append((_slips(written.replace(" ", ""), fold("".join(spoken))), at))
    near.sort()
    margin = 1 if len(written) < _LENGTH_FOR_TWO_SLIPS else 0
    if not near or near[0][0] > limit or (len(near) > 1 and near[1][0] <= near[0][0] + margin):
        return set()
    return {near[0][1]}


def _spoken(typed: Sequence[str]) -> list[str]:
    return [word for word in typed if word[0].isalnum()]


def _without_lead_in(said: list[str]) -> list[str]:
    """Leave out "em ở" of "em ở Nà Cang"."""
    while said and (found := _LEAD_INS.at(said, 0)) and found.length < len(said):
        said = said[found.length :]
    return said


def _in_digits(said: list[str]) -> list[str]:
    """Write number words as digits, for labels such as "Xóm 2"."""
    written = []
    at = 0
    accented = any(not word.isascii() for word in said)
    while at < len(said):
        number = numeral(said, at, accented=accented)
        written.append(said[at] if number is None or number.value is None else str(number.value))
        at += number.length if number else 1
    return written


def _denies(said: Sequence[str]) -> bool:
    return any(_plain(word) in _DENIALS for word in said)


def _digits(said: Sequence[str]) -> list[str]:
    return [word for word in said if word[0].isdigit()]


def _same(one: str, label: str) -> bool:
    """Say whether a typed word is a label's word, with its accents, or typed without any."""
    return one == label or (one.isascii() and one == _plain(label)) or _plain(one) == _plain(label) == label


def _plain(word: str) -> str:
    """Fold a word: each is looked at for every label on the screen, and in several forms."""
    return _folded(word) if len(word) <= LONGEST_KEPT else fold(word)


_folded = lru_cache(maxsize=8192)(fold)


def _in_full(said: Sequence[str], label: Sequence[str]) -> bool:
    return len(said) == len(label) and all(map(_same, said, label))


def _within(part: Sequence[str], whole: Sequence[str], *, typed_is_part: bool) -> int | None:
    """Where one run of words stands in another."""
    for at in range(len(whole) - len(part) + 1):
        pairs = zip(part, whole[at:], strict=False)
        if all(_same(one, other) if typed_is_part else _same(other, one) for one, other in pairs):
            return at
    return None


def _in_part(said: Sequence[str], label: Sequence[str]) -> bool:
    letters = sum(map(len, said))
    return (
        len(said) < len(label)
        and letters > 1
        and not all(word[0].isdigit() for word in said)
        and _denies(said) == _denies(label)
        and _within(said, label, typed_is_part=True) is not None
    )


def _with_words_around(said: list[str], label: Sequence[str]) -> bool:
    if not label or len(said) <= len(label):
        return False
    at = _within(label, said, typed_is_part=False)
    if at is None:
        return False
    strange = 0
    for rest in (said[:at], said[at + len(label) :]):
        for doubt, (_, lead_in) in zip(_DOUBTS.read(rest), _LEAD_INS.read(rest), strict=False):
            strange += lead_in is None
            if doubt[1]:
                return False
    # "không biết" is not the label "Không" with a word beside it.
    return strange == 0 or (len(label) > 1 and strange <= _STRANGE_WORDS)


def _slips(one: str, other: str) -> int:
    """Count the letters left out, put in, changed or swapped with their neighbour."""
    rows = [list(range(len(other) + 1))]
    for i, typed in enumerate(one, start=1):
        row = [i]
        for j, meant in enumerate(other, start=1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (typed != meant)))
            if i > 1 and j > 1 and typed == other[j - 2] and one[i - 2] == meant:
                row[-1] = min(row[-1], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
