"""A village in an officer's hands: its files are that officer's to look at, until they give it back or time does."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.happening import VillageTaken
from dialogs.officer_words import capital
from dialogs.records import File
from dialogs.turn import Turn


async def works_in(turn: Turn, file: File) -> bool:
    """Say whether this officer works in the file's village, also if they have just taken it."""
    if any(isinstance(one, VillageTaken) and one.village == file.place for one in turn.happened):
        return True
    return (await turn.world.village_work(file.season, file.place, turn.at)).officer == turn.person


async def with_another(turn: Turn, file: File) -> Text | None:
    """Say who works in the file's village, where that keeps this officer from it; None where nothing does.

    A file that the other one may not decide on, as a relative or because they answered for it, is for anybody else.
    """
    work = await turn.world.village_work(file.season, file.place, turn.at)
    if not work.officer or work.officer == turn.person or work.until is None:
        return None
    if file.claim is not None and file.claim.officer == turn.person:
        return None
    if await turn.world.answered_for(work.officer, file.subject):
        return None
    if await turn.world.stepped_aside(work.officer, file.id) is not None:
        return None
    return say(
        "{officer} has {village} until {until}.",
        officer=capital(work.officer_name),
        village=file.place_name,
        until=work.until,
    )
