"""How big a change of points one officer decides on alone: the Chủ tịch Hội sets it for the season."""

from __future__ import annotations

from decimal import Decimal

from criteria import Kind
from criteria.wording import Words, say
from dialogs.happening import SecondRuleSet
from dialogs.message import Choice, Message
from dialogs.officer_words import own_name
from dialogs.records import RoleKind, Season
from dialogs.sampling.frame import Sampling
from dialogs.sampling.screen import SamplingScreen
from dialogs.screen import BACK
from dialogs.self_assessment.kinds.points import points_typed
from dialogs.turn import Turn
from dialogs.verification.two_person.rule import usual_size

SIZE = Choice("second_size", say("Change of points that needs two people"))
USUAL = (5, 10, 15, 20)


class SecondSize(SamplingScreen):
    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        size = await size_of(turn, season)
        words = say(
            "A change of more than {size} points altogether is decided by two people. From how many points on? Tap one, or type a number.",
            size=size,
        )
        choices = tuple(Choice(str(one), say("More than {points}", points=one)) for one in USUAL)
        return Message((words,), (*choices, BACK), self.stamp(frame), columns=2, numbered=False)

    async def typed(self, turn: Turn, frame: Sampling, text: str) -> None:
        points = points_typed(text)
        if points is None or not 0 <= points <= 1000:
            await super().typed(turn, frame, text)
        elif (season := await self.season(turn, frame)) is not None:
            await self.set_to(turn, season, points)

    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        if choice.isdigit():
            await self.set_to(turn, season, Decimal(choice))

    async def set_to(self, turn: Turn, season: Season, size: Decimal) -> None:
        if not await may_set_size(turn, season):
            turn.tell(say("The Chủ tịch Hội sets this."))
        elif await size_of(turn, season) == size:
            turn.tell(say("It is so already: more than {points} points.", points=size))
        else:
            turn.happen(SecondRuleSet(season=season.id, size=size, by=await own_name(turn)))
            turn.tell(say("✓ A change of more than {points} points needs two people.", points=size))
        turn.change(screen="villages")

    def ask_again(self, frame: Sampling) -> Words:
        return say("A number of points is needed, for example: 5")


async def may_set_size(turn: Turn, season: Season) -> bool:
    person = await turn.world.person(turn.person, turn.at)
    return person.role_at(season.commune, RoleKind.CHAIR) is not None


async def size_of(turn: Turn, season: Season) -> Decimal:
    size = await turn.world.second_size(season.id)
    if size is not None:
        return size
    return usual_size(turn.world.criteria_set(season.criteria_set, season.criteria_version))


def by_points(turn: Turn, season: Season) -> bool:
    return turn.world.criteria_set(season.criteria_set, season.criteria_version).kind is Kind.scored
