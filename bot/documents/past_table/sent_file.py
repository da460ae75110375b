"""A file that an officer sent for the books, as sheets: how large it may be, and what its lines have in common."""

from __future__ import annotations

import re
from typing import Final

from bot.documents.roster_table.fault import Fault
from bot.documents.roster_table.grid import Bounds, Grid, Refused
from bot.documents.roster_table.workbook import workbook_grids
from dialogs.understand import fold

MOST_ROWS: Final = 20_000
FIRST_YEAR: Final = 2000
SEARCHED: Final = 40
"""Lines from the top among which the headings are looked for."""
YEAR: Final = re.compile(r"\b(20\d\d)\b")
_LARGEST: Final = 5 * 1024 * 1024
_BOUNDS: Final = Bounds(MOST_ROWS, 60 * 1024 * 1024, 3_000_000)
"""20,000 lines of 15 cells."""
_SUM: Final = re.compile(r"(?:tong|cong|tong cong|tong so)\b.*")


def sent_sheets(data: bytes) -> list[Grid]:
    """Return the sheets that are shown and hold anything; raises Refused for a file that cannot be read."""
    if len(data) > _LARGEST:
        raise Refused(Fault.TOO_LARGE)
    return [grid for grid in workbook_grids(data, _BOUNDS) if grid.lines and not grid.hidden]


def is_sum(name: str) -> bool:
    """Say whether a sum stands where the names stand: "Tổng cộng: 45 hộ"."""
    return _SUM.fullmatch(fold(name)) is not None
