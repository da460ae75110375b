"""Up to when a decision counts as told, for the reads that those who handed in see the world by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from storage.world.told import told_up_to


class SqlTold:
    _clock: Callable[[], datetime]
    _undo_time: timedelta

    def _told_up_to(self) -> str:
        return told_up_to(self._clock(), self._undo_time)
