"""Other things to do for a household, clan or unit: its clan, its households, its people as learning citizens."""

from __future__ import annotations

from criteria.wording import say
from dialogs.file_status.clan import own_file
from dialogs.file_status.frame import FileStatus
from dialogs.message import Choice, Message
from dialogs.records import TITLES, File, Status, SubjectKind
from dialogs.registration.start import begin_registration
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn

MORE = Choice("more", say("Clan, learning citizens"))
MEMBERS = Choice("citizen", say("Register a learning citizen of this unit"))
PEOPLE = Choice("people", say("The unit's people"))
HOUSES = Choice("houses", say("The clan's households"))
CLAN = Choice("clan", say("The clan of our household"))
CITIZEN = Choice("citizen", say("Register a learning citizen of our household"))


class More(Screen[FileStatus]):
    def check(self, frame: FileStatus) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        return Message((say("What else?"),), (CLAN, CITIZEN, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        file = await own_file(turn, frame.file)
        if choice == CLAN.id:
            turn.change(screen="clan")
        elif choice == CITIZEN.id and file is not None:
            await register_member(turn, file)

    async def back(self, turn: Turn, frame: FileStatus) -> None:
        turn.change(screen="status")


async def register_member(turn: Turn, file: File) -> None:
    """One of the household's or unit's people registers as a learning citizen; a unit's lives in any village."""
    subject = await turn.world.subject(file.subject)
    if subject is None:
        return
    place = await turn.world.place(file.place)
    turn.change(screen="status")
    await begin_registration(turn, place, title="citizen", through=subject)


def more_choices(file: File) -> tuple[Choice, ...]:
    match TITLES[file.title].subject:
        case _ if file.status is Status.WITHDRAWN:
            return ()
        case SubjectKind.HOUSEHOLD:
            return (MORE,)
        case SubjectKind.UNIT:
            return (PEOPLE, MEMBERS)
        case SubjectKind.CLAN:
            return (HOUSES,)
        case _:
            return ()
