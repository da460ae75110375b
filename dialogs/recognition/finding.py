"""Which file is meant: by its code as it is said in the commune, or by a name; several are offered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from criteria.wording import Text, say
from dialogs.message import Choice
from dialogs.records import ProposedLine, Recognition
from dialogs.understand import fold

MOST = 8
MOST_SHOWN = 20
"""A list no longer than this is offered whole; of a longer one, what was typed is found."""
SHORTEST = 2
CODE = re.compile(r"[0-9A-Za-z]{2,6}(\.[0-9A-Za-z]{1,6}){0,2}")

NOT_FOUND = say("No file of this list has that code or name. For example: 05.012, or Lò Văn Pâng")


def sought(text: str, commune: str) -> tuple[str, str] | None:
    """Read a code (made full) and the folded text; None where there is nothing to look for."""
    typed = text.strip()
    folded = fold(typed)
    if len(folded) < SHORTEST:
        return None
    code = ""
    if CODE.fullmatch(typed):
        code = typed.upper() if typed.startswith(f"{commune}.") else f"{commune}.{typed.upper()}"
    return code, folded


def offered(lines: Sequence[ProposedLine | Recognition]) -> tuple[Choice, ...]:
    return tuple(Choice(line.file, line_called(line)) for line in lines)


def line_called(line: ProposedLine | Recognition) -> Text:
    if line.name == line.place_name:
        return say("{code}, {name}", code=line.short_code, name=line.name)
    return say("{code}, {name}, {village}", code=line.short_code, name=line.name, village=line.place_name)
