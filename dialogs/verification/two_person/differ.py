"""Tôi thấy khác: the second person says why; back to the first, or it waits for the Chủ tịch Hội."""

from __future__ import annotations

from criteria.wording import say
from dialogs.happening import SecondDiffers
from dialogs.officer_words import capital, own_name
from dialogs.records import File, RoleKind
from dialogs.turn import Turn
from dialogs.verification.next_file import leave_for_next
from dialogs.verification.two_person.ask import tell_officer
from dialogs.verification.two_person.who import chair_besides


async def differ(turn: Turn, file: File, reason: str, *, to_chair: bool) -> None:
    awaited = await turn.world.awaited_second(file.id)
    if awaited is None or awaited.officer == turn.person:
        turn.tell(say("Nothing of this waits for a second person now."))
        turn.change(screen="details", act="", reason="")
        return
    to_chair = to_chair and await chair_besides(turn, file, awaited, turn.person)
    name = await own_name(turn)
    turn.happen(
        SecondDiffers(file=file.id, officer=turn.person, officer_name=name, reason=reason, to_chair=to_chair)
    )
    words = say(
        "{officer} sees file {code} differently: {reason}",
        officer=capital(name),
        code=file.short_code,
        reason=reason,
    )
    tell_officer(turn, awaited.officer, file.id, words)
    if to_chair:
        for chair in await turn.world.people_with_role(file.commune, RoleKind.CHAIR, turn.at):
            if chair.id not in {awaited.officer, turn.person}:
                tell_officer(turn, chair.id, file.id, words)
        turn.tell(say("✓ File {code} waits for the Chủ tịch Hội.", code=file.short_code))
    else:
        turn.tell(
            say("✓ File {code} is for {officer} again.", code=file.short_code, officer=awaited.officer_name)
        )
    await leave_for_next(turn, file, decided=False)
