"""Which of the numbered choices on the screen a typed answer means.

Every way of reading the answer is tried with the same care; where two of them point to different choices the person is
asked again. A number is the choice's place, unless a label is that number: then both must agree.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dialogs.understand.choice_label import by_label, by_slip, exactly, is_numbered
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.politeness import without_politeness
from dialogs.understand.unknown import unknown
from dialogs.understand.words import LONGEST_ANSWER, words
from dialogs.understand.yes_no import yes_no

_PLACE: Final = "place"
_FIRST: Final = "first"
_LAST: Final = "last"
_ORDINAL: Final = "ordinal"
_LEXICON: Final = Lexicon(
    {
        _FIRST: "đầu tiên|đầu|thứ nhất|nhất|cái đầu|cái đầu tiên|ý đầu|câu đầu|dòng đầu|mục đầu|số một|trên cùng",
        _LAST: "cuối|cuối cùng|cái cuối|cái cuối cùng|ý cuối|câu cuối|dòng cuối|mục cuối|sau cùng|dưới cùng",
        _ORDINAL: "thứ|cái thứ|ý thứ|câu thứ|dòng thứ|mục thứ|phương án thứ|lựa chọn thứ|người thứ|nhà thứ|đáp án thứ",
        _PLACE: (
            "số|câu|ý|mục|cái|dòng|lựa chọn|chọn|phương án|đáp án|ô|nút|bấm|bấm số|chọn số|chọn ý|chọn câu"
            "|chọn mục|chọn cái|chọn phương án|phương án số|lựa chọn số|mục số|ý số|câu số|cái số|đáp án số"
            "|là số|em chọn|tôi chọn|bác chọn|cháu chọn|con chọn|mình chọn|tui chọn|cô chọn|anh chọn"
            "|chị chọn|ông chọn|bà chọn|em chọn số|tôi chọn số|em chọn ý|em chọn câu|tôi chọn ý"
            "|tôi chọn câu|tôi chọn cái|bác chọn số|chú chọn|cho em|cho tôi|cho em số|cho tôi số|lấy số|lấy"
            "|em lấy|tôi lấy|đánh số|nhấn|nhấn số|ấn|ấn số|gõ|xin chọn|xin chọn số|em bấm|em bấm số"
            "|tôi bấm số"
        ),
    }
)
# After "thứ", first, second and fourth have words of their own.
_ORDINALS: Final = Lexicon({1: "nhất", 2: "nhì|hai", 4: "tư"})
_AROUND: Final = frozenset('.,)(:!;#-[]*"“”')
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_NUMBER_WORD_LIMIT: Final = 99


def choice(text: str, options: Sequence[str]) -> int | None:
    """Say which choice (from 1) a typed answer means; None where it means none of them, or may mean two."""
    typed = words(text)
    if not options or not 0 < len(typed) <= LONGEST_ANSWER or "?" in typed or typed[0] == "-":
        return None
    labels = _labels(tuple(options))
    # A label typed in full, accents and all, is certain, whatever else it could be.
    named = exactly(typed, labels)
    if len(named) == 1 and _place(typed, len(options)) in {None, *named}:
        return named.pop()
    for reading in (typed, without_politeness(typed)):
        found = _meant(reading, labels)
        if len(found) == 1:
            # "chưa" is a part of "Chưa rõ", and says "Không".
            said = None if _place(reading, len(options)) else _by_meaning(text, options)
            return found.pop() if said is None or said in found else None
        if found:
            return None
    return _by_meaning(text, options)


def _meant(typed: list[str], labels: Sequence[Sequence[str]]) -> set[int]:
    """Collect the choices meant by place, by letter and by label."""
    place = _place(typed, len(labels))
    if place is not None and _is_place_said(typed):
        return {place}
    found = by_label(typed, labels)
    if place is not None:
        found |= {place} | is_numbered(place, labels)
    elif (number := _number(typed)) is not None:
        found |= is_numbered(number, labels)
    letter = _letter(typed, labels)
    if letter is not None:
        found.add(letter)
    found = found or by_slip(typed, labels)
    return found | _place_in_front(typed, labels) if found else found


def _by_meaning(text: str, options: Sequence[str]) -> int | None:
    """Match "nỏ" to "Không" and "ko bít" to "Chưa rõ", where just one choice means that."""
    if unknown(text):
        matching = [at for at, option in enumerate(options, start=1) if unknown(option)]
    elif (said := yes_no(text)) is not None:
        matching = [at for at, option in enumerate(options, start=1) if _says(option) is said]
    else:
        return None
    return matching[0] if len(matching) == 1 else None


_says = lru_cache(maxsize=1024)(yes_no)
"""Labels come again and again; what is typed does not."""


@lru_cache(maxsize=256)
def _labels(options: tuple[str, ...]) -> list[list[str]]:
    return [words(option) for option in options]


def _place(typed: Sequence[str], size: int) -> int | None:
    """Read a place on the list: "2", "số 2", "thứ nhì", "cuối cùng"."""
    number = _number(typed)
    if number is None:
        said = _LEXICON.whole(_bare(typed))
        number = {_FIRST: 1, _LAST: size}.get(said) if said else None
    return number if number is not None and 1 <= number <= size else None


def _number(typed: Sequence[str]) -> int | None:
    bare = _bare(typed)
    found = _LEXICON.at(bare, 0) if bare else None
    lead = found.length if found and found.meaning in {_PLACE, _ORDINAL} else 0
    rest = bare[lead:]
    if (
        found
        and found.meaning == _PLACE
        and rest
        and (ordinal := _LEXICON.at(rest, 0))
        and ordinal.meaning == _ORDINAL
    ):
        found, rest = ordinal, rest[ordinal.length :]
    if not rest:
        return None
    if found and found.meaning == _ORDINAL and (ordinal_number := _ORDINALS.whole(rest)):
        return ordinal_number
    number = numeral(rest, 0, accented=any(not word.isascii() for word in rest))
    if (
        number
        and number.length == len(rest)
        and number.value is not None
        and number.value <= _NUMBER_WORD_LIMIT
    ):
        return number.value
    return None


def _is_place_said(typed: Sequence[str]) -> bool:
    """Say whether the answer names the place as such ("số 2", "thứ hai", "2."), so that no label can be meant."""
    bare = _bare(typed)
    found = _LEXICON.at(bare, 0)
    return bool(found) or (len(typed) == 2 and typed[0].isdigit() and typed[1] in {".", ")"})


def _place_in_front(typed: Sequence[str], labels: Sequence[Sequence[str]]) -> set[int]:
    """Read the 1 of "1 vẫn thế", which must not speak against the label behind it."""
    first = typed[0]
    if not first.isdigit() or any(first in label for label in labels):
        return set()
    return {int(first)} if len(first) <= len(str(len(labels))) else set()


def _letter(typed: Sequence[str], labels: Sequence[Sequence[str]]) -> int | None:
    """Read "b", "ý b": the second choice, unless the choices themselves go by letters."""
    bare = _bare(typed)
    found = _LEXICON.at(bare, 0) if len(bare) > 1 else None
    rest = bare[found.length :] if found and found.meaning == _PLACE else bare
    if (
        len(rest) != 1
        or len(rest[0]) != 1
        or any(len(label[0]) == 1 and label[0].isalpha() for label in labels if label)
    ):
        return None
    at = _LETTERS.find(rest[0]) + 1
    return at if 1 <= at <= len(labels) else None


def _bare(typed: Sequence[str]) -> list[str]:
    return [word for word in typed if word not in _AROUND]
