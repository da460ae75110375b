"""Documents about tables of criteria: the template to fill in, all faults of a sent file, the remarks."""

from __future__ import annotations

import asyncio
from datetime import datetime
from io import BytesIO

from bot.documents.criteria_table import template
from bot.telegram.line import File
from bot.words import render
from criteria.wording import Words, say
from dialogs.records import TITLES, Remark
from dialogs.world import World

ALL_REMARKS = 100_000
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would become a formula when somebody edits the cell."""


async def criteria_template(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Lay out one version; `about` is "set@version@place"."""
    criteria_set, version, place = about.split("@")
    await world.criteria_table(criteria_set, version)
    chosen = world.criteria_set(criteria_set, version)

    def spoken(words: Words) -> str:
        return render(words, "vi")

    data = await asyncio.to_thread(template, chosen, spoken, place=place, on=world.local_date(at))
    return File(f"{chosen.id}-{chosen.version}.xlsx", data=data)


async def criteria_faults(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """List everything that is wrong in a file an officer sent, one a line."""
    refused = await world.refused_table(about)
    if refused is None:
        raise KeyError(about)
    lines = [refused.name, ""]
    lines += [f"{number}. {render(fault, language)}" for number, fault in enumerate(refused.faults, start=1)]
    return File("loi-trong-bang.txt", data="\r\n".join(lines).encode("utf-8-sig"))


async def criteria_remarks(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Export the remarks of a commune as a spreadsheet; `about` is "commune@title"."""
    commune, _, title = about.partition("@")
    found = await world.remarks(commune, title, None, most=ALL_REMARKS)
    rows = [_row(one, language, world) for one in found]
    day = world.local_date(at)
    return File(f"gop-y-tieu-chi-{day}.xlsx", data=await asyncio.to_thread(_book, rows, language))


Row = tuple[str | datetime, ...]

HEADINGS = (
    (say("Day", context="remarks"), 12),
    (say("Village", context="remarks"), 18),
    (say("Title", context="remarks"), 26),
    (say("Table", context="remarks"), 36),
    (say("Indicator", context="remarks"), 34),
    (say("Question", context="remarks"), 48),
    (say("Remark", context="remarks"), 70),
)


def _row(one: Remark, language: str, world: World) -> Row:
    indicator, question = one.indicator, one.question
    table = f"{one.criteria_set} {one.version}"
    try:
        criteria_set = world.criteria_set(one.criteria_set, one.version)
        table = f"{render(criteria_set.name, language)} {one.version}"
        question = render(criteria_set.question(question).text, language)
        if indicator:
            indicator = f"{indicator} {render(criteria_set.indicator(indicator).short, language)}"
    except KeyError:
        pass
    title = render(TITLES[one.title].name, language) if one.title in TITLES else one.title
    day = world.local_date(one.at)
    at = datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- a spreadsheet's day has no time zone
    return at, one.place_name, title, table, indicator, question, one.text


def _book(rows: list[Row], language: str) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = render(say("Remarks", context="remarks"), language)
    for column, (heading, width) in enumerate(HEADINGS, start=1):
        sheet.cell(1, column, render(heading, language)).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = value
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = value.startswith(DANGEROUS)
            else:
                cell.number_format = "DD/MM/YYYY"
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
