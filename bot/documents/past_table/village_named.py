"""Which village a cell means: its name as it stands here, or the short ways to write a number: "Xóm 05", "X5"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dialogs.understand import fold

_ZEROS: Final = re.compile(r"\b0+(?=\d)")
_SHORT: Final = re.compile(r"([xbt])\.? ?(\d+)")
_WORDS: Final = {"x": "xom", "b": "ban", "t": "thon"}


def village_named(villages: Mapping[str, str], typed: str) -> str:
    """Find a village by what was typed; "" where the commune has none of the name."""
    folded = fold(typed)
    if found := villages.get(folded):
        return found
    bare = _ZEROS.sub("", folded)
    if found := villages.get(bare):
        return found
    short = _SHORT.fullmatch(bare)
    return villages.get(f"{_WORDS[short[1]]} {short[2]}", "") if short else ""
