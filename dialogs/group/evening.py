"""At the end of the day: what was done, by whom, what still waits; officers are named, their files not counted."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.group.progress import FAMILY
from dialogs.group.roles import village_name
from dialogs.records import Group, VillageWork
from dialogs.turn import Turn


async def evening_of(turn: Turn, group: Group) -> tuple[Words, ...] | None:
    """Say what the day brought; nothing where it brought nothing."""
    work = await turn.world.day_work(group.commune, turn.world.local_midnight(turn.at), turn.at)
    signed = await signed_today(turn, group)
    if work.nothing and not signed:
        return None
    lines: list[Words] = [say("{commune}, done today {day}:", commune=group.commune_name, day=turn.today)]
    for count, words in (
        (work.submitted, say("• Handed in: {count}", count=work.submitted)),
        (work.endorsed, say("• Passed on by village review: {count}", count=work.endorsed)),
        (work.decided, say("• Decided: {count}", count=work.decided)),
        (work.returned, say("• Returned to be completed: {count}", count=work.returned)),
    ):
        if count:
            lines.append(words)
    if signed:
        names = [await village_name(turn, one.village) for one in signed]
        lines.append(say("• Signed off: {villages}", villages=tuple(names)))
    board = await turn.world.board(group.commune, turn.at)
    lines.append(say("• Still waiting: {count}", count=board.waiting + board.claimed))
    worked = dict.fromkeys((*work.officers, *(one.signed_by_name for one in signed)))
    thanked = tuple(name for name in worked if name)
    if thanked:
        lines.append(say("With thanks to {officers}.", officers=thanked))
    return tuple(lines)


async def signed_today(turn: Turn, group: Group) -> tuple[VillageWork, ...]:
    """List the villages that the Chủ tịch Hội signed off today, by number."""
    season = await turn.world.current_season(group.commune, FAMILY, turn.today)
    works = await turn.world.village_works(season.id, turn.at) if season is not None else ()
    since = turn.world.local_midnight(turn.at)
    return tuple(work for work in works if work.signed_at is not None and work.signed_at >= since)
