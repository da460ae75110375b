"""Open the village review for the village head's own village."""

from __future__ import annotations

from criteria.wording import say
from dialogs.records import RoleKind
from dialogs.turn import Turn
from dialogs.village.review.frame import VillageReview


async def open_review(turn: Turn, record: str = "") -> None:
    """Open a file, or a village's list (its id has a dot); the role is checked at this moment, whatever was pressed."""
    village, file = (record, "") if "." in record else ("", record)
    person = await turn.world.person(turn.person, turn.at)
    roles = [role for role in person.roles if role.kind is RoleKind.VILLAGE_HEAD]
    if file:
        found = await turn.world.told_file(file, turn.at)
        roles = [role for role in roles if found is not None and role.place == found.place]
    if village:
        roles = [role for role in roles if role.place == village]
    if not roles:
        turn.tell(
            say(
                "The village review is for the village head. Is {you} one? Please ask the commune's Hội Khuyến học for the link."
            )
        )
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, VillageReview)]
    turn.push(
        VillageReview(roles[0].place, roles[0].place_name, screen="file" if file else "list", file=file)
    )
