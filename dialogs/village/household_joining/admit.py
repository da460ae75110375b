"""A phone answers for a house of the list: its registration is opened, agreed to, or joined, never made twice."""

from __future__ import annotations

from criteria.wording import say
from dialogs.consent import VERSION
from dialogs.happening import ConsentTicked, FileOpened, HouseholdMended, RepresentativeAdded
from dialogs.records import TITLES, PaperConsent, RosterLine, Status
from dialogs.registration.frame import Registration
from dialogs.registration.register import show_file
from dialogs.subject_words import registered_words
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key
from dialogs.village.house_called import name_said
from dialogs.village.household_joining.find import house_in, registering, say_closed
from dialogs.village.household_joining.mine import show_mine


async def admit(turn: Turn, frame: Registration, line: RosterLine) -> None:
    """Let the phone in; how many live there is asked only where the list does not know."""
    if not line.file and not await registering(turn, frame):
        await say_closed(turn, frame)
        turn.pop()
    elif not line.members and not line.registered:
        turn.change(house=line.subject, screen="members")
    else:
        await take_in(turn, frame, line)


async def take_in_house(turn: Turn, frame: Registration) -> bool:
    """Take the confirmed house in; false where it has left the list since."""
    line = await house_in(turn, frame)
    if line is not None:
        await take_in(turn, frame, line)
    return line is not None


async def take_in(turn: Turn, frame: Registration, line: RosterLine) -> None:
    """Write down who answers for it, and the file or the agreement that was still missing."""
    if await show_mine(turn, line.subject):
        return
    season = await turn.world.season(frame.season)
    if season is None or (not line.file and not season.registering(turn.today)):
        await say_closed(turn, frame)
        return
    file = line.file or turn.world.new_id()
    if not line.file:
        turn.happen(
            FileOpened(
                file=file,
                subject=line.subject,
                season=season.id,
                code=line.code,
                place=frame.village,
                sort_key=sort_key(line.kept_name),
                person=turn.person,
                relation=frame.relation,
                adult_agreed=frame.adult_agreed,
            )
        )
    else:
        if line.status is Status.PLANNED:
            turn.happen(ConsentTicked(file=file, how=PaperConsent.PHONE, version=VERSION))
        turn.happen(
            RepresentativeAdded(
                subject=line.subject,
                person=turn.person,
                relation=frame.relation,
                adult_agreed=frame.adult_agreed,
            )
        )
    if frame.members and not line.members:
        turn.happen(with_members(line, frame.members))
    if line.file and line.status is not Status.PLANNED:
        turn.tell(
            say(
                "✓ This phone now answers for the household of {name}, file {code}.",
                name=name_said(line),
                code=line.code,
            )
        )
    else:
        turn.tell(registered_words(TITLES[frame.title], name_said(line), line.code, season.year))
    await show_file(turn, frame, file)


def with_members(line: RosterLine, members: int) -> HouseholdMended:
    """The household says how many it is, where the list does not know."""
    return HouseholdMended(
        subject=line.subject,
        name=line.kept_name,
        folded=fold(line.kept_name),
        sort_key=sort_key(line.kept_name),
        members=members,
        phone=line.phone,
        word=line.word,
        cannot_read=line.cannot_read,
        before={"members": str(line.members)},
    )
