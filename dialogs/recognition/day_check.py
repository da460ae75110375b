"""A decision that is older than the proposal it recognises: the paper may be, so it is asked once more."""

from __future__ import annotations

from datetime import date

from criteria.wording import say
from dialogs.message import Choice, Message, Paragraph
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import RecognitionScreen
from dialogs.recognition.signed_when import proposal_decided
from dialogs.recognition.signing import go_on_from_day
from dialogs.records import Role
from dialogs.screen import BACK
from dialogs.turn import Turn

AS_PRINTED = Choice("printed", say("Yes, the paper has that day"), guarded=True)
ANEW = Choice("anew", say("Type the day again"))


class DayCheck(RecognitionScreen):
    """A decision that is older than its proposal: asked once more, with what the books will show."""

    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.decision or frame.proposal}-{frame.day}"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        proposal = await proposal_decided(turn, frame)
        if proposal is None:
            return self.gone(frame)
        told: list[Paragraph] = [
            say(
                "{day} is before Hội verified and put forward proposal {number} here, {made}. The books would show "
                "a decision older than what it decides on.",
                day=date.fromisoformat(frame.day),
                number=proposal.number,
                made=turn.world.local_date(proposal.at),
            ),
            say("Does the signed paper have that day?"),
        ]
        return Message(tuple(told), (AS_PRINTED, ANEW, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == AS_PRINTED.id:
            await go_on_from_day(turn, frame, date.fromisoformat(frame.day))
        elif choice == ANEW.id:
            turn.change(screen="day", day="")

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="day", day="")
