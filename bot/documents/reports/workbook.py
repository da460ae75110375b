"""A report as a workbook: the figures, each year, each village, and the people behind the figures."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.registers.award_sheet import award_sheet
from bot.documents.registers.honour_sheet import honour_sheet
from bot.documents.registers.layout import headings, named, tab
from bot.documents.registers.lists import difference_sheet, figure_sheet, span_sheet, year_sheet
from bot.documents.registers.summary import summary_sheet
from bot.documents.registers.whole_sheet import listed, whole_sheet
from bot.documents.reports.figures_sheet import figures_sheet, outstanding_of
from bot.press.order import Column, Sheet
from criteria.wording import say
from dialogs.books.in_words import SHORT_TITLES
from dialogs.records import TITLES
from dialogs.records.book import AWARDS
from dialogs.records.figure import NAMES, OF_A_SPAN, OF_A_WINDOW, OF_A_YEAR, OF_TWO_TITLES, Figure
from dialogs.records.period import Period
from dialogs.records.report import Report, TitleFigures
from storage.books.books import Books

FIGURES = say("Figures", context="tab")
BY_YEAR = say("Year by year", context="tab")


async def report_sheets(books: Books, place: str, period: Period, on: date) -> tuple[Sheet, ...]:
    """Put the workbook together; the first sheet's numbers open the sheets behind it."""
    report = await books.report(place, period, on)
    taken: set[str] = set()
    first = tab(FIGURES, taken)
    lists: dict[tuple[str, Figure], str] = {}
    behind: list[Sheet] = []
    for one in report.titles:
        behind += await _of_title(books, report, one, lists, taken)
    given = await books.awards(place, period.first.year, period.last.year)
    if given:
        name = tab(say("Awards", context="tab"), taken)
        lists[AWARDS, Figure.RECOGNISED] = name
        behind.append(award_sheet(name, report.place, period, on, given))
    sheets = [figures_sheet(first, report, lists)]
    if any(one.years for one in report.titles):
        sheets.append(_by_year(tab(BY_YEAR, taken), report))
    return (*sheets, *behind)


async def _of_title(
    books: Books, report: Report, one: TitleFigures, lists: dict[tuple[str, Figure], str], taken: set[str]
) -> list[Sheet]:
    place, period, on, title = report.place, report.period, report.on, TITLES[one.title]
    short = SHORT_TITLES[one.title]
    people = tab(say("{title}: list", title=short, context="tab"), taken)
    lists.update({(one.title, figure): people for figure in OF_A_YEAR})
    sheets, whole = [], ""
    if listed(one):
        whole = tab(say("{title}: everybody", title=short, context="tab"), taken)
        lists[one.title, Figure.WHOLE] = whole
    if one.rows:
        by_place = tab(say("{title}: by place", title=short, context="tab"), taken)
        sheets.append(summary_sheet(by_place, report, title, one, people, whole))
    sheets.append(
        year_sheet(
            people,
            place,
            title,
            period.year,
            on,
            await books.year_register(place.id, one.title, period.year),
        )
    )
    if one.years:
        years = tab(say("{title}: all years", title=short, context="tab"), taken)
        lists.update({(one.title, figure): years for figure in OF_A_SPAN})
        listing = await books.span_register(place.id, one.title, period.years, on)
        sheets.append(span_sheet(years, place, title, period, on, listing))
    for figure in (*OF_A_WINDOW, Figure.HELD):
        if one.window.get(figure) or (figure is Figure.HELD and holds_from_before(one)):
            name = tab(say("{title}: {figure}", title=short, figure=NAMES[figure], context="tab"), taken)
            lists[one.title, figure] = name
            listing = await books.figure_register(place.id, one.title, figure, period, on)
            sheets.append(figure_sheet(name, place, title, figure, period, on, listing))
    outstanding = await books.honoured(place.id, one.title, period.first.year, period.last.year)
    if outstanding:
        name = tab(say("{title}: outstanding", title=short, context="tab"), taken)
        lists[outstanding_of(one.title), Figure.RECOGNISED] = name
        sheets.append(honour_sheet(name, place, title, period, on, outstanding))
    if whole:
        sheets.append(await whole_sheet(whole, books, report, one, period))
    differences = await books.difference_register(place.id, one.title, period.year)
    if one.culture and differences is not None:
        name = tab(say("{title}: two titles", title=short, context="tab"), taken)
        lists.update({(one.title, figure): name for figure in OF_TWO_TITLES})
        lists[one.title, Figure.BOTH] = people  # a column of the year's list says who has the other title too
        sheets.append(difference_sheet(name, place, title, period.year, on, differences))
    return sheets


def holds_from_before(one: TitleFigures) -> bool:
    """Say whether some hold the title by an earlier decision: the list of the year does not have them."""
    return one.counts[Figure.HELD] != one.counts[Figure.RECOGNISED]


def _by_year(name: str, report: Report) -> Sheet:
    return Sheet(
        name,
        headings(
            report.place,
            BY_YEAR,
            say("{years}, {place}", years=report.period.said, place=named(report.place)),
        ),
        (
            Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
            Column(spoken(say("Title", context="remarks")), "text", 30),
            Column(spoken(say("Year", context="register")), "points", 9),
            *(Column(spoken(NAMES[figure]), "int", 12) for figure in OF_A_YEAR),
        ),
        rows=tuple(
            (spoken(TITLES[one.title].name), year.year, *(year.counts[figure] for figure in OF_A_YEAR))
            for one in report.titles
            for year in one.years
        ),
        notes=(spoken(say("Figures as of {day}.", day=report.on, context="register")),),
    )
