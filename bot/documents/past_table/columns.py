"""One sheet's columns: what a line's cell says, and where a problem stands."""

from __future__ import annotations

from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.headings import Heading, Held
from bot.documents.problem import Problem
from bot.documents.roster_table.grid import Line, letter


class Columns:
    def __init__(self, sheet: str, columns: dict[int, Heading], problems: list[Problem]) -> None:
        self.sheet = sheet
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

    @property
    def problems(self) -> int:
        """How many there are by now, of the whole file."""
        return len(self._problems)
