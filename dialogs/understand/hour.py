"""An hour of the day as people type it: "19h30", "19:30", "7 giờ 30 tối", "7 rưỡi tối"; "7 giờ" is asked again."""

import re
from datetime import time
from typing import Final

from dialogs.understand.fold import fold

_HOUR: Final = re.compile(
    r"(?:luc |vao )?(?P<hour>[0-9]{1,2}) ?"
    r"(?:(?:h|g|gio|:|[.]) ?(?P<minute>[0-9]{1,2})?(?: ?(?:p|ph|phut))?)? ?(?P<half>ruoi)? ?"
    r"(?P<part>sang|trua|chieu|toi|dem)?(?: a)?[.]?"
)
_AFTER_NOON: Final = frozenset({"chieu", "toi", "dem"})
_NOON: Final = 12
_EARLIEST: Final = 7
"""No village meets before; what is typed without "sáng" or "tối" and could be either is not guessed."""


def hour(text: str) -> time | None:
    """Say which hour a typed answer means; None where it is not certain."""
    found = _HOUR.fullmatch(fold(text))
    if found is None:
        return None
    if found["half"] and found["minute"]:
        return None
    minute = 30 if found["half"] else int(found["minute"] or 0)
    number, part = int(found["hour"]), found["part"]
    if (part in _AFTER_NOON and number < _NOON) or (part == "trua" and number <= 2):
        number += _NOON
    elif part is None and number < _NOON and (number < _EARLIEST or len(found["hour"]) == 1):
        return None
    return time(number, minute) if number < 24 and minute < 60 else None
