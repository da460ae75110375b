"""What is wrong in a table that somebody sent: one fault where it stands, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from criteria.wording import Text, say


class Told(NamedTuple):
    """A kind of fault in words; of `typed`, `other` and `limit` they may name what the problem knows."""

    what: Text
    remedy: Text
    to_look_at: bool = False
    """Worth a look, but the row can be taken as it is."""


CORRECT_CELL: Final = say("Correct this cell and send the file again")
FORMULA_WITHOUT_RESULT: Final = Told(
    say("The cell holds a formula ({typed}) without a result"),
    say("Open the file in Excel and save it once, or type the value itself"),
)


class RowFault(Enum):
    """The kinds of fault that one sort of table may have; each member's value is a `Told`."""

    @property
    def told(self) -> Told:
        told: Told = self.value
        return told


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: its sheet, row and column as Excel shows them, all empty where it is the whole file."""

    fault: RowFault
    sheet: str = ""
    row: int = 0
    column: str = ""
    typed: str = ""
    other: int = 0
    """Another row, or another number, that it is held against."""

    @property
    def to_look_at(self) -> bool:
        """Worth a look, but the row can be taken as it is."""
        return self.fault.told.to_look_at

    @property
    def what(self) -> Text:
        """Say what is wrong."""
        what = self.fault.told.what.msgid
        return Text(what, {"typed": self.typed, "other": str(self.other), "limit": self.other})

    @property
    def remedy(self) -> Text:
        """Say what to do now."""
        return self.fault.told.remedy

    @property
    def sentence(self) -> Text:
        """Say where, what and what to do."""
        if not self.row:
            return say("{what}. {remedy}.", what=self.what, remedy=self.remedy)
        if not self.sheet:
            return say(
                "Row {row}, column {column}: {what}. {remedy}.",
                row=str(self.row),
                column=self.column,
                what=self.what,
                remedy=self.remedy,
            )
        return say(
            "Sheet “{sheet}”, row {row}, column {column}: {what}. {remedy}.",
            sheet=self.sheet,
            row=str(self.row),
            column=self.column,
            what=self.what,
            remedy=self.remedy,
        )
