"""A decision on a big change of points waits for a second person; colleagues are told, the household is not."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.event import Audience
from dialogs.happening import SecondAsked
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital, own_name
from dialogs.records import File, Status
from dialogs.turn import Turn
from dialogs.verification.next_file import leave_for_next
from dialogs.verification.two_person.rule import changed
from dialogs.verification.two_person.who import officers_of


async def ask_second(turn: Turn, file: File, verdict: Status, reason: str = "") -> None:
    """Note what the first decides, and give the file into the hands of whoever comes second."""
    name = await own_name(turn)
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    turn.happen(
        SecondAsked(
            file=file.id,
            officer=turn.person,
            officer_name=name,
            verdict=verdict,
            changed=changed(criteria_set, file),
            reason=reason,
        )
    )
    words = say(
        "{officer} asks a second person to look at file {code}: the points were changed by much.",
        officer=capital(name),
        code=file.short_code,
    )
    others = [one for one in await officers_of(turn, file) if one.id != turn.person]
    for person in others:
        tell_officer(turn, person.id, file.id, words)
    if others:
        turn.tell(
            say("✓ File {code} waits for a second person: the change of points is big.", code=file.short_code)
        )
    else:
        turn.tell(
            say(
                "✓ File {code} waits for a second person, and the commune has no other officer yet: please invite one.",
                code=file.short_code,
            )
        )
    await leave_for_next(turn, file, decided=False)


def tell_officer(turn: Turn, officer: str, file: str, *words: Text) -> None:
    turn.post(
        Audience.OFFICERS,
        officer,
        Message(words, (Choice("open", say("Open the file")),), Stamp("go", "verify", file), about=file),
    )


async def still_awaited(turn: Turn, file: File) -> bool:
    """Say so where an earlier screen would decide on, or change, what waits for a second person.

    Where two differ, whoever holds the file decides on it as on any other.
    """
    awaited = await turn.world.awaited_second(file.id)
    if awaited is None or awaited.differs:
        return False
    turn.tell(
        say("File {code} waits for a second person: join in, or say what is different.", code=file.short_code)
    )
    turn.change(screen="details", act="", indicator="", points="", reason="", missing=())
    return True
