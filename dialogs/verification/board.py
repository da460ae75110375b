"""The group's pinned board: the villages, then the eight oldest files outside of anybody's village; no names (design §7)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from criteria.wording import Words, say
from dialogs.group.board_villages import ROOM, length, shown, village_choices, village_lines
from dialogs.group.forum import right_to_give
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.outcome import level_in, result
from dialogs.records import QueueLine
from dialogs.subject_words import where
from dialogs.verification.flags import flags_in_words
from dialogs.verification.nobody_left import kept_from_all, officers_of
from dialogs.verification.two_person.awaited_told import awaited_choices, awaited_told
from dialogs.world import World

TWO_IN_A_ROW = 16
"""More buttons than this stand three in a row."""


async def board_message(commune: str, world: World, at: datetime) -> Message | None:
    """Draw the board from the present state, at the moment of sending."""
    group = await world.group_of(commune)
    if group is None:
        return None
    board = await world.board(commune, at)
    villages = await village_lines(commune, world, at)
    paragraphs: list[Paragraph] = [
        say("{commune}: files to verify", commune=board.commune_name),
        say(
            "Waiting {waiting} · being read {claimed} · in village review {review} · returned {returned} · done {verified}",
            waiting=board.waiting,
            claimed=board.claimed,
            review=board.village_review,
            returned=board.returned,
            verified=board.verified,
        ),
    ]
    officers = await officers_of(world, commune, at) if board.lines else frozenset()
    nobodys = {
        line.file
        for line in board.lines
        if not line.officer and await kept_from_all(world, officers, line.file, line.subject)
    }
    if board.lines:
        paragraphs.append(tuple(line_of(line, world, nobodys) for line in board.lines))
    elif not any(one.has_work for one in villages):
        paragraphs.append(say("Nothing waits now."))
    if (awaited := await awaited_told(commune, world)) is not None:
        paragraphs.append(awaited)
    if not group.admin:
        paragraphs.append(say("To keep this board pinned, please make the bot an admin of the group."))
    if (asked := right_to_give(group)) is not None:
        paragraphs.append(asked)
    if villages:
        room = ROOM - sum(length(said if isinstance(said, tuple) else (said,), world) for said in paragraphs)
        paragraphs.insert(2, shown(villages, world, room))
    choices = village_choices(villages) + tuple(
        Choice(line.file, say("Take {code}", code=line.short_code))
        for line in board.lines
        if not line.officer and line.file not in nobodys
    )
    choices += await awaited_choices(commune, world, {line.file for line in board.lines})
    columns = 2 if len(choices) <= TWO_IN_A_ROW else 3
    return Message(tuple(paragraphs), choices, Stamp("gr", "claim", commune), columns=columns)


def line_of(line: QueueLine, world: World, nobodys: Collection[str] = ()) -> Words:
    if line.file in nobodys:
        return say(
            "• {code} {village}: nobody of the commune may verify it yet, another officer is to be invited",
            code=line.short_code,
            village=where(line.title, line.place_name),
        )
    if line.officer and line.until is not None:
        return say(
            "• {code} {village}: {officer} until {until}",
            code=line.short_code,
            village=where(line.title, line.place_name),
            officer=line.officer_name,
            until=line.until,
        )
    criteria_set = world.criteria_set(line.criteria_set, line.criteria_version)
    return say(
        "• {code} {village}: {result}, {flags}",
        code=line.short_code,
        village=where(line.title, line.place_name),
        result=result(criteria_set, line.points, line.of, level_in(line.flags), short=True),
        flags=flags_in_words(line.flags, checking=line.checking),
    )
