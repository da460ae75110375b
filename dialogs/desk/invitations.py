"""One-time invitations: officers, village heads, and the code that binds the group."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import Link, say
from dialogs.deep_links import sealed, to_invitation
from dialogs.desk.frame import Desk
from dialogs.desk.screen import DeskScreen, officer_role
from dialogs.event import Audience
from dialogs.happening import InvitationMade
from dialogs.message import Choice, Message
from dialogs.records import RoleKind
from dialogs.screen import BACK
from dialogs.turn import Turn

INVITATION_DAYS = 7
BINDING_HOURS = 24
MOST_VILLAGES = 99


class WhichVillage(DeskScreen):
    """Whose village head is invited."""

    above = "people"

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        villages = await turn.world.find_villages(role.place, "", most=MOST_VILLAGES) if role else ()
        choices = tuple(Choice(village.id.rpartition(".")[2], village.name) for village in villages)
        words = say("The head of which village?") if villages else say("The villages have no names yet.")
        return Message((words,), (*choices, BACK), self.stamp(frame), columns=3, numbered=False)

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        role = await officer_role(turn)
        village = await turn.world.place(f"{role.place}.{choice}") if role else None
        if village is None:
            return
        code = invite(turn, RoleKind.VILLAGE_HEAD, village.id, timedelta(days=INVITATION_DAYS))
        turn.tell(
            say(
                "For the head of {village}, once, within 7 days. Please pass on this link:\n{link}",
                village=village.name,
                link=Link(Audience.FAMILIES, to_invitation(code)),
            )
        )
        turn.change(screen="people")


def invite(turn: Turn, grants: RoleKind | None, place: str, valid_for: timedelta) -> str:
    """Make a one-time code; storage keeps only its seal."""
    code = turn.world.new_code()
    turn.happen(
        InvitationMade(
            invitation=turn.world.new_id(),
            code_sha256=sealed(code),
            grants=grants,
            place=place,
            expires=turn.at + valid_for,
        )
    )
    return code
