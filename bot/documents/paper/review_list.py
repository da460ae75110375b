"""The list that is read out at the village review: names and room to write, no score, no flag."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.documents.paper.grid import Column, Grid
from bot.documents.paper.page import Page
from bot.documents.paper.spoken import BLANK, day_in_words, house_named, spoken, upper
from bot.documents.paper.village import WHO, RosterLine, Village
from criteria.wording import Words, say


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewList:
    village: Village
    year: int
    title: str
    """As people say it: "Gia đình học tập"."""
    roster: tuple[RosterLine, ...]
    on: date | None = None
    who: Words = WHO
    """What stands over the names, where they are no households."""


def review_list(paper: ReviewList) -> bytes:
    """Make the list, upright, its heading on every page."""
    heading = spoken(
        say("List for the village review: {title}, {year}", title=paper.title, year=str(paper.year))
    )
    page = Page(title=heading, margins=(20, 15, 15, 15))
    page.footing = f"{spoken(paper.village.name)}, {paper.village.commune_named}"
    page.add_page()
    page.letters(15, "B")
    page.paragraph(upper(heading), align="C", after=0)
    page.letters(13)
    page.paragraph(f"{spoken(paper.village.name)}, {paper.village.commune_named}", align="C", after=0)
    page.letters(13, "I")
    page.paragraph(
        spoken(say("Review held on {day}", day=day_in_words(paper.on, paper.year))), align="C", after=1
    )
    page.letters(12)
    page.paragraph(
        spoken(
            say(
                "Households: {total}; present: {present}; absent: {absent}",
                total=len(paper.roster),
                present=BLANK,
                absent=BLANK,
            )
        ),
        align="C",
        after=2,
    )
    columns = (
        Column(spoken(say("Số thứ tự")), 12),
        Column(spoken(say("File")), 19),
        Column(spoken(paper.who), 60, "L"),
        Column(spoken(say("Present")), 15),
        Column(spoken(say("Agree (people)")), 19),
        Column(spoken(say("Do not agree (people)")), 19),
        Column(spoken(say("To note")), page.epw - 144),
    )
    grid = Grid(columns, 8.5, 16, size=12.5, head_size=11, least_rows=2)
    grid.draw(
        page,
        (
            [str(line.number), line.code, house_named(line.number, line.head_name), "", "", "", ""]
            for line in paper.roster
        ),
    )
    if not paper.roster:
        page.letters(13, "I")
        page.set_y(page.get_y() + 3)
        page.paragraph(spoken(say("No file waits for the review.")), align="C")
    return page.bytes_of()
