"""Past years for a played conversation.

`hoa% book family: Lò Văn Pâng 2024x 2025x; Nhà Xưa 2024k` is a file that was read as that; `past% family: …` is one that
stands in the books already; `hoa% book family>id00000011: …` is sent instead of an import that waits; `hoa% book awards: Lò Văn Pâng 2024 Giấy khen` is a file of awards.
"""

from __future__ import annotations

import re
import sqlite3
from datetime import datetime
from typing import Any

from dialogs.event import BookRead
from dialogs.records.book import AWARDS, Award, PastLine, PastYear
from dialogs.understand import fold, sort_key
from storage.moment import to_text
from tests.dialogs.seeded_village import VILLAGE

_YEAR = re.compile(r"(20\d\d)([xk])")


def past_lines(text: str) -> tuple[PastLine, ...]:
    lines = []
    for one in text.split(";"):
        name = _YEAR.split(one.strip())[0].strip()
        years = tuple(PastYear(int(year), mark == "x") for year, mark in _YEAR.findall(one))
        lines.append(PastLine(VILLAGE, name, fold(name), sort_key(name), years))
    return tuple(lines)


def book_read(text: str, common: dict[str, Any]) -> BookRead:
    asked, _, lines = text.removeprefix("book ").partition(":")
    title, _, instead = asked.partition(">")
    if title == AWARDS:
        return BookRead(**common, name="khen-thuong.xlsx", title=title, awards=awards_in(lines))
    return BookRead(**common, name="so-cu.xlsx", title=title, lines=past_lines(lines), instead=instead)


def awards_in(text: str) -> tuple[Award, ...]:
    """Read "Lò Văn Pâng 2024 Giấy khen; …"."""
    found = (re.fullmatch(r"(.+?) (20\d\d) (.+)", one.strip()) for one in text.split(";"))
    return tuple(
        Award("", int(one[2]), one[1], VILLAGE, "Xóm 5", one[3], "UBND xã Minh Hợp") for one in found if one
    )


def add_past(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    title, _, lines = text.partition(":")
    the_id, moment = f"past{title}", to_text(at)
    db.execute(
        "INSERT INTO book_imports VALUES (?, 9600000, 'seeded', ?, 'tg:1', '17071', ?, 'file', 'so.xlsx', ?, 'tg:1', NULL)",
        (the_id, moment, title, moment),
    )
    for number, line in enumerate(past_lines(lines), start=1):
        for year in line.years:
            db.execute(
                "INSERT INTO book_entries VALUES (?, ?, ?, '17071', ?, ?, 'household', NULL, ?, ?, ?, '', ?, NULL, NULL, NULL, '')",
                (the_id, number, year.year, line.place, title, line.name, line.folded, line.sort_key, year.recognised),
            )  # fmt: skip
