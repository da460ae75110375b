"""One cell as somebody filled it in: what it means, however it was typed."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal, InvalidOperation

import msgspec

from bot.documents.criteria_table.words import NO_TICKS, TICKS, plain

GROUPED = re.compile(r"^-?\d{1,3}(?:[., ]\d{3})+$")
DAY_FIRST = re.compile(r"(\d{1,2})\s*(?:[-/.]|\s*thang\s*)\s*(\d{1,2})\s*(?:[-/.]|\s*nam\s*)\s*(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
FINE = Decimal("0.000001")


class Cell(msgspec.Struct, frozen=True):
    """`column` and `row` are what the spreadsheet shows; `percent` where the cell is formatted so."""

    value: object
    row: int
    column: str
    percent: bool = False
    broken: bool = False
    """An error value, or a formula that was never worked out."""

    @property
    def empty(self) -> bool:
        return not self.broken and not self.text

    @property
    def text(self) -> str:
        """What it says, tidied: NFC, no spaces at the ends or doubled, lines kept."""
        if self.value is None or isinstance(self.value, bool):
            return "" if not self.value else "x"
        if isinstance(self.value, float | Decimal | int):
            number = self.number
            return "" if number is None else f"{number.normalize():f}"
        if isinstance(self.value, dt.date):
            day = self.day
            return "" if day is None else f"{day.day}/{day.month}/{day.year}"
        return tidied(str(self.value))

    @property
    def number(self) -> Decimal | None:
        """The number in it, exact; "7,5" and "7.5" are the same."""
        if isinstance(self.value, bool) or self.value is None:
            return None
        if isinstance(self.value, int | float | Decimal):
            number = Decimal(str(self.value))
            if not number.is_finite():
                return None
            number = number.quantize(FINE) if abs(number) < 10**12 else number
            return (number * 100 if self.percent else number).normalize() + 0
        text = unicodedata.normalize("NFKC", str(self.value)).strip()
        text = re.sub(r"\s*(?:%|điểm|đ)$", "", text, flags=re.IGNORECASE)
        if not re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?", text):
            return None
        try:
            return Decimal(text.replace(",", "."))
        except InvalidOperation:
            return None

    @property
    def whole(self) -> int | None:
        """The whole number in it; groups of three as "100.000" are one number."""
        text = unicodedata.normalize("NFKC", str(self.value)).strip()
        if isinstance(self.value, str) and GROUPED.match(text):
            return int(re.sub(r"[., ]", "", text))
        number = self.number
        return int(number) if number is not None and number == number.to_integral_value() else None

    @property
    def day(self) -> dt.date | None:
        """The day in it: a spreadsheet's own date, "1/7/2026", "ngày 1 tháng 7 năm 2026" or "2026-07-01"."""
        if isinstance(self.value, dt.datetime):
            return self.value.date()
        if isinstance(self.value, dt.date):
            return self.value
        text = plain(str(self.value)).replace(" ", "/")
        text = text.removeprefix("ngay/").replace("/thang/", "/").replace("/nam/", "/")
        for pattern, order in ((YEAR_FIRST, (0, 1, 2)), (DAY_FIRST, (2, 1, 0))):
            found = pattern.fullmatch(text.replace("/", "-") if pattern is YEAR_FIRST else text)
            if found is not None:
                year, month, day = (int(found.groups()[index]) for index in order)
                try:
                    return dt.date(year, month, day)
                except ValueError:
                    return None
        return None

    @property
    def ticked(self) -> bool | None:
        """Whether it is ticked; None where it says neither."""
        if isinstance(self.value, bool):
            return self.value
        text = self.text.strip().lower()
        if text in TICKS or (plain(text) in TICKS and text):
            return True
        return False if text in NO_TICKS or plain(text) in NO_TICKS else None


def tidied(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\xa0", " ").split("\n")
    return "\n".join(line for line in (" ".join(one.split()) for one in lines) if line)


def same(cell: Cell, shown: object) -> bool:
    """Say whether a cell still says what the template showed there."""
    if cell.broken:
        return False
    if isinstance(shown, Decimal | int) and not isinstance(shown, bool):
        return cell.number == Decimal(shown)
    if isinstance(shown, dt.date):
        return cell.day == shown
    return cell.text == ("" if shown is None else tidied(str(shown)))
