"""A table published while somebody answers: asked at the next screen, and before handing in at the latest."""

from __future__ import annotations

import msgspec

from dialogs.self_assessment.begin import open_self_assessment
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.newer_version import moves_by_itself, newer
from dialogs.self_assessment.offer_frame import VersionOffer
from dialogs.turn import Turn

BETWEEN_ANSWERS = frozenset({"question", "evidence", "summary", "change"})


async def ask_about_newer(turn: Turn) -> None:
    """Put the offer on top once; who leaves it for later is asked again before handing in."""
    frame = turn.frame
    if (
        not isinstance(frame, SelfAssessment)
        or frame.newer
        or frame.preview
        or frame.by_head
        or frame.draft
        or frame.screen not in BETWEEN_ANSWERS
        or not turn.world.replaced(frame.criteria_set, frame.version)
    ):
        return
    file = await turn.world.told_file(frame.file, turn.at)
    season = await turn.world.season(file.season) if file is not None else None
    new = newer(turn, file, season) if file is not None and season is not None else None
    if file is None or season is None or new is None or not season.scoring(turn.today):
        return
    if moves_by_itself(turn, file, new):
        await open_self_assessment(turn, msgspec.structs.replace(file, answers=frame.answers))
        return
    turn.change(newer=True)
    if not await turn.world.kept_version(file.id, new.id, new.version):
        turn.push(VersionOffer(file.id))


async def must_choose(turn: Turn, frame: SelfAssessment) -> bool:
    """Ask before a file is handed in by a table that the season has left; say whether that holds it up."""
    if frame.by_head or frame.preview or not turn.world.replaced(frame.criteria_set, frame.version):
        return False
    file = await turn.world.told_file(frame.file, turn.at)
    season = await turn.world.season(file.season) if file is not None else None
    new = newer(turn, file, season) if file is not None and season is not None else None
    if file is None or new is None or moves_by_itself(turn, file, new):
        return False
    if await turn.world.kept_version(file.id, new.id, new.version):
        return False
    turn.change(screen="summary", at="", newer=True)
    turn.push(VersionOffer(file.id))
    return True
