"""The share of each village that is drawn: one rule for all, announced to every village head beforehand."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import SampleRuleSet
from dialogs.message import Choice, Message
from dialogs.officer_words import own_name
from dialogs.records import RoleKind, Season
from dialogs.sampling.frame import Sampling
from dialogs.sampling.screen import SamplingScreen
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import percent

LEAST = 2
"""Files of a village, however small the share: one alone could be chance."""
USUAL = (3, 5, 10, 20)
SURE = Choice("sure", say("Set it, and tell every village head"))
MOST_VILLAGES = 99
SETTLED = say("Files have been drawn already: the share stays the same for every village.")


class Share(SamplingScreen):
    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        choices = tuple(Choice(str(one), say("{percent}%", percent=one)) for one in USUAL)
        return Message(
            (
                say(
                    "What share of each village's files is drawn by lot, to be looked at closely? It is the same for every "
                    "village, and at least {least} files. Tap one, or type a number from 1 to 100.",
                    least=LEAST,
                ),
            ),
            (*choices, BACK),
            self.stamp(frame),
            columns=4,
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: Sampling, text: str) -> None:
        share = percent(text if "%" in text else f"{text}%", low=1)
        if share is None or share != int(share):
            await super().typed(turn, frame, text)
        else:
            turn.change(screen="share_check", percent=int(share))

    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        if choice.isdigit() and 1 <= int(choice) <= 100:
            turn.change(screen="share_check", percent=int(choice))

    def ask_again(self, frame: Sampling) -> Words:
        return say("A number from 1 to 100 is needed, for example: 5")


class ShareCheck(SamplingScreen):
    """Read back: every village head will hear of it."""

    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        words = say(
            "Of every village {percent}% of the files are drawn, at least {least}. Set it for {year}?",
            percent=frame.percent,
            least=LEAST,
            year=season.year,
        )
        return Message((words,), (SURE, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        if choice != SURE.id:
            return
        if not await may_set(turn, season):
            turn.tell(SETTLED)
        else:
            await announce(turn, season, frame.percent)
        turn.change(screen="villages", percent=0)

    async def back(self, turn: Turn, frame: Sampling) -> None:
        turn.change(screen="share", percent=0)


async def may_set(turn: Turn, season: Season) -> bool:
    """Say whether this person may set the share now: the Chủ tịch Hội, or an officer where there is none; before any draw."""
    person = await turn.world.person(turn.person, turn.at)
    if any(not draw.inspection for draw in await turn.world.sample_draws(season.id)):
        return False
    if person.role_at(season.commune, RoleKind.CHAIR):
        return True
    chairs = await turn.world.people_with_role(season.commune, RoleKind.CHAIR, turn.at)
    return not chairs and person.role_at(season.commune, RoleKind.OFFICER) is not None


async def announce(turn: Turn, season: Season, share: int) -> None:
    """Set the rule and tell every village head and officer of it; which files it will be, nobody knows yet."""
    rule = await turn.world.sample_rule(season.id)
    if rule is not None and (rule.percent, rule.least) == (share, LEAST):
        turn.tell(say("It is so already: {percent}%, at least {least}.", percent=share, least=LEAST))
        return
    turn.happen(
        SampleRuleSet(
            season=season.id,
            percent=share,
            least=LEAST,
            by=await own_name(turn),
        )
    )
    commune = await turn.world.place(season.commune)
    words = say(
        "{commune} tells beforehand: in {year}, {percent}% of the files of every village, at least {least}, are drawn by "
        "lot and looked at closely. Nobody is told which ones.",
        commune=commune.name if commune else "",
        year=season.year,
        percent=share,
        least=LEAST,
    )
    told = 0
    for village in await turn.world.find_villages(season.commune, "", most=MOST_VILLAGES):
        for head in await turn.world.people_with_role(village.id, RoleKind.VILLAGE_HEAD, turn.at):
            turn.post(Audience.FAMILIES, head.id, Message((words,)))
            told += 1
    for kind in (RoleKind.OFFICER, RoleKind.CHAIR):
        for officer in await turn.world.people_with_role(season.commune, kind, turn.at):
            if officer.id != turn.person:
                turn.post(Audience.OFFICERS, officer.id, Message((words,)))
    turn.tell(say("✓ Set, and told to {count} village heads.", count=told))
