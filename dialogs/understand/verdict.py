"""How a village judged its houses, by number: "không đồng ý 3 7", "đồng ý cả", "cả bản đồng ý trừ 3", "để lại 5 8".

Rule of doubt: a bare "đồng ý" says nothing of which houses, "không nhà nào đồng ý" is too much to take at a word: asked again.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Final

from dialogs.understand.house_words import APART_FROM, EVERY_HOUSE
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numbers_list import NumbersList, Said, Verb, numbers_list
from dialogs.understand.words import words


class Judged(Enum):
    """What was said of the houses."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    LEFT = "left"
    """Not judged this time."""


@dataclass(frozen=True, slots=True)
class HousesJudged:
    """The houses named and what was said of them; `unknown` are numbers that nobody knows."""

    judged: Judged
    numbers: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    others_agreed: bool = False
    """Every other house is agreed to: "cả bản đồng ý, trừ 3 7", "đồng ý cả"."""
    bare: bool = False
    """No word of judging was said: it is understood only where "which ones are not agreed" was asked."""


_JUDGED: Final = Lexicon(
    {
        Judged.NOT_AGREED: (
            "không đồng ý|chưa đồng ý|không nhất trí|chưa nhất trí|không tán thành|chưa tán thành|không thống nhất"
            "|chưa thống nhất|chưa được đồng ý|không được đồng ý|không thông qua|chưa thông qua|nỏ đồng ý|chẳng đồng ý"
        ),
        Judged.LEFT: (
            "để lại|chưa xét|chưa bình xét|xét sau|bình xét sau|hoãn|hoãn lại|để xét sau|để lần sau|để lại xét sau"
        ),
        Judged.AGREED: "đồng ý|nhất trí|tán thành|thống nhất|thông qua|đều đồng ý|được đồng ý|đều nhất trí",
    }
)
_ALL: Final = Lexicon({True: "cả|hết|cả rồi|hết rồi|hết cả|cả hết|toàn bộ|" + EVERY_HOUSE})
_EXCEPT: Final = Lexicon({True: APART_FROM})
_EVERYBODY: Final = "tất cả"
_JOINTS: Final = frozenset({",", ":", ".", ";"})


def verdict(text: str, *, known: Collection[int]) -> HousesJudged | None:
    """Say how which houses were judged; None where it is not certain."""
    typed = words(text.replace("\n", " , "))
    found = _said(typed)
    if found is None:
        return _without_a_word(numbers_list(text, known=known), typed)
    judged, rest = found
    base, excepting = _apart(_with_all_spelt_out(rest))
    houses = numbers_list(" ".join((*base, *excepting)), known=known) if base else None
    if houses is None or houses.verb is not None:
        return None
    if judged is Judged.AGREED:
        whole = numbers_list(" ".join(base), known=known)
        return _agreed(houses, known, everybody=whole is not None and whole.said is Said.ALL)
    if judged is Judged.NOT_AGREED and houses.nobody:
        return HousesJudged(Judged.NOT_AGREED, others_agreed=True)
    if houses.said is Said.NUMBERS:
        return HousesJudged(judged, houses.numbers, houses.unknown)
    return None


def _said(typed: list[str]) -> tuple[Judged, list[str]] | None:
    """Find the one phrase that judges, and the words around it; None where there is none, or two."""
    for at in range(len(typed)):
        found = _JUDGED.at(typed, at)
        if found is None:
            continue
        before, after = typed[:at], typed[at + found.length :]
        if any(_JUDGED.at(after, later) for later in range(len(after))):
            return None
        while after and after[0] in _JOINTS:
            after = after[1:]
        return found.meaning, [*before, *after]
    return None


def _with_all_spelt_out(rest: list[str]) -> list[str]:
    """Read "đồng ý cả, trừ 3" as "tất cả, trừ 3"."""
    found = _ALL.at(rest, 0)
    if found is None or any(word.isalnum() for word in _apart(rest[found.length :])[0]):
        return rest
    return [_EVERYBODY, *rest[found.length :]]


def _apart(rest: list[str]) -> tuple[list[str], list[str]]:
    """Cut before "trừ"."""
    at = next((at for at in range(len(rest)) if _EXCEPT.at(rest, at)), len(rest))
    return rest[:at], rest[at:]


def _agreed(houses: NumbersList, known: Collection[int], *, everybody: bool) -> HousesJudged | None:
    """All but some is agreeing to the others; numbers are agreeing to these alone."""
    if everybody or houses.said is Said.COMPLETE:
        left_out = tuple(sorted(set(known) - set(houses.who_have(known) or ())))
        return HousesJudged(Judged.NOT_AGREED, left_out, houses.unknown, others_agreed=True)
    if houses.said is Said.NUMBERS:
        return HousesJudged(Judged.AGREED, houses.numbers, houses.unknown)
    return None


def _without_a_word(houses: NumbersList | None, typed: list[str]) -> HousesJudged | None:
    """Take an answer to "which ones are not agreed": numbers, or nobody."""
    if houses is None or houses.verb not in {None, Verb.LACK}:
        return None
    lacking = houses.who_lack()
    # "Cả bản trừ 3": are all the others not agreed, or just this one?
    doubtful = houses.said is Said.ALL or (houses.said is Said.NUMBERS and _apart(typed)[1])
    if lacking is None or doubtful:
        return None
    nobody = not lacking and not houses.unknown
    return HousesJudged(
        Judged.NOT_AGREED,
        lacking,
        houses.unknown,
        others_agreed=nobody or houses.said is Said.COMPLETE,
        bare=True,
    )
