"""How big a change of one title's files one officer decides on alone: the Chủ tịch Hội sets it for the season."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from criteria import CriteriaSet, Kind
from criteria.wording import say
from dialogs.happening import SecondRuleSet
from dialogs.message import Choice, Message
from dialogs.officer_words import own_name
from dialogs.records import TITLES, Season
from dialogs.sampling.frame import Sampling
from dialogs.sampling.screen import FAMILY, SamplingScreen
from dialogs.sampling.second_sizes import (
    largest,
    may_set_size,
    open_sizes,
    set_of,
    size_of,
    size_told,
    sized,
)
from dialogs.screen import BACK
from dialogs.self_assessment.kinds.points import points_typed
from dialogs.turn import Turn

USUAL = (5, 10, 15, 20)
"""Percent of the table's points."""
USUAL_INDICATORS = (1, 2, 3, 4)


class SecondSize(SamplingScreen):
    def check(self, frame: Sampling) -> str:
        return frame.title

    async def season(self, turn: Turn, frame: Sampling) -> Season | None:
        """Find the title's; a frame of an earlier version is about the families."""
        return await turn.world.current_season(frame.commune, frame.title or FAMILY, turn.today)

    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        criteria_set = set_of(turn, season)
        words = say(
            "{title}, a table of {all}. A change of more than {size} altogether is decided by two people. From how "
            "many on? Tap one, or type a number.",
            title=TITLES[season.title].name,
            all=size_told(criteria_set, largest(criteria_set)),
            size=size_told(criteria_set, await size_of(turn, season)),
        )
        choices = tuple(
            Choice(str(one), say("More than {points}", points=one)) for one in usual_sizes(criteria_set)
        )
        return Message((words,), (*choices, BACK), self.stamp(frame), columns=2, numbered=False)

    async def typed(self, turn: Turn, frame: Sampling, text: str) -> None:
        season = await self.season(turn, frame)
        size = points_typed(text)
        if season is None or size is None:
            await super().typed(turn, frame, text)
        elif fits(set_of(turn, season), size):
            await self.set_to(turn, season, size)
        else:
            turn.tell(
                say(
                    "A number from 0 to {most} is needed, for example: {usual}",
                    most=largest(set_of(turn, season)),
                    usual=usual_sizes(set_of(turn, season))[0],
                )
            )

    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        if choice.isdigit():
            await self.set_to(turn, season, Decimal(choice))

    async def set_to(self, turn: Turn, season: Season, size: Decimal) -> None:
        title, told = TITLES[season.title].name, size_told(set_of(turn, season), size)
        if not await may_set_size(turn, season):
            turn.tell(say("The Chủ tịch Hội sets this."))
        elif await size_of(turn, season) == size:
            turn.tell(say("{title}: it is so already, more than {size}.", title=title, size=told))
        else:
            turn.happen(SecondRuleSet(season=season.id, size=size, by=await own_name(turn)))
            turn.tell(
                say("✓ {title}: a change of more than {size} needs two people.", title=title, size=told)
            )
        turn.change(screen="villages", title="")

    async def back(self, turn: Turn, frame: Sampling) -> None:
        if len(await sized(turn, frame.commune)) > 1:
            await open_sizes(turn, frame.commune)
        else:
            await super().back(turn, frame)


def usual_sizes(criteria_set: CriteriaSet) -> tuple[int, ...]:
    """Offer a few sizes that suit the table: some percent of its points, or a few of its indicators."""
    most = largest(criteria_set)
    if criteria_set.kind is Kind.pass_fail:
        found = [one for one in USUAL_INDICATORS if one < most]
    else:
        found = [int((most * one / 100).quantize(Decimal(1), ROUND_HALF_UP)) for one in USUAL]
    return tuple(dict.fromkeys(one for one in found if one)) or (1,)


def fits(criteria_set: CriteriaSet, size: Decimal) -> bool:
    whole = criteria_set.kind is not Kind.pass_fail or size == int(size)
    return whole and 0 <= size <= largest(criteria_set)
