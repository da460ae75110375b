"""What is sent is kept: what answers no question, from people who agreed to it; a document that is to be read."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import DocumentSent
from dialogs.happening import MessageKept
from dialogs.records import Purpose
from dialogs.turn import Turn

LONGEST_NAME = 80
"""The end of a file's name, which has its kind."""


async def keep(turn: Turn, file: str, kind: str, about: str = "") -> bool:
    """Keep a picture, document or voice note; nothing before consent (Law 91/2025/QH15 Đ9), and say which it was."""
    person = await turn.world.person(turn.person, turn.at)
    if not person.agreed(Purpose.SCORING) and not person.roles:
        turn.tell(say("Nothing that is sent is kept before {you} has agreed."))
        return False
    turn.happen(MessageKept(person=turn.person, file=file, bot=turn.event.audience, kind=kind, about=about))
    turn.tell(KEPT[kind])
    return True


def keep_to_read(turn: Turn, sent: DocumentSent, kind: str, *, about: str = "") -> str:
    """Keep a document whose bytes are read once they have been fetched; return its name as it is told."""
    name = sent.name[-LONGEST_NAME:]
    turn.happen(
        MessageKept(person=turn.person, file=sent.file, bot=sent.audience, kind=kind, about=f"{about}{name}")
    )
    return name


KEPT = {
    "photo": say("The picture is kept."),
    "document": say("The document is kept. For evidence, a photo is best."),
    "voice": say("The voice message is kept."),
}
