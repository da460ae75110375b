"""The list for public posting: who is proposed, of which village, how to object. No points, no reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.documents.paper.code import draw_code
from bot.documents.paper.grid import Column, Grid
from bot.documents.paper.letter import Closing, Masthead
from bot.documents.paper.letter_pdf import closing, masthead
from bot.documents.paper.number_words import number_words
from bot.documents.paper.page import Page
from bot.documents.paper.spoken import BLANK, day_in_words, printed_name, spoken, upper
from bot.documents.recognition.asked import bare
from criteria.wording import Words, say

SIGNED = "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH"
CODE = 30.0
"""Millimetres of a side."""
AT_THE_END = 100.0
"""The count, how to object and who signs: together on one page, so that no signature stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingList:
    association: Words
    above: str
    """Where the upper Hội sits."""
    commune: str
    title: str
    year: int
    lines: tuple[tuple[str, str], ...]
    """Name and village, as they stand on the list; only those that may be posted."""
    who: Words
    """What stands over the names."""
    counted: Words
    """As one says "132 hộ gia đình"."""
    all_named: bool = True
    """Nobody proposed refused to be named."""
    first: date | None = None
    last: date | None = None
    link: str = ""
    """Opens the families' bot at this list; empty where no camera could open it."""
    warning: str = ""
    """That the criteria are for trying out only."""


def posting_list(paper: PostingList) -> bytes:
    """Make the list, upright, its heading on every page; how to object stands at the end."""
    heading = spoken(
        say(
            "List of those proposed for recognition as {title}, {year}",
            title=paper.title,
            year=str(paper.year),
        )
    )
    page = Page(title=heading, margins=(20, 15, 15, 18))
    page.footing = spoken(paper.association)
    page.add_page()
    if paper.warning:
        page.letters(12, "B")
        page.paragraph(paper.warning, align="C", after=3)
    masthead(
        page,
        Masthead(
            above=f"HỘI KHUYẾN HỌC\n{paper.above.upper()}",
            issuer=f"HỘI KHUYẾN HỌC\n{paper.commune.upper()}",
            place_and_day=f"{bare(paper.commune)}, {day_in_words(paper.first, None)}",
        ),
    )
    page.letters(15, "B")
    page.paragraph(upper(heading), align="C", after=1)
    page.letters(13, "I")
    page.paragraph(_days(paper), align="C", after=3)
    columns = (
        Column(spoken(say("No.", context="list")), 16),
        Column(spoken(paper.who), 92, "L"),
        Column(spoken(say("Village, hamlet")), page.epw - 108, "L"),
    )
    grid = Grid(columns, 8, 10, size=13, head_size=12, least_rows=2)
    grid.draw(
        page,
        (
            [str(number), printed_name(name), spoken(village)]
            for number, (name, village) in enumerate(paper.lines, 1)
        ),
    )
    _together(page, paper)
    _how_to_object(page, paper)
    closing(page, Closing((spoken(say("Kept by: Hội Khuyến học.")),), SIGNED))
    return page.bytes_of()


def _together(page: Page, paper: PostingList) -> None:
    units: Words = (
        paper.counted
        if paper.all_named
        else say("{units} that agreed to be named", units=paper.counted, context="counted")
    )
    count = len(paper.lines)
    words = say(
        "This list has {count} ({in_words}) {units}.", count=count, in_words=number_words(count), units=units
    )
    page.letters(13)
    page.need(AT_THE_END)
    page.set_y(page.get_y() + 3)
    page.paragraph(spoken(words), after=0)


def _days(paper: PostingList) -> str:
    if paper.first is None or paper.last is None:
        days = f"{BLANK}/{BLANK}/{BLANK}"
        return spoken(say("Posted from {first} until the end of {last}", first=days, last=days))
    return spoken(say("Posted from {first} until the end of {last}", first=paper.first, last=paper.last))


def _how_to_object(page: Page, paper: PostingList) -> None:
    page.need(CODE + 8)
    top = page.get_y() + 4
    indent = 0.0
    if paper.link.startswith("https://"):
        draw_code(page, paper.link, page.l_margin, top, CODE)
        indent = CODE + 4
    page.letters(12)
    words = (
        say(
            "Whoever sees something that is not right tells {association}, or opens the phone's camera and "
            "holds it to this code, until the end of {last}. Whoever objects is not named; every objection "
            "is answered with a reason.",
            association=paper.association,
            last=paper.last or f"{BLANK}/{BLANK}/{BLANK}",
        )
        if indent
        else say(
            "Whoever sees something that is not right tells {association} until the end of {last}. Every "
            "objection is answered with a reason.",
            association=paper.association,
            last=paper.last or f"{BLANK}/{BLANK}/{BLANK}",
        )
    )
    page.set_y(top + 3)
    for line in page.lines_of(spoken(words), page.epw - indent):
        page.set_x(page.l_margin + indent)
        page.cell(page.epw - indent, page.leading, line, new_x="LMARGIN", new_y="NEXT")
    page.set_y(max(page.get_y(), top + CODE if indent else 0))
