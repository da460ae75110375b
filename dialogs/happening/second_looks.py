"""A decision of an officer is undone; a second person looks at a change of points."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import ClassVar, TypeAlias

from dialogs.happening.happening import Happening
from dialogs.happening.of_file import OfFile
from dialogs.records.file import Status


class DecisionUndone(Happening, frozen=True, kw_only=True, tag="decision_undone"):
    """Hoàn tác: the files wait again as they stood just before, in the hands of who had them."""

    moves_queue: ClassVar[bool] = True
    decided: int
    """The audit line of the decision."""
    commune: str
    files: tuple[str, ...]
    reason: str
    officer: str
    """Who undoes it: one of those who decided, or the Chủ tịch Hội."""
    officer_name: str
    until: datetime
    """How long who had a file has it again."""

    @property
    def record(self) -> str:
        return self.files[0] if len(self.files) == 1 else self.commune


class SecondRuleSet(Happening, frozen=True, kw_only=True, tag="second_rule_set"):
    """How big a change of points one person may decide on alone, in a season."""

    season: str
    size: Decimal
    by: str

    @property
    def record(self) -> str:
        return self.season


class SecondAsked(OfFile, frozen=True, kw_only=True, tag="second_asked"):
    """The decision rests on a big change of points: it waits for a second person, and nobody holds the file."""

    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    verdict: Status
    """`verified` or `not_this_year`."""
    changed: Decimal
    reason: str = ""
    """Of "not this year", as the household is to read it."""


class SecondTakenBack(OfFile, frozen=True, kw_only=True, tag="second_taken_back"):
    """Who asked looks at the file again themselves."""

    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    until: datetime


class SecondDiffers(OfFile, frozen=True, kw_only=True, tag="second_differs"):
    """The second person sees it otherwise: it waits for a third, the Chủ tịch Hội before others."""

    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    reason: str


SecondLookHappening: TypeAlias = (
    DecisionUndone | SecondRuleSet | SecondAsked | SecondTakenBack | SecondDiffers
)
