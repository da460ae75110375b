"""What a column of a table of past years holds, by its Vietnamese heading, with or without accents."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final, NamedTuple

from bot.documents.roster_table.headings import field_of, plain
from bot.documents.roster_table.table import Field


class Held(Enum):
    SERIAL = "serial"
    """Running numbers: a line without one below such a column is a sum or a signature."""
    CODE = "code"
    NAME = "name"
    VILLAGE = "village"
    WORD = "word"
    YEAR = "year"
    REGISTERED = "registered"
    RECOGNISED = "recognised"
    LEVEL = "level"
    POINTS = "points"
    NUMBER = "number"
    DAY = "day"
    MARK = "mark"
    """Of one year: recognised, registered or neither."""


class Heading(NamedTuple):
    held: Held
    year: int = 0
    """Where the column is of one year."""


_KNOWN: Final = {
    Held.SERIAL: "stt|tt|so tt|so thu tu|s tt|so",
    Held.CODE: "ma|ma ho so|ma ho|ma so|ma hs|code",
    Held.NAME: "ten|ho ten|ho va ten|ten dong ho|dong ho|ten don vi|don vi|ten co quan|co quan don vi|ten truong|ten doi tuong|doi tuong",
    Held.VILLAGE: "xom|ban|thon|ap|to dan pho|tdp|khoi|khu dan cu|xom ban|thon ban|ban thon|thon xom|xom thon|lang|dia chi|noi o|cho o|noi thuong tru|buon|phum soc",
    Held.WORD: "phan biet|chu phan biet|ghi chu phan biet",
    Held.YEAR: "nam|nam xet|nam dang ky|nam cong nhan|nam dat",
    Held.REGISTERED: "dang ky|co dang ky|dk",
    Held.RECOGNISED: "cong nhan|duoc cong nhan|ket qua|ket qua xet|dat|dat danh hieu|ket qua cong nhan|xet cong nhan|da cong nhan",
    Held.LEVEL: "muc do|muc|cap do|muc cong nhan",
    Held.POINTS: "diem|so diem|tong diem|diem tham dinh|tong so diem",
    Held.NUMBER: "so quyet dinh|so qd|quyet dinh|qd|quyet dinh so|qd so|so qd cong nhan|so quyet dinh cong nhan",
    Held.DAY: "ngay quyet dinh|ngay qd|ngay ky|ngay cong nhan|ngay ky qd|ngay ky quyet dinh|ngay thang",
}
_HELD: Final = {heading: held for held, headings in _KNOWN.items() for heading in headings.split("|")}
_YEAR: Final = re.compile(r"(?:nam )?(20\d\d)")
_OF_YEAR: Final = re.compile(r"(.+?) (?:nam )?(20\d\d)")
_PER_YEAR: Final = frozenset(
    {Held.NUMBER, Held.DAY, Held.LEVEL, Held.POINTS, Held.RECOGNISED, Held.REGISTERED}
)


_DOTTED: Final = re.compile(r"2[.,](0\d{1,2})")


def year_written(text: str) -> str:
    """Take a year out of a number's dress: Excel shows 2024 as "2.024"."""
    dotted = _DOTTED.fullmatch(text.strip())
    return f"2{dotted[1]:0<3}" if dotted else text


def heading_of(text: str) -> Heading | None:
    """Say what a column with this heading holds; None where it is not used."""
    own = plain(year_written(text))
    if not own:
        return None
    if year := _YEAR.fullmatch(own):
        return Heading(Held.MARK, int(year[1]))
    if held := _HELD.get(own):
        return Heading(held)
    of_year = _OF_YEAR.fullmatch(own)
    if of_year and (held := _HELD.get(of_year[1])) in _PER_YEAR:
        return Heading(Held.MARK if held is Held.RECOGNISED else held, int(of_year[2]))
    return Heading(Held.NAME) if field_of(text) is Field.NAME else None
