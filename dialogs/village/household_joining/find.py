"""A chủ hộ's name was typed: is that house on the village's list? Asked of the person, never assumed."""

from __future__ import annotations

import msgspec

from dialogs.records import RosterLine, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.start import registration_closed
from dialogs.registration.steps import go_on
from dialogs.turn import Turn
from dialogs.understand import fold
from dialogs.village.household_joining.match import Matched, matched
from dialogs.village.household_joining.mine import show_mine


async def find_house(turn: Turn) -> None:
    """Go to the question that the list calls for; a name that is not near any goes on as a new house."""
    frame = here(turn)
    found = await matches(turn, frame)
    turn.change(house="", another=False)
    if len(found.exact) == 1:
        house = found.exact[0].subject
        if not await show_mine(turn, house):
            turn.change(house=house, screen="is_it_yours")
    elif found.exact:
        turn.change(screen="which_namesake")
    elif found.near or found.elsewhere or not await registering(turn, frame):
        turn.change(screen="not_listed")
    else:
        go_on(turn)


async def matches(turn: Turn, frame: Registration) -> Matched:
    """Hold the name against the list: against all of it only where the name itself is known in the village."""
    same = await turn.world.subjects_named(SubjectKind.HOUSEHOLD, frame.village, fold(frame.name))
    if not same:
        return matched(frame.name, await turn.world.roster_without_phone(frame.village, frame.season))
    found = matched(frame.name, await turn.world.roster(frame.village, frame.season))
    return msgspec.structs.replace(found, elsewhere=not found.exact)


async def house_in(turn: Turn, frame: Registration) -> RosterLine | None:
    """Find the line the question is about, as it is now; None where it has left the list."""
    lines = await turn.world.roster(frame.village, frame.season)
    return next((line for line in lines if line.subject == frame.house), None)


async def registering(turn: Turn, frame: Registration) -> bool:
    season = await turn.world.season(frame.season)
    return season is not None and season.registering(turn.today)


async def say_closed(turn: Turn, frame: Registration) -> None:
    season = await turn.world.season(frame.season)
    turn.tell(registration_closed(season, frame.title, frame.commune_name))


def here(turn: Turn) -> Registration:
    frame = turn.frame
    assert isinstance(frame, Registration)
    return frame
