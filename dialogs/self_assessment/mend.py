"""A returned file opens at what must be mended, and comes back as the same file."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.screen import BACK, LATER
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import set_of
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.self_assessment.submit import submit
from dialogs.self_assessment.summary import CHANGE
from dialogs.turn import Turn

RESUBMIT = Choice("submit", say("Hand in again"))
ALL_THE_SAME = Choice("submit", say("Hand in all the same"))
SUMMARY = Choice("summary", say("See the summary"))


class Mend(SelfAssessmentScreen):
    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        criteria_set = set_of(turn, frame)
        file = await turn.world.told_file(frame.file, turn.at)
        paragraphs: list[Words] = [say("File {code} came back to be completed.", code=frame.code)]
        if file is not None and file.reason:
            paragraphs.append(say("Reason: {reason}", reason=file.reason))
        choices = []
        for item in frame.mending:
            what, _, indicator_id = item.partition(":")
            short = criteria_set.indicator(indicator_id).short
            done = say("✓ ") if item in frame.mended else ""
            label = (
                say("{done}Pictures: {indicator}", done=done, indicator=short)
                if what == "evidence"
                else say("{done}Answers: {indicator}", done=done, indicator=short)
            )
            choices.append(Choice(item, label))
        if not frame.mending:
            choices.append(CHANGE)
        return Message(tuple(paragraphs), (*choices, RESUBMIT, SUMMARY, LATER), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        match choice:
            case "submit" if frame.mending and not frame.mended:
                turn.change(screen="resubmit")
            case "submit":
                await submit(turn, frame)
            case "summary":
                turn.change(screen="summary")
            case "change":
                turn.change(screen="change", at="", back_to="mend")
            case "later":
                await self.back(turn, frame)
            case _:
                self.open_item(turn, frame, choice)

    def open_item(self, turn: Turn, frame: SelfAssessment, item: str) -> None:
        if item not in frame.mending:
            return
        what, _, indicator = item.partition(":")
        if what == "evidence":
            turn.change(screen="evidence", at=indicator, back_to="mend")
            return
        turn.change(screen="change", at=indicator, back_to="mend")


class ResubmitUnmended(SelfAssessmentScreen):
    """Nothing that was asked for has been completed: asked once, not refused."""

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        criteria_set = set_of(turn, frame)
        wanting = tuple(criteria_set.indicator(item.partition(":")[2]).short for item in frame.mending)
        words = say("Nothing has been added yet for: {list}. Hand in all the same?", list=wanting)
        return Message((words,), (ALL_THE_SAME, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        if choice == "submit":
            await submit(turn, frame)

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        turn.change(screen="mend")
