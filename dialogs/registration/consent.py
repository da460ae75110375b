"""Consent before any personal question: per purpose, versioned, never by silence (Law 91/2025/QH15 Đ9)."""

from __future__ import annotations

import hashlib

from criteria.wording import Text, say
from dialogs.asides.about import ABOUT
from dialogs.asides.frame import Aside
from dialogs.happening import ConsentRecorded
from dialogs.message import Choice, Message
from dialogs.records import Purpose
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.screen import BACK
from dialogs.turn import Turn

VERSION = "2026-11"

AGREE = Choice("agree", say("I agree"))
REFUSE = Choice("refuse", say("I do not agree"))

SCORING_TEXT = say(
    "Before anything is asked: the name of the chủ hộ, the village, counts of people and your answers are kept for one "
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


def record_consent(turn: Turn, purpose: Purpose, *, given: bool) -> None:
    """Keep what was agreed to, with the seal of the very text that was on the screen."""
    shown = turn.world.spoken(TEXTS[purpose], turn.language, turn.address)
    turn.happen(
        ConsentRecorded(
            person=turn.person,
            purpose=purpose,
            version=VERSION,
            text_sha256=hashlib.sha256(shown.encode()).hexdigest(),
            given=given,
        )
    )


class ScoringConsent(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        question: Text = say("Does {you} agree?")
        return Message((SCORING_TEXT, question), (AGREE, REFUSE, ABOUT, BACK), self.stamp(frame), columns=2)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        match choice:
            case "agree":
                record_consent(turn, Purpose.SCORING, given=True)
                turn.change(screen="answerer")
            case "refuse":
                record_consent(turn, Purpose.SCORING, given=False)
                turn.pop()
                turn.tell(
                    say("Understood: nothing is asked and nothing is kept. {You} may come back at any time.")
                )
            case "about":
                turn.push(Aside("about"))
