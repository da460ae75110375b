"""From how big a change two people decide, for each title: their tables are of different size."""

from __future__ import annotations

from decimal import Decimal

from criteria import CriteriaSet, Kind
from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message
from dialogs.records import TITLES, RoleKind, Season
from dialogs.sampling.frame import Sampling
from dialogs.sampling.screen import SamplingScreen
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.two_person.rule import usual_size

SIZE = Choice("second_size", say("Change of points that needs two people"))


class SecondSizes(SamplingScreen):
    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        found = await sized(turn, frame.commune)
        lines: list[Words] = [
            say(
                "• {title}: more than {size}, of {all}",
                title=TITLES[one.title].name,
                size=size_told(set_of(turn, one), await size_of(turn, one)),
                all=size_told(set_of(turn, one), largest(set_of(turn, one))),
            )
            for one in found
        ]
        choices = tuple(Choice(one.title, TITLES[one.title].name) for one in found)
        return Message(
            (say("A change of the points above this is decided by two people:"), tuple(lines)),
            (*choices, BACK),
            self.stamp(frame),
        )

    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        if any(one.title == choice for one in await sized(turn, frame.commune)):
            turn.change(screen="second_size", title=choice)


async def open_sizes(turn: Turn, commune: str) -> None:
    """Show every title's size; where only one title is open, its own screen at once."""
    found = await sized(turn, commune)
    if len(found) == 1:
        turn.change(screen="second_size", title=found[0].title)
    else:
        turn.change(screen="second_sizes", title="")


async def sized(turn: Turn, commune: str) -> tuple[Season, ...]:
    """List this year's seasons whose files officers score again, in the order of the titles."""
    found = [await turn.world.current_season(commune, title, turn.today) for title in TITLES]
    return tuple([one for one in found if one is not None and set_of(turn, one).scorable])


async def may_set_size(turn: Turn, season: Season) -> bool:
    person = await turn.world.person(turn.person, turn.at)
    return person.role_at(season.commune, RoleKind.CHAIR) is not None


async def size_of(turn: Turn, season: Season) -> Decimal:
    size = await turn.world.second_size(season.id)
    return usual_size(set_of(turn, season)) if size is None else size


def set_of(turn: Turn, season: Season) -> CriteriaSet:
    return turn.world.criteria_set(season.criteria_set, season.criteria_version)


def largest(criteria_set: CriteriaSet) -> Decimal:
    """Give the greatest change there can be: all points of the table, or all its indicators."""
    if criteria_set.kind is Kind.pass_fail:
        return Decimal(len(criteria_set.indicators))
    return sum((one.points or Decimal(0) for one in criteria_set.indicators), Decimal(0))


def size_told(criteria_set: CriteriaSet, size: Decimal) -> Text:
    if criteria_set.kind is Kind.pass_fail:
        return say("{count} indicators", count=size)
    return say("{points} points", points=size)
