"""Consent before any personal question."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.asides.about import ABOUT
from dialogs.asides.frame import Aside
from dialogs.consent import AGREE, REFUSE, record_consent
from dialogs.consent_texts import text_of
from dialogs.message import Message
from dialogs.records import TITLES, Purpose, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.start import begin_asking
from dialogs.screen import BACK
from dialogs.turn import Turn


class ScoringConsent(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        question: Text = say("Does {you} agree?")
        return Message(
            (text_of(Purpose.SCORING, kind_of(frame)), question),
            (AGREE, REFUSE, ABOUT, BACK),
            self.stamp(frame),
            columns=2,
        )

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        match choice:
            case "agree":
                record_consent(turn, Purpose.SCORING, given=True, kind=kind_of(frame))
                await begin_asking(turn)
            case "refuse":
                record_consent(turn, Purpose.SCORING, given=False, kind=kind_of(frame))
                turn.pop()
                turn.tell(
                    say("Understood: nothing is asked and nothing is kept. {You} may come back at any time.")
                )
            case "about":
                turn.push(Aside("about"))


def kind_of(frame: Registration) -> SubjectKind:
    return TITLES[frame.title].subject
