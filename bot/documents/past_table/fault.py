"""What may be wrong with a table of past years: where, what, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

from criteria.wording import Text, say


class PastFault(Enum):
    NO_HEADINGS = auto()
    NO_LINES = auto()
    TOO_MANY = auto()
    NO_YEAR = auto()
    NO_NAME = auto()
    VILLAGE_MISSING = auto()
    VILLAGE_UNKNOWN = auto()
    CODE_UNKNOWN = auto()
    CODE_OF_ANOTHER = auto()
    YEAR_WRONG = auto()
    YEAR_KEPT_HERE = auto()
    MARK_UNKNOWN = auto()
    LEVEL_WRONG = auto()
    POINTS_WRONG = auto()
    DAY_WRONG = auto()
    NAME_TWICE = auto()
    NO_AWARDS = auto()
    NO_AWARD_HEADINGS = auto()
    AWARD_MISSING = auto()
    GIVER_MISSING = auto()
    AWARD_YEAR_MISSING = auto()
    AWARD_TWICE = auto()
    AWARD_ENTERED = auto()


class _Told(NamedTuple):
    what: Text
    remedy: Text


_CORRECT: Final = say("Correct this cell and send the file again")
TOLD: Final[dict[PastFault, _Told]] = {
    PastFault.NO_HEADINGS: _Told(
        say("No line of headings was found"),
        say("Put one line above the list: Họ và tên, Xóm, then a column for each year: 2021, 2022, 2023"),
    ),
    PastFault.NO_LINES: _Told(
        say("There is nobody with a mark in any year under the headings"),
        say("Look whether this is the right file or sheet"),
    ),
    PastFault.TOO_MANY: _Told(
        say("The table has more than {limit} rows"), say("Send a part of the villages in each file")
    ),
    PastFault.NO_YEAR: _Told(
        say("Nothing says which years the list is of"),
        say("Put a column for each year (2021, 2022, 2023), or a column called Năm"),
    ),
    PastFault.NO_NAME: _Told(say("The line has no name"), say("Write the full name, or take the line out")),
    PastFault.VILLAGE_MISSING: _Told(
        say("Nothing says which village the line is of"), say("Put a column called Xóm beside the names")
    ),
    PastFault.VILLAGE_UNKNOWN: _Told(
        say("The commune has no village called “{typed}”"),
        say("Write the name as it is on the list here; for a village that was merged, write today's village"),
    ),
    PastFault.CODE_UNKNOWN: _Told(
        say("Nobody has the code “{typed}”"), say("Correct the code, or leave the cell empty")
    ),
    PastFault.CODE_OF_ANOTHER: _Told(say("The code “{typed}” is of another village than the line"), _CORRECT),
    PastFault.YEAR_WRONG: _Told(
        say("“{typed}” is no year of the past"), say("Write a year, for example 2023")
    ),
    PastFault.YEAR_KEPT_HERE: _Told(
        say("The year {typed} is kept in this bot already"),
        say("Take that year out: its files are the book"),
    ),
    PastFault.MARK_UNKNOWN: _Told(
        say("“{typed}” says neither yes nor no"),
        say("Write x for recognised, ĐK for registered only, and leave the rest empty"),
    ),
    PastFault.LEVEL_WRONG: _Told(say("“{typed}” is no level"), say("Write 1 or 2, or leave the cell empty")),
    PastFault.POINTS_WRONG: _Told(
        say("“{typed}” is no number of points"), say("Write a number, for example 82,5")
    ),
    PastFault.DAY_WRONG: _Told(say("“{typed}” is no day"), say("Write it like this: 20/11/2023")),
    PastFault.NAME_TWICE: _Told(
        say("The same name in the same village as in row {other}: {typed}"),
        say(
            "If it is one household, put its years on one line; if they are two, write their codes, or a word that tells them apart in a column called Phân biệt"
        ),
    ),
    PastFault.NO_AWARDS: _Told(
        say("There is no award under the headings"), say("Look whether this is the right file or sheet")
    ),
    PastFault.NO_AWARD_HEADINGS: _Told(
        say("No line of headings was found"),
        say("Put one line above the list: Họ và tên, Xóm, Năm, Hình thức khen thưởng, Cấp khen"),
    ),
    PastFault.AWARD_MISSING: _Told(
        say("The line does not say which award"), say("Write it, for example: Giấy khen")
    ),
    PastFault.GIVER_MISSING: _Told(
        say("The line does not say who gave the award"), say("Write it, for example: Chủ tịch UBND xã")
    ),
    PastFault.AWARD_YEAR_MISSING: _Told(
        say("The line does not say which year"), say("Write a year, for example 2023")
    ),
    PastFault.AWARD_TWICE: _Told(
        say("The same award of the same name and year as in row {other}: {typed}"),
        say("Take one of them out; if they are two people, write their codes"),
    ),
    PastFault.AWARD_ENTERED: _Told(
        say("This award is in the book already: {typed}"), say("Take this row out")
    ),
}


@dataclass(frozen=True, slots=True)
class PastProblem:
    """One fault where it stands; no row where it is the whole file."""

    fault: PastFault
    sheet: str = ""
    row: int = 0
    column: str = ""
    typed: str = ""
    other: int = 0

    @property
    def sentence(self) -> Text:
        """Say where, what and what to do."""
        told = TOLD[self.fault]
        what = Text(told.what.msgid, {"typed": self.typed, "other": str(self.other), "limit": self.other})
        if not self.row:
            return say("{what}. {remedy}.", what=what, remedy=told.remedy)
        return say(
            "Sheet “{sheet}”, row {row}, column {column}: {what}. {remedy}.",
            sheet=self.sheet,
            row=str(self.row),
            column=self.column,
            what=what,
            remedy=told.remedy,
        )
