"""In whose hands a file is now."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.officer_words import capital
from dialogs.records import File
from dialogs.records.life import may_verify
from dialogs.turn import Turn
from dialogs.verification.decided import decided_told


async def where_it_is(turn: Turn, file: File | None) -> Words:
    """Say in whose hands the file is now."""
    if file is None:
        return say("There is no such file any more.")
    if not may_verify(file):
        return await decided_told(turn, file)
    if file.claim is None:
        return say("File {code} is free to be taken.", code=file.short_code)
    return say(
        "{officer} has file {code} until {until}.",
        officer=capital(file.claim.officer_name),
        code=file.short_code,
        until=file.claim.until,
    )
