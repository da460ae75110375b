"""Which question a text says it answers: "câu 4: 3 7", "c4 3 7", "4: 3 7 12-15", or several, a line each."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dialogs.understand import count
from dialogs.understand.tidy import tidy

_HEAD: Final = r"(?:câu\s+hỏi|cau\s+hoi|câu|cau|c)\s*(?:số|so)?\s*"
_NUMBERED: Final = re.compile(
    rf"\s*{_HEAD}(?P<number>\d{{1,2}})(?!\d)\s*(?:[:.)=,–-]|là\b|la\b|thì\b|thi\b)?\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_SPELT: Final = re.compile(
    r"\s*(?:câu|cau)\s+(?P<number>[^\W\d]+(?:\s+[^\W\d]+)?)\s*[:=]\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BARE: Final = re.compile(r"\s*(?P<number>\d{1,2})\s*:\s*(?P<rest>\S.*)", re.DOTALL)
_NEXT: Final = re.compile(r"\s*[;\n]+\s*(?=(?:câu|cau|c)\s*(?:số|so)?\s*\d)", re.IGNORECASE)


_AGAIN: Final = re.compile(
    r"\s*(?:làm|lam|ghi|hỏi|hoi)\s+(?:lại|lai)\s+(?:cả\s+|ca\s+)?(?:câu|cau)\s*(?:số\s*|so\s*)?(?P<number>\d{1,2})(?!\d)\s*[:.,–-]?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


class Tied(NamedTuple):
    number: int
    """The question's, as on the paper."""
    text: str


def tied(text: str) -> tuple[Tied, ...]:
    """Read the questions named; () where the text does not begin by naming one."""
    found: list[Tied] = []
    for part in _NEXT.split(tidy_lines(text)):
        if not part.strip():
            continue
        one = _one(part)
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


def again(text: str) -> Tied | None:
    """Read "làm lại câu 15", with or without the answer that replaces all of it."""
    found = _AGAIN.fullmatch(tidy_lines(text))
    return Tied(int(found["number"]), found["rest"].strip()) if found else None


def maybe_tied(text: str) -> Tied | None:
    """Read "4: 3 7 12-15", which may also be house 4 with something: the screen says which."""
    found = _BARE.fullmatch(text)
    return Tied(int(found["number"]), found["rest"].strip()) if found else None


def tidy_lines(text: str) -> str:
    """Compose the letters, line by line."""
    return "\n".join(tidy(line) for line in text.splitlines())


def _one(part: str) -> Tied | None:
    if found := _NUMBERED.fullmatch(part):
        return Tied(int(found["number"]), found["rest"].strip())
    if found := _SPELT.fullmatch(part):
        number = count(found["number"])
        return Tied(number, found["rest"].strip()) if number else None
    return None
