"""An official paper as PDF."""

from __future__ import annotations

from collections.abc import Sequence

from bot.documents.paper.grid import Column, Grid
from bot.documents.paper.letter import (
    BODY,
    INDENT,
    MARGINS,
    MOTTO,
    NATION,
    RECEIVERS,
    Block,
    Closing,
    Field,
    Heading,
    Letter,
    Masthead,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from bot.documents.paper.page import Page, Style
from bot.documents.paper.spoken import spoken

LEFT_SHARE = 0.42
"""Of the width, for who writes; the motto needs the rest."""
SIGN_ROOM = 24.0
"""Millimetres for a signature."""
KEPT = 60.0
"""Millimetres for what follows a paragraph that is kept with it, where that is no row of signatures."""
AFTER = 1.5
"""Millimetres under a paragraph."""
ABOVE = 3.0
"""Millimetres over a row of signatures."""
DOTTED = 7.5
"""Height of a dotted line."""


class LetterPage(Page):
    """Numbers its pages at the top, in the middle, from the second on."""

    def header(self) -> None:
        if self.page_no() == 1:
            return
        self.letters(BODY)
        self.set_y(10)
        self.cell(self.epw, self.leading, str(self.page_no()), align="C")
        self.set_xy(self.l_margin, self.t_margin)


def letter_pdf(letter: Letter) -> bytes:
    """Lay the paper out on A4."""
    page = LetterPage(title=letter.title, margins=MARGINS)
    page.add_page()
    for at, block in enumerate(letter.blocks):
        match block:
            case Masthead():
                masthead(page, block)
            case Heading():
                _heading(page, block)
            case Paragraph():
                below = _kept_below(page, letter.blocks[at + 1 : at + 2]) if block.kept else 0.0
                page.letters(BODY, "B" if block.bold else "I" if block.italic else "")
                _paragraph(page, block, below)
            case Field():
                _field(page, block)
            case Table():
                _table(page, block)
            case Signatures():
                _signatures(page, block)
            case Closing():
                closing(page, block)
            case PageBreak():
                page.add_page()
    return page.bytes_of()


def masthead(page: Page, block: Masthead) -> None:
    """Print who writes on the left, the national motto on the right."""
    left = page.epw * LEFT_SHARE
    right = page.epw - left
    top = page.get_y()
    above: list[tuple[str, float, Style]] = [(block.above, 12, "")] if block.above else []
    _stack(page, page.l_margin, left, [*above, (block.issuer, 12, "B")])
    _rule(page, page.l_margin + left / 2, left * 0.35)
    if block.number:
        page.letters(BODY)
        page.set_xy(page.l_margin, page.get_y() + 2)
        page.cell(left, page.leading, block.number, align="C", new_x="LMARGIN", new_y="NEXT")
    lowest = page.get_y()
    page.set_y(top)
    beside = page.l_margin + left
    _stack(page, beside, right, [(spoken(NATION), 12, "B"), (spoken(MOTTO), 13, "B")])
    page.letters(13, "B")
    _rule(page, beside + right / 2, page.get_string_width(spoken(MOTTO)))
    page.set_y(page.get_y() + 2)
    _stack(page, beside, right, [(block.place_and_day, 13, "I")])
    page.set_y(max(lowest, page.get_y()) + 5)


def _stack(page: Page, left: float, width: float, lines: Sequence[tuple[str, float, Style]]) -> None:
    """Print centred lines one under another in a column of the page."""
    for text, size, style in lines:
        page.letters(size, style)
        for line in (line for part in text.split("\n") for line in page.lines_of(part, width)):
            page.set_x(left)
            page.cell(width, page.leading, line, align="C", new_x="LMARGIN", new_y="NEXT")


def _rule(page: Page, middle: float, width: float) -> None:
    y = page.get_y() + 0.8
    page.line(middle - width / 2, y, middle + width / 2, y)


def _heading(page: Page, block: Heading) -> None:
    _stack(page, page.l_margin, page.epw, [(block.kind, 14, "B"), (block.about, 14, "B")])
    _rule(page, page.l_margin + page.epw / 2, page.epw * 0.25)
    page.set_y(page.get_y() + 5)


def _kept_below(page: Page, following: Sequence[Block]) -> float:
    """Say how much of what follows must stand on the page of the words before it."""
    return sum(_signing(page, block) if isinstance(block, Signatures) else KEPT for block in following)


def _paragraph(page: Page, block: Paragraph, below: float = 0.0) -> None:
    lines = len(page.lines_of(block.text, page.epw - INDENT))
    page.need(lines * page.leading + AFTER + below if below else min(2, lines) * page.leading)
    if block.align == "C":
        page.paragraph(block.text, align="C", after=AFTER)
    else:
        page.justified(block.text, indent=INDENT, after=AFTER, ragged=block.align == "L")


def _field(page: Page, block: Field) -> None:
    page.letters(BODY)
    if block.value:
        _paragraph(page, Paragraph(f"{block.label}: {block.value}", align="L"))
        return
    page.need(DOTTED)
    left = page.l_margin + INDENT
    page.set_x(left)
    label = f"{block.label}: "
    page.cell(page.get_string_width(label), DOTTED, label)
    _dots(page, page.get_x())
    for _ in range(block.more_lines):
        page.need(DOTTED)
        _dots(page, page.l_margin)


def _dots(page: Page, left: float) -> None:
    y = page.get_y() + DOTTED - 1.8
    page.set_dash_pattern(dash=0.2, gap=1.0)
    page.line(left, y, page.w - page.r_margin, y)
    page.set_dash_pattern()
    page.set_xy(page.l_margin, page.get_y() + DOTTED)


def _table(page: Page, block: Table) -> None:
    columns = [Column(column.title, column.share * page.epw, column.align) for column in block.columns]
    page.set_y(page.get_y() + 1)
    Grid(columns, row_height=7, head_height=12, size=12.5, head_size=11.5, least_rows=2).draw(
        page, block.rows
    )
    page.set_y(page.get_y() + 3)


def closing(page: Page, block: Closing) -> None:
    """Print who receives it on the left, who signs on the right."""
    left = page.epw * LEFT_SHARE
    lines = block.capacity.split("\n")
    page.letters(13, "B")
    page.need((len(lines) + 2) * page.leading + SIGN_ROOM)
    top = page.get_y() + 3
    page.set_y(top)
    page.letters(12, "B")
    page.cell(left, page.leading, spoken(RECEIVERS), new_x="LMARGIN", new_y="NEXT")
    page.letters(11)
    for receiver in block.receivers:
        for line in page.lines_of(f"- {receiver}", left):
            page.cell(left, page.leading, line, new_x="LMARGIN", new_y="NEXT")
    page.set_y(top)
    beside, width = page.l_margin + left, page.epw - left
    _stack(page, beside, width, [(line, 13, "B") for line in lines])
    page.set_y(page.get_y() + SIGN_ROOM)
    if block.name:
        _stack(page, beside, width, [(block.name, 13, "B")])


def _capacities(page: Page, row: Sequence[Signature]) -> float:
    """Say how high the capacities of one row are."""
    page.letters(12, "B")
    return max(len(page.lines_of(one.capacity, page.epw / len(row) - 2)) for one in row) * page.leading


def _signing(page: Page, block: Signatures) -> float:
    """Say how much room all who sign take: they sign on one page, or on none of them all."""
    rows = sum(ABOVE + _capacities(page, row) + 2 * page.leading + SIGN_ROOM for row in block.rows)
    return rows + 2 * page.leading


def _signatures(page: Page, block: Signatures) -> None:
    page.need(_signing(page, block))
    for row in block.rows:
        width = page.epw / len(row)
        height = _capacities(page, row)
        top = page.get_y() + ABOVE
        for index, one in enumerate(row):
            _sign(page, one, block.below, (page.l_margin + index * width + 1, top, width - 2, height))
        page.set_y(top + height + 2 * page.leading + SIGN_ROOM)


def _sign(page: Page, one: Signature, below: str, box: tuple[float, float, float, float]) -> None:
    left, top, width, height = box
    page.set_y(top)
    _stack(page, left, width, [(one.capacity, 12, "B")])
    page.set_y(top + height)
    _stack(page, left, width, [(below, 12, "I")])
    page.set_y(top + height + SIGN_ROOM)
    if one.name:
        _stack(page, left, width, [(one.name, 12.5, "B")])
