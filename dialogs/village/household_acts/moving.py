"""A household moves away, or is back: on one village's list at every moment, never on two."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import FileRestored, HouseholdLeft, HouseholdMoved, HouseholdReturned
from dialogs.message import Choice, Message, Stamp
from dialogs.records import Place, PlaceKind, RoleKind, RosterLine, Status, SubjectKind
from dialogs.registration.register import LIST_FULL
from dialogs.turn import Turn
from dialogs.village.house_called import house_called, house_listed
from dialogs.village.household_acts.act import Act, day_of
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.leaving_file import carry_file, file_told, tell_officers, withdraw_file
from dialogs.village.household_acts.where import OUTSIDE
from dialogs.village.roster.lines import gone
from dialogs.village.village_word import village_within


async def _moved_told(turn: Turn, frame: HouseholdAct, line: RosterLine) -> tuple[Words, ...]:
    village = await _village(turn, frame)
    place: Words = village.name if village else OUTSIDE.label
    told: list[Words] = [
        house_listed(line),
        say("Moves away on {day}: {place}.", day=day_of(frame), place=place),
    ]
    if (words := file_told(line, village)) is not None:
        told.append(words)
    told.append(say("The number {number} is not given to anybody else.", number=line.number))
    return tuple(told)


async def _move(turn: Turn, frame: HouseholdAct, line: RosterLine) -> bool:
    village = await _village(turn, frame)
    if village is not None:
        return await _move_within(turn, frame, line, village)
    file, was = await withdraw_file(
        turn,
        line,
        say(
            "{village} has written down that the household moved away on {day}, so this year's file is withdrawn. If that is "
            "not so, please tell the village head.",
            village=frame.village_name,
            day=day_of(frame),
        ),
    )
    await tell_officers(
        turn,
        line,
        say(
            "File {code}: its household moved out of the commune on {day}, as the village has written down.",
            code=line.code,
            day=day_of(frame),
        ),
    )
    turn.happen(HouseholdLeft(subject=line.subject, on=day_of(frame), why="moved", file=file, was=was))
    turn.tell(say("✓ Written: {household} has moved away.", household=house_called(line)))
    return True


async def _move_within(turn: Turn, frame: HouseholdAct, line: RosterLine, village: Place) -> bool:
    """Who lived there before gets the old number back; anybody else the next one."""
    number = next(
        (old.number for old in await gone(turn, village.id) if old.subject == line.subject),
        None,
    ) or await turn.world.next_number(SubjectKind.HOUSEHOLD, village.id)
    if number > LIST_FULL[PlaceKind.VILLAGE]:
        turn.tell(
            say(
                "{village} has no roster number left. Please ask the commune's Hội Khuyến học.",
                village=village.name,
            )
        )
        return False
    await carry_file(turn, line, village)
    turn.happen(
        HouseholdMoved(
            subject=line.subject,
            on=day_of(frame),
            place=village.id,
            number=number,
            before=frame.village,
            number_before=line.number,
        )
    )
    turn.tell(
        say(
            "✓ Written: {household} is on the list of {village} now, number {number}.",
            household=house_called(line),
            village=village_within(village.name),
            number=number,
        )
    )
    words = say(
        "{household} has moved from {from_village} to {village} on {day}: number {number} on the list now, code as before.",
        household=house_called(line),
        from_village=village_within(frame.village_name),
        village=village_within(village.name),
        day=day_of(frame),
        number=number,
    )
    for head in await turn.world.people_with_role(village.id, RoleKind.VILLAGE_HEAD, turn.at):
        if head.id != turn.person:
            notice = Message(
                (words,), (Choice("open", say("Open the household")),), Stamp("go", "house", line.subject)
            )
            turn.post(Audience.FAMILIES, head.id, notice)
    return True


async def _returned_told(turn: Turn, frame: HouseholdAct, line: RosterLine) -> tuple[Words, ...]:
    told: list[Words] = [
        house_listed(line),
        say(
            "Back on the list of {village} since {day}, under its old number.",
            village=village_within(frame.village_name),
            day=day_of(frame),
        ),
    ]
    if await _withdrawn_with_leaving(turn, line) is not None:
        told.append(say("This year's file, withdrawn when it left, goes on where it stood."))
    left = [act for act in await turn.world.roster_acts(line.subject) if act.what == "left"]
    if left and left[-1].detail.get("why") == "joined":
        told.append(say("Please look at the number of people of the household it had joined."))
    return tuple(told)


async def _return(turn: Turn, frame: HouseholdAct, line: RosterLine) -> bool:
    restored = await _withdrawn_with_leaving(turn, line)
    turn.happen(HouseholdReturned(subject=line.subject, on=day_of(frame)))
    if restored is not None:
        turn.happen(restored)
    turn.tell(
        say(
            "✓ Written: {household} is on the list again, number {number}.",
            household=house_called(line),
            number=line.number,
        )
    )
    return True


async def _withdrawn_with_leaving(turn: Turn, line: RosterLine) -> FileRestored | None:
    """Find the file that was withdrawn with the newest leaving, if it still lies withdrawn."""
    left = [act for act in await turn.world.roster_acts(line.subject) if act.what == "left"]
    if not left or line.status is not Status.WITHDRAWN or left[-1].detail.get("file") != line.file:
        return None
    return FileRestored(file=line.file, status=Status(left[-1].detail["was"]))


async def _village(turn: Turn, frame: HouseholdAct) -> Place | None:
    return None if frame.into == OUTSIDE.id else await turn.world.place(frame.into)


MOVED = Act(_moved_told, _move)
RETURNED = Act(_returned_told, _return)
