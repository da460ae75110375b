"""Which houses register: by their numbers, by pages, or by tapping; each stays "dự kiến" until it agrees itself."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine, Status
from dialogs.screen import BACK
from dialogs.spans import numbers_in, spans_of
from dialogs.turn import Turn
from dialogs.understand.numbers_list import NumbersList, Said
from dialogs.village.meeting_registration.absent import absent_now
from dialogs.village.meeting_registration.agreeing import take_back
from dialogs.village.meeting_registration.evening import Evening, this_evening
from dialogs.village.meeting_registration.frame import MeetingRegistration
from dialogs.village.meeting_registration.houses_said import numbers_said
from dialogs.village.meeting_registration.meant import houses_meant
from dialogs.village.meeting_registration.planning import drop, plan
from dialogs.village.meeting_registration.posting import signed
from dialogs.village.papers.room import NO_SEASON
from dialogs.village.screen import OfVillage

PAGES = Choice("pages", say("Tap house by house"))
TICKS = Choice("ticks", say("Tick who has signed"))
POSTING = Choice("posting", say("May the names be posted?"))
ABSENT = Choice("absent", say("Change who is absent"))
UNDO = "undo"


class MeetingScreen(OfVillage[MeetingRegistration]):
    """What its screens share: numbers mean houses, and the last act can be taken back."""

    async def act(self, turn: Turn, frame: MeetingRegistration, choice: str) -> None:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            turn.tell(NO_SEASON)
        elif choice.startswith(UNDO):
            undo(turn, frame, evening, choice)
        else:
            await self.chosen(turn, frame, evening, choice)

    async def chosen(self, turn: Turn, frame: MeetingRegistration, evening: Evening, choice: str) -> None:
        """Act on what is this screen's own."""

    async def said(self, turn: Turn, frame: MeetingRegistration, text: str) -> None:
        evening = await this_evening(turn, frame.village)
        told = len(turn.lines)
        meant = houses_meant(turn, text, evening.lines) if evening else None
        if evening is not None and meant is not None and (meant.numbers or meant.said is Said.COMPLETE):
            await self.meant(turn, frame, evening, meant)
        elif len(turn.lines) == told:
            await super().said(turn, frame, text)

    async def meant(
        self, turn: Turn, frame: MeetingRegistration, evening: Evening, meant: NumbersList
    ) -> None:
        """Numbers typed: these register, or do not."""
        numbers = meant.who_have(evening.numbers)
        if numbers is None:
            drop(turn, evening.of(meant.numbers))
        else:
            remember(turn, "planned", await plan(turn, evening, frame.village_name, evening.of(numbers)))

    def ask_again(self, frame: MeetingRegistration) -> Words:
        return say("Please type the numbers of houses, for example 1-30 trừ 3 7, or tap below.")

    async def back(self, turn: Turn, frame: MeetingRegistration) -> None:
        turn.change(screen="houses")


class RegisterHouses(MeetingScreen):
    async def draw(self, turn: Turn, frame: MeetingRegistration) -> Message:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            return Message((NO_SEASON,), (BACK,), self.stamp(frame))
        paragraphs: list[Words] = [how_it_stands(frame, evening)]
        if evening.meeting is not None:
            paragraphs.append(absent_now(evening))
        if evening.season.registering(turn.today):
            paragraphs.append(
                say(
                    "Which houses register? {You} may type their numbers, for example 1-30 trừ 3 7; all of them: tất cả"
                )
            )
        posting = (POSTING,) if any(map(signed, evening.lines)) else ()
        choices = (PAGES, TICKS, *posting, *undoing(frame), ABSENT, BACK)
        return Message(tuple(paragraphs), choices, self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: MeetingRegistration, evening: Evening, choice: str) -> None:
        if choice == PAGES.id:
            turn.change(screen="pages", page=0)
        elif choice in {TICKS.id, ABSENT.id, POSTING.id}:
            turn.change(screen=choice)

    async def back(self, turn: Turn, frame: MeetingRegistration) -> None:
        turn.pop()


def how_it_stands(frame: MeetingRegistration, evening: Evening) -> Words:
    registered = sum(line.registered for line in evening.lines)
    planned = evening.with_status(Status.PLANNED)
    if not planned:
        return say(
            "{village}: {all} houses; agreed and registered: {registered}.",
            village=frame.village_name,
            all=len(evening.lines),
            registered=registered,
        )
    return say(
        "{village}: {all} houses; agreed and registered: {registered}; planned, not agreed yet: {planned} ({numbers}).",
        village=frame.village_name,
        all=len(evening.lines),
        registered=registered,
        planned=len(planned),
        numbers=numbers_said(planned),
    )


def remember(turn: Turn, what: str, lines: Sequence[RosterLine]) -> None:
    """Keep the newest act, so that it can be taken back with one tap."""
    frame = turn.frame
    if lines and isinstance(frame, MeetingRegistration):
        numbers = spans_of(line.number for line in lines)
        turn.change(acts=frame.acts + 1, last=what, last_numbers=numbers)


def undoing(frame: MeetingRegistration) -> tuple[Choice, ...]:
    if not frame.last:
        return ()
    return (Choice(f"{UNDO}{frame.acts}", say("Take the last entry back")),)


def undo(turn: Turn, frame: MeetingRegistration, evening: Evening, choice: str) -> None:
    """Take back the very entry the button was shown for."""
    if choice != f"{UNDO}{frame.acts}" or not frame.last:
        turn.tell(say("That entry is not the last one any more; nothing was changed."))
        return
    asked = evening.of(numbers_in(frame.last_numbers))
    if frame.last == "planned":
        drop(turn, asked)
    else:
        take_back(turn, asked)
    turn.change(last="", last_numbers="")
