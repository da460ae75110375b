"""What is wrong with a filled-in table: where, as the spreadsheet shows it, what, and what to do."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from bot.documents.criteria_table.cell import Cell
from bot.documents.criteria_table.sheets import SHEETS
from criteria import Text, say

NOWHERE = "?"
"""Stands for a column that is not there."""


class Spot(msgspec.Struct, frozen=True):
    """`row` is 0 and `column` empty where the whole sheet, or the whole file, is meant."""

    sheet: Text | None = None
    row: int = 0
    column: str = ""


class TableFault(msgspec.Struct, frozen=True):
    spot: Spot
    wrong: Text
    remedy: Text
    example: str = ""


def sentence(fault: TableFault) -> Text:
    """Say a fault to the officer who filled the table in."""
    body = say("{wrong} {remedy}", wrong=fault.wrong, remedy=fault.remedy)
    if fault.example:
        body = say(
            "{wrong} {remedy} For example: {example}",
            wrong=fault.wrong,
            remedy=fault.remedy,
            example=fault.example,
        )
    spot = fault.spot
    if spot.sheet is None:
        return body
    if not spot.row:
        return say("Sheet “{sheet}”: {fault}", sheet=spot.sheet, fault=body)
    if not spot.column:
        return say("Sheet “{sheet}”, row {row}: {fault}", sheet=spot.sheet, row=spot.row, fault=body)
    return say(
        "Sheet “{sheet}”, row {row}, column {column}: {fault}",
        sheet=spot.sheet,
        row=spot.row,
        column=spot.column,
        fault=body,
    )


class Findings:
    """Gathers every fault, and remembers which cell each place of the pack came from."""

    def __init__(self) -> None:
        self.faults: list[TableFault] = []
        self.spots: dict[str, Spot] = {}
        self.lost = False
        """Whether a row of points could not be taken in, so that no total can agree."""
        self.unread: set[str] = set()
        """The sheets that are missing, or lack a column; what follows from that is not told beside it."""

        self.uncounted: dict[str, Spot] = {}
        """Indicators that no rule counts."""
        self.kept: dict[str, Decimal | None] = {}
        """Where a rule stays as the base has it: the points it was made for, by its place in the pack."""

    def wrong(self, spot: Spot, wrong: Text, remedy: Text, example: str = "") -> None:
        if spot.column == NOWHERE:
            return
        fault = TableFault(spot, wrong, remedy, example)
        if fault not in self.faults:
            self.faults.append(fault)

    def came_from(self, spot: Spot, *paths: str) -> None:
        self.spots.update(dict.fromkeys(paths, spot))

    def spot_of(self, path: str) -> Spot:
        """Find the cell that a place of the pack came from, or the nearest around it."""
        while path:
            if path in self.spots:
                return self.spots[path]
            path = path.rpartition(".")[0]
        return Spot()

    def lacks(self, sheet: Text) -> bool:
        """Say whether a sheet is not there, or not whole."""
        return sheet.msgid in self.unread

    @property
    def in_order(self) -> tuple[TableFault, ...]:
        """The faults as somebody meets them who goes through the file: by sheet, row, column."""
        order = [sheet.title.msgid for sheet in SHEETS]

        def place(fault: TableFault) -> tuple[int, int, int, str]:
            sheet, spot = fault.spot.sheet, fault.spot
            known = -1 if sheet is None else order.index(sheet.msgid) if sheet.msgid in order else len(order)
            return known, spot.row, len(spot.column), spot.column

        return tuple(sorted(self.faults, key=place))

    @property
    def rows(self) -> set[tuple[str, int]]:
        """The rows that something is wrong with already."""
        return {(one.spot.sheet.msgid, one.spot.row) for one in self.faults if one.spot.sheet is not None}


def at(sheet: Text, cell: Cell) -> Spot:
    return Spot(sheet, cell.row, cell.column)
