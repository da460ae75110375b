"""One line of the doctor's report: how it stands, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    FINE = "✓"
    LOOK = "!"
    MEND = "✗"


@dataclass(frozen=True, slots=True)
class Finding:
    mark: Mark
    what: str
    todo: str = ""

    def __str__(self) -> str:
        return f"{self.mark} {self.what}" + (f"\n    → {self.todo}" if self.todo else "")


def fine(what: str) -> Finding:
    return Finding(Mark.FINE, what)


def look(what: str, todo: str) -> Finding:
    return Finding(Mark.LOOK, what, todo)


def mend(what: str, todo: str) -> Finding:
    return Finding(Mark.MEND, what, todo)
