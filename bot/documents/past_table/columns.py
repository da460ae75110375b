"""One sheet's columns: what a line's cell says, and where a problem stands."""

from __future__ import annotations

from collections.abc import Mapping

from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.headings import Heading, Held
from bot.documents.problem import Problem
from bot.documents.roster_table.grid import Line, letter


class Columns:
    def __init__(
        self,
        sheet: str,
        columns: dict[int, Heading],
        problems: list[Problem],
        *,
        headings_row: int = 0,
        formulas: Mapping[tuple[int, int], str] | None = None,
    ) -> None:
        self.sheet = sheet
        self.headings_row = headings_row
        """As Excel shows it: a heading's fault stands there."""
        self._formulas = formulas or {}
        self.at = {heading: column for column, heading in columns.items()}
        self._problems = problems

    def cell(self, line: Line, held: Held) -> str:
        return line.cell(self.at.get(Heading(held)))

    def has(self, held: Held) -> bool:
        return Heading(held) in self.at

    def wrong(self, fault: PastFault, line: Line, held: Held, typed: str = "") -> None:
        """Note a problem at the first column that holds such a thing."""
        column = next((at for heading, at in self.at.items() if heading.held is held), 0)
        self.wrong_at(fault, line, column, typed)

    def wrong_at(self, fault: PastFault, line: Line, column: int, typed: str) -> None:
        self._problems.append(Problem(fault, self.sheet, line.row, letter(column), typed))

    def wrong_heading(self, fault: PastFault, column: int, typed: str = "") -> None:
        """Note a problem at a heading, once however many lines stand below it."""
        self._problems.append(Problem(fault, self.sheet, self.headings_row, letter(column), typed))

    def uncalculated(self, line: Line) -> bool:
        """Note which cells of a line are formulas that no program has worked out."""
        if not self._formulas:
            return False
        empty = [
            (column, self._formulas[line.row, column])
            for heading, column in self.at.items()
            if heading.held is not Held.SERIAL
            and not line.cell(column)
            and (line.row, column) in self._formulas
        ]
        for column, formula in empty:
            self.wrong_at(PastFault.FORMULA_EMPTY, line, column, formula)
        return bool(empty)

    @property
    def problems(self) -> int:
        """How many there are by now, of the whole file."""
        return len(self._problems)
