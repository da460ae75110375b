"""Tôi thấy khác: the second person says why, and a third one decides, the Chủ tịch Hội before others."""

from __future__ import annotations

from criteria.wording import say
from dialogs.happening import SecondDiffers
from dialogs.officer_words import capital, own_name
from dialogs.records import File
from dialogs.turn import Turn
from dialogs.verification.next_file import leave_for_next
from dialogs.verification.two_person.ask import tell_officer
from dialogs.verification.two_person.who import settled_by, who_settles


async def differ(turn: Turn, file: File, reason: str) -> None:
    awaited = await turn.world.awaited_second(file.id)
    if awaited is None or awaited.differs or awaited.officer == turn.person:
        turn.tell(say("Nothing of this waits for a second person now."))
        turn.change(screen="details", act="", reason="")
        return
    name = await own_name(turn)
    decides = await who_settles(turn, file, awaited, turn.person)
    turn.happen(SecondDiffers(file=file.id, officer=turn.person, officer_name=name, reason=reason))
    settled = settled_by(file, awaited, decides)
    tell_officer(
        turn,
        awaited.officer,
        file.id,
        say(
            "{officer} sees file {code} differently: {reason}",
            officer=capital(name),
            code=file.short_code,
            reason=reason,
        ),
        settled,
    )
    for person in decides:
        tell_officer(
            turn,
            person.id,
            file.id,
            say(
                "{first} and {second} see file {code} differently. Please read both sides and decide.",
                first=capital(awaited.officer_name),
                second=name,
                code=file.short_code,
            ),
        )
    turn.tell(say("✓ {officer} has been told.", officer=capital(awaited.officer_name)))
    turn.tell(settled)
    await leave_for_next(turn, file, decided=False)
