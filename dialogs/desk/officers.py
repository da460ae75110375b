"""The officers of the commune and what each has; the Chủ tịch Hội ends a role, with a reason and a second look."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.desk.frame import Desk
from dialogs.desk.screen import DeskScreen, officer_role
from dialogs.event import Audience
from dialogs.group.roles import end_role, holdings, may_end_roles, officers_of, villages_of
from dialogs.joining.join import ROLE_NAMES
from dialogs.message import Choice, Message
from dialogs.officer_words import capital, officer_called
from dialogs.records import Person, Role
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import tidy

REASONS: dict[str, Text] = {
    "moved": say("Moved to another work"),
    "stopped": say("Stopped at their own wish"),
    "mistake": say("Invited by mistake"),
}
SURE = Choice("sure", say("End the role"))
LONGEST = 200
GONE = say("This person is no officer of the commune now.")
ONLY_THE_CHAIR = say("Only the Chủ tịch Hội of the commune ends an officer's role.")
NOT_ONES_OWN = say("{You} does not end {you}'s own role: the operator or another Chủ tịch Hội does.")


class Officers(DeskScreen):
    above = "people"

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        found = await officers_of(turn, role.place) if role else ()
        group = await turn.world.group_of(role.place) if role else None
        gone = await turn.world.departed(group.chat) if group else frozenset()
        has = {}
        if role is not None:
            has = {one.officer: one.files for one in await turn.world.holders(role.place, turn.at)}
        lines: list[Words] = [
            line_of(
                person,
                theirs,
                files=has.get(person.id, 0),
                villages=await villages_of(turn, person.id),
                gone=person.id in gone,
            )
            for person, theirs in found
        ]
        choices: list[Choice] = []
        if role is not None and await may_end_roles(turn, role.place):
            choices = [
                Choice(f"o-{person.id}", say("{name}: end the role", name=person.name))
                for person, _ in found
                if person.id != turn.person
            ]
        return Message(
            (
                say("Officers of {place}:", place=role.place_name if role else ""),
                tuple(lines) or say("Nobody yet."),
            ),
            (*choices, BACK),
            self.stamp(frame),
            numbered=False,
        )

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        act, _, person = choice.partition("-")
        if act == "o":
            await open_officer(turn, person)


class EndRole(DeskScreen):
    """Why the role ends: one of a few reasons, or typed."""

    above = "officers"

    async def show(self, turn: Turn, frame: Desk) -> Message:
        person = await officer_in(turn, frame)
        if person is None:
            return Message((GONE,), (BACK,), self.stamp(frame))
        words: tuple[Words, ...] = (
            say("Why does the role of {officer} end? Tap a reason or type one.", officer=person.name),
            *await holdings(turn, person.id),
        )
        choices = tuple(Choice(key, label) for key, label in REASONS.items())
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Desk, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await self.tapped(turn, frame, choice)
        elif any(letter.isalpha() for letter in text):
            turn.change(screen="officer_check", reason=tidy(text)[:LONGEST])
        else:
            turn.tell(self.ask_again(frame))

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        if choice in REASONS:
            turn.change(screen="officer_check", reason=turn.world.spoken(REASONS[choice], "vi", ""))

    def check(self, frame: Desk) -> str:
        return frame.person


class EndRoleCheck(EndRole):
    """A second look: a role that has ended comes back only by a new invitation."""

    above = "officer"

    async def show(self, turn: Turn, frame: Desk) -> Message:
        person = await officer_in(turn, frame)
        if person is None:
            return Message((GONE,), (BACK,), self.stamp(frame))
        words: tuple[Words, ...] = (
            say("End the role of {officer}? Reason: {reason}", officer=person.name, reason=frame.reason),
            *await holdings(turn, person.id),
            say("What they have goes back to the board. They come in again only by a new invitation."),
        )
        return Message((words,), (SURE, BACK), self.stamp(frame))

    async def typed(self, turn: Turn, frame: Desk, text: str) -> None:
        await DeskScreen.typed(self, turn, frame, text)

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        if choice != SURE.id:
            return
        role = await officer_role(turn)
        person = await officer_in(turn, frame)
        if person is None:
            turn.tell(GONE)
        elif role is None or not await may_end_roles(turn, role.place):
            turn.tell(ONLY_THE_CHAIR)
        else:
            by = await turn.world.person(turn.person, turn.at)
            by_name = officer_called(turn, by)
            await end_role(turn, person, role.place, frame.reason, by_name)
            tell_the_officer(turn, person, role, by_name)
            turn.tell(say("✓ {officer} is no officer any more.", officer=person.name))
        turn.change(screen="officers", person="", reason="")


def tell_the_officer(turn: Turn, person: Person, role: Role, by_name: str) -> None:
    turn.post(
        Audience.OFFICERS,
        person.id,
        Message(
            (
                say(
                    "{You} is no officer of {place} any more, since {at}. Thank {you} for the work. If this is a mistake, "
                    "please ask {officer}.",
                    place=role.place_name,
                    at=turn.at,
                    officer=by_name,
                ),
            )
        ),
    )


async def officer_in(turn: Turn, frame: Desk) -> Person | None:
    """Return the officer the frame is about, if they still are one of this desk's commune."""
    role = await officer_role(turn)
    found = await officers_of(turn, role.place) if role else ()
    return next((person for person, _ in found if person.id == frame.person), None)


async def open_officer(turn: Turn, person_id: str) -> None:
    """Ask why the role ends; say why not where this may not be."""
    role = await officer_role(turn)
    if role is None or not await may_end_roles(turn, role.place):
        turn.tell(ONLY_THE_CHAIR)
        return
    if person_id == turn.person:
        turn.tell(NOT_ONES_OWN)
        return
    found = await officers_of(turn, role.place)
    if all(person.id != person_id for person, _ in found):
        turn.tell(GONE)
        return
    desk = turn.frames[0]
    turn.frames = [desk if isinstance(desk, Desk) else Desk()]
    turn.change(screen="officer", person=person_id, reason="")


async def officer_notice(turn: Turn, person_id: str, choice: str) -> None:
    """The two buttons under the notice that an officer left the group."""
    if choice == "end":
        await open_officer(turn, person_id)
        return
    role = await officer_role(turn)
    found = await officers_of(turn, role.place) if role else ()
    person = next((person for person, _ in found if person.id == person_id), None)
    if person is None:
        turn.tell(GONE)
    else:
        officer = capital(officer_called(turn, person))
        turn.tell(
            say(
                "{officer} stays an officer. “Officers of the commune” on the desk ends the role later.",
                officer=officer,
            )
        )


def line_of(person: Person, role: Role, *, files: int, villages: tuple[str, ...], gone: bool) -> Words:
    told: Words = say("• {name}, {role}", name=person.name, role=ROLE_NAMES[role.kind])
    if files:
        told = say("{officer}, has {count} files", officer=told, count=files)
    if villages:
        told = say("{officer}, works in {villages}", officer=told, villages=villages)
    if gone:
        told = say("{officer}, has left the group", officer=told)
    return told
