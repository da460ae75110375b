"""House by house: what cannot be asked aloud, what is still open, and handing in for houses without a phone."""

from __future__ import annotations

import msgspec

from criteria import applicable, score
from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.records.life import ANSWERING, may_answer
from dialogs.screen import BACK
from dialogs.self_assessment.begin import open_self_assessment
from dialogs.self_assessment.submit import submit_file
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.understand.names_list import names_list
from dialogs.understand.numbers_list import Said, numbers_list
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.load import evening_of, known_of, season_of
from dialogs.village.meeting.screen import MeetingScreen
from dialogs.village.meeting.told import named, names
from dialogs.village.meeting.two_of_the_name import two_of_the_name

A_PAGE = 10
FURTHER = Choice("further", say("Next page"), apart=True)
EARLIER = Choice("earlier", say("Previous page"), apart=True)

NOBODY_READY = say("There is no complete house without a phone left to hand in for.")


class HouseByHouse(MeetingScreen):
    def check(self, frame: MeetingAnswers) -> str:
        return f"{frame.village}-{frame.page}"

    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        evening = await evening_of(turn, frame)
        houses = to_visit(evening)
        if not houses:
            return Message((say("Every registered house has handed in."),), (BACK,), self.stamp(frame))
        pages = [houses[start : start + A_PAGE] for start in range(0, len(houses), A_PAGE)]
        page = min(frame.page, len(pages) - 1)
        words: list[Words] = [
            say(
                "Houses that have not handed in: {count}. {You} may tap a house or type its number; its questions are for this house alone.",
                count=len(houses),
            ),
            say("Page {page}/{pages}.", page=page + 1, pages=len(pages)),
        ]
        ready = ready_houses(evening)
        choices = [Choice(f"h.{line.number}", self.label(evening, line)) for line in pages[page]]
        if ready:
            choices.append(
                Choice(
                    f"hand_in.{len(ready)}",
                    say("Hand in for the {count} houses without a phone that are complete", count=len(ready)),
                    apart=True,
                    guarded=True,
                )
            )
        choices += [EARLIER] if page > 0 else []
        choices += [FURTHER] if page + 1 < len(pages) else []
        return Message(tuple(words), (*choices, BACK), self.stamp(frame), numbered=False)

    def label(self, evening: Evening, line: RosterLine) -> Words:
        left = len(still_open(evening, line))
        if left:
            return say("{house}: {left} questions open", house=named(line), left=left)
        if line.has_phone:
            return say("{house}: complete, hands in by phone", house=named(line))
        return say("{house}: complete", house=named(line))

    async def said(self, turn: Turn, frame: MeetingAnswers, text: str) -> None:
        evening = await evening_of(turn, frame)
        known = known_of(turn, evening)
        found = numbers_list(text, known=known.names)
        numbers = found.numbers if found is not None and found.said is Said.NUMBERS else ()
        if not numbers and found is None:
            by_name = names_list(text, known.names)
            numbers = by_name.numbers if by_name and not by_name.ambiguous and not by_name.unknown else ()
        if len(numbers) == 1:
            await self.visit(turn, evening, numbers[0])
        elif await self.choice_meant(turn, frame, text) is not None:
            await super().said(turn, frame, text)
        elif (two := two_of_the_name(evening, text, known)) is not None:
            turn.tell(two)
        else:
            turn.tell(say("One house at a time, please: type its number, for example: 12"))

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        what, _, number = choice.partition(".")
        match what:
            case "further" | "earlier":
                turn.change(page=max(0, frame.page + (1 if what == "further" else -1)))
            case "h" if number.isdigit():
                turn.place = Place.BELOW
                await self.visit(turn, await evening_of(turn, frame), int(number))
            case "hand_in":
                turn.place = Place.BELOW
                turn.change(screen="hand_in")

    async def visit(self, turn: Turn, evening: Evening, number: int) -> None:
        await visit(turn, evening, number)

    async def back(self, turn: Turn, frame: MeetingAnswers) -> None:
        turn.change(screen="overview", at="", page=0)


class HandInForAll(HouseByHouse):
    """A second look before so many files are handed in by one tap."""

    def check(self, frame: MeetingAnswers) -> str:
        return frame.village

    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        evening = await evening_of(turn, frame)
        ready = ready_houses(evening)
        if not ready:
            return Message((NOBODY_READY,), (BACK,), self.stamp(frame))
        words = say(
            "Handing in for {count} houses: {houses}. After that their answers no longer change. Is that right?",
            count=len(ready),
            houses=names(evening, (line.number for line in ready), most=15),
        )
        hand_in = Choice(
            f"sure.{len(ready)}", say("Hand in for {count} houses", count=len(ready)), guarded=True
        )
        return Message((words,), (hand_in, BACK), self.stamp(frame), numbered=False)

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        what, _, number = choice.partition(".")
        if what == "sure":
            turn.place = Place.BELOW
            await self.hand_in_all(turn, frame, number)

    async def back(self, turn: Turn, frame: MeetingAnswers) -> None:
        turn.change(screen="houses", page=0)

    async def hand_in_all(self, turn: Turn, frame: MeetingAnswers, shown: str) -> None:
        """Hand in, in one act, for every house without a phone that has answered everything, as many as were shown."""
        evening, season = await evening_of(turn, frame), await season_of(turn, frame)
        ready = ready_houses(evening)
        if ready and shown != str(len(ready)):
            turn.tell(say("Meanwhile it is {count} houses. Please look again.", count=len(ready)))
            return
        done = 0
        for line in ready:
            file = await turn.world.told_file(line.file, turn.at)
            if file is not None and may_answer(file):
                await submit_file(turn, file, season, alone=False)
                done += 1
        if done:
            turn.tell(say("✓ Handed in for {count} houses.", count=done))
        else:
            turn.tell(NOBODY_READY)
        turn.change(screen="houses", page=0)


def to_visit(evening: Evening) -> list[RosterLine]:
    """List the houses whose files are open to answers."""
    return [line for line in evening.lines if line.registered and line.status in ANSWERING]


def ready_houses(evening: Evening) -> list[RosterLine]:
    """List the houses without a phone that have answered everything."""
    return [
        line
        for line in evening.lines
        if evening.closed(line) is None and not line.has_phone and not still_open(evening, line)
    ]


def still_open(evening: Evening, line: RosterLine) -> tuple[str, ...]:
    """List the questions that hold a house's result up."""
    answers = msgspec.structs.replace(evening, said={}).answers_of(line)
    left = tuple(one.id for one in applicable(evening.criteria_set, answers) if one.id not in answers)
    levels = evening.criteria_set.levels
    return () if left and levels and score(evening.criteria_set, answers).met is not None else left


async def visit(turn: Turn, evening: Evening, number: int) -> None:
    """Open one house's questions, those not asked aloud among them."""
    line = evening.line(number)
    if line is None:
        turn.tell(say("The list has no number {number}.", number=number))
        return
    file = await turn.world.told_file(line.file, turn.at) if line.registered else None
    if file is None:
        turn.tell(say("{house} has not agreed to take part yet; nothing is asked.", house=named(line)))
    elif not may_answer(file):
        turn.tell(say("{house} has handed in already.", house=named(line)))
    else:
        await open_self_assessment(turn, file, by_head=True)


def next_house(evening: Evening, after: int) -> RosterLine | None:
    """Find the next house with questions open, in the order of the list, then from its beginning."""
    lines = [line for line in to_visit(evening) if evening.closed(line) is None and still_open(evening, line)]
    later = [line for line in lines if line.number > after]
    return next(iter(later or [line for line in lines if line.number < after]), None)
