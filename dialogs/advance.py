"""The heart: one event in, the next conversation, what happened, and what to say.

A pure decision: the same conversation, event, world and time give the same step.
"""

from __future__ import annotations

from datetime import datetime

from criteria.wording import say
from dialogs.books.receive import book_read, take_book
from dialogs.button import Button
from dialogs.commands import take_command
from dialogs.conversation import Conversation
from dialogs.criteria_tables.receive import table_read, take_table
from dialogs.desk.screen import officer_role
from dialogs.event import (
    Audience,
    BookRead,
    ChoiceTapped,
    CommandGiven,
    ContactShared,
    DeliveryFailed,
    DocumentSent,
    Event,
    GroupMoved,
    Membership,
    MembershipChanged,
    PeopleChanged,
    PhotoSent,
    Room,
    RosterRead,
    TableRead,
    TemplateRead,
    TextEdited,
    TextSent,
    Ticked,
    TopicChanged,
    Unsupported,
    VoiceSent,
)
from dialogs.group.binding import group_moved, membership_changed
from dialogs.group.departure import people_changed
from dialogs.group.digest import tell_digests
from dialogs.group.forum import notice_forum, topic_changed
from dialogs.group.taps import take_group_tap
from dialogs.happening import ClaimReleased, ReachabilityChanged
from dialogs.joining.join import ground_floor
from dialogs.kept import keep
from dialogs.message import Message
from dialogs.recognition.papers import (
    asks_for_template,
    refuse_other_file,
    take_template,
    takes_template,
    template_read,
)
from dialogs.recognition.standing import tell_of_lapses
from dialogs.screens import screen_of
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.newer_told import ask_about_newer
from dialogs.self_assessment.preview import is_preview, marked, show_nothing
from dialogs.step import Place, Step
from dialogs.taps import take_tap
from dialogs.triage.due import triage_due
from dialogs.turn import Turn
from dialogs.typed import take_text
from dialogs.unit_people.receive import of_unit, people_read, take_people_table
from dialogs.village.listing.receive import roster_read, take_roster
from dialogs.village_work.lapsed import villages_lapse
from dialogs.world import World


async def advance(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
    """Take one event and say what follows: the next conversation, what happened, and what to say.

    The screen below what is said is drawn (`present`) once what happened is written, so that it shows it.
    """
    turn = Turn(conversation, event, world, at)
    if isinstance(event, Ticked):
        await time_passed(turn)
        return turn.step(draw=False)
    if event.room is Room.GROUP:
        await in_group(turn, event)
        return turn.step(draw=False)
    if not turn.frames:
        await meet(turn)
    await in_private(turn, event)
    await ask_about_newer(turn)
    return turn.step(draw=True, album=event.album if isinstance(event, PhotoSent) else "")


async def present(conversation: Conversation, world: World, at: datetime) -> Message | None:
    """Draw the current screen again, from the state alone."""
    if not conversation.frames:
        return None
    audience, chat, person = conversation.key.split("|")
    event = Ticked(key="", audience=Audience(audience), room=Room.PRIVATE, person=person, chat=chat)
    turn = Turn(conversation, event, world, at)
    return marked(turn.frame, await screen_of(turn.frame).show(turn, turn.frame))


async def meet(turn: Turn) -> None:
    """Begin a conversation on its ground floor; the form of address is known from the other bot."""
    turn.frames = [ground_floor(Audience(turn.event.audience))]
    person = await turn.world.person(turn.person, turn.at)
    turn.address, turn.language = person.address, person.language


async def in_private(turn: Turn, event: Event) -> None:
    match event:
        case PhotoSent() | VoiceSent() if is_preview(turn.frame):
            show_nothing(turn)
        case TextSent(text=text):
            await take_text(turn, text)
        case ChoiceTapped():
            await take_tap(turn, event)
        case CommandGiven():
            await take_command(turn, event)
        case PhotoSent():
            await take_photo(turn, event)
        case DocumentSent():
            await take_document(turn, event)
        case VoiceSent(file=file):
            await keep(turn, file, "voice")
            turn.tell(say("I cannot listen to voice messages yet. Please tap or type, {you}."))
        case ContactShared(phone=phone, own=own):
            await screen_of(turn.frame).phoned(turn, turn.frame, phone, own=own)
        case TextEdited():
            turn.tell(
                say(
                    "I saw an older message being edited. To change an answer, use “Change an answer” in the summary."
                )
            )
        case MembershipChanged():
            reachability(turn, event)
        case DeliveryFailed():
            turn.happen(ReachabilityChanged(person=turn.person, audience=event.audience, reachable=False))
            turn.stay_silent()
        case RosterRead() | TableRead() | TemplateRead() | BookRead():
            await file_read(turn, event)
        case Unsupported():
            turn.tell(
                say("This kind of message cannot be read here. Please tap a button or type the answer.")
            )
        case _:
            turn.stay_silent()


async def file_read(turn: Turn, event: RosterRead | TableRead | TemplateRead | BookRead) -> None:
    """Take what was read of a file that somebody sent: a village's list, a table, a template, past years."""
    match event:
        case RosterRead() if of_unit(event):
            await people_read(turn, event)
        case RosterRead():
            await roster_read(turn, event)
        case TableRead():
            await table_read(turn, event)
        case TemplateRead():
            await template_read(turn, event, await officer_role(turn))
        case BookRead():
            await book_read(turn, event)


async def in_group(turn: Turn, event: Event) -> None:
    """In the group nobody has a screen of their own; who is no officer and gives no command is not answered."""
    if isinstance(event, ChoiceTapped | CommandGiven):
        turn.address = (await turn.world.person(turn.person, turn.at)).address
    await notice_forum(turn, event)
    match event:
        case ChoiceTapped(data=data):
            await take_group_tap(turn, Button.unpack(data))
        case CommandGiven():
            await take_command(turn, event)
        case MembershipChanged():
            await membership_changed(turn, event)
        case PeopleChanged():
            await people_changed(turn, event)
        case GroupMoved():
            await group_moved(turn, event)
        case TopicChanged():
            await topic_changed(turn, event)
        case _:
            turn.stay_silent()


async def take_photo(turn: Turn, event: PhotoSent) -> None:
    """An album is one answer: its first photo is answered, later ones update that reply."""
    if event.album and event.album == turn.album:
        turn.place = Place.ALBUM
    turn.album = event.album
    await screen_of(turn.frame).pictured(turn, turn.frame, event.file, event.album)


PAPERS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt")
"""Never a list nor a table: where something to show is asked for, they are it."""


def shows_something(turn: Turn) -> bool:
    return isinstance(turn.frame, SelfAssessment) and turn.frame.screen == "evidence"


async def take_document(turn: Turn, event: DocumentSent) -> None:
    """A picture sent as a file is a picture; papers are evidence where it is asked for; a village's list or a table of criteria is read."""
    if is_preview(turn.frame) and (event.mime.startswith("image/") or shows_something(turn)):
        show_nothing(turn)
        return
    if event.mime.startswith("image/"):
        await screen_of(turn.frame).pictured(turn, turn.frame, event.file, event.album)
        return
    if event.name.lower().endswith(PAPERS) and shows_something(turn):
        await screen_of(turn.frame).documented(turn, turn.frame, event)
        return
    if await take_people_table(turn, event) or await take_roster(turn, event) or await take_book(turn, event):
        return
    if event.audience is Audience.OFFICERS:
        role = await officer_role(turn)
        if role is not None and takes_template(event):
            await take_template(turn, event, role)
        elif role is not None and asks_for_template(turn):
            refuse_other_file(turn, event)
        else:
            await take_table(turn, event)
        return
    await screen_of(turn.frame).documented(turn, turn.frame, event)


def reachability(turn: Turn, event: MembershipChanged) -> None:
    turn.stay_silent()
    if event.now in {Membership.BLOCKED, Membership.UNBLOCKED}:
        turn.happen(
            ReachabilityChanged(
                person=turn.person, audience=event.audience, reachable=event.now is Membership.UNBLOCKED
            )
        )


async def time_passed(turn: Turn) -> None:
    """Write down that leases have lapsed, so that the board shows the files as free; tell what ends; look at what is due."""
    turn.stay_silent()
    for file, officer in await turn.world.lapsed_claims(turn.at):
        turn.happen(ClaimReleased(file=file, officer=officer, why="lapsed"))
    await villages_lapse(turn)
    await tell_of_lapses(turn)
    await tell_digests(turn)
    await triage_due(turn)
