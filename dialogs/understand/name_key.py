"""What two names of a clan or unit are held against each other by: letters and digits, no marks, no accents."""

from __future__ import annotations

import re

from dialogs.understand.fold import fold

_MARKS = re.compile(r"[\W_]+")


def name_key(name: str) -> str:
    """Write "Họ Trương Văn, chi 2" and "họ trương văn chi 2" as the same."""
    return _MARKS.sub(" ", fold(name)).strip()
