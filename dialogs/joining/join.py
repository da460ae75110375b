"""A one-time link: how to address the person, their name, then the role is theirs."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.address import forms, known
from dialogs.deep_links import sealed
from dialogs.desk.frame import Desk
from dialogs.event import Audience
from dialogs.happening import AddressChosen, RoleGranted
from dialogs.home.frame import Home
from dialogs.inspection.frame import Inspecting
from dialogs.joining.frame import Joining
from dialogs.message import Choice, Message
from dialogs.records import Invitation, PlaceKind, RoleKind
from dialogs.school.frame import SchoolRoom
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.understand import name

AT_WHICH_BOT = {
    RoleKind.VILLAGE_HEAD: Audience.FAMILIES,
    RoleKind.OFFICER: Audience.OFFICERS,
    RoleKind.CHAIR: Audience.OFFICERS,
    RoleKind.OPERATOR: Audience.OFFICERS,
    RoleKind.INSPECTOR: Audience.OFFICERS,
    RoleKind.SCHOOL: Audience.FAMILIES,
}
ROLE_NAMES = {
    RoleKind.VILLAGE_HEAD: say("village head"),
    RoleKind.OFFICER: say("verifying officer"),
    RoleKind.CHAIR: say("Chủ tịch Hội Khuyến học xã"),
    RoleKind.OPERATOR: say("operator"),
    RoleKind.INSPECTOR: say("inspector of the upper Hội"),
    RoleKind.SCHOOL: say("school contact"),
}


async def usable(turn: Turn, code_sha256: str) -> Invitation | None:
    """Find the invitation if it still grants a role in this bot; say why not otherwise."""
    invitation = await turn.world.invitation(code_sha256)
    if invitation is None:
        turn.tell(say("This invitation link is not known. Please ask for a new one."))
    elif invitation.used:
        turn.tell(say("This invitation link has been used already. Please ask for a new one."))
    elif invitation.expires < turn.at:
        turn.tell(
            say(
                "This invitation link ran out on {day}. Please ask for a new one.",
                day=invitation.expires.date(),
            )
        )
    elif invitation.grants is None:
        turn.tell(say("This code binds a group chat: please type it in the group, /noinhom and the code."))
    elif AT_WHICH_BOT[invitation.grants] != turn.event.audience:
        turn.tell(say("This invitation is for the other bot of Sổ Học Tập. Please open the link there."))
    else:
        return invitation
    return None


async def begin_joining(turn: Turn, code: str) -> None:
    code_sha256 = sealed(code)
    if await usable(turn, code_sha256) is not None:
        turn.frames = [kept for kept in turn.frames if not isinstance(kept, Joining)]
        turn.push(Joining(code_sha256))


class JoinAddress(Screen[Joining]):
    async def show(self, turn: Turn, frame: Joining) -> Message:
        invitation = await turn.world.invitation(frame.code_sha256)
        choices = tuple(Choice(form.id, form.label) for form in forms(teachers=True))
        paragraphs: list[Words] = []
        if invitation is not None and invitation.grants is not None:
            paragraphs.append(
                say(
                    "Welcome as {role} of {place}.",
                    role=ROLE_NAMES[invitation.grants],
                    place=invitation.place_name,
                )
            )
        paragraphs.append(say("How should I address you?"))
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), columns=3)

    async def tapped(self, turn: Turn, frame: Joining, choice: str) -> None:
        if known(choice):
            turn.address = choice
            turn.change(screen="name", address=choice)


class JoinName(Screen[Joining]):
    async def show(self, turn: Turn, frame: Joining) -> Message:
        return Message(
            (say("And your full name, please? For example: Nguyễn Thị Hoa"),),
            (BACK,),
            self.stamp(frame),
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: Joining, text: str) -> None:
        called = name(text)
        if called is None:
            turn.tell(self.ask_again(frame))
            return
        invitation = await usable(turn, frame.code_sha256)
        if invitation is None or invitation.grants is None:
            turn.pop()
            return
        turn.happen(AddressChosen(person=turn.person, address=frame.address, name=called))
        turn.happen(
            RoleGranted(
                person=turn.person, kind=invitation.grants, place=invitation.place, invitation=invitation.id
            )
        )
        turn.pop()
        turn.tell(
            say(
                "✓ {You} is now {role} of {place}.",
                role=ROLE_NAMES[invitation.grants],
                place=invitation.place_name,
            )
        )
        if invitation.grants is RoleKind.SCHOOL:
            turn.push(SchoolRoom(invitation.place))
        elif invitation.grants is RoleKind.INSPECTOR:
            place = await turn.world.place(invitation.place)
            of_commune = place is not None and place.kind is PlaceKind.COMMUNE
            turn.push(Inspecting("places", invitation.place) if of_commune else Inspecting())

    def ask_again(self, frame: Joining) -> Words:
        return say("A full name is needed, for example: Nguyễn Thị Hoa")

    async def tapped(self, turn: Turn, frame: Joining, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: Joining) -> None:
        turn.change(screen="address")


def ground_floor(audience: Audience) -> Home | Desk:
    return Desk() if audience is Audience.OFFICERS else Home()
