"""What a clan's screens share: whoever looks or acts looks after the clan's file at that very moment."""

from __future__ import annotations

from abc import abstractmethod

from criteria.wording import say
from dialogs.clan.frame import ClanRoom
from dialogs.file_status.clan import own_file
from dialogs.message import Message
from dialogs.records import TITLES, Season, Status, SubjectKind
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.village.season import FAMILY

NOT_YOURS = say("This is for whoever looks after the clan's file.")


class OfClan(Screen[ClanRoom]):
    @abstractmethod
    async def draw(self, turn: Turn, frame: ClanRoom) -> Message:
        """Draw the screen, for somebody who may see it."""

    @abstractmethod
    async def act(self, turn: Turn, frame: ClanRoom, choice: str) -> None:
        """Act on a choice of somebody who may act."""

    async def said(self, turn: Turn, frame: ClanRoom, text: str) -> bool:
        """Take what was typed; False where it is not understood."""
        return False

    async def show(self, turn: Turn, frame: ClanRoom) -> Message:
        if not await looks_after(turn, frame):
            return Message((NOT_YOURS,), (BACK,), self.stamp(frame))
        return await self.draw(turn, frame)

    async def tapped(self, turn: Turn, frame: ClanRoom, choice: str) -> None:
        if await looks_after(turn, frame):
            await self.act(turn, frame, choice)
        else:
            turn.tell(NOT_YOURS)

    async def typed(self, turn: Turn, frame: ClanRoom, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice == BACK.id:
            await self.back(turn, frame)
        elif not await looks_after(turn, frame):
            turn.tell(NOT_YOURS)
        elif choice is not None:
            await self.act(turn, frame, choice)
        elif not await self.said(turn, frame, text):
            turn.tell(self.ask_again(frame))

    async def back(self, turn: Turn, frame: ClanRoom) -> None:
        turn.change(screen="clan_houses")

    def check(self, frame: ClanRoom) -> str:
        return frame.file


async def looks_after(turn: Turn, frame: ClanRoom) -> bool:
    file = await own_file(turn, frame.file)
    return (
        file is not None
        and file.status is not Status.WITHDRAWN
        and TITLES[file.title].subject is SubjectKind.CLAN
    )


async def season_of(turn: Turn, frame: ClanRoom) -> Season | None:
    """Find the year's season of the households' title in the clan's commune."""
    clan = await turn.world.subject(frame.clan)
    return await turn.world.current_season(clan.place, FAMILY, turn.today) if clan else None
