"""A decision of an officer is undone; a second person looks at a change of points."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from dialogs.happening.happening import Happening


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
