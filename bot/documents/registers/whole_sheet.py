"""Everybody on the lists: what a rate is out of where nobody entered how many there are."""

from __future__ import annotations

from bot.documents.registers.lists import figure_sheet
from bot.press.order import Sheet
from dialogs.records import TITLES
from dialogs.records.figure import Figure
from dialogs.records.period import Period
from dialogs.records.report import Report, TitleFigures
from storage.books.books import Books


def listed(one: TitleFigures) -> bool:
    """Say whether any denominator of the title, of the whole or of a place below, has a list behind it."""
    return any(
        share is not None and share.listed
        for share in (*(rate.now for rate in one.rates), *(row.share for row in one.rows))
    )


async def whole_sheet(name: str, books: Books, report: Report, one: TitleFigures, period: Period) -> Sheet:
    """Write them by village, in the order of names."""
    listing = await books.figure_register(report.place.id, one.title, Figure.WHOLE, period, report.on)
    return figure_sheet(name, report.place, TITLES[one.title], Figure.WHOLE, period, report.on, listing)
