"""Consent: per purpose, versioned, never by silence (Law 91/2025/QH15 Đ9; Decree 356/2025 Đ6)."""

from __future__ import annotations

import hashlib

from criteria.wording import say
from dialogs.happening import ConsentRecorded
from dialogs.message import Choice
from dialogs.records import Purpose
from dialogs.turn import Turn

VERSION = "2026-11-22"

AGREE = Choice("agree", say("I agree"))
REFUSE = Choice("refuse", say("I do not agree"))

SCORING_TEXT = say(
    "Before anything is asked: the name of the chủ hộ or of whoever registers, the village, counts of people and your answers are kept for one "
    "purpose, to register and score the title. Hội Khuyến học of the commune keeps them; only the village head and the "
    "verifying officers read them. No identity numbers, no children's names. You may see, mend or erase them at any time."
)
REMINDERS_TEXT = say(
    "May this bot remind {you} when a deadline is near or when something is missing in the file?"
)
PUBLISHING_TEXT = say(
    "If the household is proposed, may the chủ hộ's name and the village be posted publicly? Points are never posted. "
    "Refusing does not change the result."
)
TEXTS = {
    Purpose.SCORING: SCORING_TEXT,
    Purpose.REMINDERS: REMINDERS_TEXT,
    Purpose.PUBLISHING: PUBLISHING_TEXT,
}


def record_consent(turn: Turn, purpose: Purpose, *, given: bool, subject: str = "") -> None:
    """Keep what was agreed to, with the seal of the very text that was on the screen."""
    shown = turn.world.spoken(TEXTS[purpose], turn.language, turn.address)
    turn.happen(
        ConsentRecorded(
            person=turn.person,
            purpose=purpose,
            version=VERSION,
            text_sha256=hashlib.sha256(shown.encode()).hexdigest(),
            given=given,
            subject=subject,
        )
    )
