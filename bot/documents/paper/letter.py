"""An official paper as its parts, laid out by Decree 30/2020/NĐ-CP; written out as PDF or as DOCX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from criteria.wording import say

NATION = say("SOCIALIST REPUBLIC OF VIETNAM")
MOTTO = say("Independence - Freedom - Happiness")
RECEIVERS = say("Receivers:", context="letter")
MARGINS = (30.0, 20.0, 15.0, 20.0)
"""Left, top, right, bottom in millimetres, within what the decree allows."""
BODY = 13.0
"""Points."""
INDENT = 10.0
"""Of a paragraph's first line, in millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """National motto on the right; who writes, on the left."""

    above: str
    """The body above, where there is one to name."""
    issuer: str
    place_and_day: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The kind of paper in large letters, and what it is about."""

    kind: str
    about: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    bold: bool = False
    align: Literal["J", "L", "C"] = "J"
    kept: bool = False
    """Stays on one page with what follows: no signature stands alone."""
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what follows it; empty, a dotted line to the margin."""

    label: str
    value: str = ""
    more_lines: int = 0
    """Further dotted lines while it is empty."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    title: str
    share: float
    """Of the width; the shares of a table add up to 1."""
    align: Literal["L", "C"] = "C"


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    capacity: str
    name: str = ""
    """Empty leaves a line to write on."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Rows of people who sign apart; a row is never torn between two pages."""

    rows: tuple[tuple[Signature, ...], ...]
    below: str
    """Stands under each capacity: "(ký, ghi rõ họ tên)"."""


@dataclass(frozen=True, slots=True)
class Closing:
    """Who receives the paper, on the left; who signs in which capacity, on the right."""

    receivers: tuple[str, ...]
    capacity: str
    """May have several lines."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own."""


Block: TypeAlias = Masthead | Heading | Paragraph | Field | Table | Signatures | Closing | PageBreak


@dataclass(frozen=True, slots=True)
class Letter:
    title: str
    blocks: tuple[Block, ...]
