"""What was understood is read back in a line with names: "that is right", or mend it."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.village.meeting.confirm import confirm, note_differences
from dialogs.village.meeting.draft import digest, settled
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.go_on import go_on
from dialogs.village.meeting.load import evening_of, question_named, questions_of, with_drafts
from dialogs.village.meeting.screen import MeetingScreen
from dialogs.village.meeting.take import in_meeting
from dialogs.village.meeting.told import (
    MOST_NAMES,
    changes_told,
    kept_count,
    names,
    told_apart,
    understood,
)

RIGHT = Choice("right", say("That is right"))
GO_ON = Choice("right", say("Go on with the questions"))
MEND = Choice("mend", say("Mend"))
WRITE = Choice("right", say("Write it down"))
DROP = Choice("drop", say("Drop it"))
DROP_ALL = Choice("drop", say("Drop them all"))
NAMES = Choice("names", say("All the names"), apart=True)
ALL = Choice("all", say("All questions"), apart=True)
MOST_LINES = 12


class CheckAnswers(MeetingScreen):
    def check(self, frame: MeetingAnswers) -> str:
        return f"{frame.village}-{frame.at}-{digest(frame.drafts, listed(frame))}"

    def several(self, frame: MeetingAnswers) -> bool:
        return len(listed(frame)) > 1

    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        evening = await evening_of(turn, frame)
        drafted = [one for one in questions_of(evening) if one.id in listed(frame)]
        paragraphs: list[Paragraph] = [self.read_back(frame, evening, one.id) for one in drafted]
        if not drafted:
            return Message((say("Nothing waits to be confirmed."),), (ALL,), self.stamp(frame))
        if all(frame.drafts[one.id].idle for one in drafted):
            return Message(tuple(paragraphs), (GO_ON, ALL), self.stamp(frame), columns=2)
        old = any(frame.drafts[one.id].old for one in drafted)
        if old:
            paragraphs.insert(0, say("Left from earlier, not written down yet:"))
            paragraphs.append(say("Write it down, or drop it?"))
        else:
            paragraphs.append(say("Is that right?") if len(drafted) == 1 else say("Are all of them right?"))
        mending = [
            Choice(f"mend.{one.id}", say("Mend question {number}", number=one.number)) for one in drafted
        ]
        choices = [
            WRITE if old else RIGHT,
            *([Choice(mending[0].id, MEND.label)] if len(mending) == 1 else mending),
        ]
        choices.append(DROP if len(drafted) == 1 else DROP_ALL)
        for question in drafted:
            differs = frame.drafts[question.id].differs
            if differs:
                label = say(
                    "Question {number}: note that I see it otherwise ({count})",
                    number=question.number,
                    count=len(differs),
                )
                choices.append(Choice(f"differ.{question.id}", label, apart=True))
        if any(self.shortened(frame, one.id) for one in drafted):
            choices.append(NAMES)
        return Message(tuple(paragraphs), (*choices, ALL), self.stamp(frame), columns=2)

    def read_back(self, frame: MeetingAnswers, evening: Evening, name: str) -> tuple[Words, ...]:
        """Say one draft: the line itself, what it changes; whom it leaves alone stands with the question."""
        question, draft = evening.criteria_set.question(name), frame.drafts[name]
        known = with_drafts(evening, frame, besides=name)
        lines: list[Words] = [understood(known, question, draft)]
        lines += changes_told(known, question, draft)
        if kept := kept_count(known, question, draft):
            lines.append(say("What is written for {count} other houses stays.", count=kept))
        if draft.differs:
            lines.append(
                say(
                    "These answered otherwise themselves, and that stands: {houses}.",
                    houses=names(known, draft.differs),
                )
            )
        return tuple(lines)

    def shortened(self, frame: MeetingAnswers, question: str) -> bool:
        groups = told_apart(frame.drafts[question])
        return any(len(numbers) > MOST_NAMES + 1 for _, numbers in groups[:-1])

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        what, _, question = choice.partition(".")
        match what:
            case "right":
                turn.place = Place.BELOW
                await confirm(turn, listed(frame))
            case "mend" if question in frame.drafts:
                turn.place = Place.BELOW
                left = {name: draft for name, draft in frame.drafts.items() if name != question}
                anew = question if frame.drafts[question].reading.anew else ""
                turn.change(screen="ask", at=question, drafts=left, anew=anew)
            case "drop":
                turn.place = Place.BELOW
                await self.drop(turn, frame)
            case "differ" if question in frame.drafts:
                turn.place = Place.BELOW
                named = question_named(await evening_of(turn, frame), question)
                if named is not None:
                    await note_differences(turn, named)
            case "names":
                turn.place = Place.BELOW
                await self.name_all(turn, frame)
            case "all":
                await self.back(turn, frame)

    async def drop(self, turn: Turn, frame: MeetingAnswers) -> None:
        """Let go of what this screen lists; nothing of it was written down."""
        evening, gone = await evening_of(turn, frame), listed(frame)
        numbers = tuple(one.number for one in questions_of(evening) if one.id in gone)
        turn.tell(say("✓ Dropped, nothing written: question {numbers}.", numbers=numbers))
        left = {name: draft for name, draft in frame.drafts.items() if name not in gone}
        turn.change(drafts=settled(evening, left))
        await go_on(turn, with_drafts(evening, in_meeting(turn)), after=None)

    async def name_all(self, turn: Turn, frame: MeetingAnswers) -> None:
        evening = await evening_of(turn, frame)
        for question in questions_of(evening):
            if question.id in frame.drafts and self.shortened(frame, question.id):
                turn.tell(understood(evening, question, frame.drafts[question.id], most=60))


def listed(frame: MeetingAnswers) -> tuple[str, ...]:
    """Choose the drafts that one screen reads back, the one just typed among them: no other is confirmed by it.

    What is left from earlier stands on its own.
    """
    old = frame.drafts[frame.at].old if frame.at in frame.drafts else None
    first = [name for name, draft in frame.drafts.items() if old in (None, draft.old)][:MOST_LINES]
    if frame.at in frame.drafts and frame.at not in first:
        first[-1] = frame.at
    return tuple(first)
