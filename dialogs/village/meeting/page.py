"""The roster page by page: a tap on a house gives it the answer that is set; pages not opened stay unasked."""

from __future__ import annotations

from collections.abc import Mapping

from criteria import AnswerValue
from criteria.question import Question, QuestionKind
from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.reading import Reading
from dialogs.village.meeting.screen import MeetingScreen
from dialogs.village.meeting.take import take
from dialogs.village.meeting.told import answered, in_words, named

A_PAGE = 10
"""Houses that fit a small screen."""
MOST_COUNT = 6
"""Counts from 0 that can be set by a tap; larger ones are typed."""
SET = "set"
CHOOSE_FIRST = say("Choose the answer first, then tap the houses.")
DONE = Choice("done", say("Done, read it back"))
FURTHER = Choice("further", say("Next page"), apart=True)
EARLIER = Choice("earlier", say("Previous page"), apart=True)
TYPE = Choice("type", say("Type instead"), apart=True)


class RosterPage(MeetingScreen):
    def check(self, frame: MeetingAnswers) -> str:
        return f"{frame.village}-{frame.at}-{frame.page}"

    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        on = await self.question_on(turn, frame)
        if on is None:
            return Message((say("This question is no longer asked."),), (TYPE,), self.stamp(frame))
        evening, question = on
        pages = paged(evening, question)
        houses = pages[min(frame.page, len(pages) - 1)] if pages else ()
        answers = offered(question)
        text = say(
            "Question {number}. {question}",
            number=question.number,
            question=question.together or question.text,
        )
        if question.kind is QuestionKind.yes_no:
            how: Words = say(
                "Tap the houses where it is not so; the others on the pages opened have it. ✓ is written already or tapped."
            )
        elif frame.mark is None:
            how = CHOOSE_FIRST
        else:
            how = say(
                "A tap on a house writes: {answer}.",
                answer=in_words(evening.criteria_set, question, answers[frame.mark]),
            )
        setting = () if question.kind is QuestionKind.yes_no else self.settings(evening, question, frame)
        taps = tuple(self.house(evening, question, frame, line) for line in houses)
        moving = [EARLIER] if frame.page > 0 else []
        moving += [FURTHER] if frame.page + 1 < len(pages) else []
        page = say("Page {page}/{pages}.", page=frame.page + 1, pages=max(1, len(pages)))
        return Message(
            (text, (how, page)),
            (*setting, *taps, DONE, *moving, TYPE),
            self.stamp(frame),
            columns=1,
            numbered=False,
        )

    def settings(self, evening: Evening, question: Question, frame: MeetingAnswers) -> tuple[Choice, ...]:
        return tuple(
            Choice(
                f"{SET}.{place}",
                say("Write {answer}", answer=in_words(evening.criteria_set, question, answer)),
            )
            for place, answer in enumerate(offered(question))
            if place != frame.mark
        )

    def house(self, evening: Evening, question: Question, frame: MeetingAnswers, line: RosterLine) -> Choice:
        """Make a house's button; it names what it sets, so that tapped twice it does it once."""
        answers = offered(question)
        given = evening.given(line, question.id)
        marked = frame.marks.get(line.number, given.value if given else None)
        place: int | str = "x" if frame.mark is None else frame.mark
        if question.kind is QuestionKind.yes_no:
            place = answers.index(marked is False)
        label = (
            named(line)
            if marked is None
            else say(
                "✓ {house}: {answer}",
                house=named(line),
                answer=answered(evening.criteria_set, question, marked),
            )
        )
        return Choice(f"{line.number}.{place}", label)

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        on = await self.question_on(turn, frame)
        if on is None:
            return
        evening, question = on
        what, _, place = choice.partition(".")
        answers = offered(question)
        match what:
            case "done":
                turn.place = Place.BELOW
                await self.done(turn, evening, question, frame)
            case "further" | "earlier":
                marks = self.seen(evening, question, frame)
                turn.change(page=max(0, frame.page + (1 if what == "further" else -1)), marks=marks)
            case "type":
                turn.place = Place.BELOW
                turn.change(screen="ask", marks={}, page=0, tapped=False)
            case _ if place == "x":
                turn.tell(CHOOSE_FIRST)
            case _ if not place.isdigit() or int(place) >= len(answers):
                return
            case "set":
                turn.change(mark=int(place))
            case _ if what.isdigit():
                self.mark(turn, evening, question, int(what), answers[int(place)])

    def mark(
        self, turn: Turn, evening: Evening, question: Question, number: int, answer: AnswerValue
    ) -> None:
        frame = turn.frame
        assert isinstance(frame, MeetingAnswers)
        if any(line.number == number for line in evening.asked(question)):
            turn.change(marks={**frame.marks, number: answer}, tapped=True)

    def seen(self, evening: Evening, question: Question, frame: MeetingAnswers) -> Mapping[int, AnswerValue]:
        """Let the houses of the page on the screen have it, where nothing else was tapped (yes or no only)."""
        if question.kind is not QuestionKind.yes_no:
            return frame.marks
        pages = paged(evening, question)
        if not pages:
            return frame.marks
        shown = pages[min(frame.page, len(pages) - 1)]
        fresh = {line.number: True for line in shown if evening.given(line, question.id) is None}
        return fresh | dict(frame.marks)

    async def done(self, turn: Turn, evening: Evening, question: Question, frame: MeetingAnswers) -> None:
        """Read back what the taps change; no tap changes nothing."""
        marks = {
            line.number: answer
            for line in evening.lines
            if (answer := self.seen(evening, question, frame).get(line.number)) is not None
            and ((given := evening.given(line, question.id)) is None or given.value != answer)
        }
        if frame.tapped and marks:
            await take(turn, question, Reading(marks))
        else:
            turn.tell(say("No house has been tapped otherwise; nothing changes."))


def paged(evening: Evening, question: Question) -> list[tuple[RosterLine, ...]]:
    """Lay the houses to ask out in pages."""
    asked = evening.asked(question)
    return [asked[start : start + A_PAGE] for start in range(0, len(asked), A_PAGE)]


def offered(question: Question) -> tuple[AnswerValue, ...]:
    """List the answers that taps can give."""
    match question.kind:
        case QuestionKind.yes_no:
            return (False, True)
        case QuestionKind.choice:
            return tuple(option.id for option in question.options)
        case _:
            low, high = question.low or 0, question.high if question.high is not None else MOST_COUNT
            highest = high if question.kind is QuestionKind.points else min(high, low + MOST_COUNT)
            return tuple(range(low, highest + 1))
