"""The answer to a phone that asked: it answers for that house, or the head does not know it."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.event import Audience
from dialogs.file_status.frame import FileStatus
from dialogs.happening import JoinDecided, RepresentativeAdded
from dialogs.message import Choice, Message, Stamp
from dialogs.records import JoinRequest, Purpose, RosterLine
from dialogs.registration.frame import Registration
from dialogs.registration.register import register_again
from dialogs.registration.start import begin_registration
from dialogs.turn import Turn
from dialogs.village.head_called import head_called
from dialogs.village.house_called import name_said
from dialogs.village.household_joining.find import here

OPEN_HOUSE = Choice("open", say("Open the household's file"))


async def let_in(turn: Turn, request: JoinRequest, line: RosterLine) -> None:
    """Say it to the phone, and to those that answered for the house before."""
    head = await head_of(turn, request)
    before = await turn.world.representatives(line.subject)
    turn.happen(JoinDecided(village=request.village, request=request.id, subject=line.subject))
    turn.happen(
        RepresentativeAdded(
            subject=line.subject, person=request.person, relation=request.relation, adult_agreed=True
        )
    )
    turn.post(
        Audience.FAMILIES,
        request.person,
        Message(
            (
                say(
                    "{head} has confirmed: this phone answers for the household of {name}, số thứ tự {number}.",
                    head=head,
                    name=name_said(line),
                    number=line.number,
                ),
            ),
            (OPEN_HOUSE,),
            Stamp("go", "joined", line.subject),
        ),
    )
    for other in before:
        if other.id != request.person:
            words = say(
                "One more phone now answers for the household, số thứ tự {number}. If it is none of yours, please tell "
                "{head}.",
                head=head,
                number=line.number,
            )
            turn.post(Audience.FAMILIES, other.id, Message((words,)))


async def turn_away(turn: Turn, request: JoinRequest) -> None:
    turn.happen(JoinDecided(village=request.village, request=request.id, subject=""))
    words = say(
        "{head} could not tell whose phone this is, for “{name}”. Please ask in person.",
        head=await head_of(turn, request),
        name=request.typed,
    )
    turn.post(Audience.FAMILIES, request.person, Message((words,)))


async def head_of(turn: Turn, request: JoinRequest) -> Text:
    village = await turn.world.place(request.village)
    return head_called(village.name if village else "")


async def open_joined(turn: Turn, subject: str) -> None:
    """Open what there is now: the newest file; a house that has none this year is registered by this very tap."""
    mine = await turn.world.subjects_of(turn.person)
    house = next((one for one in mine if one.id == subject), None)
    if house is None:
        turn.tell(say("This phone looks after no such file."))
        return
    season = await turn.world.current_season(house.place.partition(".")[0], "family", turn.today)
    files = await turn.world.files_of(turn.person, turn.at)
    file = next((file for file in files if file.subject == subject), None)
    if file is not None and (
        season is None or file.season == season.id or not season.registering(turn.today)
    ):
        turn.frames = [kept for kept in turn.frames if not isinstance(kept, FileStatus)]
        turn.push(FileStatus(file.id))
        return
    person = await turn.world.person(turn.person, turn.at)
    if season is None or not season.registering(turn.today) or not person.agreed(Purpose.SCORING):
        await begin_registration(turn, await turn.world.place(house.place))
    else:
        turn.push(Registration(turn.world.new_id()))
        await register_again(turn, here(turn), house, season)
