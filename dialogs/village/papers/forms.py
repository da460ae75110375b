"""The households' own forms: of some houses by their numbers, of all without a phone, or a blank one."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.numbers_list import numbers_list
from dialogs.village.papers.frame import VillagePapers
from dialogs.village.papers.names import blank_form_of, household_forms_of
from dialogs.village.papers.room import NO_SEASON, send
from dialogs.village.screen import OfVillage
from dialogs.village.season import family_season
from dialogs.village.village_word import village_within

NO_PHONE = Choice("no_phone", say("All houses without a phone"))
BLANK = Choice("blank", say("A blank form"))


class Forms(OfVillage[VillagePapers]):
    async def draw(self, turn: Turn, frame: VillagePapers) -> Message:
        words = say(
            "Forms of which houses? Please type their số thứ tự, for example 3 7 12-15. A form has the house's private "
            "questions on it: hand it to the house itself."
        )
        without = any(not line.has_phone for line in await lines_of(turn, frame))
        choices = (*((NO_PHONE,) if without else ()), BLANK, BACK)
        return Message((words,), choices, self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: VillagePapers, text: str) -> None:
        lines = await lines_of(turn, frame)
        meant = numbers_list(text, known=[line.number for line in lines])
        if meant is None or not (meant.numbers or meant.unknown) or meant.verb is not None:
            await super().said(turn, frame, text)
            return
        if meant.unknown:
            turn.tell(say("Not on the list: {numbers}.", numbers=meant.unknown))
        await self.send_forms(turn, frame, meant.numbers)

    async def act(self, turn: Turn, frame: VillagePapers, choice: str) -> None:
        if choice == NO_PHONE.id:
            lines = await lines_of(turn, frame)
            await self.send_forms(turn, frame, tuple(line.number for line in lines if not line.has_phone))
        elif choice == BLANK.id:
            if await family_season(turn, frame.village) is None:
                turn.tell(NO_SEASON)
            else:
                send(
                    turn,
                    say("A blank form of {village}.", village=village_within(frame.village_name)),
                    blank_form_of(frame.village),
                )

    async def send_forms(self, turn: Turn, frame: VillagePapers, numbers: tuple[int, ...]) -> None:
        if not numbers:
            turn.tell(self.ask_again(frame))
            return
        files = tuple(household_forms_of(frame.village, numbers))
        turn.change(screen="papers")
        words = say("Forms of {count} houses, {files} files.", count=len(numbers), files=len(files))
        send(turn, words, *files)

    def ask_again(self, frame: VillagePapers) -> Words:
        return say("Please type the số thứ tự of the houses, for example 3 7 12-15, or tap below.")

    async def back(self, turn: Turn, frame: VillagePapers) -> None:
        turn.change(screen="papers")


async def lines_of(turn: Turn, frame: VillagePapers) -> tuple[RosterLine, ...]:
    season = await family_season(turn, frame.village)
    return await turn.world.roster(frame.village, season.id) if season else ()
