"""The end of the evening: what is left, and those with a phone are asked to look at what was written for them."""

from __future__ import annotations

from criteria.wording import say
from dialogs.happening import HouseholdAskedToLook
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import ASKED_TO_LOOK, RosterLine
from dialogs.screen import BACK
from dialogs.step import Place
from dialogs.subject_words import name_of
from dialogs.turn import Turn
from dialogs.verification.notices import tell_representatives
from dialogs.village.head_called import head_called
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.houses import still_open, to_visit
from dialogs.village.meeting.load import evening_of, questions_of
from dialogs.village.meeting.screen import MeetingScreen

TELL = Choice("tell", say("Tell them to look"))


class CloseMeeting(MeetingScreen):
    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        evening = await evening_of(turn, frame)
        paragraphs: list[Paragraph] = []
        if frame.drafts:
            waiting = tuple(one.number for one in questions_of(evening) if one.id in frame.drafts)
            paragraphs.append(say("Not confirmed yet: questions {numbers}.", numbers=waiting))
        complete = sum(not still_open(evening, line) for line in to_visit(evening))
        paragraphs.append(
            say(
                "Of {count} houses that have not handed in, {complete} have answered everything.",
                count=len(to_visit(evening)),
                complete=complete,
            )
            if complete
            else say(
                "{count} houses have not handed in; none has answered everything.",
                count=len(to_visit(evening)),
            )
        )
        waiting_houses = await to_tell(turn, evening)
        if not waiting_houses:
            paragraphs.append(say("There is no house with a phone left to be told."))
            return Message(tuple(paragraphs), (BACK,), self.stamp(frame))
        paragraphs.append(
            say(
                "{count} houses with a phone have answers that {you} gave for them. They are asked to look, and may mend them before they hand in.",
                count=len(waiting_houses),
            )
        )
        return Message(tuple(paragraphs), (TELL, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        if choice != "tell":
            return
        turn.place = Place.BELOW
        evening = await evening_of(turn, frame)
        houses = await to_tell(turn, evening)
        for line in houses:
            await self.tell(turn, evening, line)
        if houses:
            turn.tell(say("✓ {count} houses have been asked to look.", count=len(houses)))
        else:
            turn.tell(say("There is no house with a phone left to be told."))
        turn.change(screen="overview", at="")

    async def tell(self, turn: Turn, evening: Evening, line: RosterLine) -> None:
        file = await turn.world.told_file(line.file, turn.at)
        if file is None:
            return
        given = by_head(evening, line)
        turn.happen(HouseholdAskedToLook(subject=line.subject, on=turn.today, answers=given))
        await tell_representatives(
            turn,
            file,
            say(
                "In the meeting {head} wrote {count} answers for the household of {name}. Please look at them; what is not right can be mended before the file is handed in.",
                head=head_called(file.place_name),
                count=given,
                name=name_of(file),
            ),
            Choice("open", say("Open the file")),
        )


def by_head(evening: Evening, line: RosterLine) -> int:
    return sum(given.by_head for given in evening.answers.get(line.file, {}).values())


async def to_tell(turn: Turn, evening: Evening) -> list[RosterLine]:
    """List the houses with a phone that the head answered for and nobody has told today.

    Messages that bear the name of somebody who died are not sent.
    """
    found = []
    for line in to_visit(evening):
        if line.has_phone and line.head_died is None and by_head(evening, line):
            acts = await turn.world.roster_acts(line.subject)
            if not any(act.what == ASKED_TO_LOOK and act.on == turn.today for act in acts):
                found.append(line)
    return found
