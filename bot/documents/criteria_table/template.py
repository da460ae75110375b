"""The spreadsheet that an officer fills in: a set laid out in sheets, with dropdowns and marked gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.documents.criteria_table.guide import guide
from bot.documents.criteria_table.sheets import (
    GENERAL,
    INDICATORS,
    ITEMS,
    PERIOD,
    QUESTIONS,
    RANKS,
    RULES,
    Sheet,
)
from bot.documents.criteria_table.shown import (
    Row,
    Shown,
    criterion_shown,
    general_shown,
    indicator_shown,
    question_shown,
    ranks_shown,
    rule_shown,
)
from bot.documents.criteria_table.trust import trust
from bot.documents.criteria_table.words import COMPLETE, TABLE_KINDS, Spoken
from criteria import Confidence, CriteriaSet, Kind, Text, Words, say
from criteria.period import over

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LAST_ROW = 2000
"""Dropdowns reach as far as a table may."""

HEAD, GAP, GROUP, TOLD = "FFD9E7F5", "FFFFF2AB", "FFEFEFEF", "FFF7F7F7"
DANGEROUS = ("=", "+", "-", "@", "\t")
"""A text that begins so would become a formula when somebody edits the cell."""

MISSING = say("Missing in the original text.", context="table")


def template(criteria_set: CriteriaSet, spoken: Spoken, *, on: date, place: str = "") -> bytes:
    """Lay a set out as a spreadsheet (XLSX); `place` fills in the place code.

    Where the period of the set is over on the day `on`, its days are to be filled in anew.
    """
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    _guide(book, criteria_set, spoken)
    _general(book, criteria_set, spoken, place, on)
    if criteria_set.kind is Kind.scored:
        ranks = zip(ranks_shown(criteria_set, spoken), criteria_set.marks.ranks, strict=True)
        _fill(
            _sheet(book, RANKS, spoken),
            RANKS,
            [
                (
                    {**row, "trust": spoken(trust(rank.at_least.confidence, rank.at_least.source))},
                    {"at_least"} if rank.at_least.confidence is Confidence.missing else set(),
                )
                for row, rank in ranks
            ],
            spoken,
        )
    _fill(_sheet(book, INDICATORS, spoken), INDICATORS, _indicators(criteria_set, spoken), spoken)
    questions = [(question_shown(one, criteria_set, spoken), set[str]()) for one in criteria_set.questions]
    _fill(_sheet(book, QUESTIONS, spoken), QUESTIONS, questions, spoken)
    _fill(_sheet(book, RULES, spoken), RULES, _rules(criteria_set, spoken), spoken)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _indicators(criteria_set: CriteriaSet, spoken: Spoken) -> Iterable[tuple[Row, set[str]]]:
    for criterion in criteria_set.criteria:
        told: dict[str, Shown] = {"note": criterion.note or None}
        if criterion.points is not None or not criterion.complete:
            told["trust"] = spoken(trust(criterion.confidence, criterion.source))
        gaps = {"points"} if criterion.points is None and not criterion.complete else set()
        yield {**criterion_shown(criterion, spoken), **told}, gaps
        for indicator in criterion.indicators:
            told = {
                "note": indicator.note or None,
                "trust": spoken(trust(indicator.confidence, indicator.source)),
            }
            yield (
                {**indicator_shown(indicator, criteria_set, spoken), **told},
                {"points"} if indicator.points is None else set(),
            )


def _rules(criteria_set: CriteriaSet, spoken: Spoken) -> Iterable[tuple[Row, set[str]]]:
    for indicator in criteria_set.indicators:
        told: dict[str, Shown] = {"trust": spoken(trust(indicator.rule_confidence, indicator.rule_source))}
        yield (
            {**rule_shown(indicator, criteria_set, spoken), **told},
            {"kind", "question"} if indicator.rule is None else set(),
        )


def _guide(book: Workbook, criteria_set: CriteriaSet, spoken: Spoken) -> None:
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(spoken(say("Guide", context="sheet")))
    sheet.column_dimensions["A"].width = 110
    for row, (line, heading) in enumerate(guide(criteria_set), start=1):
        cell = sheet.cell(row, 1)
        _put(cell, spoken(line))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=heading, size=14 if row == 1 else 11)
    _printing(sheet, landscape=False)


def _general(book: Workbook, criteria_set: CriteriaSet, spoken: Spoken, place: str, on: date) -> None:
    sheet = _sheet(book, GENERAL, spoken)
    shown = general_shown(criteria_set, spoken)
    if place:
        shown["place"] = place
    marks = criteria_set.marks
    figures = {"full": marks.full, "threshold": marks.threshold, "minimum_each": marks.minimum_each}
    wanted = {"table_kind", "number", "date", "issuer", "place"}
    if over(criteria_set, on):
        shown |= dict.fromkeys(PERIOD)
        wanted |= set(PERIOD)
    rows = []
    for item, value in shown.items():
        label, help_text = ITEMS[item]
        told: dict[str, Shown] = {"item": spoken(label), "help": spoken(_with_basis(help_text, criteria_set))}
        gap = item in wanted and not value
        if item in figures:
            told["trust"] = spoken(trust(figures[item].confidence, figures[item].source))
            gap = figures[item].confidence is Confidence.missing
        rows.append((told | {"value": value}, {"value"} if gap else set()))
    _fill(sheet, GENERAL, rows, spoken)
    for item, words in (("table_kind", TABLE_KINDS), ("complete", COMPLETE)):
        if item in shown:
            row = 2 + list(shown).index(item)
            _dropdown(sheet, f"B{row}", words, spoken)


def _with_basis(text: Text, criteria_set: CriteriaSet) -> Text:
    if "{basis}" not in text.msgid:
        return text
    basis = criteria_set.basis
    return Text(text.msgid, {"basis": basis.number or basis.issuer}, text.context)


def _sheet(book: Workbook, sheet: Sheet, spoken: Spoken) -> Worksheet:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    page: Worksheet = book.create_sheet(spoken(sheet.title))
    for number, column in enumerate(sheet.columns, start=1):
        cell = page.cell(1, number)
        _put(cell, spoken(column.heading))
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor=HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = column.width
        if column.words:
            _dropdown(page, f"{letter}2:{letter}{LAST_ROW}", column.words, spoken)
    page.freeze_panes = sheet.freeze
    _printing(page, landscape=True)
    page.print_title_rows = "1:1"
    return page


def _fill(page: Worksheet, sheet: Sheet, rows: Iterable[tuple[Row, set[str]]], spoken: Spoken) -> None:
    """Write the rows; `gaps` are the columns marked as missing in the original."""
    number = 1
    for number, (row, gaps) in enumerate(rows, start=2):
        for index, column in enumerate(sheet.columns, start=1):
            _cell(page.cell(number, index), row.get(column.key), told=column.told)
            if column.key in gaps:
                _gap(page.cell(number, index), spoken)
        if "row" in row and "evidence" not in row:
            _group(page, number, len(sheet.columns))
    for blank in range(number + 1, number + 1 + sheet.blank):
        for index, column in enumerate(sheet.columns, start=1):
            _cell(page.cell(blank, index), None, told=column.told)


def _cell(cell: Any, value: Shown, *, told: bool) -> None:
    from openpyxl.styles import Alignment, Border, PatternFill, Side

    _put(cell, value)
    thin = Side(style="thin", color="FFBFBFBF")
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if told:
        cell.fill = PatternFill("solid", fgColor=TOLD)


def _gap(cell: Any, spoken: Spoken) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", fgColor=GAP)
    cell.comment = Comment(spoken(MISSING), "Sổ Học Tập")


def _group(page: Worksheet, row: int, columns: int) -> None:
    from openpyxl.styles import Font, PatternFill

    for index in range(1, columns + 1):
        cell = page.cell(row, index)
        cell.font = Font(bold=True)
        if cell.comment is None:
            cell.fill = PatternFill("solid", fgColor=GROUP)


def _put(cell: Any, value: Shown) -> None:
    """Write a value; text stays text, whatever it begins with."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, Decimal):
        cell.value = int(value) if value == value.to_integral_value() else float(value)
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
    elif isinstance(value, str) and value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(DANGEROUS)
    elif value is not None and value != "":
        cell.value = value


def _dropdown(page: Worksheet, cells: str, words: Mapping[str, Words], spoken: Spoken) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    said = ",".join(spoken(word) for word in words.values())
    choice = DataValidation(type="list", formula1=f'"{said}"', allow_blank=True, showErrorMessage=False)
    choice.add(cells)
    page.add_data_validation(choice)


def _printing(page: Worksheet, *, landscape: bool) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    page.page_setup.orientation = "landscape" if landscape else "portrait"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
