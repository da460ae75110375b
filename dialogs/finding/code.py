"""A file's code as officers type it: "05.012", "5.12", "17071.05.012"."""

from __future__ import annotations

import re

_HOUSE = re.compile(r"(?:(?P<commune>\d{5})[ .,-])?(?P<village>\d{1,3})[ .,-](?P<number>\d{1,4})")
_OTHER = re.compile(r"(?:\d{5}\.)?(?:\d{2,3}\.)?[A-Z]{2}\d{0,4}")


def typed_code(text: str) -> str:
    """Write a household's code with all its zeros; leave others as they are, in capitals."""
    text = text.strip()
    house = _HOUSE.fullmatch(text)
    if house is None:
        return text.upper()
    short = f"{int(house['village']):02}.{int(house['number']):03}"
    return f"{house['commune']}.{short}" if house["commune"] else short


def is_code(text: str) -> bool:
    """Say whether this is a code and no name: it has a number between points, or a title's letters."""
    return _HOUSE.fullmatch(text.strip()) is not None or _OTHER.fullmatch(typed_code(text)) is not None
