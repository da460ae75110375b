"""How each village's files stand: không vướng, cần xem, bốc thăm; by number, never ranked."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.group.board_villages import with_checking
from dialogs.message import Choice, Message
from dialogs.records import SampleRule, Season, VillageTriage, VillageWork
from dialogs.sampling.frame import Sampling
from dialogs.sampling.screen import SamplingScreen
from dialogs.sampling.second_sizes import SIZE, may_set_size, open_sizes, sized
from dialogs.sampling.share import may_set
from dialogs.screen import BACK
from dialogs.triage.school_differs import school_differs
from dialogs.turn import Turn

SHARE = Choice("share", say("Set the share that is drawn"))


class Villages(SamplingScreen):
    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        villages = [one for one in await turn.world.village_triage(season.id, turn.at) if one.submitted]
        rule = await turn.world.sample_rule(season.id)
        works = {one.village: one for one in await turn.world.village_works(season.id, turn.at)}
        lines: list[Words] = [in_whose_hands(one, works.get(one.village)) for one in villages]
        choices = [Choice(one.village.rpartition(".")[2], one.village_name) for one in villages]
        if await may_set(turn, season):
            choices.append(SHARE)
        if await may_set_size(turn, season) and await sized(turn, frame.commune):
            choices.append(SIZE)
        return Message(
            (
                say("Files by villages, {year}. {rule}", year=season.year, rule=rule_told(rule)),
                tuple(lines) or say("No household has handed in yet."),
            ),
            (*choices, BACK),
            self.stamp(frame),
            columns=3,
            numbered=False,
        )

    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        if choice == SHARE.id:
            turn.change(screen="share")
        elif choice == SIZE.id:
            await open_sizes(turn, frame.commune)
        elif choice.isdigit():
            turn.change(screen="village", village=f"{frame.commune}.{choice}")

    async def back(self, turn: Turn, frame: Sampling) -> None:
        turn.pop()


def counts(village: VillageTriage) -> Words:
    """Say how a village's files stand, in one line."""
    told: Words = say(
        "• {village}: clear {clear} · to look at {to_look} · drawn {sampled} · done {done}",
        village=village.village_name,
        clear=village.clear,
        to_look=village.to_look,
        sampled=village.sampled,
        done=village.done,
    )
    told = with_checking(told, village)
    if school_differs(village) is not None:
        return say("{village} · the school counts otherwise", village=told)
    return told


def in_whose_hands(village: VillageTriage, work: VillageWork | None) -> Words:
    told = counts(village)
    if work is not None and work.signed:
        return say("{village} · signed off", village=told)
    if work is not None and work.officer:
        return say("{village} · {officer} has it", village=told, officer=work.officer_name)
    if village.done and not village.waiting:
        return say("{line} · seen through, waits for the signature", line=told)
    return told


def rule_told(rule: SampleRule | None) -> Text:
    if rule is None:
        return say("No share has been set to be drawn yet.")
    return say(
        "Of every village {percent}% are drawn, at least {least}.", percent=rule.percent, least=rule.least
    )
