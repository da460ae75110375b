"""The commands of a template: a list's rows and a condition, each closed below, no list inside another."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from bot.documents.templates.braced import Braced, Part, at
from criteria.wording import Text, say

NESTED = say("A list cannot stand inside another list.")
ENDS = MappingProxyType({"endfor": "for", "endif": "if"})
WITHIN = frozenset({"else", "elif"})
KNOWN = (
    "{% for d in danh_sach %}",
    "{% endfor %}",
    "{% if so_y_kien %}",
    "{% else %}",
    "{% endif %}",
)


def word_of(one: Braced) -> str:
    return (one.inside.split() or [""])[0]


def unpaired(part: Part) -> Iterator[Text]:
    """Find commands that are none, that nothing closes or opens, and those out of their place."""
    opened: list[Braced] = []
    for one in part.found:
        if one.opening != "{%":
            continue
        word = word_of(one)
        if one.scope in {"tr", "tc"} and not one.in_row:
            yield at(one.where, say("“{typed}” must stand in a row of a table.", typed=one.typed))
        if word in ENDS:
            if opened and word_of(opened[-1]) == ENDS[word]:
                opened.pop()
            else:
                yield at(one.where, _nothing_above(one, f"{{% {ENDS[word]} … %}}"))
        elif word in ENDS.values():
            if word == "for" and any(word_of(other) == "for" for other in opened):
                yield at(one.where, NESTED)
            opened.append(one)
        elif word in WITHIN:
            if not opened:
                yield at(one.where, _nothing_above(one, "{% if … %}"))
        else:
            yield at(one.where, not_a_command(one))
    for one in opened:
        closing = f"{{%{one.scope} end{word_of(one)} %}}"
        yield at(one.where, say("“{typed}” has no {closing} below it.", typed=one.typed, closing=closing))


def _nothing_above(one: Braced, opening: str) -> Text:
    return say("“{typed}” has no {opening} above it.", typed=one.typed, opening=opening)


def not_a_command(one: Braced) -> Text:
    return say("“{typed}” is not understood. What is: {commands}", typed=one.typed, commands=KNOWN)
