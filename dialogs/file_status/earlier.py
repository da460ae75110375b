"""A decision that recognised the unit or commune before: its level, day and number, as printed.

Level 2 may be asked for 12 months after the decision on level 1 (TT 24/2023, TT 25/2023), so the day counts.
"""

from __future__ import annotations

import re

from criteria import CriteriaSet, kept_until
from criteria.wording import Words, say
from dialogs.file_status.clan import own_file
from dialogs.file_status.frame import FileStatus
from dialogs.happening import RecognitionStated
from dialogs.message import Choice, Message
from dialogs.outcome import level_name
from dialogs.records import File, RecognisedLevel
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.understand import tidy
from dialogs.understand.day import day

EARLIER = Choice("earlier", say("Recognised before: enter the decision"))
NUMBER = re.compile(r"(?=.*\d)[\w/.,&() -]{2,40}")
"""A decision's number, as "12/QĐ-UBND"."""


def levels_count_months(criteria_set: CriteriaSet) -> bool:
    """Say whether a level of the set waits some months for the one below it."""
    return any(level.after_months.value is not None for level in criteria_set.levels)


class _EarlierScreen(Screen[FileStatus]):
    def check(self, frame: FileStatus) -> str:
        return f"{frame.file}-{frame.level}"

    async def back(self, turn: Turn, frame: FileStatus) -> None:
        turn.change(screen="status", level=0, day="")


class EarlierLevel(_EarlierScreen):
    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        file = await own_file(turn, frame.file)
        if file is None:
            return Message((say("This phone looks after no such file."),), (BACK,), self.stamp(frame))
        criteria_set = set_of_file(turn, file)
        known = await turn.world.recognised(file.subject, file.title)
        paragraphs: list[Words] = [stated(criteria_set, one) for one in known]
        paragraphs.append(say("Which level was recognised before?"))
        choices = tuple(Choice(str(level.level), level.name) for level in criteria_set.levels)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        if choice.isdigit():
            turn.change(screen="earlier_day", level=int(choice))


class EarlierDay(_EarlierScreen):
    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        words = say("The day of that decision? For example: 20/03/2025")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: FileStatus, text: str) -> None:
        found = day(text, turn.today)
        if found is None or found > turn.today:
            turn.tell(say("A day that has passed is needed, for example: 20/03/2025"))
        else:
            turn.change(screen="earlier_number", day=found.isoformat())

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        """Only "back" is offered."""


class EarlierNumber(_EarlierScreen):
    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        words = say("And its number, as printed? For example: 12/QĐ-UBND")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: FileStatus, text: str) -> None:
        number = tidy(text)
        file = await own_file(turn, frame.file)
        if not NUMBER.fullmatch(number):
            turn.tell(say("The number of a decision is needed, for example: 12/QĐ-UBND"))
        elif file is not None:
            decided_on = turn.world.local_date(turn.at).fromisoformat(frame.day)
            turn.happen(
                RecognitionStated(
                    subject=file.subject,
                    title=file.title,
                    level=frame.level,
                    decided_on=decided_on,
                    number=number,
                    kept_to=kept_until(set_of_file(turn, file), decided_on),
                )
            )
            turn.tell(say("✓ Noted: decision {number} of {day}.", number=number, day=decided_on))
            turn.change(screen="status", level=0, day="")

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        """Only "back" is offered."""


def stated(criteria_set: CriteriaSet, recognised: RecognisedLevel) -> Words:
    """Say a decision and, where the paper says how long, until when it is kept."""
    told = say(
        "{level}: decision {number} of {day}",
        level=level_name(criteria_set, recognised.level),
        number=recognised.number,
        day=recognised.decided_on,
    )
    until = kept_until(criteria_set, recognised.decided_on)
    return say("{told}, kept until {until}", told=told, until=until) if until else told


def set_of_file(turn: Turn, file: File) -> CriteriaSet:
    return turn.world.criteria_set(file.criteria_set, file.criteria_version)
