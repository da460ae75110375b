"""Who asks something in the group: an officer of its commune, under their own name."""

from __future__ import annotations

from criteria.wording import say
from dialogs.records import Group, RoleKind
from dialogs.turn import Turn


async def asked_by_officer(turn: Turn) -> Group | None:
    """Return the group whose officer asks; others are not answered, an unbound group is told how to bind it."""
    group = await turn.world.group(turn.event.chat)
    if group is None:
        turn.tell(
            say("This group is not bound yet: an officer types /noinhom and the code from the private chat.")
        )
        return None
    if turn.event.anonymous:
        turn.tell(say("An anonymous admin is not answered here. Please write under your own name."))
        return None
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(group.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        turn.stay_silent()
        return None
    return group
