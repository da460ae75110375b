"""An act by which an officer decided on a file, or on many at once: what an undo is about."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import msgspec

from dialogs.records.file import Status


class DecidedFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the files of a decision, and what became of it since."""

    file: str
    code: str
    status: Status
    """As it is now."""
    decided_here: bool = True
    """The newest decision on it is this one, and nothing has happened to it since."""
    taken_up: bool = False
    """It was returned, and those who handed it in have begun to complete it."""
    undone_at: datetime | None = None
    undone_by_name: str = ""

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]

    @property
    def stands(self) -> bool:
        return self.decided_here and not self.taken_up and self.undone_at is None


class OfficerDecision(msgspec.Struct, frozen=True, omit_defaults=True):
    seq: int
    """Its audit line."""
    at: datetime
    kind: Status
    """`verified`, `returned` or `not_this_year`."""
    commune: str
    officer: str
    officer_name: str
    files: tuple[DecidedFile, ...] = ()
    """By code."""
    first: str = ""
    """Who asked for a second person, where two decided together."""

    @property
    def standing(self) -> tuple[DecidedFile, ...]:
        return tuple(one for one in self.files if one.stands)


class AwaitedSecond(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file that waits for a second person: one alone may not decide on so big a change of points."""

    file: str
    code: str
    commune: str
    village: str
    officer: str
    """The first."""
    officer_name: str
    at: datetime
    verdict: Status
    """What the first decided: `verified` or `not_this_year`."""
    changed: Decimal
    """The officers' changes of points together; of a pass/fail set, how many indicators."""
    reason: str = ""
    other: str = ""
    """The second who saw it otherwise: then it waits for a third."""
    other_name: str = ""
    other_reason: str = ""

    @property
    def differs(self) -> bool:
        return bool(self.other_name)

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]
