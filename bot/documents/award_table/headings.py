"""What a column of a table of awards holds, by its Vietnamese heading, with or without accents."""

from __future__ import annotations

from enum import Enum
from typing import Final

from bot.documents.roster_table.headings import field_of, plain
from bot.documents.roster_table.table import Field


class Told(Enum):
    SERIAL = "serial"
    CODE = "code"
    NAME = "name"
    VILLAGE = "village"
    YEAR = "year"
    WHAT = "what"
    GIVER = "giver"
    NUMBER = "number"
    DAY = "day"


_KNOWN: Final = {
    Told.SERIAL: "stt|tt|so tt|so thu tu|s tt",
    Told.CODE: "ma|ma ho so|ma ho|ma so|ma hs|code",
    Told.NAME: (
        "ten|ho ten|ho va ten|ho va ten tap the|ho ten tap the|ten tap the ca nhan"
        "|tap the ca nhan|ca nhan tap the"
        "|ten ca nhan tap the|don vi|ten don vi|doi tuong|ten doi tuong|gia dinh|dong ho"
        "|ho va ten don vi|nguoi duoc khen|duoc khen|ten ca nhan|ten tap the|ho gia dinh"
    ),
    Told.VILLAGE: (
        "xom|ban|thon|ap|to dan pho|tdp|khoi|khu dan cu|thon xom ban|thon xom|xom ban|thon ban"
        "|ban thon|xom thon|lang|dia chi|noi o|cho o|buon"
    ),
    Told.YEAR: "nam|nam khen|nam khen thuong|nam duoc khen",
    Told.WHAT: (
        "hinh thuc|hinh thuc khen|hinh thuc khen thuong|khen thuong|danh hieu khen thuong"
        "|noi dung khen|noi dung|muc khen|giay khen bang khen|loai khen"
    ),
    Told.GIVER: (
        "cap khen|cap khen thuong|cap tang|cap tang thuong|co quan khen|co quan khen thuong"
        "|co quan tang|noi khen|nguoi khen|don vi khen|cap quyet dinh|co quan quyet dinh"
        "|cap ra quyet dinh"
    ),
    Told.NUMBER: "so quyet dinh|so qd|quyet dinh|qd|quyet dinh so|qd so",
    Told.DAY: ("ngay quyet dinh|ngay qd|ngay ky|ngay ky qd|ngay ky quyet dinh|ngay thang|ngay khen|ngay"),
}
_TOLD: Final = {heading: told for told, headings in _KNOWN.items() for heading in headings.split("|")}


def told_of(text: str) -> Told | None:
    """Say what a column with this heading holds; None where it is not used."""
    own = plain(text)
    if not own:
        return None
    return _TOLD.get(own) or (Told.NAME if field_of(text) is Field.NAME else None)
