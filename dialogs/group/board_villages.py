"""The board's villages: a line each by number, never ranked; shorter and shorter lines until they all fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from criteria.wording import Words, say
from dialogs.message import Choice
from dialogs.records import VillageTriage, VillageWork
from dialogs.world import World

FAMILY = "family"
ROOM = 4000
"""Characters of a message, of Telegram's 4096: what the files and the counts leave of it is the villages'."""
MOST_BUTTONS = 80
"""Telegram takes a hundred; the files have some."""
SEPARATOR = 2
FOR_THE_REST = 60
"""Characters of the line that says how many are left out."""


class VillageLine(NamedTuple):
    counts: VillageTriage
    work: VillageWork | None

    @property
    def busy(self) -> bool:
        return bool(self.work and self.work.officer)

    @property
    def signed(self) -> bool:
        return bool(self.work and self.work.signed)

    @property
    def to_sign(self) -> bool:
        """All of it has been looked at, for the first time or since it was reopened."""
        return bool(self.counts.done) and not (self.counts.waiting or self.busy or self.signed)

    @property
    def has_work(self) -> bool:
        return bool(self.counts.waiting) or self.busy


async def village_lines(commune: str, world: World, at: datetime) -> tuple[VillageLine, ...]:
    """Read the villages in which somebody has handed in, by number."""
    season = await world.current_season(commune, FAMILY, world.local_date(at))
    if season is None:
        return ()
    works: Mapping[str, VillageWork] = {
        work.village: work for work in await world.village_works(season.id, at)
    }
    return tuple(
        VillageLine(counts, works.get(counts.village))
        for counts in await world.village_triage(season.id, at)
        if counts.submitted
    )


def shown(villages: Sequence[VillageLine], world: World, room: int) -> tuple[Words, ...]:
    """Give them as lines: all in full where that fits, else only those with work, else in short."""
    working = [one for one in villages if one.has_work]
    others = [one for one in villages if not one.has_work]
    resting = others_told(others)
    for lines in (
        [in_full(one) for one in villages],
        [*map(in_full, working), *resting],
        [SHORT_LEGEND, *map(in_short, working), *resting] if working else [],
    ):
        if lines and length(lines, world) <= room:
            return tuple(lines)
    return cut([SHORT_LEGEND, *map(in_short, working)], world, room)


def cut(lines: list[Words], world: World, room: int) -> tuple[Words, ...]:
    """Leave out the last ones until the rest fits, and say how many."""
    kept = list(lines)
    while kept and length(kept, world) > room - FOR_THE_REST:
        kept.pop()
    left = len(lines) - len(kept)
    return (
        (*kept, say("… and {count} more villages: /rasoat in the private chat", count=left))
        if left
        else tuple(kept)
    )


def length(lines: Sequence[Words], world: World) -> int:
    return sum(len(world.spoken(line, "vi", "")) + SEPARATOR for line in lines)


SHORT_LEGEND = say("Village: clear/to look at/drawn by lot, done")


def in_full(one: VillageLine) -> Words:
    told: Words = say(
        "• {village}: clear {clear} · to look at {to_look} · drawn by lot {sampled} · done {done}",
        village=one.counts.village_name,
        clear=one.counts.clear,
        to_look=one.counts.to_look,
        sampled=one.counts.sampled,
        done=one.counts.done,
    )
    return with_whom(with_checking(told, one.counts), one)


def with_checking(told: Words, counts: VillageTriage) -> Words:
    """Say also how many are still being held against the others."""
    if not counts.checking:
        return told
    return say("{line} · being compared {count}", line=told, count=counts.checking)


def in_short(one: VillageLine) -> Words:
    told: Words = say(
        "• {village}: {clear}/{to_look}/{sampled}, {done}",
        village=one.counts.village_name,
        clear=one.counts.clear,
        to_look=one.counts.to_look,
        sampled=one.counts.sampled,
        done=one.counts.done,
    )
    told = with_checking(told, one.counts)
    if one.busy and one.work is not None:
        return say("{line} · {officer}", line=told, officer=one.work.officer_name)
    return with_whom(told, one)


def with_whom(told: Words, one: VillageLine) -> Words:
    work = one.work
    if one.to_sign:
        return say("{line} · seen through, waits for the signature", line=told)
    if work is None:
        return told
    if work.signed:
        return say("{line} · signed off", line=told)
    if work.officer and work.until is not None:
        return say(
            "{line} · {officer} until {until}",
            line=told,
            officer=work.officer_name,
            until=work.until,
        )
    return told


def others_told(others: Sequence[VillageLine]) -> tuple[Words, ...]:
    """Name together those in which nothing waits; apart those that wait for the signature."""
    to_sign = tuple(one.counts.village_name for one in others if one.to_sign)
    resting = tuple(one.counts.village_name for one in others if not one.to_sign)
    told: list[Words] = []
    if to_sign:
        told.append(say("Seen through, waiting for the signature: {villages}.", villages=to_sign))
    if resting:
        told.append(say("Nothing waits in {villages}.", villages=resting))
    return tuple(told)


def village_choices(villages: Sequence[VillageLine]) -> tuple[Choice, ...]:
    """A button for each free village in which something waits."""
    free = [one for one in villages if one.counts.waiting and not one.busy and not one.signed]
    return tuple(
        Choice(f"v-{one.counts.village}", say("Take {village}", village=one.counts.village_name))
        for one in free[:MOST_BUTTONS]
    )
