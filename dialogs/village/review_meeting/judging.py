"""Write down how the meeting judged houses by number; what cannot be right is told, and nothing of it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from criteria.wording import Words, say
from dialogs.address import called
from dialogs.turn import Turn
from dialogs.understand.verdict import HousesJudged, Judged
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.naming import all_named, named, verdict_told
from dialogs.village.review_meeting.screen import to_room
from dialogs.village.review_meeting.standing import House, Standing
from dialogs.village.review_meeting.writing import note, open_meeting

FEW = 3
"""As many are named; more are counted."""
AGREES = {Judged.AGREED: True, Judged.NOT_AGREED: False, Judged.LEFT: None}


async def judge(turn: Turn, frame: ReviewRoom, now: Standing, meant: HousesJudged, *, listed: bool) -> None:
    """Note the verdicts; the first list of houses not agreed to agrees to all the others, wherever it is typed.

    Later ones change only what they name, so that a file handed in since the meeting is not agreed to unseen. What
    was left for another time stays left, and is no list.
    """
    named = now.numbered(meant.numbers)
    waiting = tuple(house for house in named if house.waiting is not None and not house.own)
    if wrong := not_to_be_judged(now, meant, named):
        turn.tell(wrong)
        return
    first = not now.judged(agreed=True)
    others: tuple[House, ...] = ()
    if meant.others_agreed or (listed and first and meant.judged is Judged.NOT_AGREED):
        others = tuple(house for house in now.open if house not in waiting)
    if not waiting and not others:
        turn.tell(say("Nothing to write down: every file that waits has been judged already."))
        if meant.others_agreed:
            tell_still_not_agreed(turn, now, waiting)
        to_room(turn)
        return
    meeting = await open_meeting(turn, frame.village, frame.season)
    for house in waiting:
        verdict = house.verdict
        agrees = AGREES[meant.judged]
        if verdict is not None and verdict.agreed is agrees:
            kept, hands = verdict.reason, (verdict.votes_for, verdict.votes_against)
        else:
            kept, hands = "", (None, None)
        note(turn, meeting, house.line.file, agreed=agrees, reason=kept, hands=hands)
    for house in others:
        note(turn, meeting, house.line.file, agreed=True)
    tell_written(turn, meant.judged, waiting, others)
    still = tuple(house for house in now.open if house not in (*waiting, *others))
    if listed and still and meant.judged is Judged.NOT_AGREED:
        turn.tell(
            say(
                "Not judged yet: {names}. To agree to them, type: đồng ý cả",
                names=all_named(house.line for house in still),
            )
        )
    if meant.others_agreed:
        tell_still_not_agreed(turn, now, waiting)
    await tell_changed(turn, waiting, AGREES[meant.judged])
    if any(house.own for house in named):
        turn.tell(own_house(house for house in named if house.own))
    ask_reasons(turn, waiting if meant.judged is Judged.NOT_AGREED else ())


def tell_still_not_agreed(turn: Turn, now: Standing, named: Sequence[House]) -> None:
    """Say whom "đồng ý cả" leaves as the meeting judged them before: agreeing to them is said by number."""
    still = tuple(house for house in now.judged(agreed=False) if house not in named)
    if still:
        turn.tell(
            say(
                "Still not agreed: {names}. If the meeting agrees now, type for example: đồng ý {number}",
                names=all_named(house.line for house in still),
                number=still[0].line.number,
            )
        )


def not_to_be_judged(now: Standing, meant: HousesJudged, named: Sequence[House]) -> Words | None:
    """Say why a list of numbers is not taken: a slip of the finger must not judge another house."""
    if meant.unknown:
        return say(
            "The list has no number {numbers}. Nothing is written down; please type it again.",
            numbers=tuple(map(str, meant.unknown)),
        )
    if named and all(house.own for house in named) and not meant.others_agreed:
        return own_house(named)
    there = {house.line.number for house in named if house.waiting is not None}
    gone = [number for number in meant.numbers if number not in there]
    if gone and (meant.judged is not Judged.AGREED or not there):
        lines = [line for line in now.lines if line.number in gone]
        return say(
            "No file waits for the review of: {names}. Nothing is written down; please type it again.",
            names=all_named(lines),
        )
    return None


def own_house(houses: Iterable[House]) -> Words:
    return say(
        "{names}: this is {you}'s own file, or one {you} answered for; somebody else reviews it.",
        names=all_named(house.line for house in houses),
    )


def tell_written(turn: Turn, judged: Judged, named: Sequence[House], others: Sequence[House]) -> None:
    if judged is Judged.NOT_AGREED and named:
        turn.tell(say("✓ Not agreed yet: {names}.", names=all_named(house.line for house in named)))
    if judged is Judged.LEFT:
        turn.tell(say("✓ Left for another time: {names}.", names=all_named(house.line for house in named)))
    if judged is Judged.AGREED and named:
        turn.tell(say("✓ Agreed: {names}.", names=all_named(house.line for house in named)))
    if not others:
        return
    count = (
        say("{count} houses", count=len(others))
        if len(others) > FEW
        else all_named(house.line for house in others)
    )
    if named:
        turn.tell(say("✓ All the others agreed: {houses}.", houses=count))
    else:
        turn.tell(say("✓ Agreed: {names}.", names=count))


async def tell_changed(turn: Turn, houses: Sequence[House], agrees: bool | None) -> None:
    """Say what another head had written before: two heads of one village may think differently."""
    for house in houses:
        before = house.verdict
        if before is None or before.by == turn.person or before.agreed is agrees:
            continue
        other = await turn.world.person(before.by, turn.at)
        turn.tell(
            say(
                "{house}: before this, {who} had written: {verdict}.",
                house=named(house.line),
                who=called(other.address, other.name),
                verdict=verdict_told(house),
            )
        )


def ask_reasons(turn: Turn, houses: Sequence[House]) -> None:
    """Go on to the first house whose reason is not known yet."""
    files = tuple(
        house.line.file for house in houses if not (house.verdict is not None and house.verdict.reason)
    )
    if files:
        turn.change(screen="why", file=files[0], reasons_for=files[1:], detail="")
    else:
        to_room(turn)
