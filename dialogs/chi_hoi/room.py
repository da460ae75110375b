"""Hội viên of the village's chi hội: a number and its day, typed by who keeps the village."""

from __future__ import annotations

from datetime import date

from criteria.wording import Words, say
from dialogs.chi_hoi.frame import ChiHoiRoom
from dialogs.chi_hoi.told import figure_told, members_of_village
from dialogs.happening import ChiHoiCounted
from dialogs.message import Choice, Message
from dialogs.records import Place
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import count, day
from dialogs.village.screen import OfVillage

CHI_HOI = Choice("chi_hoi", say("Members of the chi hội"))
TODAY = Choice("today", say("Today"))
MOST = 5000


async def open_chi_hoi(turn: Turn, village: Place) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, ChiHoiRoom)]
    turn.push(ChiHoiRoom(village.id, village.name))


class HowMany(OfVillage[ChiHoiRoom]):
    async def draw(self, turn: Turn, frame: ChiHoiRoom) -> Message:
        known = await members_of_village(turn, frame.village)
        paragraphs: list[Words] = []
        if known is not None and known.count is not None and known.on is not None:
            paragraphs.append(
                say(
                    "{village}, chi hội khuyến học: {figure}, counted on {day}.",
                    village=frame.village_name,
                    figure=figure_told(known.count, known.before),
                    day=known.on,
                )
            )
        else:
            paragraphs.append(
                say("{village}, chi hội khuyến học: no figure of this year yet.", village=frame.village_name)
            )
            if known is not None and known.before is not None and known.before_on is not None:
                paragraphs.append(
                    say("The year before: {count} hội viên ({day}).", count=known.before, day=known.before_on)
                )
        paragraphs.append(say("Please type how many hội viên the chi hội has. For example: 45"))
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: ChiHoiRoom, text: str) -> None:
        if await self.choice_meant(turn, frame, text) == BACK.id:
            await self.back(turn, frame)
            return
        typed = count(text, high=MOST)
        if typed is None:
            turn.tell(say("A number from 0 to {most} is needed here, for example: 45", most=MOST))
        else:
            turn.change(screen="chi_hoi_day", count=typed)

    async def act(self, turn: Turn, frame: ChiHoiRoom, choice: str) -> None:
        """Only "back" is offered."""


class OnWhichDay(OfVillage[ChiHoiRoom]):
    def check(self, frame: ChiHoiRoom) -> str:
        return f"{frame.village}-{frame.count}"

    async def draw(self, turn: Turn, frame: ChiHoiRoom) -> Message:
        words = say(
            "{count} hội viên: counted on which day? If it is today, tap the button; else type it, for example: {example}",
            count=frame.count,
            example="31/12/2025",
        )
        return Message((words,), (TODAY, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: ChiHoiRoom, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await (self.back(turn, frame) if choice == BACK.id else self.act(turn, frame, choice))
            return
        on = day(text, turn.today)
        if on is None or on > turn.today:
            turn.tell(say("A day up to today is needed here, for example: 12/3, or “hôm qua”"))
            return
        write(turn, frame, on)

    async def act(self, turn: Turn, frame: ChiHoiRoom, choice: str) -> None:
        if choice == TODAY.id:
            write(turn, frame, turn.today)

    async def back(self, turn: Turn, frame: ChiHoiRoom) -> None:
        turn.change(screen="chi_hoi", count=-1)


def write(turn: Turn, frame: ChiHoiRoom, on: date) -> None:

    turn.happen(ChiHoiCounted(village=frame.village, on=on, count=frame.count))
    turn.tell(say("✓ Written: {count} hội viên on {day}.", count=frame.count, day=on))
    turn.change(screen="chi_hoi", count=-1)
