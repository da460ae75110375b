"""Past years read in another process come back as bytes: unpickling thousands of lines would hold up the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Final

import msgspec

from bot.documents.past_table.known import Known
from bot.documents.past_table.read import read_past
from criteria.wording import Text
from dialogs.records.book import PastLine

AT_ONCE: Final = 250
_LINES: Final = msgspec.msgpack.Decoder(tuple[PastLine, ...])


def read_packed(data: bytes, known: Known) -> tuple[tuple[bytes, ...], tuple[Text, ...]]:
    """Read it as `read_past` does; the lines are for `unpacked`."""
    table = read_past(data, known)
    parts = range(0, len(table.lines), AT_ONCE)
    return tuple(msgspec.msgpack.encode(table.lines[at : at + AT_ONCE]) for at in parts), table.problems


async def unpacked(parts: Iterable[bytes]) -> tuple[PastLine, ...]:
    """Return the lines, letting the doors in between two parts."""
    lines: list[PastLine] = []
    for part in parts:
        lines += _LINES.decode(part)
        await asyncio.sleep(0)
    return tuple(lines)
