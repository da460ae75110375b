"""What the head typed about the houses, read by the kind of question; None where it is not certain.

Who is named is an exception: "3 7" after "which houses do not have it yet" is no for those and yes for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from criteria import AnswerValue
from criteria.question import Question, QuestionKind
from criteria.standing import bounds
from criteria.wording import Words
from dialogs.understand import count, fold
from dialogs.understand.names_list import names_list
from dialogs.understand.numbers_list import NumbersList, Said, Verb, numbers_list
from dialogs.understand.pairs import pairs
from dialogs.village.meeting.option_reading import options_read


class Reading(msgspec.Struct, frozen=True):
    """Each named house its answer, and what holds of the rest; nothing where the rest was not spoken of."""

    values: Mapping[int, AnswerValue] = {}
    rest: AnswerValue | None = None
    all_of_them: bool = False
    """The rest have it in full: as many as the question that caps this one counted in each house."""
    unknown: tuple[int, ...] = ()
    """Numbers that the list does not have."""
    anew: bool = False
    """The rest are answered for even where an answer is written already: "làm lại câu 15"."""
    doubtful: tuple[int, ...] = ()
    """Houses with two different answers, or named with none."""


class Known(msgspec.Struct, frozen=True):
    """What a text is read against."""

    names: Mapping[int, str]
    """The list: number → name."""
    spoken: Callable[[Words], str]
    """How a label is said."""


_EXCEPT: Final = re.compile(r"\s*[,;.\n]\s*|\s+(?=(?:trừ|tru|riêng|rieng|còn|con)\b)", re.IGNORECASE)
_EXCEPTING: Final = re.compile(r"^(?:trừ|tru|riêng|rieng|còn|con)\s+", re.IGNORECASE)
_OF_THE_MEETING: Final = frozenset({Verb.ABSENT, Verb.PRESENT, Verb.REGISTER, Verb.DECLINE})
"""Who is here or takes part is another question."""
_BUT: Final = re.compile(r"\b(?:tru|ngoai tru|khong ke|khong tinh|bo ra|chua ra)\b")
_ANY_TOTALS: Final = (7, 11)
"""What is all of the one and of the other, as "đi cả", is all of any."""


def read(question: Question, text: str, known: Known) -> Reading | None:
    """Read an answer for the whole village."""
    match question.kind:
        case QuestionKind.yes_no:
            return _who_lacks(text, known)
        case QuestionKind.count | QuestionKind.points:
            return _how_many(question, text, known)
        case QuestionKind.choice | QuestionKind.choices:
            return _which(question, text, known)
        case _:
            return None


def readable(question: Question) -> bool:
    """Say whether the answers of a whole village can be typed in one line."""
    return question.kind in {
        QuestionKind.yes_no,
        QuestionKind.count,
        QuestionKind.points,
        QuestionKind.choice,
        QuestionKind.choices,
    }


def _who_lacks(text: str, known: Known) -> Reading | None:
    found = numbers_list(text, known=known.names)
    if found is not None and found.verb in _OF_THE_MEETING:
        return None
    if found is None:
        named = names_list(text, known.names)
        if named is None or named.unknown or named.ambiguous or not named.numbers:
            return None
        return Reading(dict.fromkeys(named.numbers, False), rest=True)
    if found.said is Said.NOBODY and found.verb is Verb.HAVE:
        return Reading(rest=False)
    lack = found.who_lack()
    if lack is None or _all_but_of_what(text, found, known):
        return None
    if _of_all(text, found, known):  # "tất cả chưa có, trừ 3 7": the rest lack it, those named have it
        return Reading(dict.fromkeys(set(known.names) - set(lack), True), rest=False, unknown=found.unknown)
    return Reading(dict.fromkeys(lack, False), rest=True, unknown=found.unknown)


def _all_but_of_what(text: str, found: NumbersList, known: Known) -> bool:
    """Notice "cả xóm", "cả xóm trừ 3 7" with no word of having or lacking: it may mean either."""
    return found.verb is None and _of_all(text, found, known)


def _of_all(text: str, found: NumbersList, known: Known) -> bool:
    """Say whether every house is meant, but for those excepted."""
    if found.said in {Said.COMPLETE, Said.NOBODY}:
        return False
    whole = numbers_list(_BUT.split(fold(text))[0], known=known.names)
    return whole is not None and whole.said is Said.ALL


def _how_many(question: Question, text: str, known: Known) -> Reading | None:
    high = bounds(question)[1]
    counted = pairs(text, known=known.names, high=high)
    if counted is not None:
        return Reading(
            counted.values,
            counted.default,
            unknown=counted.unknown,
            doubtful=tuple(one.number for one in counted.contradictions),
        )
    listed = numbers_list(text, known=known.names)
    if listed is not None and listed.said is Said.NOBODY:
        return Reading(rest=0)
    if question.at_most is None:
        return None
    if all(count(text, total=total) == total for total in _ANY_TOTALS):
        return Reading(all_of_them=True)
    if (but := _all_but(text, known, high)) is not None:
        return but
    if listed is not None and listed.said is Said.COMPLETE:
        return Reading(all_of_them=True, doubtful=listed.excepted, unknown=listed.unknown)
    return None


def _all_but(text: str, known: Known, high: int) -> Reading | None:
    """Read "đủ, nhà 3 là 1, nhà 7 là 0": all of them everywhere, but for the houses named."""
    parts = _EXCEPT.split(text.strip(), maxsplit=1)
    if len(parts) < 2:
        return None
    head = numbers_list(parts[0], known=known.names)
    but = pairs(_EXCEPTING.sub("", parts[1]), known=known.names, high=high)
    if head is None or head.said is not Said.COMPLETE or but is None or but.default is not None:
        return None
    return Reading(
        but.values,
        all_of_them=True,
        unknown=tuple(sorted({*head.unknown, *but.unknown})),
        doubtful=tuple(sorted({*head.excepted, *(one.number for one in but.contradictions)})),
    )


def _which(question: Question, text: str, known: Known) -> Reading | None:
    labels = [known.spoken(option.label) for option in question.options]
    found = options_read(text, labels, known.names, several_of=question.kind is QuestionKind.choices)
    if found is None:
        return None
    ids = [option.id for option in question.options]

    def chosen(places: tuple[int, ...]) -> AnswerValue:
        options = [ids[place - 1] for place in places]
        return options if question.kind is QuestionKind.choices else options[0]

    return Reading(
        {number: chosen(places) for number, places in found.places.items()},
        None if found.rest is None else chosen(found.rest),
        unknown=found.unknown,
        doubtful=found.doubtful,
    )
