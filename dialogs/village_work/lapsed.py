"""A village's time has run out: who held it is told, once, how much still waits there, and may take it again."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.happening import VillageGivenBack
from dialogs.message import Choice, Message, Stamp
from dialogs.records import RoleKind, Status, VillageWork
from dialogs.turn import Turn
from dialogs.village_work.hands_screen import NOTHING_HERE, in_hands
from dialogs.village_work.round import begin_round
from dialogs.village_work.take import take_village

TAKE_AGAIN = Choice("open", say("Take this village again"))


async def villages_lapse(turn: Turn) -> None:
    """Write down which villages are free again, and tell who held them."""
    for work in await turn.world.lapsed_villages(turn.at):
        turn.happen(
            VillageGivenBack(season=work.season, village=work.village, officer=work.officer, why="lapsed")
        )
        await tell_holder(turn, work)


async def tell_holder(turn: Turn, work: VillageWork) -> None:
    """Say it to who is still an officer there, where anything waits."""
    it = await in_hands(turn, work.season, work.village)
    person = await turn.world.person(work.officer, turn.at)
    states = await turn.world.files_by_status(work.season, work.village)
    waiting = states.get(Status.WAITING, 0)
    if it is None or not waiting:
        return
    if person.role_at(work.village, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return
    words = say(
        "{village}: the time to hold it has run out, {count} files still wait.",
        village=it.village.name,
        count=waiting,
    )
    stamp = Stamp("go", "take_again", f"{work.season}-{work.village}")
    turn.post(Audience.OFFICERS, work.officer, Message((words,), (TAKE_AGAIN,), stamp))


async def take_again(turn: Turn, record: str) -> None:
    """Take it from the notice and go on, if it is still free; else say who has it."""
    season, _, village = record.partition("-")
    it = await in_hands(turn, season, village)
    refusal = NOTHING_HERE if it is None else None
    if it is not None and it.work.officer != turn.person:
        refusal = await take_village(turn, it)
    if it is None or refusal is not None:
        turn.tell(refusal or NOTHING_HERE)
    else:
        await begin_round(turn, it)
