"""A village's own message in the group: counts, who works there, what its buttons may do now; no household's name."""

from __future__ import annotations

from datetime import datetime

from criteria.wording import Words, say
from dialogs.deep_links import to_village_files
from dialogs.event import Audience
from dialogs.group.board_villages import with_checking
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital
from dialogs.records import VillageTriage, VillageWork
from dialogs.verification.two_person.awaited_told import awaited_told
from dialogs.village_work.take import TAKE
from dialogs.world import World


async def village_message(record: str, world: World, at: datetime) -> Message | None:
    """Draw "<season>:<village>" from the present state, at the moment of sending."""
    season, _, village = record.partition(":")
    counts = next((one for one in await world.village_triage(season, at) if one.village == village), None)
    if counts is None:
        return None
    work = await world.village_work(season, village, at)
    lines: list[Words] = [counted(counts)]
    if counts.returned:
        lines.append(say("Returned to be completed: {count}", count=counts.returned))
    if counts.before:
        lines.append(say("Still in village review: {count}", count=counts.before))
    awaited = await awaited_told(village.rpartition(".")[0], world, village)
    lines += [awaited] if awaited else []
    return Message(
        (counts.village_name, tuple(lines), standing(work, counts)),
        choices(season, village, counts, work),
        Stamp("gr", "village", f"{season}-{village}"),
    )


def counted(counts: VillageTriage) -> Words:
    told = say(
        "Clear {clear} · to look at {to_look} · drawn by lot {sampled} · done {done}",
        clear=counts.clear,
        to_look=counts.to_look,
        sampled=counts.sampled,
        done=counts.done,
    )
    return with_checking(told, counts)


def standing(work: VillageWork, counts: VillageTriage) -> Words:
    """Say who works there until when, who is asked to, who signed it off, or that this is what it waits for."""
    if work.signed_at is not None:
        return say(
            "{officer} signed it off at {at}.", officer=capital(work.signed_by_name), at=work.signed_at
        )
    if not work.officer or work.until is None:
        if counts.done and not counts.waiting:
            return say("All has been looked at; it waits to be signed off by the Chủ tịch Hội.")
        return say("Nobody works there now.")
    told: Words = say(
        "{officer} works there until {until}.", officer=capital(work.officer_name), until=work.until
    )
    if work.offered_to:
        told = say("{told} {other} is asked to take it on.", told=told, other=work.offered_to_name)
    return told


def choices(season: str, village: str, counts: VillageTriage, work: VillageWork) -> tuple[Choice, ...]:
    if work.signed:
        return ()
    if work.officer:
        link = to_village_files(season, village)
        return (Choice("open", say("Open the village"), link=link, bot=Audience.OFFICERS),)
    return (TAKE,) if counts.waiting else ()
