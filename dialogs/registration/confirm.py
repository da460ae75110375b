"""Read it back, change one thing, register: then the subject has its code."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.consent import AGREE, REFUSE, record_consent
from dialogs.consent_texts import REMINDERS
from dialogs.message import Choice, Message
from dialogs.records import TITLES, Purpose, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.register import register
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import steps_of
from dialogs.registration.unit_kind import unit_kind_called
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.household_joining.admit import take_in_house

REGISTER = Choice("register", say("Correct, register"))
MEND = {
    "head": Choice("head", say("Change the chủ hộ")),
    "person": Choice("person", say("Change the name")),
    "clan": Choice("clan", say("Change the name")),
    "unit": Choice("unit", say("Change the name")),
    "unit_kind": Choice("unit_kind", say("Change the kind of unit")),
    "members": Choice("members", say("Change the number of people")),
    "village": Choice("village", say("Change the village")),
}


class Confirm(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        return Message(
            (say("Please check:"), await self.read_back(turn, frame)),
            (REGISTER, *(MEND[step] for step in self.mendable(frame)), BACK),
            self.stamp(frame),
        )

    async def read_back(self, turn: Turn, frame: Registration) -> tuple[Words, ...]:
        title = TITLES[frame.title]
        lines: list[Words] = []
        if title.subject is SubjectKind.HOUSEHOLD:
            lines.append(say("Chủ hộ: {name}", name=frame.name))
        else:
            lines += [title.name, frame.name] if not title.alone else [title.name]
        if frame.village:
            lines.append(say("{village}, {commune}", village=frame.village_name, commune=frame.commune_name))
        else:
            lines.append(frame.commune_name)
        if frame.members:
            lines.append(say("People in the household: {members}", members=frame.members))
        if frame.fact:
            lines.append(say("Kind of unit: {kind}", kind=await unit_kind_called(turn, frame)))
        return tuple(lines)

    def mendable(self, frame: Registration) -> tuple[str, ...]:
        """List what can be changed, the names first: a household's, a person's, its numbers, then the village."""
        if frame.house:
            return ("members",)
        steps = [step for step in steps_of(frame) if step in MEND]
        if "unit_kind" in steps and not frame.fact:
            steps.remove("unit_kind")
        return tuple(sorted(steps, key=lambda step: step == "village"))

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == "register":
            if not (frame.house and await take_in_house(turn, frame)):
                await register(turn, frame)
        elif choice in self.mendable(frame):
            turn.change(screen=choice, mending=True)


class RemindersConsent(RegistrationScreen):
    """A separate purpose is a separate question."""

    can_go_back = False

    async def show(self, turn: Turn, frame: Registration) -> Message:
        return Message((REMINDERS,), (AGREE, REFUSE), self.stamp(frame), columns=2)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        record_consent(turn, Purpose.REMINDERS, given=choice == "agree")
        turn.pop()
        turn.tell(say("✓ Noted."))
