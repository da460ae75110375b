"""The officers' group: bound by a one-time code, moved, left, returned."""

from __future__ import annotations

from criteria.wording import say
from dialogs.deep_links import sealed
from dialogs.event import Audience, GroupMoved, Membership, MembershipChanged
from dialogs.happening import GroupAddressChanged, GroupBound, GroupLeft, GroupReturned, GroupRightsChanged
from dialogs.records import RoleKind
from dialogs.turn import Turn


async def bind(turn: Turn, code: str) -> None:
    """Bind this group to the commune of the code, for an officer of that commune under their own name."""
    if turn.event.anonymous:
        turn.tell(say("An anonymous admin cannot bind the group. Please write under your own name."))
        return
    invitation = await turn.world.invitation(sealed(code)) if code else None
    if invitation is None or invitation.grants is not None:
        turn.tell(
            say(
                "To bind this group, please type /noinhom and the code from the private chat, for example: /noinhom Ab3dE5fG"
            )
        )
        return
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(invitation.place, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        turn.tell(say("Only an officer of {place} can bind this group.", place=invitation.place_name))
        return
    group = await turn.world.group(turn.event.chat)
    if invitation.used:
        if group is not None and group.commune == invitation.place:
            turn.tell(say("This group is bound to {place} already.", place=invitation.place_name))
        else:
            turn.tell(say("This code has been used already. Please ask for a new one in the private chat."))
        return
    if invitation.expires < turn.at:
        turn.tell(say("This code has run out. Please ask for a new one in the private chat."))
        return
    turn.happen(
        GroupBound(
            chat=turn.event.chat,
            commune=invitation.place,
            invitation=invitation.id,
            forum=bool(turn.event.forum),
        )
    )
    turn.tell(
        say(
            "✓ This group is bound to {place}. The board of waiting files follows.",
            place=invitation.place_name,
        )
    )


async def membership_changed(turn: Turn, event: MembershipChanged) -> None:
    group = await turn.world.group(event.chat)
    turn.stay_silent()
    match event.now:
        case Membership.REMOVED if group is not None:
            turn.happen(GroupLeft(chat=event.chat))
        case Membership.ADDED if event.audience is Audience.FAMILIES:
            turn.silent = False
            turn.leaving = True
            turn.tell(
                say(
                    "This bot talks with households in private only, so it leaves this group. Officers use the officers' bot."
                )
            )
        case Membership.ADDED if group is not None:
            turn.happen(GroupReturned(chat=event.chat))
        case Membership.ADDED:
            turn.silent = False
            turn.tell(
                say("To bind this group, an officer types /noinhom and the code from the private chat.")
            )
        case Membership.ADMIN | Membership.NOT_ADMIN if group is not None:
            admin = event.now is Membership.ADMIN
            if (admin, event.topics) != (group.admin, group.topics):
                turn.happen(GroupRightsChanged(chat=event.chat, admin=admin, topics=event.topics))
        case _:
            pass


async def group_moved(turn: Turn, event: GroupMoved) -> None:
    turn.stay_silent()
    if await turn.world.group(event.chat) is not None:
        turn.happen(GroupAddressChanged(chat=event.chat, new_chat=event.new_chat))
