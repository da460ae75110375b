"""Files of a village that whoever works there may not decide on: any other officer may take them meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from criteria.wording import Text, say
from dialogs.officer_words import capital
from dialogs.records import TriageLine, VillageWork
from dialogs.turn import Turn


async def left_by_holder(
    turn: Turn, work: VillageWork, lines: Iterable[TriageLine]
) -> tuple[TriageLine, ...]:
    """Find those that the one who works there leaves to others, and that this officer may decide on; by code."""
    if not work.officer or work.officer == turn.person:
        return ()
    theirs = await turn.world.not_to_decide(work.officer, work.season, work.village)
    if not theirs:
        return ()
    mine = await turn.world.not_to_decide(turn.person, work.season, work.village)
    free = [line for line in lines if line.file in theirs - mine and not line.officer]
    return tuple(sorted(free, key=lambda line: line.code))


def left_told(work: VillageWork, lines: tuple[TriageLine, ...]) -> Text:
    return say(
        "{officer} may not decide on {codes} and leaves them to another officer.",
        officer=capital(work.officer_name),
        codes=tuple(line.short_code for line in lines),
    )
