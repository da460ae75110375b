"""What stands in braces in a Word file, paragraph by paragraph, and braces that do not close.

The paragraph is what an officer finds again in Word: each fault is told with its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from criteria.wording import Text, say

if TYPE_CHECKING:
    from docx.document import Document as Docx

CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
WORDS_SHOWN, LETTERS_SHOWN = 6, 48
_SIGN = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SCOPE = re.compile(r"^(tr|tc|p|r)\s+")
"""What a row, a cell or a paragraph as a whole is repeated by: docxtpl's own marks."""


@dataclass(frozen=True, slots=True)
class Braced:
    """One place or one command, as it was typed."""

    where: str
    """The first words of its paragraph."""
    opening: str
    inside: str
    scope: str = ""
    in_row: bool = False

    @property
    def typed(self) -> str:
        scope = f"{self.scope} " if self.scope else " "
        return f"{self.opening}{scope}{self.inside} {CLOSING[self.opening]}"


@dataclass(slots=True)
class Part:
    """The body, or one header or footer."""

    found: list[Braced] = field(default_factory=list)
    faults: list[Text] = field(default_factory=list)


def at(where: str, fault: Text) -> Text:
    return say("Paragraph “{where}”: {fault}", where=where, fault=fault)


def parts_of(data: bytes) -> Iterator[Part]:
    """Read the body, then each header and footer there is."""
    from docx import Document

    document: Docx = Document(BytesIO(data))
    yield _part(document.element.body)
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/header", "/footer")):
            yield _part(relation.target_part.element)


def _part(element: Any) -> Part:
    from docx.oxml.ns import qn

    part = Part()
    for paragraph in element.iter(qn("w:p")):
        own = (text for text in paragraph.iter(qn("w:t")) if next(text.iterancestors(qn("w:p"))) is paragraph)
        words = "".join(text.text or "" for text in own)
        if _SIGN.search(words):
            in_row = next(paragraph.iterancestors(qn("w:tr")), None) is not None
            _read(part, words, in_row=in_row)
    return part


def _read(part: Part, words: str, *, in_row: bool) -> None:
    where = _first_words(words)
    opened: re.Match[str] | None = None
    for sign in _SIGN.finditer(words):
        if opened is None and sign[0] in CLOSING:
            opened = sign
        elif opened is None:
            if sign[0] != "#}":
                part.faults.append(at(where, _no_opening(sign[0])))
        elif sign[0] == CLOSING[opened[0]]:
            if opened[0] != "{#":
                part.found.append(
                    _braced(where, opened[0], words[opened.end() : sign.start()], in_row=in_row)
                )
            opened = None
        elif opened[0] != "{#":
            part.faults.append(at(where, _no_closing(opened[0], words[opened.end() : sign.start()])))
            opened = sign if sign[0] in CLOSING else None
    if opened is not None:
        part.faults.append(at(where, _no_closing(opened[0], words[opened.end() :])))


def _braced(where: str, opening: str, inside: str, *, in_row: bool) -> Braced:
    inside = inside.strip("- \t\xa0")
    scope = _SCOPE.match(inside)
    if scope is None:
        return Braced(where, opening, inside, in_row=in_row)
    return Braced(where, opening, inside[scope.end() :].strip(), scope[1], in_row)


def _no_closing(opening: str, rest: str) -> Text:
    closing = CLOSING[opening]
    inside = re.split(r"[{}]", rest.strip())[0].strip()
    name = inside if opening == "{%" else (inside.split() or [""])[0]
    if not name:
        return say("There is {opening} without {closing} behind it.", opening=opening, closing=closing)
    return say(
        "{closing} is missing after {name}; it should be {right}",
        closing=closing,
        name=name,
        right=f"{opening} {name} {closing}",
    )


def _no_opening(closing: str) -> Text:
    return say("There is {closing} without {opening} before it.", closing=closing, opening=OPENING[closing])


def _first_words(words: str) -> str:
    listed = words.split()
    shown = " ".join(listed[:WORDS_SHOWN])[:LETTERS_SHOWN]
    return shown if shown == " ".join(listed) else f"{shown}…"
