"""Who signed and who gave a fingerprint, by the numbers on the sheet: "ký 1-30 trừ 3, điểm chỉ 3 7", "chưa ký 5".

Rule of doubt: "cả bản ký" is no house's own word and is asked again; so is a house that both signed and did not.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Final

from dialogs.understand.fold import fold
from dialogs.understand.numbers_list import Said, numbers_list
from dialogs.understand.tidy import tidy

_FINGER: Final = r"diem chi|lan tay|lan ngon tay|lan van tay|in dau tay|dau tay|van tay"
_SIGN: Final = r"ky ten|ki ten|ky|ki|chu ky|chu ki"
_MARK: Final = re.compile(
    rf"(?<![^\W_])(?:(?P<no>chua|khong|nham|bo) )?(?:(?:da|nha|ho|cac|nhung|nha nao|da) )*"
    rf"(?:(?P<finger>{_FINGER})|(?P<sign>{_SIGN}))(?: (?:la|gom|vao giay|giay|roi|cho))?(?![^\W_]) ?:?"
)

_APART: Final = " ,;:.\n"


class How(Enum):
    """Under which heading the houses were named."""

    SIGNED = "signed"
    FINGERPRINT = "fingerprint"
    TAKEN_BACK = "taken_back"
    """"Chưa ký 5": the tick was a slip."""
    BARE = "bare"
    """Numbers alone: what the screen asks about."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The houses under each heading, in order; `unknown` are numbers that the roster does not have."""

    houses: tuple[tuple[How, tuple[int, ...]], ...]
    unknown: tuple[int, ...] = ()


def signatures(text: str, *, known: Collection[int]) -> Signatures | None:
    """Say which houses agreed and how; None where it is not certain."""
    said: dict[How, set[int]] = {}
    unknown: set[int] = set()
    pieces = _pieces(fold(tidy(text)))
    if not pieces:
        return None
    for how, named in pieces:
        meant = numbers_list(named, known=known)
        if meant is None or meant.said is not Said.NUMBERS or meant.verb is not None:
            return None
        said.setdefault(how, set()).update(meant.numbers)
        unknown.update(meant.unknown)
    for how in (How.SIGNED, How.BARE):  # "ký 1-30, điểm chỉ 3 7": the few are the exception
        if how in said:
            said[how] -= said.get(How.FINGERPRINT, set())
    numbers = [number for houses in said.values() for number in houses]
    if len(numbers) != len(set(numbers)):
        return None
    return Signatures(
        tuple((how, tuple(sorted(houses))) for how, houses in said.items()), tuple(sorted(unknown))
    )


def _pieces(folded: str) -> list[tuple[How, str]]:
    """Cut the text at its headings, which stand before their numbers or, throughout, behind them."""
    marks = list(_MARK.finditer(folded))
    if not marks:
        return [(How.BARE, folded)]
    before = folded[: marks[0].start()].strip()
    after = folded[marks[-1].end() :].strip(_APART)
    pieces: list[tuple[How, str]] = []
    if before and after:  # "1-30, điểm chỉ 3 7": numbers alone first, cut off by a comma
        if before[-1] not in ",;." or not before.strip(_APART):
            return []
        pieces, before = [(How.BARE, before.strip(_APART))], ""
    for at, mark in enumerate(marks):
        if before:
            start, end = marks[at - 1].end() if at else 0, mark.start()
        else:
            start, end = mark.end(), marks[at + 1].start() if at + 1 < len(marks) else len(folded)
        pieces.append((_how(mark), folded[start:end].strip(_APART)))
    return pieces


def _how(mark: re.Match[str]) -> How:
    if mark["no"]:
        return How.TAKEN_BACK
    return How.FINGERPRINT if mark["finger"] else How.SIGNED
