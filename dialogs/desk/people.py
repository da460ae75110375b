"""Who takes part: the villages' names, invitations for officers, village heads and schools, the chi hội's members."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import Link, say
from dialogs.deep_links import to_invitation
from dialogs.desk.frame import Desk
from dialogs.desk.invitations import INVITATION_DAYS, invite
from dialogs.desk.screen import DeskScreen, officer_role
from dialogs.event import Audience
from dialogs.message import Choice, Message
from dialogs.records import RoleKind
from dialogs.screen import BACK
from dialogs.turn import Turn

SCHOOL = Choice("school", say("Invite a school's contact"))
OFFICER = Choice("officer", say("Invite an officer"))
HEAD = Choice("head", say("Invite a village head"))
OFFICERS = Choice("officers", say("Officers of the commune"))
CHI_HOI = Choice("chi_hoi", say("Members of the chi hội"))
VILLAGES = Choice("villages", say("Name the villages"))
DOORS = (VILLAGES, HEAD, OFFICER, OFFICERS, SCHOOL, CHI_HOI)


class People(DeskScreen):
    async def show(self, turn: Turn, frame: Desk) -> Message:
        words = say("Who takes part: invitations are links, each for one person, once.")
        return Message((words,), (*DOORS, BACK), self.stamp(frame), columns=2)

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        await open_people(turn, choice)


async def open_people(turn: Turn, choice: str) -> None:
    """Go through one of the doors; a desk of an earlier version had them itself."""
    role = await officer_role(turn)
    if role is None:
        return
    match choice:
        case "officer":
            code = invite(turn, RoleKind.OFFICER, role.place, timedelta(days=INVITATION_DAYS))
            turn.tell(
                say(
                    "For one officer, once, within 7 days. Please pass on this link:\n{link}",
                    link=Link(Audience.OFFICERS, to_invitation(code)),
                )
            )
        case "school":
            code = invite(turn, RoleKind.SCHOOL, role.place, timedelta(days=INVITATION_DAYS))
            turn.tell(
                say(
                    "For the contact of one school, once, within 7 days. Please pass on this link:\n{link}",
                    link=Link(Audience.FAMILIES, to_invitation(code)),
                )
            )
        case "head":
            turn.change(screen="which_village")
        case "villages" | "chi_hoi" | "officers":
            turn.change(screen=choice)
