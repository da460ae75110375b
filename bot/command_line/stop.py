"""A word that cannot go on says one clear sentence and ends; it shows no traceback."""

from __future__ import annotations

import sys
from typing import NoReturn

WRONG_SETTING = 2
NOT_POSSIBLE = 1


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
    for module, name in (("bot.settings", "WrongSettings"), ("storage.errors", "AlreadyRunning")):
        kind = getattr(sys.modules.get(module), name, None)
        if kind is not None and isinstance(fault, kind):
            return _known(name, fault)
    if isinstance(fault, OSError) and fault.filename:
        return Stop(f"Không đọc hay ghi được {fault.filename}: {fault.strerror}.")
    return None


def _known(name: str, fault: Exception) -> Stop:
    if name == "AlreadyRunning":
        return Stop(
            "Một tiến trình khác đang giữ thư mục dữ liệu này. "
            "Hãy dừng nó trước, hoặc đặt SOHOCTAP_DATA_DIR khác."
        )
    return Stop(str(fault), WRONG_SETTING)


def end(stop: Stop) -> NoReturn:
    sys.stderr.write(f"{stop}\n")
    sys.exit(stop.code)
