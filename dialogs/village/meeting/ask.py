"""One question for the whole village: the exceptions are typed, tapped on the roster, or there are none."""

from __future__ import annotations

from criteria.question import Question, QuestionKind
from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.screen import BACK, LATER
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.village.meeting.draft import settled
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.load import evening_of, questions_of
from dialogs.village.meeting.reading import Reading
from dialogs.village.meeting.screen import MeetingScreen, later
from dialogs.village.meeting.take import put, take
from dialogs.village.meeting.told import left_empty, understood

EVERY = Choice("every", say("Every house has it"))
EVERY_ONE = Choice("every", say("All of them in every house"))
PAGE = Choice("page", say("Tap on the list"))
SEE = Choice("see", say("Read it back"))
DROP = Choice("drop", say("Drop it"))
AGAIN = Choice("again", say("Do this question anew"), apart=True)
PREVIOUS = Choice("previous", say("Previous question"), apart=True)
NEXT = Choice("next", say("Next question"), apart=True)
ALL = Choice("all", say("All questions"), apart=True)


class AskVillage(MeetingScreen):
    def check(self, frame: MeetingAnswers) -> str:
        return f"{frame.village}-{frame.at}"

    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        on = await self.question_on(turn, frame)
        if on is None:
            return Message((say("This question is no longer asked."),), (ALL, BACK), self.stamp(frame))
        evening, question = on
        options = tuple(
            say("{number}. {label}", number=number, label=option.label)
            for number, option in enumerate(question.options, 1)
        )
        paragraphs: list[Paragraph] = [(put(question), *options) if options else put(question)]
        houses: list[Words] = [
            say(
                "Houses to ask: {asked}, not written down yet: {open}.",
                asked=len(evening.asked(question)),
                open=len(evening.still_open(question)),
            )
        ]
        if frame.anew == question.id:
            houses.append(say("Done anew: the next answer replaces what is written for every house."))
        waiting = frame.drafts.get(question.id)
        if waiting is not None:
            houses.append(say("Waiting, not written down yet:"))
            houses.append(understood(evening, question, waiting))
        left = left_empty(evening, question)
        paragraphs.append(tuple(houses if left is None else [*houses, left]))
        return Message(
            tuple(paragraphs),
            (
                *((SEE, DROP) if waiting is not None else ()),
                *quick(question),
                *self.again(evening, question, frame),
                PREVIOUS,
                NEXT,
                ALL,
                LATER,
            ),
            self.stamp(frame),
            columns=2,
            numbered=False,
        )

    def again(self, evening: Evening, question: Question, frame: MeetingAnswers) -> tuple[Choice, ...]:
        """Offer to do it anew, where an answer is written that the rest would leave alone."""
        written = len(evening.asked(question)) > len(evening.still_open(question))
        return (AGAIN,) if written and frame.anew != question.id else ()

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        on = await self.question_on(turn, frame)
        if on is None:
            return
        question = on[1]
        match choice:
            case "every" if any(one.id == choice for one in quick(question)):
                turn.place = Place.BELOW
                every = question.kind is QuestionKind.yes_no
                await take(turn, question, Reading(rest=True) if every else Reading(all_of_them=True))
            case "see" if question.id in frame.drafts:
                turn.place = Place.BELOW
                turn.change(screen="check")
            case "drop" if question.id in frame.drafts:
                left = {name: draft for name, draft in frame.drafts.items() if name != question.id}
                turn.tell(say("✓ Dropped, nothing written: question {numbers}.", numbers=(question.number,)))
                turn.change(drafts=settled(await evening_of(turn, frame), left))
            case "again":
                turn.place = Place.BELOW
                turn.change(anew=question.id)
            case "page" if PAGE in quick(question):
                turn.place = Place.BELOW
                turn.change(screen="page", page=0, marks={}, mark=None, tapped=False)
            case "previous" | "next":
                turn.place = Place.BELOW
                await self.step(turn, frame, 1 if choice == "next" else -1)
            case "all":
                turn.place = Place.BELOW
                await self.back(turn, frame)
            case "later":
                later(turn)

    async def step(self, turn: Turn, frame: MeetingAnswers, by: int) -> None:
        asked = [question.id for question in questions_of(await evening_of(turn, frame))]
        at = asked.index(frame.at) + by
        if 0 <= at < len(asked):
            turn.change(screen="ask", at=asked[at], anew="")
        else:
            await self.back(turn, frame)


def quick(question: Question) -> tuple[Choice, ...]:
    """Offer what needs no typing."""
    if question.kind is QuestionKind.yes_no:
        return EVERY, PAGE
    if question.kind is QuestionKind.count and question.at_most is not None:
        return EVERY_ONE, PAGE
    return () if question.kind is QuestionKind.choices else (PAGE,)
