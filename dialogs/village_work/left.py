"""What is left of a village for an officer: files to look at one by one, the rest, and what waits for others."""

from __future__ import annotations

import msgspec

from criteria.wording import Text, say
from dialogs.happening import (
    FileClaimed,
    FileNotThisYear,
    FileReturned,
    FileVerified,
    RestVerified,
    SampleDrawn,
    SecondAsked,
    SecondDiffers,
    SteppedAside,
)
from dialogs.records import AwaitedSecond, TriageLine
from dialogs.turn import Turn
from dialogs.verification.two_person.who import may_be_for


class Left(msgspec.Struct, frozen=True):
    one_by_one: tuple[TriageLine, ...]
    """Something stands out, or they were drawn; this officer may decide on them."""
    elsewhere: tuple[TriageLine, ...]
    """Another officer has them open just now, whether something stands out or not."""
    rest: tuple[TriageLine, ...]
    """Nothing stands out."""
    for_others: tuple[TriageLine, ...]
    """This officer may not decide on them."""
    second: tuple[TriageLine, ...] = ()
    """They wait for another than this officer: who looked first, or saw it otherwise, does not decide."""
    checking: tuple[TriageLine, ...] = ()
    """Not yet held against all the others: neither to look at nor clear, for a minute or two."""


async def left_of(turn: Turn, season: str, village: str) -> Left:
    """Sort the village's waiting files for the officer of this turn, each list by code."""
    barred = await turn.world.not_to_decide(turn.person, season, village)
    gone, drawn = gone_now(turn), drawn_now(turn)
    found = await turn.world.triage_lines(village, season, turn.at)
    awaited = await awaited_in(turn, village)
    second = {one.file for one in awaited.values() if not await may_be_for(turn, one)} | asked_now(turn)
    lines = sorted(
        (with_lot(line, drawn) for line in found if line.file not in gone - second),
        key=lambda line: line.code,
    )
    mine = [line for line in lines if line.file not in barred | second]
    free = [line for line in mine if line.officer in {"", turn.person}]
    checking = [line for line in free if is_checking(line) and line.file not in awaited]
    known = [line for line in free if line not in checking]
    looked_at = [line for line in known if wants_a_look(line) or line.file in awaited]
    return Left(
        tuple(looked_at),
        tuple(line for line in mine if line.officer not in {"", turn.person}),
        tuple(line for line in known if line not in looked_at),
        tuple(line for line in lines if line.file in barred - second),
        tuple(line for line in lines if line.file in second),
        tuple(checking),
    )


def wants_a_look(line: TriageLine) -> bool:
    """Say whether it is opened before it is decided on; where points were changed always: the change may be a big one."""
    return line.to_look or line.sampled or line.rescored


def is_checking(line: TriageLine) -> bool:
    """Say whether it is not known yet if something stands out; drawn, scored again or in hands, it is opened anyway."""
    return line.checking and not (line.sampled or line.rescored or line.officer)


def checking_told(left: Left) -> Text | None:
    """Say how many are not known about yet."""
    if not left.checking:
        return None
    return say(
        "{count} files have just come and are being compared with the others: a minute or two.",
        count=len(left.checking),
    )


def second_told(left: Left) -> Text | None:
    """Name what waits for a second person."""
    if not left.second:
        return None
    return say("Waiting for a second person: {codes}.", codes=tuple(line.short_code for line in left.second))


def with_whom(left: Left) -> tuple[Text, ...]:
    """Name what other officers have open, each with who and until when."""
    return tuple(
        say(
            "{code} ({officer}, until {until})",
            code=line.short_code,
            officer=line.officer_name,
            until=line.until,
        )
        if line.until is not None
        else say("{code} ({officer})", code=line.short_code, officer=line.officer_name)
        for line in left.elsewhere
    )


def asked_now(turn: Turn) -> set[str]:
    return {one.file for one in turn.happened if isinstance(one, SecondAsked)}


async def awaited_in(turn: Turn, village: str) -> dict[str, AwaitedSecond]:
    """Find the files of the village that wait for a second person, or for a third."""
    commune = village.partition(".")[0]
    return {one.file: one for one in await turn.world.awaited_seconds(commune) if one.village == village}


def gone_now(turn: Turn) -> frozenset[str]:
    """Find the files that this very step has taken out of the officer's hands: what is read does not know yet."""
    gone = {
        one.file for one in turn.happened if isinstance(one, FileVerified | FileReturned | FileNotThisYear)
    }
    gone |= {one.file for one in turn.happened if isinstance(one, SteppedAside | SecondAsked | SecondDiffers)}
    gone |= {one.file for one in turn.happened if isinstance(one, FileClaimed) and one.officer != turn.person}
    return frozenset(gone.union(*(one.files for one in turn.happened if isinstance(one, RestVerified))))


def drawn_now(turn: Turn) -> frozenset[str]:
    return frozenset(code for one in turn.happened if isinstance(one, SampleDrawn) for code in one.drawn)


def with_lot(line: TriageLine, drawn: frozenset[str]) -> TriageLine:
    return msgspec.structs.replace(line, sampled=True) if line.code in drawn else line
