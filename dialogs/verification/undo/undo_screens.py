"""Every screen of undoing a decision."""

from __future__ import annotations

from typing import Any

from dialogs.screen import Screen
from dialogs.verification.undo.screens import DecidedLately, UndoWords, WhyUndo

UNDO: dict[tuple[str, str], Screen[Any]] = {
    ("ud", "why"): WhyUndo(),
    ("ud", "words"): UndoWords(),
    ("ud", "lately"): DecidedLately(),
}
