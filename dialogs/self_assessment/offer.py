"""“Bảng điểm vừa có bản mới”: what changed, what has to be answered again, and the choice; asked once."""

from __future__ import annotations

from criteria.difference import asked_again
from criteria.wording import say
from dialogs.criteria_tables.changes import changes
from dialogs.happening import VersionKept
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import File
from dialogs.screen import LATER, Screen
from dialogs.self_assessment.answering import short_name
from dialogs.self_assessment.begin import open_self_assessment
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.newer_version import find, move, newer, say_moved
from dialogs.self_assessment.offer_frame import VersionOffer
from dialogs.turn import Turn

MOVE = Choice("move", say("Move to the new table"))
KEEP = Choice("keep", say("Keep the old table"))
GO_ON = Choice("keep", say("Go on"))
MOST_CHANGES = 8


class Offer(Screen[VersionOffer]):
    can_go_back = False

    def check(self, frame: VersionOffer) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: VersionOffer) -> Message:
        file = await own_file(turn, frame)
        season = await turn.world.season(file.season) if file else None
        new = newer(turn, file, season) if file and season else None
        old = find(turn, file.criteria_set, file.criteria_version) if file else None
        if file is None or new is None or old is None:
            return Message((say("There is nothing to choose any more."),), (GO_ON,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say("The point table has a new version. What changes:"),
            changes(old, new, most=MOST_CHANGES),
        ]
        before = {question.id for question in old.questions}
        again = [
            short_name(question)
            for question in asked_again(old, new, file.answers)
            if question.id in file.answers or question.id not in before
        ]
        if again:
            paragraphs.append(
                say("To be answered again: {questions}. All other answers stay.", questions=tuple(again))
            )
        else:
            paragraphs.append(say("No answer has to be given again."))
        paragraphs.append(say("Both are allowed; which one shall be used?"))
        return Message(tuple(paragraphs), (MOVE, KEEP, LATER), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: VersionOffer, choice: str) -> None:
        if choice == "later":
            turn.pop()
            if isinstance(turn.frame, SelfAssessment) and turn.frame.file == frame.file:
                turn.change(newer=True)
            return
        if choice not in {"move", "keep"}:
            return
        file = await own_file(turn, frame)
        season = await turn.world.season(file.season) if file else None
        turn.pop()
        if file is None or season is None:
            return
        new = newer(turn, file, season)
        if new is not None and choice == "move":
            moved = move(turn, file, new)
            say_moved(turn, file, new)
            file = moved
        elif new is not None:
            turn.happen(VersionKept(file=file.id, criteria_set=new.id, version=new.version))
            turn.tell(say("The old table stays. The summary offers the new one at any time."))
        await open_self_assessment(turn, file, settled=True)


async def own_file(turn: Turn, frame: VersionOffer) -> File | None:
    """Only a file that this person represents."""
    files = await turn.world.files_of(turn.person, turn.at)
    return next((file for file in files if file.id == frame.file), None)
