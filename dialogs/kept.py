"""What answers no question is kept all the same, from people who have agreed that we keep things."""

from __future__ import annotations

from criteria.wording import say
from dialogs.happening import MessageKept
from dialogs.records import Purpose
from dialogs.turn import Turn


async def keep(turn: Turn, file: str, kind: str, about: str = "") -> bool:
    """Keep a picture, document or voice note; nothing before consent (Law 91/2025/QH15 Đ9), and say which it was."""
    person = await turn.world.person(turn.person, turn.at)
    if not person.agreed(Purpose.SCORING) and not person.roles:
        turn.tell(say("Nothing that is sent is kept before {you} has agreed."))
        return False
    turn.happen(MessageKept(person=turn.person, file=file, bot=turn.event.audience, kind=kind, about=about))
    turn.tell(KEPT[kind])
    return True


KEPT = {
    "photo": say("The picture is kept."),
    "document": say("The document is kept. For evidence, a photo is best."),
    "voice": say("The voice message is kept."),
}
