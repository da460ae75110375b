"""A sentence with `{places}` for values, parsed once."""

from __future__ import annotations

from string import Formatter
from typing import TypeAlias

Template: TypeAlias = str | tuple[tuple[str, str], ...]
"""Plain when it has no places; else pieces of (literal, name of the value that follows, or "")."""


def parse(sentence: str) -> Template:
    """Parse `{name}` places; `{{` and `}}` stand for braces."""
    pieces = tuple((literal, name or "") for literal, name, _, _ in Formatter().parse(sentence))
    if all(not name for _, name in pieces):
        return "".join(literal for literal, _ in pieces)
    return pieces


def places(sentence: str) -> frozenset[str]:
    """Name the sentence's values."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)
