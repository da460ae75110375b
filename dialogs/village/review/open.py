"""Open the village review for the village head's own village."""

from __future__ import annotations

from criteria.wording import say
from dialogs.records import RoleKind
from dialogs.turn import Turn
from dialogs.village.review.frame import VillageReview


async def open_review(turn: Turn, file: str = "") -> None:
    """Check the role at this moment, whatever button was pressed."""
    person = await turn.world.person(turn.person, turn.at)
    roles = [role for role in person.roles if role.kind is RoleKind.VILLAGE_HEAD]
    if file:
        record = await turn.world.told_file(file, turn.at)
        roles = [role for role in roles if record is not None and role.place == record.place]
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
