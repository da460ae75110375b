"""Marks as officers make them: x, có, đạt; ĐK; không; or nothing."""

from __future__ import annotations

from enum import Enum
from typing import Final

from bot.documents.roster_table.headings import plain


class Mark(Enum):
    RECOGNISED = "recognised"
    REGISTERED = "registered"
    """Registered, and not recognised."""
    NONE = "none"


_YES: Final = frozenset(
    {"x", "xx", "co", "c", "dat", "d", "cn", "1", "v", "y", "yes", "gdht", "tot"}
    | {"cong nhan", "da cong nhan", "duoc cong nhan", "dat danh hieu", "cong nhan lai"}
    | {"duy tri", "giu vung", "tiep tuc"}
)
_NO: Final = frozenset(
    {"k", "ko", "khong", "0", "n", "no", "kd", "khong dat", "chua dat", "chua", "khong cong nhan", "chua cong nhan", "truot", "kcn"}
)  # fmt: skip
_REGISTERED: Final = frozenset({"dk", "dang ky", "co dang ky", "da dang ky"})
_SIGNS: Final = frozenset({"✓", "✔", "√", "+", "☑"})
_NOTHING: Final = frozenset({"", "-", "–", "—", ".", "/", "..", "..."})


def mark_of(text: str) -> Mark | None:
    """Say what a cell means; None where it is not certain."""
    bare = text.strip()
    if bare in _NOTHING:
        return Mark.NONE
    if bare in _SIGNS:
        return Mark.RECOGNISED
    own = plain(bare)
    if own in _YES:
        return Mark.RECOGNISED
    if own in _NO or own in _REGISTERED:
        return Mark.REGISTERED
    return None
