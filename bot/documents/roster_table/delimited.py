"""A list saved as text (.csv), in whatever encoding and with whatever sign between the cells."""

from __future__ import annotations

import codecs
import csv
from io import StringIO
from typing import Final

from bot.documents.roster_table.fault import Fault
from bot.documents.roster_table.grid import MOST_ROWS, Grid, Line, Refused, line

_SIGNS: Final = (";", "\t", ",", "|")
_ROOM: Final = 60
_SAMPLE: Final = 40
_CONTROL: Final = frozenset(map(chr, (*range(9), *range(14, 32))))


def delimited_grid(data: bytes) -> Grid:
    """Read a .csv as one sheet; raises `Refused` for what is no text."""
    text = _decoded(data)
    if _CONTROL.intersection(text):
        raise Refused(Fault.NOT_A_TABLE)
    lines: list[Line] = []
    try:
        for row, values in enumerate(csv.reader(StringIO(text, newline=""), delimiter=_sign(text)), start=1):
            if one := line(row, values):
                lines.append(one)
                if len(lines) > MOST_ROWS + _ROOM:
                    break
    except csv.Error as error:
        raise Refused(Fault.NOT_A_TABLE) from error
    return Grid("", tuple(lines), too_many=len(lines) > MOST_ROWS + _ROOM)


def _decoded(data: bytes) -> str:
    """Decode: marked UTF-8 and UTF-16, UTF-16 without its mark, UTF-8, and the Windows code page of Vietnam."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    zeros = data[1:400:2].count(0), data[0:400:2].count(0)
    if max(zeros) > len(data[:400]) // 5:
        return data.decode("utf-16-le" if zeros[0] > zeros[1] else "utf-16-be", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1258", "replace")


def _sign(text: str) -> str:
    """Choose the sign that cuts most of the first lines into the same number of cells."""
    sample = text.splitlines()[:_SAMPLE]

    def evenness(sign: str) -> int:
        counts = [found for one in sample if (found := one.count(sign))]
        return max(map(counts.count, counts)) if counts else 0

    return max(_SIGNS, key=evenness)
