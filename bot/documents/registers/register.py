"""A whole register: the summary, the list, where two titles differ, candidates, awards."""

from __future__ import annotations

from datetime import date

from bot.documents.registers.award_sheet import award_sheet
from bot.documents.registers.candidate_sheet import candidate_sheet
from bot.documents.registers.certificates_sheet import certificates_sheet
from bot.documents.registers.honour_sheet import honour_sheet
from bot.documents.registers.layout import tab
from bot.documents.registers.lists import difference_sheet, span_sheet, year_sheet
from bot.documents.registers.summary import summary_sheet
from bot.documents.registers.whole_sheet import listed, whole_sheet
from bot.press.order import Sheet
from criteria.wording import say
from dialogs.records import TITLES
from dialogs.records.period import Period
from storage.books.books import Books

LIST = say("List", context="tab")
WHOLE = say("Everybody", context="tab")
SUMMARY = say("Summary", context="tab")
DIFFERENCES = say("Titles that differ", context="tab")
CANDIDATES = say("Candidates", context="tab")
CERTIFICATES = say("Certificates", context="tab")
HONOURED = say("Outstanding", context="tab")
AWARDS = say("Awards", context="tab")


async def register_sheets(
    books: Books, place: str, title: str, period: Period, on: date
) -> tuple[Sheet, ...]:
    """Put a title's register together, of one year or of several."""
    one = TITLES[title]
    report = await books.report(place, period, on)
    figures = report.of(title)
    year, lists = period.year, tab(LIST)
    sheets = []
    whole = tab(WHOLE) if figures is not None and listed(figures) else ""
    if figures is not None:
        sheets.append(summary_sheet(tab(SUMMARY), report, one, figures, lists, whole))
    if len(period.years) == 1:
        listing = await books.year_register(place, title, year)
        sheets.append(year_sheet(lists, report.place, one, year, on, listing))
    else:
        listing = await books.span_register(place, title, period.years, on)
        sheets.append(span_sheet(lists, report.place, one, period, on, listing))
    differences = await books.difference_register(place, title, year)
    if differences is not None and figures is not None and figures.culture:
        sheets.append(difference_sheet(tab(DIFFERENCES), report.place, one, year, on, differences))
    if figures is not None and whole:
        sheets.append(await whole_sheet(whole, books, report, figures, period))
    commune = report.place.parent if "." in place else place
    rule = await books.candidate_rule(commune, title)
    if rule is not None:
        found = await books.candidates(place, rule, year)
        sheets.append(candidate_sheet(tab(CANDIDATES), report.place, one, rule, year, on, found))
    honoured = await books.honoured(place, title, period.years[0], period.year)
    if honoured:
        sheets.append(honour_sheet(tab(HONOURED), report.place, one, period, on, honoured))
    if len(period.years) == 1:
        book = await books.certificates_book(place, title, year)
        sheets.append(certificates_sheet(tab(CERTIFICATES), report.place, one, year, on, book))
    given = await books.awards(place, period.years[0], year)
    sheets.append(award_sheet(tab(AWARDS), report.place, period, on, given))
    return tuple(sheets)
