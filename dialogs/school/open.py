"""/nhatruong: the villages' children at school, for a school's contact."""

from __future__ import annotations

from criteria.wording import say
from dialogs.records import RoleKind
from dialogs.school.frame import SchoolRoom
from dialogs.turn import Turn

NOT_A_SCHOOL = say("This is for the contact of a school. The commune's Hội Khuyến học sends the link.")


async def open_school(turn: Turn) -> None:
    person = await turn.world.person(turn.person, turn.at)
    role = next((role for role in person.roles if role.kind is RoleKind.SCHOOL), None)
    if role is None:
        turn.tell(NOT_A_SCHOOL)
        return
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, SchoolRoom)]
    turn.push(SchoolRoom(role.place))
