"""A household joins another one of the village: one line less, its people counted in the other."""

from __future__ import annotations

import msgspec

from criteria.wording import Words, say
from dialogs.happening import HouseholdLeft
from dialogs.records import RosterLine
from dialogs.turn import Turn
from dialogs.village.house_called import house_called, house_listed
from dialogs.village.household_acts.act import Act, day_of
from dialogs.village.household_acts.counted_anew import asked_again, take_out_counts
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.leaving_file import file_told, tell_officers, withdraw_file
from dialogs.village.roster.lines import on_list
from dialogs.village.roster.mend import mended


async def _told(turn: Turn, frame: HouseholdAct, line: RosterLine) -> tuple[Words, ...]:
    other = await _other(turn, frame)
    if other is None:
        return (house_listed(line), say("The other household is not on the list any more."))
    told: list[Words] = [
        house_listed(line),
        say("Joins on {day}: {household}.", day=day_of(frame), household=house_listed(other)),
    ]
    if line.members and other.members:
        told.append(say("People together: {members}.", members=line.members + other.members))
        told += await asked_again(turn, other)
    if (words := file_told(line, None)) is not None:
        told.append(words)
    return tuple(told)


async def _join(turn: Turn, frame: HouseholdAct, line: RosterLine) -> bool:
    other = await _other(turn, frame)
    if other is None:
        turn.tell(say("The other household is not on the list any more."))
        return False
    file, was = await withdraw_file(
        turn,
        line,
        say(
            "{village} has written down that the household joined another one on {day}, so this year's file is withdrawn. If "
            "that is not so, please tell the village head.",
            village=frame.village_name,
            day=day_of(frame),
        ),
    )
    await tell_officers(
        turn,
        line,
        say(
            "File {code}: its household joined another one on {day}, as the village has written down.",
            code=line.code,
            day=day_of(frame),
        ),
    )
    turn.happen(
        HouseholdLeft(
            subject=line.subject, on=day_of(frame), why="joined", into=other.subject, file=file, was=was
        )
    )
    if line.members and other.members:
        turn.happen(mended(other, msgspec.structs.replace(other, members=line.members + other.members)))
        await take_out_counts(turn, other)
    turn.tell(
        say(
            "✓ Written: {household} has joined {other}.",
            household=house_called(line),
            other=house_called(other),
        )
    )
    return True


async def _other(turn: Turn, frame: HouseholdAct) -> RosterLine | None:
    lines = await on_list(turn, frame.village)
    return next((line for line in lines if line.subject == frame.into), None)


JOINED = Act(_told, _join)
