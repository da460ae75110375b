"""Who is absent tonight: numbers, or names that fit one house each."""

from __future__ import annotations

import msgspec

from criteria.wording import say
from dialogs.turn import Turn
from dialogs.understand.names_list import names_list
from dialogs.understand.numbers_list import numbers_list
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.naming import all_named
from dialogs.village.review_meeting.screen import to_room
from dialogs.village.review_meeting.standing import Standing
from dialogs.village.review_meeting.writing import meeting_now, write


def absent_in(turn: Turn, now: Standing, text: str) -> tuple[int, ...] | None:
    """Understand who is meant; say what is not on the list, and what fits several houses."""
    heard = numbers_list(text, known=[line.number for line in now.lines])
    if heard is not None:
        if heard.unknown:
            turn.tell(
                say(
                    "The list has no number {numbers}. Nothing is written down; please type it again.",
                    numbers=tuple(map(str, heard.unknown)),
                )
            )
            return None
        return heard.who_lack()
    by_name = names_list(text, {line.number: line.name for line in now.lines if line.name})
    if by_name is None or by_name.unknown:
        return None
    if by_name.ambiguous:
        named = {number for one in by_name.ambiguous for number in one.candidates}
        turn.tell(
            say(
                "Several houses bear that name: {names}. Please type the number.",
                names=all_named(line for line in now.lines if line.number in named),
            )
        )
        return None
    return by_name.numbers


async def write_absent(turn: Turn, frame: ReviewRoom, now: Standing, numbers: frozenset[int]) -> None:
    meeting, _ = await meeting_now(turn, frame.village, frame.season)
    away = tuple(line.subject for line in now.lines if line.number in numbers)
    write(turn, msgspec.structs.replace(meeting, absent=away))
    to_room(turn)
