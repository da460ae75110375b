"""The act of registering: a new subject with its code, or the same one again in another year."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.file_status.frame import FileStatus
from dialogs.happening import FileOpened, MembershipChosen, SubjectRegistered
from dialogs.records import TITLES, PlaceKind, Purpose, Season, Subject, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.start import registration_closed
from dialogs.subject_words import key_of, name_of, registered_words
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key
from dialogs.village.household_joining.find import find_house

PEOPLE = {SubjectKind.HOUSEHOLD, SubjectKind.CITIZEN}
"""Whose registration an adult agrees to."""

LIST_FULL = {PlaceKind.VILLAGE: 999, PlaceKind.COMMUNE: 99}
"""Numbers that a code has room for."""


async def register(turn: Turn, frame: Registration) -> None:
    """Check the season and the namesakes as they are now, then register."""
    season = await turn.world.season(frame.season)
    if season is None or not season.registering(turn.today):
        turn.tell(registration_closed(season, frame.title, frame.commune_name))
        return
    title = TITLES[frame.title]
    same = await turn.world.subjects_named(title.subject, frame.place, key_of(title.subject, frame.name))
    if same and title.alone:
        await register_again(turn, frame, same[0], season)
        return
    if same and not frame.another and title.subject is SubjectKind.HOUSEHOLD:
        await find_house(turn)
        return
    if same and not frame.another:
        turn.change(screen="same_name")
        return
    number = await turn.world.next_number(title.subject, frame.place)
    if number > LIST_FULL[title.within]:
        turn.tell(
            say(
                "{village} has no roster number left. Please ask the commune's Hội Khuyến học.",
                village=frame.place_name,
            )
        )
        return
    subject, file = turn.world.new_id(), turn.world.new_id()
    code = title.code(frame.place, number)
    turn.happen(
        SubjectRegistered(
            subject=subject,
            kind=title.subject,
            file=file,
            code=code,
            number=number,
            season=season.id,
            place=frame.place,
            name=frame.name,
            folded=fold(frame.name),
            sort_key=sort_key(frame.name),
            members=frame.members,
            facts={"unit_kind": frame.fact} if frame.fact else {},
            person=turn.person,
            relation=frame.relation or "contact",
            adult_agreed=frame.adult_agreed or title.subject not in PEOPLE,
        )
    )
    if frame.through:
        await count_in(turn, subject, frame.through)
    turn.tell(registered_words(title, frame.name, code, season.year))
    await show_file(turn, frame, file)


async def register_again(turn: Turn, frame: Registration, subject: Subject, season: Season) -> None:
    """Open this year's file of somebody registered before: the code stays what it was."""
    opened = await turn.world.file_of(subject.id, season.id, turn.at)
    if opened is not None:
        turn.tell(
            say(
                "{name} is registered already for this year: file {code}.",
                name=name_of(subject),
                code=opened.code,
            )
        )
        mine = {file.id for file in await turn.world.files_of(turn.person, turn.at)}
        if opened.id in mine:
            turn.swap(FileStatus(opened.id))
        else:
            turn.pop()
        return
    file = turn.world.new_id()
    turn.happen(
        FileOpened(
            file=file,
            subject=subject.id,
            season=season.id,
            code=subject.code,
            place=subject.place,
            sort_key=sort_key(subject.name),
            person=turn.person,
            relation=frame.relation or "again",
            adult_agreed=True,
        )
    )
    turn.tell(registered_words(TITLES[frame.title], name_of(subject), subject.code, season.year))
    await show_file(turn, frame, file)


async def count_in(turn: Turn, member: str, whole: str) -> None:
    """Write down the household or unit that a learning citizen belongs to."""
    found = await turn.world.subject(whole)
    if found is not None:
        turn.happen(MembershipChosen(member=member, whole=found.id, whole_kind=found.kind))


async def show_file(turn: Turn, frame: Registration, file: str) -> None:
    """Show the new file; reminders are a purpose of their own, asked once."""
    turn.swap(FileStatus(file))
    if turn.event.audience is Audience.OFFICERS:
        return
    person = await turn.world.person(turn.person, turn.at)
    if not any(consent.purpose is Purpose.REMINDERS for consent in person.consents):
        turn.push(Registration(frame.id, screen="reminders"))
