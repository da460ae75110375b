"""Put houses down as "dự kiến", and take them off again. Nobody's answers are collected before the house agrees itself."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.wording import say
from dialogs.event import Audience
from dialogs.happening import PlanDropped, RegistrationPlanned
from dialogs.message import Choice, Message, Stamp
from dialogs.records import RosterLine, Status
from dialogs.registration.start import registration_closed
from dialogs.turn import Turn
from dialogs.understand import sort_key
from dialogs.village.head_called import head_called
from dialogs.village.meeting_registration.evening import Evening
from dialogs.village.meeting_registration.houses_said import houses_said, numbers_said

OPEN_FILE = Choice("open", say("See, and agree"))


async def plan(
    turn: Turn, evening: Evening, village_name: str, asked: Sequence[RosterLine]
) -> tuple[RosterLine, ...]:
    """Put down those that may be; say what was done, and which were left out and why."""
    if not evening.season.registering(turn.today):
        turn.tell(registration_closed(evening.season, "family", village_name))
        return ()
    absent = {line.subject for line in evening.absent}
    fresh = tuple(line for line in asked if line.status is None and line.subject not in absent)
    for line in fresh:
        await plan_one(turn, evening, village_name, line)
    if fresh:
        turn.tell(
            say(
                "✓ Put down as planned, {count} houses: {houses}. Each still agrees itself: on the sheet or on its phone.",
                count=len(fresh),
                houses=houses_said(fresh),
            )
        )
    left_out(turn, asked, absent)
    return fresh


async def plan_one(
    turn: Turn, evening: Evening, village_name: str, line: RosterLine, *, ask: bool = True
) -> str:
    """Open the planned file; a house that has a phone is asked there, unless it has just signed."""
    file = turn.world.new_id()
    turn.happen(
        RegistrationPlanned(
            file=file,
            subject=line.subject,
            season=evening.season.id,
            code=line.code,
            place=evening.village,
            sort_key=sort_key(line.kept_name),
        )
    )
    if ask and line.has_phone:
        words = say(
            "{head} has put your household, số thứ tự {number}, down to register for Gia đình học tập {year}. Does the "
            "household agree?",
            head=head_called(village_name),
            number=line.number,
            year=str(evening.season.year),
        )
        await tell_house(turn, line, Message((words,), (OPEN_FILE,), Stamp("go", "file", file)))
    return file


async def tell_house(turn: Turn, line: RosterLine, message: Message) -> None:
    """Tell the phones of a house, without its name; the head's own phone sees it here."""
    for person in await turn.world.representatives(line.subject):
        if person.id != turn.person:
            turn.post(Audience.FAMILIES, person.id, message)


def left_out(turn: Turn, asked: Sequence[RosterLine], absent: set[str]) -> None:
    """Say why some were not put down, so that nobody believes they were."""
    away = tuple(line for line in asked if line.subject in absent and line.status is None)
    if away:
        turn.tell(
            say(
                "Absent today, so not put down: {houses}. If they have come, change who is absent.",
                houses=houses_said(away),
            )
        )
    known = tuple(line for line in asked if line.status is Status.PLANNED)
    if known:
        turn.tell(say("Planned already: {houses}.", houses=numbers_said(known)))
    registered = tuple(line for line in asked if line.registered)
    if registered:
        turn.tell(say("Registered already: {houses}.", houses=numbers_said(registered)))
    withdrawn = tuple(line for line in asked if line.status is Status.WITHDRAWN)
    if withdrawn:
        turn.tell(say("These households have withdrawn themselves: {houses}.", houses=houses_said(withdrawn)))


def drop(turn: Turn, asked: Sequence[RosterLine]) -> tuple[RosterLine, ...]:
    """Take planned houses off again; one that has agreed is not the head's to take off."""
    planned = tuple(line for line in asked if line.status is Status.PLANNED)
    for line in planned:
        turn.happen(PlanDropped(file=line.file, subject=line.subject))
    if planned:
        turn.tell(say("✓ No longer put down: {houses}.", houses=houses_said(planned)))
    agreed = tuple(line for line in asked if line.registered)
    if agreed:
        turn.tell(
            say("These have agreed, so only they themselves withdraw: {houses}.", houses=houses_said(agreed))
        )
    if not planned and not agreed:
        turn.tell(say("None of these houses is put down."))
    return planned
