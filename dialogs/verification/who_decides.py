"""Who decides on a file that Hội proposes: as the dated configuration of its title and place says, never code."""

from __future__ import annotations

from criteria import Kind
from criteria.wording import Text, say
from dialogs.records import File
from dialogs.turn import Turn


async def who_decides(turn: Turn, file: File) -> Text:
    """Name the body entered for the title on this day; under a circular without one, no office is named."""
    known = await turn.world.authority(file.commune, file.title, turn.today)
    if known is not None:
        return say("{body} decides.", body=known.body)
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    if criteria_set.kind is Kind.pass_fail:
        return say("The competent authority decides.")
    return say("UBND decides.")
