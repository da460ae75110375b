"""The meeting's papers: the list to read out, and the minutes to sign. They carry no points and no flags."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.message import Choice, Message
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.screen import MeetingScreen
from dialogs.village.review_meeting.standing import Standing

LIST = Choice("list", say("List to read out (PDF)"))
MINUTES = Choice("minutes", say("Minutes (PDF and Word)"))
REASONS = Choice("reasons", say("Minutes with reasons, for Hội Khuyến học only"))


class Papers(MeetingScreen):
    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        return Message(
            (
                say("Which paper? No points stand on any of them."),
                say(
                    "The minutes name the houses judged at this meeting; what is not known is left to write by hand."
                ),
            ),
            (LIST, MINUTES, REASONS, BACK),
            self.stamp(frame),
        )

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        match choice:
            case LIST.id if not now.houses:
                turn.tell(say("No file waits for the review."))
            case LIST.id:
                self.send(turn, say("The list for the village review:"), f"review_list:{frame.village}")
            case MINUTES.id:
                self.send(turn, say("The minutes of the village review:"), *minutes_of(frame.village))
            case REASONS.id:
                words = say("The minutes with the reasons: for Hội Khuyến học only, not to be posted.")
                self.send(turn, words, *minutes_of(frame.village, "@reasons"))

    def send(self, turn: Turn, words: Text, *documents: str) -> None:
        turn.post(turn.event.audience, turn.person, Message((words,)), *documents)
        turn.tell(say("✓ The paper is on its way."))


def minutes_of(village: str, more: str = "") -> tuple[str, ...]:
    return f"review_minutes_pdf:{village}{more}", f"review_minutes_docx:{village}{more}"
