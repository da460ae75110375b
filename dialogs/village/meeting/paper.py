"""A meeting without signal is typed in afterwards, by the numbers on its sheet: first of which day it was."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.screen import BACK
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.understand import day
from dialogs.village.meeting.frame import MeetingAnswers, Paper
from dialogs.village.meeting.load import season_of
from dialogs.village.meeting.screen import MeetingScreen

YESTERDAY = Choice("yesterday", say("Yesterday"))
TODAY = Choice("today", say("Today"))


class WhichPaper(MeetingScreen):
    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        words = say("Of which day is the sheet? For example: 20/11")
        return Message((words,), (TODAY, YESTERDAY, BACK), self.stamp(frame), columns=2, numbered=False)

    async def said(self, turn: Turn, frame: MeetingAnswers, text: str) -> None:
        on = day(text, turn.today)
        season = await season_of(turn, frame)
        if on is not None and season.scoring_from <= on <= turn.today:
            paper = None if on == turn.today else Paper(on)
            turn.change(screen="away", at="", drafts={}, away=None, paper=paper)
        elif on is None and await self.choice_meant(turn, frame, text) is not None:
            await super().said(turn, frame, text)
        else:
            turn.tell(
                say(
                    "A day between {opens} and today is needed, for example: 20/11", opens=season.scoring_from
                )
            )

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        if choice in {"today", "yesterday"}:
            turn.place = Place.BELOW
            on = turn.today - timedelta(days=choice == "yesterday")
            await self.said(turn, frame, f"{on:%d/%m/%Y}")
