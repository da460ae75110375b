"""What may be wrong with a roster table: where, what, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

from criteria.wording import Text, say


class Fault(Enum):
    """One kind of fault; the file's first, then those of a row."""

    EMPTY_FILE = auto()
    TOO_LARGE = auto()
    OLD_EXCEL = auto()
    LOCKED = auto()
    OPEN_DOCUMENT = auto()
    NOT_A_TABLE = auto()
    BROKEN = auto()
    TOO_MANY_ROWS = auto()
    NO_HEADINGS = auto()
    NO_HOUSEHOLDS = auto()
    NO_SUCH_SHEET = auto()
    SEVERAL_SHEETS = auto()
    NO_HEAD = auto()
    NAME_UNSURE = auto()
    OLD_FONT = auto()
    HEAD_DIED = auto()
    MOVED_AWAY = auto()
    NOT_A_HEAD = auto()
    NUMBER_MISSING = auto()
    NUMBER_WRONG = auto()
    NUMBER_TWICE = auto()
    MEMBERS_WRONG = auto()
    ILLITERATE_WRONG = auto()
    ILLITERATE_TOO_MANY = auto()
    PHONE_WRONG = auto()
    PHONES_TWO = auto()
    CELL_ERROR = auto()
    FORMULA_EMPTY = auto()
    SAME_NAME = auto()
    CLOSE_NAME = auto()
    SAME_PHONE = auto()


class _Told(NamedTuple):
    what: Text
    remedy: Text
    to_look_at: bool = False
    """Worth a look, but the row can be taken as it is."""


_SAVE_AS: Final = say(
    "Open it on a computer, choose Save As, type “Excel Workbook (.xlsx)”, and send the new file"
)
_CORRECT: Final = say("Correct this cell and send the file again")

TOLD: Final[dict[Fault, _Told]] = {
    Fault.EMPTY_FILE: _Told(
        say("The file is empty"), say("Look whether it opens on the computer, and send it again")
    ),
    Fault.TOO_LARGE: _Told(
        say("The file is too large (a list of one village is far below 2 MB)"),
        say("Copy the list alone into a new Excel file, without pictures, and send that"),
    ),
    Fault.OLD_EXCEL: _Told(say("The file is of the old Excel kind (.xls)"), _SAVE_AS),
    Fault.LOCKED: _Told(
        say("The file is locked with a password"), say("Take the password off, save, and send the file again")
    ),
    Fault.OPEN_DOCUMENT: _Told(say("The file is of the LibreOffice kind (.ods)"), _SAVE_AS),
    Fault.NOT_A_TABLE: _Told(
        say("The file is no Excel table"),
        say("Send the list as an Excel file (.xlsx), or type it, one household on each line"),
    ),
    Fault.BROKEN: _Told(say("The file cannot be opened, it may be damaged"), _SAVE_AS),
    Fault.TOO_MANY_ROWS: _Told(
        say("The table has more than {limit} rows"), say("Send the list of one village in each file")
    ),
    Fault.NO_HEADINGS: _Told(
        say("No line of headings was found"),
        say("Put one line above the list: STT, Họ và tên chủ hộ, Số khẩu, Điện thoại, Ghi chú"),
    ),
    Fault.NO_HOUSEHOLDS: _Told(
        say("There is no household under the headings"), say("Look whether this is the right file or sheet")
    ),
    Fault.NO_SUCH_SHEET: _Told(
        say("The file has no sheet called “{typed}”"), say("Choose one of the sheets of the file")
    ),
    Fault.SEVERAL_SHEETS: _Told(
        say("The file has several lists; this one was read: {typed}"),
        say("If it is another one, choose that sheet"),
        to_look_at=True,
    ),
    Fault.NO_HEAD: _Told(
        say("The household has no name of its head"), say("Write the full name of the head of household")
    ),
    Fault.NAME_UNSURE: _Told(
        say("“{typed}” may be no name"),
        say("If it is right, leave it; else write the full name"),
        to_look_at=True,
    ),
    Fault.OLD_FONT: _Told(
        say("“{typed}” is typed in an old font (.VnTime, VNI), so the letters come out wrong"),
        say("Change the list to Unicode on a computer (Unikey: Ctrl+Shift+F6) and send it again"),
    ),
    Fault.HEAD_DIED: _Told(
        say("The line says that the head of household has died: “{typed}”"),
        say("Write instead who is the head of household now, and take out the words about the death"),
    ),
    Fault.MOVED_AWAY: _Told(
        say("The note says that the household has moved or split: “{typed}”"),
        say("Take the line out if the household no longer lives in the village"),
        to_look_at=True,
    ),
    Fault.NOT_A_HEAD: _Told(
        say("This line is a member of a household ({typed}), not its head"),
        say("Keep the lines of the heads of household only"),
    ),
    Fault.NUMBER_MISSING: _Told(
        say("The line has no number"), say("Write its number in the list"), to_look_at=True
    ),
    Fault.NUMBER_WRONG: _Told(say("“{typed}” is no number of a list"), say("Write a whole number from 1 on")),
    Fault.NUMBER_TWICE: _Told(
        say("Number {typed} already stands in row {other}"), say("Give each household a number of its own")
    ),
    Fault.MEMBERS_WRONG: _Told(
        say("“{typed}” is no number of household members"), say("Write a whole number, for example 5")
    ),
    Fault.ILLITERATE_WRONG: _Told(
        say("“{typed}” is no number of people"), say("Write a whole number, for example 0 or 1")
    ),
    Fault.ILLITERATE_TOO_MANY: _Told(
        say("More people who cannot read ({typed}) than members ({other})"),
        say("Look which of the two is right"),
    ),
    Fault.PHONE_WRONG: _Told(
        say("“{typed}” is no telephone number, so it is not written"),
        say("Write all ten digits, or leave the cell empty"),
        to_look_at=True,
    ),
    Fault.PHONES_TWO: _Told(
        say("The cell has two telephone numbers, so neither is written: {typed}"),
        say("Keep the one the household uses"),
        to_look_at=True,
    ),
    Fault.CELL_ERROR: _Told(say("The cell shows an error: {typed}"), _CORRECT),
    Fault.FORMULA_EMPTY: _Told(
        say("The cell holds a formula ({typed}) without a result"),
        say("Open the file in Excel and save it once, or type the value itself"),
    ),
    Fault.SAME_NAME: _Told(
        say("The same name as in row {other}: {typed}"),
        say("If it is one household, take one line out; if they are two, leave both"),
        to_look_at=True,
    ),
    Fault.CLOSE_NAME: _Told(
        say("A name much like the one in row {other}: {typed}"),
        say("If it is one household, take one line out; if they are two, leave both"),
        to_look_at=True,
    ),
    Fault.SAME_PHONE: _Told(
        say("The same telephone number as in row {other}"),
        say("If the two houses share a phone, leave it"),
        to_look_at=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault where it stands: sheet, row and column as Excel shows them (empty where it is the whole file)."""

    fault: Fault
    sheet: str = ""
    row: int = 0
    column: str = ""
    typed: str = ""
    other: int = 0
    theirs: str = ""
    """The name in that other row, where the two are told side by side."""

    @property
    def to_look_at(self) -> bool:
        """Worth a look, but the row can be taken as it is."""
        return TOLD[self.fault].to_look_at

    @property
    def what(self) -> Text:
        """Say what is wrong."""
        told = TOLD[self.fault].what
        return Text(told.msgid, {"typed": self.typed, "other": str(self.other), "limit": self.other})

    @property
    def remedy(self) -> Text:
        """Say what to do now."""
        return TOLD[self.fault].remedy

    @property
    def sentence(self) -> Text:
        """Say where, what and what to do."""
        if not self.row:
            return say("{what}. {remedy}.", what=self.what, remedy=self.remedy)
        if self.theirs:
            return say(
                "Row {other} {theirs}, row {row} {typed}: {alike}. {remedy}.",
                other=str(self.other), theirs=self.theirs, row=str(self.row), typed=self.typed,
                alike=say("the same name") if self.fault is Fault.SAME_NAME else say("names that are close"),
                remedy=self.remedy,
            )  # fmt: skip
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
            sheet=self.sheet, row=str(self.row), column=self.column, what=self.what, remedy=self.remedy,
        )  # fmt: skip
