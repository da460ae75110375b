"""The sheet of a meeting without signal: every household a line, every question a narrow column.

It lies on the table and goes from hand to hand, so it carries no private question and no score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.documents.paper.grid import Column, Grid
from bot.documents.paper.page import Page
from bot.documents.paper.questions_on_paper import (
    WRITTEN_ALIKE,
    for_the_meeting,
    how_to_write,
    left_for_home,
)
from bot.documents.paper.spoken import BLANK, day_in_words, house_named, spoken, upper
from bot.documents.paper.village import WHO, RosterLine, Village
from criteria.criteria_set import CriteriaSet
from criteria.question import Question
from criteria.wording import Words, say
from dialogs.paper_consent import keeping, publishing, taking_part, worded

NUMBER, HEAD, AGREED, POSTED, SIGNED = 10.0, 46.0, 13.0, 15.0, 32.0
"""Widths in millimetres."""
ROW = 9.5
"""Room for a name written by hand, or a finger."""
WIDEST, MOST_QUESTIONS = 14.0, 16
"""Beyond that many questions the roster comes again, with the next ones."""
LEGEND_GAP = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSheet:
    village: Village
    year: int
    criteria_set: CriteriaSet
    roster: tuple[RosterLine, ...]
    on: date | None = None
    who: Words = WHO
    """What stands over the names, where they are no households."""


def meeting_sheet(paper: MeetingSheet) -> bytes:
    """Make the sheet, landscape, its heading on every page."""
    name = spoken(paper.criteria_set.name)
    heading = spoken(say("Registration and answers: {title}, {year}", title=name, year=str(paper.year)))
    page = Page(title=heading, landscape=True, margins=(10, 10, 10, 12))
    place = f"{spoken(paper.village.name)}, {paper.village.commune_named}"
    page.footing = f"{place} – {name} {paper.year} · {spoken(worded())}"
    page.add_page()
    page.letters(14, "B")
    page.paragraph(heading.upper(), align="C", after=0)
    page.letters(12)
    page.paragraph(f"{spoken(paper.village.name)}, {paper.village.commune_named}", align="C", after=1)
    if paper.criteria_set.notice:
        page.letters(11, "I")
        page.paragraph(spoken(paper.criteria_set.notice), align="C", after=1)
    questions = for_the_meeting(paper.criteria_set)
    _agreement(page, paper)
    _legend(page, paper.criteria_set, questions)
    parts = [questions[start : start + MOST_QUESTIONS] for start in range(0, len(questions), MOST_QUESTIONS)]
    for index, part in enumerate(parts or [()]):
        if index:
            page.add_page()
        _table(page, paper, part, signing=index == 0)
    _close(page, paper)
    return page.bytes_of()


def _agreement(page: Page, paper: MeetingSheet) -> None:
    """Say what a signature here agrees to; it is read aloud, for whoever cannot read it."""
    page.letters(10, "B")
    page.paragraph(
        spoken(say("Read aloud before signing: a household that signs or gives its fingerprint agrees:")),
        after=0,
    )
    page.letters(10)
    page.paragraph(
        " ".join(
            (
                spoken(taking_part(paper.criteria_set.name, paper.year)),
                spoken(keeping(paper.village.association, paper.village.word.lower())),
            )
        ),
        after=0.5,
    )
    page.letters(10, "B")
    page.paragraph(spoken(say("Asked apart; each house writes C (yes) or K (no) itself:")), after=0)
    page.letters(10)
    page.paragraph(spoken(publishing(paper.village.word.lower())), after=0.8)


def _legend(page: Page, criteria_set: CriteriaSet, questions: Sequence[Question]) -> None:
    """Say each question in full, in two columns, and how to write its answer."""
    page.letters(10, "B")
    page.paragraph(
        spoken(
            say(
                "A house that is absent or was not asked stays empty. “Agrees to register” is ticked only "
                "for a house that said so itself and signed or gave its fingerprint."
            )
        ),
        after=0.5,
    )
    page.letters(10)
    alike = [how for kind, how in WRITTEN_ALIKE.items() if any(asked.kind is kind for asked in questions)]
    if alike:
        page.paragraph(
            spoken(say("How to write: {ways}.", ways="; ".join(spoken(how) for how in alike))), after=0.5
        )
    width = (page.epw - LEGEND_GAP) / 2
    entries = [page.lines_of(_entry(question), width) for question in questions]
    half = _half(entries)
    top, lowest = page.get_y(), page.get_y()
    for column, part in enumerate((entries[:half], entries[half:])):
        page.set_y(top)
        for line in (line for entry in part for line in entry):
            page.set_x(page.l_margin + column * (width + LEGEND_GAP))
            page.cell(width, page.leading, line, new_x="LMARGIN", new_y="NEXT")
        lowest = max(lowest, page.get_y())
    page.set_y(lowest + 0.5)
    private = left_for_home(criteria_set)
    if private:
        page.letters(10, "I")
        numbers = tuple(question.number for question in private)
        page.paragraph(
            spoken(say("Questions {numbers} are for each house alone, not for this sheet.", numbers=numbers)),
            after=0,
        )
    page.set_y(page.get_y() + 1.5)


def _entry(question: Question) -> str:
    how = how_to_write(question)
    said = spoken(say("Question {number}. {text}", number=question.number, text=question.text))
    return f"{said} ({spoken(how)})" if how else said


def _half(entries: Sequence[Sequence[str]]) -> int:
    """Find where to break the legend so that the higher of its columns is as low as can be."""
    heights = list(map(len, entries))
    return min(range(len(heights) + 1), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))


def _table(page: Page, paper: MeetingSheet, questions: Sequence[Question], *, signing: bool) -> None:
    spare = page.epw - NUMBER - HEAD - (AGREED + POSTED + SIGNED if signing else 0)
    width = min(WIDEST, spare / len(questions)) if questions else 0.0
    head = HEAD + (spare - width * len(questions)) / (2 if signing else 1)
    signed = page.epw - NUMBER - head - width * len(questions) - AGREED - POSTED
    columns = [
        Column(spoken(say("Số thứ tự")), NUMBER),
        Column(spoken(paper.who), head, "L"),
        *(
            Column(
                spoken(question.short or question.text),
                width,
                turned=True,
                foot=str(question.number),
            )
            for question in questions
        ),
    ]
    if signing:
        columns += [
            Column(spoken(say("Agrees to register")), AGREED),
            Column(spoken(say("Name may be posted (C/K)")), POSTED),
            Column(spoken(say("Signature or fingerprint")), signed),
        ]
    empty = [""] * (len(columns) - 2)
    grid = Grid(columns, ROW, 36 if questions else 14, size=12, head_size=10, least_rows=3)
    grid.draw(
        page, ([str(line.number), house_named(line.number, line.head_name), *empty] for line in paper.roster)
    )


def _close(page: Page, paper: MeetingSheet) -> None:
    """Leave room for the day and for who led the meeting, together on one page."""
    page.need(42)
    page.set_y(page.get_y() + 3)
    page.letters(12)
    top = page.get_y()
    page.paragraph(
        spoken(say("Households present: {present}; absent: {absent}", present=BLANK, absent=BLANK))
    )
    page.set_y(top)
    half = page.epw / 2
    for text, style in (
        (f"{paper.village.named}, {day_in_words(paper.on, paper.year)}", "I"),
        (upper(say("Chair of the meeting")), "B"),
        (spoken(say("(signature, full name)")), "I"),
    ):
        page.letters(12, "B" if style == "B" else "I")
        page.set_x(page.l_margin + half)
        page.cell(half, page.leading, text[:1].upper() + text[1:], align="C", new_x="LMARGIN", new_y="NEXT")
