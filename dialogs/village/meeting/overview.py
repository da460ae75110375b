"""The evening at a glance: who is here, how far each question is, and what comes after the questions."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import Status
from dialogs.screen import BACK
from dialogs.self_assessment.answering import short_name
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.village.meeting.evening import Evening, Stand
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.go_on import go_on
from dialogs.village.meeting.load import absent_of, evening_of, questions_of, season_of, with_drafts
from dialogs.village.meeting.screen import MeetingScreen

GO_ON = Choice("go_on", say("Go on with the questions"))
AWAY = Choice("away", say("Who is absent"), apart=True)
PAPER = Choice("paper", say("Type in an earlier meeting's sheet"), apart=True)
TONIGHT = Choice("tonight", say("Back to today's meeting"), apart=True)
HOUSES = Choice("houses", say("House by house, private questions"), apart=True)
CLOSE = Choice("close", say("Close the meeting"), apart=True)


class MeetingOverview(MeetingScreen):
    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        evening = await evening_of(turn, frame)
        season = await season_of(turn, frame)
        paragraphs: list[Paragraph] = [self.heading(turn, frame)]
        if not evening.criteria_set.scorable or not season.scoring(turn.today):
            paragraphs.append(
                say(
                    "Self-scoring runs from {opens} to {closes}.",
                    opens=season.scoring_from,
                    closes=season.scoring_to,
                )
            )
            return Message(tuple(paragraphs), (BACK,), self.stamp(frame))
        absent = await absent_of(turn, frame)
        paragraphs.append(self.who_is_here(evening, absent))
        if frame.drafts:
            waiting = tuple(one.number for one in questions_of(evening) if one.id in frame.drafts)
            paragraphs.append(say("Not confirmed yet: questions {numbers}.", numbers=waiting))
        questions = tuple(self.question(evening, one) for one in range(len(questions_of(evening))))
        return Message(
            tuple(paragraphs),
            (GO_ON, *questions, AWAY, HOUSES, PAPER if frame.paper is None else TONIGHT, CLOSE, BACK),
            self.stamp(frame),
            numbered=False,
        )

    def heading(self, turn: Turn, frame: MeetingAnswers) -> Words:
        if frame.paper is not None:
            return say(
                "{village}: the sheet of {day} is typed in.", village=frame.village_name, day=frame.paper.on
            )
        return say("{village}: meeting of {day}.", village=frame.village_name, day=turn.today)

    def who_is_here(self, evening: Evening, absent: tuple[str, ...] | None) -> tuple[Words, ...]:
        registered = sum(line.registered for line in evening.lines)
        planned = sum(line.status is Status.PLANNED for line in evening.lines)
        lines: list[Words] = []
        if absent is None:
            lines.append(say("Registered: {registered} houses. First: who is absent?", registered=registered))
        else:
            lines.append(
                say(
                    "Registered: {registered} houses, {absent} absent.",
                    registered=registered,
                    absent=len(absent),
                )
            )
        handed_in = sum(evening.closed(line) is Stand.HANDED_IN for line in evening.lines)
        if handed_in:
            lines.append(
                say("{count} houses have handed in; they are no longer counted below.", count=handed_in)
            )
        if planned:
            lines.append(say("{count} that have not agreed yet are not asked.", count=planned))
        handed_in = sum(evening.closed(line) is Stand.HANDED_IN for line in evening.lines)
        if handed_in:
            lines.append(
                say("{count} houses have handed in; the counts below are of the others.", count=handed_in)
            )
        return tuple(lines)

    def question(self, evening: Evening, at: int) -> Choice:
        question = questions_of(evening)[at]
        asked = evening.asked(question)
        done = len(asked) - len(evening.still_open(question))
        return Choice(
            f"q.{question.id}",
            say(
                "{number}. {question}: {done}/{asked}",
                number=question.number,
                question=short_name(question),
                done=done,
                asked=len(asked),
            ),
        )

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        turn.place = Place.BELOW
        what, _, question = choice.partition(".")
        evening = await evening_of(turn, frame)
        season = await season_of(turn, frame)
        if not evening.criteria_set.scorable or not season.scoring(turn.today):
            return
        match what:
            case "away":
                turn.change(screen="away", away=None)
            case "paper":
                turn.change(screen="paper")
            case "tonight":
                turn.change(paper=None, drafts={})
            case "houses" | "close":
                turn.change(screen=what, page=0)
            case "go_on" | "q" if await absent_of(turn, frame) is None:
                turn.change(screen="away", away=None)
            case "go_on":
                await go_on(turn, with_drafts(evening, frame), after=None)
            case "q" if any(one.id == question for one in questions_of(evening)):
                turn.change(screen="ask", at=question, anew="")

    async def back(self, turn: Turn, frame: MeetingAnswers) -> None:
        turn.pop()
