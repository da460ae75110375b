"""What the meeting's screens share: their buttons name the village and the question they are about."""

from __future__ import annotations

from criteria.question import Question
from criteria.wording import say
from dialogs.asides.paused import pause
from dialogs.turn import Turn
from dialogs.understand.numbers_list import Verb, numbers_list
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.load import evening_of, known_of, question_named, with_drafts
from dialogs.village.meeting.reading import read
from dialogs.village.meeting.take import take_text
from dialogs.village.meeting.tied import maybe_tied
from dialogs.village.screen import OfVillage


class MeetingScreen(OfVillage[MeetingAnswers]):
    def seals(self, frame: MeetingAnswers) -> bool:
        """No: a reading holds while other questions of the same evening go on; it seals its own answers."""
        return False

    async def back(self, turn: Turn, frame: MeetingAnswers) -> None:
        turn.change(screen="overview", at="", anew="")

    async def question_on(self, turn: Turn, frame: MeetingAnswers) -> tuple[Evening, Question] | None:
        """Find the question on the screen; None where the set has lost it since."""
        evening = await evening_of(turn, frame)
        question = question_named(evening, frame.at)
        if question is None:
            turn.change(screen="overview", at="")
            return None
        return with_drafts(evening, frame, besides=question.id), question

    async def said(self, turn: Turn, frame: MeetingAnswers, text: str) -> None:
        """Take an answer for the question it names, else for the one on the screen, else a label."""
        if await self.about_the_absent(turn, frame, text) or await self.another_question(turn, frame, text):
            return
        on = await self.question_on(turn, frame) if frame.at else None
        if on is not None and self.several(frame) and not await self.labelled(turn, text):
            turn.tell(
                say(
                    "Several questions are on the screen. Please name the one meant: câu {number}: …",
                    number=on[1].number,
                )
            )
        elif on is not None and (
            read(on[1], text, known_of(turn, on[0])) or not await self.labelled(turn, text)
        ):
            await take_text(turn, on[1], text)
        else:
            await super().said(turn, frame, text)

    def several(self, frame: MeetingAnswers) -> bool:
        """Say whether the screen is about several questions, so that a bare answer is nobody's."""
        return False

    async def labelled(self, turn: Turn, text: str) -> bool:
        frame = turn.frame
        assert isinstance(frame, MeetingAnswers)
        return await self.choice_meant(turn, frame, text) is not None

    async def about_the_absent(self, turn: Turn, frame: MeetingAnswers, text: str) -> bool:
        """Take "vắng 3 7", "đã đến 3" at any question: it says who is away, and answers nothing."""
        lines = await turn.world.roster(frame.village, frame.season)
        found = numbers_list(text, known=[line.number for line in lines])
        if found is None or found.verb not in {Verb.ABSENT, Verb.PRESENT}:
            return False
        turn.change(screen="away", at="")
        await self.screen_typed(turn, text)
        return True

    async def screen_typed(self, turn: Turn, text: str) -> None:
        """Hand the text to the screen that the frame has come to."""
        from dialogs.screens import screen_of

        await screen_of(turn.frame).typed(turn, turn.frame, text)

    async def another_question(self, turn: Turn, frame: MeetingAnswers, text: str) -> bool:
        """Take "4: 3 7 12-15" for question 4, unless it is an answer to the one on the screen as well."""
        tied = maybe_tied(text)
        if tied is None:
            return False
        evening = await evening_of(turn, frame)
        questions = evening.criteria_set.questions
        named = questions[tied.number - 1].id if 1 <= tied.number <= len(questions) else ""
        question = question_named(evening, named)
        known = known_of(turn, evening)
        if question is None or read(question, tied.text, known) is None:
            return False
        here = question_named(evening, frame.at)
        if here is not None and here.id != question.id and read(here, text, known) is not None:
            turn.tell(
                say(
                    "“{text}” may answer question {number}, or house {number} here. Please type “câu {number}: …” or “nhà {number}: …”.",
                    text=text,
                    number=tied.number,
                )
            )
            return True
        await take_text(turn, question, tied.text)
        return True


def later(turn: Turn) -> None:
    pause(turn)
