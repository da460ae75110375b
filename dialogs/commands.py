"""Commands: one registry for both bots; every one of them is in the help, the menu and the docs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec

from criteria.wording import Text, say
from dialogs.asides.frame import Aside
from dialogs.asides.paused import pause, resume_work
from dialogs.asides.privacy import send_my_data
from dialogs.books.menu import open_books, open_programme
from dialogs.criteria_tables.titles import open_tables
from dialogs.desk.frame import Desk
from dialogs.desk.open_file import read_file
from dialogs.desk.screen import officer_role
from dialogs.event import Audience, CommandGiven, Room
from dialogs.file_status.frame import FileStatus
from dialogs.finding.code import typed_code
from dialogs.finding.found import open_finding
from dialogs.group.binding import bind
from dialogs.group.in_private import only_in_private
from dialogs.group.look_up import NO_SUCH_CODE, board_here, file_here, find_here
from dialogs.group.progress import progress_here, progress_in_private
from dialogs.inspection.open import open_inspections
from dialogs.objecting.object import object_to_any
from dialogs.recognition.open import open_recognition
from dialogs.registration.start import begin_registration
from dialogs.reports.menu import open_reports
from dialogs.sampling.open import open_triage
from dialogs.school.open import open_school
from dialogs.start import start, start_in_group
from dialogs.turn import Turn
from dialogs.verification.questions import drop_asked
from dialogs.village.open import open_village
from dialogs.village.review.open import open_review

Act = Callable[[Turn, str], Awaitable[None]]


class Command(msgspec.Struct, frozen=True):
    name: str
    what: Text
    audiences: tuple[Audience, ...]
    room: Room
    act: Act
    listed: bool = True


async def resume(turn: Turn, argument: str) -> None:
    """Return to the very question."""
    resume_work(turn)


async def leave(turn: Turn, argument: str) -> None:
    pause(turn)


async def help_me(turn: Turn, argument: str) -> None:
    aside(turn, "help")


async def my_files(turn: Turn, argument: str) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, FileStatus)]
    turn.push(FileStatus())


async def register(turn: Turn, argument: str) -> None:
    await begin_registration(turn)


async def review(turn: Turn, argument: str) -> None:
    await open_review(turn)


async def village(turn: Turn, argument: str) -> None:
    await open_village(turn)


async def my_data(turn: Turn, argument: str) -> None:
    await send_my_data(turn)


async def withdraw(turn: Turn, argument: str) -> None:
    aside(turn, "withdraw")


async def erase(turn: Turn, argument: str) -> None:
    aside(turn, "erase")


async def officer_file(turn: Turn, argument: str) -> None:
    """Find a file by its code and open it to be read."""
    role = await officer_role(turn)
    if role is None:
        return
    code = typed_code(argument)
    file = await turn.world.file_by_code(role.place, code, turn.at) if code else None
    if file is None:
        turn.tell(NO_SUCH_CODE)
    else:
        await read_file(turn, file.id)


async def point_tables(turn: Turn, argument: str) -> None:
    open_tables(turn)


async def objection(turn: Turn, argument: str) -> None:
    await object_to_any(turn)


async def recognition(turn: Turn, argument: str) -> None:
    open_recognition(turn)


async def triage(turn: Turn, argument: str) -> None:
    await open_triage(turn)


async def inspect(turn: Turn, argument: str) -> None:
    await open_inspections(turn)


async def school(turn: Turn, argument: str) -> None:
    await open_school(turn)


async def reports(turn: Turn, argument: str) -> None:
    open_reports(turn)


async def books(turn: Turn, argument: str) -> None:
    open_books(turn)


async def yearly_figures(turn: Turn, argument: str) -> None:
    open_programme(turn)


async def desk(turn: Turn, argument: str) -> None:
    turn.frames = [Desk()]


def aside(turn: Turn, screen: str) -> None:
    turn.frames = [kept for kept in turn.frames if not (isinstance(kept, Aside) and kept.screen == screen)]
    turn.push(Aside(screen))


BOTH = (Audience.FAMILIES, Audience.OFFICERS)
FAMILIES = (Audience.FAMILIES,)
OFFICERS = (Audience.OFFICERS,)

COMMANDS: tuple[Command, ...] = (
    Command("start", say("begin"), BOTH, Room.PRIVATE, start, listed=False),
    Command("dangky", say("register a household"), FAMILIES, Room.PRIVATE, register),
    Command("hoso", say("where the file is"), FAMILIES, Room.PRIVATE, my_files),
    Command("tieptuc", say("return to the question"), BOTH, Room.PRIVATE, resume),
    Command("thoat", say("stop for now"), BOTH, Room.PRIVATE, leave),
    Command("binhxet", say("village review, for the village head"), FAMILIES, Room.PRIVATE, review),
    Command("thon", say("the village: its list, how things stand"), BOTH, Room.PRIVATE, village),
    Command("ykien", say("object to a posted list"), FAMILIES, Room.PRIVATE, objection),
    Command("ban", say("the desk: files, invitations, villages"), OFFICERS, Room.PRIVATE, desk),
    Command("hoso", say("open a file by its code"), OFFICERS, Room.PRIVATE, officer_file),
    Command("tim", say("find a file by a name or a code"), OFFICERS, Room.PRIVATE, open_finding),
    Command("tiendo", say("how far the commune has come"), OFFICERS, Room.PRIVATE, progress_in_private),
    Command("rasoat", say("files by villages: what stands out, lots drawn"), OFFICERS, Room.PRIVATE, triage),
    Command("kiemtra", say("inspection, for the upper Hội"), OFFICERS, Room.PRIVATE, inspect),
    Command("nhatruong", say("children at school, for a school's contact"), FAMILIES, Room.PRIVATE, school),
    Command(
        "mautieuchi",
        say("point tables: get the template, look, publish"),
        OFFICERS,
        Room.PRIVATE,
        point_tables,
    ),
    Command(
        "congnhan",
        say("recognition: propose, post, answer objections, enter the decision"),
        OFFICERS,
        Room.PRIVATE,
        recognition,
    ),
    Command("baocao", say("reports: figures, Excel, picture"), OFFICERS, Room.PRIVATE, reports),
    Command("so", say("registers, culture titles, awards, past years"), OFFICERS, Room.PRIVATE, books),
    Command("chitieu", say("figures and targets entered each year"), OFFICERS, Room.PRIVATE, yearly_figures),
    Command("trogiup", say("help"), BOTH, Room.PRIVATE, help_me),
    Command("dulieu", say("what is kept about you"), BOTH, Room.PRIVATE, my_data),
    Command("rutdongy", say("withdraw consent"), FAMILIES, Room.PRIVATE, withdraw),
    Command("xoa", say("have your data erased"), BOTH, Room.PRIVATE, erase),
    Command("noinhom", say("bind this group"), OFFICERS, Room.GROUP, bind),
    Command("bang", say("show the board"), OFFICERS, Room.GROUP, board_here),
    Command("tim", say("find a file by a name or a code"), OFFICERS, Room.GROUP, find_here),
    Command("hoso", say("how a file stands"), OFFICERS, Room.GROUP, file_here),
    Command("tiendo", say("how far the commune has come"), OFFICERS, Room.GROUP, progress_here),
    Command("start", say("begin"), OFFICERS, Room.GROUP, start_in_group, listed=False),
)


COMES_BACK = frozenset({"tieptuc", "thoat", "trogiup"})
"""After these the very question stands again; any other command turns away from one that only waits for a yes."""


def menu(audience: Audience, room: Room) -> dict[str, Text]:
    """List the commands of one bot for its menu, in order."""
    return {
        command.name: command.what
        for command in COMMANDS
        if command.listed and audience in command.audiences and command.room is room
    }


async def take_command(turn: Turn, event: CommandGiven) -> None:
    for command in COMMANDS:
        if command.name == event.name and event.audience in command.audiences and command.room is event.room:
            if command.room is Room.PRIVATE and command.name not in COMES_BACK:
                drop_asked(turn)
            await command.act(turn, event.argument)
            return
    if event.room is Room.PRIVATE:
        turn.tell(say("There is no command /{command}. /trogiup lists them.", command=event.name[:32]))
    elif event.audience is Audience.OFFICERS and event.name in menu(event.audience, Room.PRIVATE):
        await only_in_private(turn, event.name)
    else:
        turn.stay_silent()
