"""In the morning: what waits, who has what, which days come near."""

from __future__ import annotations

from datetime import date, timedelta

from criteria.wording import Text, Words, say
from dialogs.group.progress import FAMILY
from dialogs.group.roles import village_name
from dialogs.officer_words import capital
from dialogs.records import TITLES, Board, Group, NearDay
from dialogs.turn import Turn

NEAR = timedelta(days=7)
"""Last days are named from so many days before."""
CALLED = frozenset({0, 1, 3, 7})
"""So many days before, the day itself is reason enough to write."""
MOST_DAYS = 6
MOST_VILLAGES = 20
WHAT_ENDS = {
    "registration": say("registering", context="what ends"),
    "scoring": say("self-scoring", context="what ends"),
    "objections": say("objections to the posted list", context="what ends"),
}


async def morning_of(turn: Turn, group: Group) -> tuple[Words, ...] | None:
    """Say how the day begins; nothing where nothing waits, or nothing has moved since yesterday and no day is near."""
    board = await turn.world.board(group.commune, turn.at)
    days = await turn.world.near_days(group.commune, turn.today, turn.today + NEAR)
    called = [one for one in days if (one.day - turn.today).days in CALLED]
    if not called and (quiet(board) or not await moved(turn, group)):
        return None
    lines: list[Words] = [
        say("{commune}, this morning {day}:", commune=group.commune_name, day=turn.today),
        say(
            "• Waiting {waiting} · being read {claimed} · in village review {review} · returned {returned}",
            waiting=board.waiting,
            claimed=board.claimed,
            review=board.village_review,
            returned=board.returned,
        ),
    ]
    if board.lines:
        lines.append(say("• The oldest has waited since {day}.", day=await oldest(turn, board)))
    lines += await who_has(turn, group)
    lines += [told(one, turn.today) for one in days[:MOST_DAYS]]
    return tuple(lines)


def quiet(board: Board) -> bool:
    return not (board.waiting or board.claimed or board.village_review)


async def moved(turn: Turn, group: Group) -> bool:
    """Say whether anything came or was decided since yesterday began; on Mondays what waits is named all the same."""
    if turn.today.weekday() == 0:
        return True
    yesterday = turn.world.local_midnight(turn.at) - timedelta(days=1)
    return not (await turn.world.day_work(group.commune, yesterday, turn.at)).nothing


async def oldest(turn: Turn, board: Board) -> date:
    return turn.world.local_date(min(line.waiting_since for line in board.lines))


async def who_has(turn: Turn, group: Group) -> list[Words]:
    season = await turn.world.current_season(group.commune, FAMILY, turn.today)
    works = await turn.world.village_works(season.id, turn.at) if season is not None else ()
    lines: list[Words] = [
        say(
            "• {village}: {officer} works there until {until}",
            village=await village_name(turn, work.village),
            officer=work.officer_name,
            until=work.until,
        )
        for work in works
        if work.officer and work.until is not None
    ]
    holders = await turn.world.holders(group.commune, turn.at)
    return lines[:MOST_VILLAGES] + [
        say("• With {officer}: {count} files", officer=capital(one.officer_name), count=one.files)
        for one in holders
    ]


def told(one: NearDay, today: date) -> Text:
    left = (one.day - today).days
    about = say("{what}, {title}", what=WHAT_ENDS[one.kind], title=TITLES[one.title].name)
    if not left:
        return say("• Today is the last day of {what}", what=about)
    return say("• {day} is the last day of {what}: {left} days left", day=one.day, what=about, left=left)
