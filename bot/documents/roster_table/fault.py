"""What may be wrong with a roster table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import unique
from typing import Final

from bot.documents.problem import CORRECT_CELL, FORMULA_WITHOUT_RESULT, Problem, RowFault, Told
from criteria.wording import Text, say

_SAVE_AS: Final = say(
    "Open it on a computer, choose Save As, type “Excel Workbook (.xlsx)”, and send the new file"
)


@unique
class Fault(RowFault):
    """One kind of fault; the file's first, then those of a row."""

    EMPTY_FILE = Told(
        say("The file is empty"), say("Look whether it opens on the computer, and send it again")
    )
    TOO_LARGE = Told(
        say("The file is too large (a list of one village is far below 2 MB)"),
        say("Copy the list alone into a new Excel file, without pictures, and send that"),
    )
    OLD_EXCEL = Told(say("The file is of the old Excel kind (.xls)"), _SAVE_AS)
    LOCKED = Told(
        say("The file is locked with a password"), say("Take the password off, save, and send the file again")
    )
    OPEN_DOCUMENT = Told(say("The file is of the LibreOffice kind (.ods)"), _SAVE_AS)
    NOT_A_TABLE = Told(
        say("The file is no Excel table"),
        say("Send the list as an Excel file (.xlsx), or type it, one household on each line"),
    )
    BROKEN = Told(say("The file cannot be opened, it may be damaged"), _SAVE_AS)
    TOO_MANY_ROWS = Told(
        say("The table has more than {limit} rows"), say("Send the list of one village in each file")
    )
    NO_HEADINGS = Told(
        say("No line of headings was found"),
        say("Put one line above the list: STT, Họ và tên chủ hộ, Số khẩu, Điện thoại, Ghi chú"),
    )
    NO_HOUSEHOLDS = Told(
        say("There is no household under the headings"), say("Look whether this is the right file or sheet")
    )
    NO_SUCH_SHEET = Told(
        say("The file has no sheet called “{typed}”"), say("Choose one of the sheets of the file")
    )
    SEVERAL_SHEETS = Told(
        say("The file has several lists; this one was read: {typed}"),
        say("If it is another one, choose that sheet"),
        to_look_at=True,
    )
    NO_HEAD = Told(
        say("The household has no name of its head"), say("Write the full name of the head of household")
    )
    NAME_UNSURE = Told(
        say("“{typed}” may be no name"),
        say("If it is right, leave it; else write the full name"),
        to_look_at=True,
    )
    OLD_FONT = Told(
        say("“{typed}” is typed in an old font (.VnTime, VNI), so the letters come out wrong"),
        say("Change the list to Unicode on a computer (Unikey: Ctrl+Shift+F6) and send it again"),
    )
    HEAD_DIED = Told(
        say("The line says that the head of household has died: “{typed}”"),
        say("Write instead who is the head of household now, and take out the words about the death"),
    )
    MOVED_AWAY = Told(
        say("The note says that the household has moved or split: “{typed}”"),
        say("Take the line out if the household no longer lives in the village"),
        to_look_at=True,
    )
    NOT_A_HEAD = Told(
        say("This line is a member of a household ({typed}), not its head"),
        say("Keep the lines of the heads of household only"),
    )
    NUMBER_MISSING = Told(say("The line has no number"), say("Write its number in the list"), to_look_at=True)
    NUMBER_WRONG = Told(say("“{typed}” is no number of a list"), say("Write a whole number from 1 on"))
    NUMBER_TWICE = Told(
        say("Number {typed} already stands in row {other}"), say("Give each household a number of its own")
    )
    MEMBERS_WRONG = Told(
        say("“{typed}” is no number of household members"), say("Write a whole number, for example 5")
    )
    ILLITERATE_WRONG = Told(
        say("“{typed}” is no number of people"), say("Write a whole number, for example 0 or 1")
    )
    ILLITERATE_TOO_MANY = Told(
        say("More people who cannot read ({typed}) than members ({other})"),
        say("Look which of the two is right"),
    )
    PHONE_WRONG = Told(
        say("“{typed}” is no telephone number, so it is not written"),
        say("Write all ten digits, or leave the cell empty"),
        to_look_at=True,
    )
    PHONES_TWO = Told(
        say("The cell has two telephone numbers, so neither is written: {typed}"),
        say("Keep the one the household uses"),
        to_look_at=True,
    )
    CELL_ERROR = Told(say("The cell shows an error: {typed}"), CORRECT_CELL)
    FORMULA_EMPTY = FORMULA_WITHOUT_RESULT
    SAME_NAME = Told(
        say("The same name as in row {other}: {typed}"),
        say("If it is one household, take one line out; if they are two, leave both"),
        to_look_at=True,
    )
    CLOSE_NAME = Told(
        say("A name much like the one in row {other}: {typed}"),
        say("If it is one household, take one line out; if they are two, leave both"),
        to_look_at=True,
    )
    SAME_PHONE = Told(
        say("The same telephone number as in row {other}"),
        say("If the two houses share a phone, leave it"),
        to_look_at=True,
    )


@dataclass(frozen=True, slots=True)
class AlikeNames(Problem):
    """Two names that may be one household, told side by side."""

    theirs: str = ""
    """The name in that other row."""

    @property
    def sentence(self) -> Text:
        """Say both, and what to do."""
        return say(
            "Row {other} {theirs}, row {row} {typed}: {alike}. {remedy}.",
            other=str(self.other),
            theirs=self.theirs,
            row=str(self.row),
            typed=self.typed,
            alike=say("the same name") if self.fault is Fault.SAME_NAME else say("names that are close"),
            remedy=self.remedy,
        )
