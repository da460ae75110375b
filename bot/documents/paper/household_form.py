"""One household's own sheet: every question it answers at home, its consent, its signature.

Private questions stand here, because the sheet is the household's and goes by hand to whom it trusts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents.paper.answer_boxes import HEIGHT, boxes_height, dots, draw_boxes, ticks
from bot.documents.paper.page import Page
from bot.documents.paper.questions_on_paper import for_the_household
from bot.documents.paper.spoken import day_in_words, printed_name, spoken, upper
from bot.documents.paper.village import WHO, RosterLine, Village
from bot.documents.paper.when_asked import when_asked
from criteria.criteria_set import CriteriaSet
from criteria.indicator import EvidenceRule
from criteria.question import Question, QuestionKind
from criteria.wording import Words, say
from dialogs.paper_consent import keeping, publishing, taking_part, worded

BODY, SMALL = 12.5, 10.5
INDENT = 6.0
"""Millimetres."""
YES_NO = (say("I agree"), say("I do not agree"))


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdForm:
    village: Village
    year: int
    criteria_set: CriteriaSet
    household: RosterLine | None = None
    """None leaves blanks to write on."""
    who: Words = WHO
    """Whose name stands on top, where it is no household."""
    hand_in: str = ""
    """Where to and until when: "trưởng bản Lò Văn Pâng, trước ngày 15 tháng 12"."""


def household_form(paper: HouseholdForm) -> bytes:
    """Make the form, upright, on as many pages as its questions take."""
    return household_forms((paper,))


def household_forms(papers: Sequence[HouseholdForm]) -> bytes:
    """Make the forms of several households in one file, each on pages of its own."""
    page = Page(title=_heading(papers[0]), margins=(20, 14, 15, 15))
    for paper in papers:
        page.add_page()
        page.footing = _footing(paper)
        _form(page, paper)
    return page.bytes_of()


def _heading(paper: HouseholdForm) -> str:
    name = spoken(paper.criteria_set.name)
    return spoken(say("Household's own form: {title}, {year}", title=name, year=str(paper.year)))


def _form(page: Page, paper: HouseholdForm) -> None:
    page.letters(15, "B")
    page.paragraph(upper(_heading(paper)), align="C", after=0)
    page.letters(BODY)
    page.paragraph(f"{spoken(paper.village.name)}, {paper.village.commune_named}", align="C", after=0)
    if paper.criteria_set.notice:
        page.letters(SMALL, "I")
        page.paragraph(spoken(paper.criteria_set.notice), align="C", after=0)
    page.set_y(page.get_y() + 2)
    _household(page, paper)
    questions = for_the_household(paper.criteria_set)
    if questions:
        page.letters(SMALL, "I")
        page.paragraph(
            spoken(
                say(
                    "Tick or write a figure; where there is none, write 0. What is not sure yet stays empty "
                    "and may be asked later. Only those charged with it read this sheet."
                )
            ),
            after=1.5,
        )
    for question in questions:
        _question(page, paper.criteria_set, question)
    _to_bring(page, paper.criteria_set)
    _consent(page, paper)
    _signature(page, paper)


def _footing(paper: HouseholdForm) -> str:
    if paper.household is None:
        whose = f"{spoken(paper.village.name)}, {paper.village.commune_named}"
    else:
        whose = f"{paper.household.code} · {printed_name(paper.household.head_name)}"
    return f"{whose[:70]} · {spoken(worded())}"


def _household(page: Page, paper: HouseholdForm) -> None:
    """Say whose sheet it is; blanks where it is nobody's yet."""
    household = paper.household
    number = str(household.number) if household else ""
    code = household.code if household else ""
    for label, value in (
        (paper.who, printed_name(household.head_name) if household else ""),
        (say("Số thứ tự in the village's list"), number),
        (say("File's code"), code),
    ):
        page.letters(BODY)
        start = page.get_y()
        text = f"{spoken(label)}: "
        page.set_x(page.l_margin)
        page.cell(page.get_string_width(text), HEIGHT, text)
        left = page.get_x()
        if not value:
            dots(page, left, page.w - page.r_margin - left)
            continue
        page.letters(BODY, "B")
        for line in page.lines_of(value, page.w - page.r_margin - left):
            page.set_x(left)
            page.cell(0, HEIGHT, line, new_x="LMARGIN", new_y="NEXT")
        page.set_y(max(page.get_y(), start + HEIGHT))
    page.set_y(page.get_y() + 1)


def _question(page: Page, criteria_set: CriteriaSet, question: Question) -> None:
    """Keep a question, what explains it and its boxes together on one page."""
    page.letters(BODY)
    text = page.lines_of(
        spoken(say("Question {number}. {text}", number=question.number, text=question.text)), page.epw
    )
    page.letters(SMALL, "I")
    small = [
        line
        for words in _explained(criteria_set, question)
        for line in page.lines_of(spoken(words), page.epw - INDENT)
    ]
    small_height = len(small) * page.leading
    page.letters(BODY)
    width = page.epw - INDENT
    page.need(len(text) * page.leading + small_height + boxes_height(page, question, width) + 2)
    for line in text:
        page.set_x(page.l_margin)
        page.cell(page.epw, page.leading, line, new_x="LMARGIN", new_y="NEXT")
    page.letters(SMALL, "I")
    for line in small:
        page.set_x(page.l_margin + INDENT)
        page.cell(width, page.leading, line, new_x="LMARGIN", new_y="NEXT")
    page.letters(BODY)
    draw_boxes(page, question, page.l_margin + INDENT, width)
    page.set_y(page.get_y() + 2)


def _explained(criteria_set: CriteriaSet, question: Question) -> list[Words]:
    said: list[Words] = []
    condition = when_asked(criteria_set, question.applies_if)
    if condition is not None:
        said.append(say("Answer only if {condition}.", condition=condition))
    if question.help:
        said.append(question.help)
    if question.kind is QuestionKind.choices:
        said.append(say("More than one may be ticked."))
    return said


def _to_bring(page: Page, criteria_set: CriteriaSet) -> None:
    hints = [
        spoken(indicator.evidence_hint)
        for indicator in criteria_set.indicators
        if indicator.evidence_hint and indicator.evidence is not EvidenceRule.none
    ]
    if not hints:
        return
    page.need(4 * HEIGHT)
    page.letters(BODY, "B")
    page.paragraph(spoken(say("To show with this form, where the house has it:")), after=0.5)
    page.letters(BODY)
    for hint in hints:
        page.paragraph(f"– {hint}", after=0.5)
    page.set_y(page.get_y() + 1.5)


def _consent(page: Page, paper: HouseholdForm) -> None:
    """Ask for each agreement apart, nothing ticked beforehand (Law 91/2025/QH15 Đ9)."""
    page.letters(BODY)
    for text in _agreements(paper):
        lines = page.lines_of(spoken(text), page.epw)
        page.need(len(lines) * page.leading + HEIGHT + 2)
        page.paragraph(spoken(text), after=0)
        ticks(page, tuple(spoken(answer) for answer in YES_NO), page.l_margin + INDENT, page.epw - INDENT)
        page.set_y(page.get_y() + 2)


def _agreements(paper: HouseholdForm) -> tuple[Words, ...]:
    """Say the purposes as the chat does, each for itself; a reminder by phone is no matter for paper."""
    word = paper.village.word.lower()
    return (
        taking_part(paper.criteria_set.name, paper.year),
        keeping(paper.village.association, word),
        publishing(word),
    )


def _signature(page: Page, paper: HouseholdForm) -> None:
    """Keep the day, both signatures and where to hand the sheet in on one page."""
    hand_in = spoken(say("Hand this sheet to: {where}", where=paper.hand_in)) if paper.hand_in else ""
    page.need(50 + 2 * HEIGHT)
    half = page.epw / 2
    page.letters(BODY, "I")
    page.set_x(page.l_margin + half)
    day = day_in_words(None, paper.year)
    page.cell(half, HEIGHT, day[:1].upper() + day[1:], align="C", new_x="LMARGIN", new_y="NEXT")
    for left, right, style in (
        (say("Who wrote for the household"), say("Chủ hộ or an adult of the house"), True),
        (say("(signature, full name; if somebody else wrote)"), say("(signature or fingerprint)"), False),
    ):
        page.letters(BODY if style else SMALL, "B" if style else "I")
        page.set_x(page.l_margin)
        page.cell(half, page.leading, spoken(left), align="C")
        page.cell(half, page.leading, spoken(right), align="C", new_x="LMARGIN", new_y="NEXT")
    page.set_y(page.get_y() + 26)
    page.letters(BODY, "B")
    if hand_in:
        page.paragraph(hand_in, after=0)
