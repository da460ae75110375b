"""A word that cannot go on says one clear sentence and ends; it shows no traceback."""

from __future__ import annotations

import sys
from typing import NoReturn

WRONG_SETTING = 2
NOT_POSSIBLE = 1


KNOWN = (
    ("bot.settings", "WrongSettings", "", WRONG_SETTING),
    ("bot.house", "WrongToken", "", WRONG_SETTING),
    (
        "storage.errors",
        "AlreadyRunning",
        "Một tiến trình khác đang giữ thư mục dữ liệu này: dừng nó, hoặc đặt SOHOCTAP_DATA_DIR khác.",
        NOT_POSSIBLE,
    ),
    (
        "storage.errors",
        "StorageUnavailable",
        "Không ghi được cơ sở dữ liệu: đĩa đầy, thiếu quyền, hay tệp bị khóa. Hãy chạy: sohoctap doctor",
        NOT_POSSIBLE,
    ),
)
"""Faults a word may meet: where the type lives, its sentence (the fault's own if empty), the exit code."""


class Stop(Exception):
    """The sentence says what is wrong and what to do now."""

    def __init__(self, sentence: str, code: int = NOT_POSSIBLE) -> None:
        super().__init__(sentence)
        self.code = code


def stopping(fault: Exception) -> Stop | None:
    """Turn a known fault into its sentence; None for one that nobody foresaw.

    A fault's type is looked up only in modules that are loaded: a word pays for no import it did not use.
    """
    if isinstance(fault, Stop):
        return fault
    for module, name, sentence, code in KNOWN:
        kind = getattr(sys.modules.get(module), name, None)
        if kind is not None and isinstance(fault, kind):
            return Stop(sentence or str(fault), code)
    if isinstance(fault, OSError) and fault.filename:
        return Stop(f"Không đọc hay ghi được {fault.filename}: {fault.strerror}.")
    return None


def end(stop: Stop) -> NoReturn:
    sys.stderr.write(f"{stop}\n")
    sys.exit(stop.code)
