"""Somebody splits off: a new household with the next number, and a file of its own where it takes part."""

from __future__ import annotations

import msgspec

from criteria.wording import Words, say
from dialogs.happening import AnswerGiven, ConsentTicked, HouseholdListed, RegistrationPlanned
from dialogs.paper_consent import VERSION
from dialogs.records import TITLES, PaperConsent, PlaceKind, RosterLine, Season, SubjectKind
from dialogs.registration.register import LIST_FULL
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key
from dialogs.village.house_called import house_called
from dialogs.village.household_acts.act import Act, day_of
from dialogs.village.household_acts.counted_anew import asked_again, counts, take_out_counts
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.head import other_of_that_name
from dialogs.village.household_acts.new_file import LATER
from dialogs.village.namesake import namesake_told
from dialogs.village.roster.mend import mended
from dialogs.village.season import FAMILY, family_season


async def _told(turn: Turn, frame: HouseholdAct, line: RosterLine) -> tuple[Words, ...]:
    number = await turn.world.next_number(SubjectKind.HOUSEHOLD, frame.village)
    told: list[Words] = [
        say("From {household}", household=house_called(line)),
        say(
            "New household: {number}. {name}, {members} people, since {day}.",
            number=number,
            name=frame.name,
            members=frame.members,
            day=day_of(frame),
        ),
    ]
    if line.members > frame.members:
        told.append(say("The old household has {members} people then.", members=line.members - frame.members))
        told += await asked_again(turn, line)
    season = await family_season(turn, frame.village)
    told.append(_file_told(frame, late=season is not None and not season.registering(turn.today)))
    namesake = await other_of_that_name(turn, frame)
    if namesake is not None:
        told.append(namesake_told(namesake, frame.name))
    return tuple(told)


def _file_told(frame: HouseholdAct, *, late: bool) -> Words:
    match frame.copies, frame.consent:
        case "none", _:
            return say("It does not take part this year.")
        case "copy", consent if consent != LATER.id:
            words = say(
                "Registered, with the old household's answers; private questions, and those that count people, are "
                "asked anew."
            )
        case "copy", _:
            words = say("Planned: nothing is copied before it agrees itself.")
        case _:
            words = say("Planned: it agrees itself, then answers.")
    return (
        say("{registration} Late, as an exception for a new household.", registration=words)
        if late
        else words
    )


async def _split(turn: Turn, frame: HouseholdAct, line: RosterLine) -> bool:
    number = await turn.world.next_number(SubjectKind.HOUSEHOLD, frame.village)
    if number > LIST_FULL[PlaceKind.VILLAGE]:
        turn.tell(
            say(
                "{village} has no roster number left. Please ask the commune's Hội Khuyến học.",
                village=frame.village_name,
            )
        )
        return False
    subject = turn.world.new_id()
    code = TITLES[FAMILY].code(frame.village, number)
    turn.happen(
        HouseholdListed(
            subject=subject,
            place=frame.village,
            number=number,
            code=code,
            name=frame.name,
            folded=fold(frame.name),
            sort_key=sort_key(frame.name),
            members=frame.members,
            on=day_of(frame),
            why="split",
            origin=line.subject,
        )
    )
    if line.members > frame.members:
        turn.happen(mended(line, msgspec.structs.replace(line, members=line.members - frame.members)))
        await take_out_counts(turn, line)
    season = await family_season(turn, frame.village)
    if season is not None and frame.copies != "none":
        await _open_file(turn, frame, line, season, subject, code)
    turn.tell(say("✓ Written: {name}, number {number}.", name=frame.name, number=number))
    return True


async def _open_file(
    turn: Turn, frame: HouseholdAct, line: RosterLine, season: Season, subject: str, code: str
) -> None:
    """Plan its file; with its own agreement, copy what the old household said, but nothing private and no count of its people."""
    file = turn.world.new_id()
    turn.happen(
        RegistrationPlanned(
            file=file,
            subject=subject,
            season=season.id,
            code=code,
            place=frame.village,
            sort_key=sort_key(frame.name),
        )
    )
    if frame.copies != "copy" or frame.consent == LATER.id:
        return
    turn.happen(ConsentTicked(file=file, how=PaperConsent(frame.consent), version=VERSION))
    old = await turn.world.told_file(line.file, turn.at) if line.file else None
    if old is None:
        return
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    shared = {question.id for question in criteria_set.questions if not question.private} - counts(
        criteria_set
    )
    for question, value in old.answers.items():
        if question in shared:
            turn.happen(AnswerGiven(file=file, question=question, value=value, by_head=True))


SPLIT = Act(_told, _split)
