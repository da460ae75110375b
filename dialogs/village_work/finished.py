"""The last waiting file of a village is decided: it is given back by itself, and the Chủ tịch Hội is told."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.happening import VillageGivenBack
from dialogs.message import Choice, Message, Stamp
from dialogs.records import File, RoleKind, Status
from dialogs.sampling.screen import FAMILY
from dialogs.turn import Turn
from dialogs.village_work.hands_screen import InHands, in_hands
from dialogs.village_work.left import gone_now


async def after_decision(turn: Turn, file: File) -> None:
    """Look whether it was the last one of its village."""
    it = await in_hands(turn, file.season, file.place) if file.title == FAMILY else None
    if it is not None:
        await nothing_waits(turn, it)


async def nothing_waits(turn: Turn, it: InHands) -> bool:
    """Finish with the village if none of its files waits any more; say whether it was so."""
    gone = gone_now(turn)
    states = await turn.world.files_by_status(it.season.id, it.village.id)
    if states.get(Status.WAITING, 0) > len(gone):
        return False
    lines = await turn.world.triage_lines(it.village.id, it.season.id, turn.at)
    if it.work.signed or any(line.file not in gone for line in lines):
        return False
    if it.work.officer:
        turn.happen(
            VillageGivenBack(season=it.season.id, village=it.village.id, officer=it.work.officer, why="done")
        )
    await ask_for_signature(turn, it)
    return True


async def ask_for_signature(turn: Turn, it: InHands) -> None:
    village = it.village.name
    chairs = await turn.world.people_with_role(it.season.commune, RoleKind.CHAIR, turn.at)
    words = say("{village}: every file has been decided. It can be signed off.", village=village)
    for chair in chairs:
        if chair.id != turn.person:
            choices = (Choice("open", say("See and sign off")),)
            turn.post(
                Audience.OFFICERS, chair.id, Message((words,), choices, Stamp("go", "to_sign", it.season.id))
            )
    if any(chair.id == turn.person for chair in chairs):
        turn.tell(say("Nothing of {village} waits any more: it can be signed off.", village=village))
    elif chairs:
        turn.tell(say("The Chủ tịch Hội has been told that {village} can be signed off.", village=village))
