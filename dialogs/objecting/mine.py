"""What this phone has objected to, and how Hội Khuyến học answered."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.objecting.frame import Objecting
from dialogs.objecting.screen import ObjectingScreen
from dialogs.recognition.objections import as_they_know_it, decided_on
from dialogs.records import Objection
from dialogs.screen import BACK
from dialogs.turn import Turn

MINE = Choice("mine", say("My objections and the answers"), apart=True)
MOST_SHOWN = 8
"""The newest."""
MOST_WAITING = 3


class MyObjections(ObjectingScreen):
    async def show(self, turn: Turn, frame: Objecting) -> Message:
        found = await turn.world.objections_by(turn.person)
        if not found:
            words = say("Nothing has been objected to from this phone.")
            return Message((words,), (BACK,), self.stamp(frame))
        told: list[Paragraph] = [await in_words(turn, one) for one in found[::-1][:MOST_SHOWN]]
        heading = say("Objections sent from this phone, the newest first.")
        return Message((heading, *told), (BACK,), self.stamp(frame))


async def in_words(turn: Turn, one: Objection) -> tuple[Words, ...]:
    file = await turn.world.file(one.file, turn.at) if one.file else None
    sent = say(
        "{day}, about {about}: “{text}”",
        day=turn.world.local_date(one.at),
        about=await as_they_know_it(turn, one, file),
        text=one.text,
    )
    if one.answered_at is None:
        return sent, say("Hội Khuyến học has not answered yet.")
    return sent, say(
        "Answered on {day}: {decided} Reason: {answer}",
        day=turn.world.local_date(one.answered_at),
        decided=decided_on(file, upheld=one.upheld),
        answer=one.answer,
    )


async def ways(turn: Turn) -> tuple[Choice, ...]:
    """Offer them where there are any."""
    return (MINE,) if await turn.world.objections_by(turn.person) else ()


async def too_many_wait(turn: Turn) -> bool:
    """Say at once, before anything is written, that no further one is taken now; show those that wait."""
    if await turn.world.objections_waiting(turn.person) < MOST_WAITING:
        return False
    turn.tell(
        say(
            "{count} objections of {you} wait for an answer; once one is answered, another can be sent.",
            count=MOST_WAITING,
        )
    )
    return True
