"""A year's windows as an operator types them: "01/03/2026-30/06/2026"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from bot.command_line.stop import WRONG_SETTING, Stop

_WINDOW = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*(?:-|–|đến)\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*")


class Window(NamedTuple):
    """Both days belong to it."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first:%d/%m/%Y}-{self.last:%d/%m/%Y}"


def whole(year: int) -> Window:
    return Window(date(year, 1, 1), date(year, 12, 31))


def window(text: str, *, option: str, year: int) -> Window:
    """Read a window; empty is the whole year."""
    if not text:
        return whole(year)
    read = _WINDOW.fullmatch(text)
    try:
        day, month, first_year, to_day, to_month, last_year = map(int, read.groups() if read else ())
        given = Window(date(first_year, month, day), date(last_year, to_month, to_day))
    except ValueError:
        raise Stop(
            f"{option}: “{text}” không phải một khoảng ngày. Ví dụ đúng: {option} 01/03/{year}-30/06/{year}",
            WRONG_SETTING,
        ) from None
    if given.last < given.first:
        raise Stop(
            f"{option}: ngày cuối đứng trước ngày đầu. Ví dụ đúng: {option} 01/03/{year}-30/06/{year}",
            WRONG_SETTING,
        )
    return given
