"""Which title: Gia đình, Công dân, Dòng họ, Đơn vị …; a village head also finds the village's own."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.records import TITLES, RoleKind, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.register import register_again
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.start import begin_registration, registered_before
from dialogs.registration.steps import first_step
from dialogs.screen import BACK
from dialogs.subject_words import name_of
from dialogs.turn import Turn

ANOTHER = Choice("another", say("Another one"))

WHOSE = {
    "family": say("Gia đình học tập (my household)"),
    "citizen": say("Công dân học tập (one person)"),
    "clan": say("Dòng họ học tập (my clan)"),
    "unit": say("Đơn vị học tập (school, office, business)"),
    "community": say("Cộng đồng học tập (the whole village)"),
}
"""Titles of the families' bot, in the order offered."""


class WhichTitle(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        person = await turn.world.person(turn.person, turn.at)
        head = any(role.kind is RoleKind.VILLAGE_HEAD for role in person.roles)
        choices = tuple(
            Choice(title, words)
            for title, words in WHOSE.items()
            if head or TITLES[title].subject is not SubjectKind.COMMUNITY
        )
        return Message(
            (say("Which title would {you} like to register for?"),), (*choices, BACK), self.stamp(frame)
        )

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice not in WHOSE:
            return
        if TITLES[choice].subject is not SubjectKind.COMMUNITY:
            await begin_registration(turn, title=choice)
            return
        person = await turn.world.person(turn.person, turn.at)
        roles = [role for role in person.roles if role.kind is RoleKind.VILLAGE_HEAD]
        village = await turn.world.place(roles[0].place) if roles else None
        if village is None:
            turn.tell(say("The village's own title is registered by the village head."))
            return
        await begin_registration(turn, village, title=choice)


class Again(RegistrationScreen):
    """Registered in an earlier year: the same again, under the same code, or another one."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        before = await registered_before(turn, frame.title)
        choices = tuple(Choice(subject.id, name_of(subject)) for subject, _ in before)
        return Message(
            (say("Registered here before. Which one is registered again for this year?"),),
            (*choices, ANOTHER, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == ANOTHER.id:
            turn.change(screen=first_step(turn, frame))
            return
        for subject, season in await registered_before(turn, frame.title):
            if subject.id == choice:
                await register_again(turn, frame, subject, season)
                return
