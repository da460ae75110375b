"""Which houses a village head means: "3 7 12-15", "1-30 trừ 3 7", "cả xóm trừ nhà 5", "đủ", "không nhà nào".

Rule of doubt: "3 nhà" is how many, "12.15" and "3/7" are more than one thing, "hai ba" is 23 or two houses: asked again.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Final

from dialogs.understand import house_words as meaning
from dialogs.understand.listed_words import Reading, listed
from dialogs.understand.number_spans import ITEMS, Houses, houses


class Said(Enum):
    """How the houses were named."""

    NUMBERS = "numbers"
    ALL = "all"
    """ "Cả bản", "tất cả": every house is meant."""
    NOBODY = "nobody"
    """ "0", "không nhà nào": no house is meant."""
    COMPLETE = "complete"
    """ "Đủ", "nhà nào cũng có": every house has it, so nobody where the question is who lacks it."""


class Verb(Enum):
    """What was said about them, where something was: "vắng 3 7"."""

    REGISTER = meaning.REGISTER
    PRESENT = meaning.PRESENT
    HAVE = meaning.HAVE
    DECLINE = meaning.DECLINE
    ABSENT = meaning.ABSENT
    LACK = meaning.LACK

    @property
    def denies(self) -> bool:
        """Says that they do not: not registered, absent, lacking."""
        return self in {Verb.DECLINE, Verb.ABSENT, Verb.LACK}


@dataclass(frozen=True, slots=True)
class NumbersList:
    """The houses meant, in order; `unknown` are numbers that the roster does not have."""

    said: Said
    numbers: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    excepted: tuple[int, ...] = ()
    """With COMPLETE: "đủ, trừ nhà 3"."""
    verb: Verb | None = None

    @property
    def nobody(self) -> bool:
        """No house was meant: "0", "không có", "đủ"."""
        return self.said in {Said.NOBODY, Said.COMPLETE} and not self.excepted

    def who_have(self, known: Collection[int]) -> tuple[int, ...] | None:
        """Answer "which houses have it, register, are here"; None where the text says the opposite."""
        if self.said is Said.COMPLETE:
            return tuple(sorted(set(known) - set(self.excepted)))
        return None if self.verb and self.verb.denies else self.numbers

    def who_lack(self) -> tuple[int, ...] | None:
        """Answer "which houses do not have it yet, are absent"; None where the text says the opposite."""
        if self.said is Said.COMPLETE:
            return self.excepted
        return None if self.verb and not self.verb.denies else self.numbers


_VERBS: Final = "RPYVLD"
_COMPLETE: Final = re.compile(r"[aYP]*,*c|e[YcP]|a[YP]|n[VL]|Ps|[aY]*c#h")
_ALL: Final = re.compile(
    r"(?P<before>[RVLD])?[:,]*a(?:#h?)?(?P<after>[RVLD])?|e(?P<each>[RVLD])|(?P<wholly>[RVLD])[:,]*s"
)
_NOBODY: Final = re.compile(r"[RPVLD]?[:,]*n(?:,*n)*(?P<verb>[RYPD])?|(?P<yet>m)[RYP]?|h?#[hi]?")
_NAMED: Final = re.compile(rf"(?P<before>[RPVLD]?)[:,]*(?P<items>{ITEMS})[,&]*(?P<after>[{_VERBS}n]?)")
_AFTER_EXCEPT: Final = re.compile(rf"[:,]*({ITEMS})")


def numbers_list(text: str, *, known: Collection[int]) -> NumbersList | None:
    """Say which houses of the roster are meant; None where it is not certain."""
    reading = listed(text, meaning.LEXICON)
    if reading is None or not reading.pattern:
        return None
    pattern, found_except, excepted = reading.pattern.partition(meaning.EXCEPT)
    at = pattern.count("#")
    known = frozenset(known)
    base = _base(Reading(pattern.strip(",:"), reading.numbers[:at]), known)
    if base is None or not found_except:
        return base
    after = _AFTER_EXCEPT.fullmatch(excepted)
    return _without(base, houses(after[1], reading.numbers[at:], known)) if after else None


def _without(base: NumbersList, excepted: Houses | None) -> NumbersList | None:
    if excepted is None or base.said is Said.NOBODY:
        return None
    unknown = tuple(sorted({*base.unknown, *excepted.unknown}))
    if base.said is Said.COMPLETE:
        return NumbersList(Said.COMPLETE, unknown=unknown, excepted=excepted.numbers, verb=base.verb)
    left = tuple(number for number in base.numbers if number not in set(excepted.numbers))
    # "1-30 trừ 3 7, 40-50": are 40-50 in or out? And who leaves out everybody means something else.
    if not left or not set(excepted.numbers) <= set(base.numbers):
        return None
    return NumbersList(Said.NUMBERS, left, unknown, verb=base.verb)


def _base(reading: Reading, known: Collection[int]) -> NumbersList | None:
    pattern, numbers = reading
    everybody = tuple(sorted(known))
    # "cả bản 75 nhà" is right only where the roster has 75.
    if re.search(r"[ac]#", pattern) and numbers != [len(everybody)]:
        return None
    if _COMPLETE.fullmatch(pattern):
        return NumbersList(Said.COMPLETE)
    if found := _ALL.fullmatch(pattern):
        said = found["before"], found["after"], found["each"], found["wholly"]
        verb = next((Verb(one) for one in said if one), None)
        return NumbersList(Said.ALL, everybody, verb=verb) if everybody else None
    if (found := _NOBODY.fullmatch(pattern)) and numbers in ([], [0]):
        return _nobody(found)
    if found := _NAMED.fullmatch(pattern):
        return _named(found, numbers, known)
    return None


def _nobody(found: re.Match[str]) -> NumbersList | None:
    verb = Verb.HAVE if found["yet"] else Verb(found["verb"]) if found["verb"] else None
    # "không nhà nào không đăng ký"
    return None if verb is Verb.DECLINE else NumbersList(Said.NOBODY, verb=verb)


def _named(found: re.Match[str], numbers: list[int], known: Collection[int]) -> NumbersList | None:
    if found["before"] and found["after"]:
        return None
    said = found["before"] or found["after"].replace(meaning.NOBODY, meaning.LACK)
    meant = houses(found["items"], numbers, known)
    if meant is None:
        return None
    return NumbersList(Said.NUMBERS, *meant, verb=Verb(said) if said else None)
