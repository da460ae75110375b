"""Who is answering, and for whom: a grandchild may type once the adult's agreement is recorded."""

from __future__ import annotations

from criteria.wording import say
from dialogs.consent import record_consent
from dialogs.message import Choice, Message
from dialogs.records import TITLES, Purpose
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import go_on, step_of
from dialogs.screen import BACK
from dialogs.turn import Turn

HEAD = Choice("head", say("I am the chủ hộ"))
ADULT = Choice("adult", say("An adult of the household"))
MINOR = Choice("minor", say("A child helping (under 16)"))
NEIGHBOUR = Choice("neighbour", say("A neighbour or relative helping"))

OF_THE_HOUSEHOLD = say("Has an adult of that household agreed to this registration?")
AGREEMENT = {
    "helper": say("Has that person agreed to be registered and to have this typed for them?"),
    "minor": say("Have the pupil and a parent agreed to this registration?"),
}

YES = Choice("yes", say("Yes"))
NO = Choice("no", say("No"))


class Answerer(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        return Message(
            (say("Who is typing? This tells whose agreement is needed."),),
            (HEAD, ADULT, MINOR, NEIGHBOUR, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        adult = choice in {"head", "adult"}
        turn.change(relation=choice, adult_agreed=adult)
        if adult:
            go_on(turn)
        else:
            turn.change(screen="adult_agrees")


class AdultAgrees(RegistrationScreen):
    """A minor or a neighbour types only with an adult of the household beside them, or asked."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        question = AGREEMENT.get(frame.relation if frame.title == "citizen" else "", OF_THE_HOUSEHOLD)
        return Message(
            (question,),
            (YES, NO, BACK),
            self.stamp(frame),
            columns=2,
        )

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == "yes":
            turn.change(adult_agreed=True)
            go_on(turn)
        else:
            record_consent(turn, Purpose.SCORING, given=False, kind=TITLES[frame.title].subject)
            turn.pop()
            turn.tell(say("Then please ask first. Nothing was kept; come back at any time."))

    async def back(self, turn: Turn, frame: Registration) -> None:
        turn.change(screen=step_of(frame))
