"""One file is taken out of a proposal, with a reason and with what becomes of it; the rest go on."""

from __future__ import annotations

from datetime import date

from criteria.wording import Text, say
from dialogs.happening import ProposedTakenOut
from dialogs.message import Choice, Message
from dialogs.objecting.may_object import AFTER_A_RESULT
from dialogs.officer_words import own_name
from dialogs.recognition.finding import MOST, MOST_SHOWN, line_called
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.reason import ReasonScreen
from dialogs.recognition.screen import CLEAN, RecognitionScreen, may
from dialogs.recognition.sought import SoughtScreen
from dialogs.records import Proposal, ProposalState, ProposedLine, Role, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import MEND_REASON
from dialogs.verification.notices import tell_representatives

LATER = Choice(Status.VERIFIED, say("Leave it for a later proposal"))
AGAIN = Choice(Status.WAITING, say("Have it verified again"))
NOT_THIS_YEAR = Choice(Status.NOT_THIS_YEAR, say("Not this year"))
CONFIRM = Choice("confirm", say("Take it out"), guarded=True)
OPEN = frozenset({ProposalState.PROPOSED, ProposalState.POSTED})


class TakeOut(SoughtScreen):
    above = "proposal"
    question = say("Which file is taken out? Please type its code or the name, for example: 05.012")
    tapped_question = say("Which file is taken out? Please tap it, or type its code or the name.")

    async def commune(self, turn: Turn, frame: RecognitionWork) -> str:
        proposal = await turn.world.proposal(frame.proposal)
        return proposal.commune if proposal else ""

    async def find(
        self, turn: Turn, frame: RecognitionWork, code: str, folded: str
    ) -> tuple[ProposedLine, ...]:
        return await turn.world.find_proposed(frame.proposal, code, folded, most=MOST)

    async def whole(self, turn: Turn, frame: RecognitionWork) -> tuple[ProposedLine, ...]:
        proposal = await turn.world.proposal(frame.proposal)
        if proposal is None or proposal.count > MOST_SHOWN:
            return ()
        return tuple(line for line in await turn.world.proposed(frame.proposal) if not line.out)

    async def take(self, turn: Turn, frame: RecognitionWork, file: str) -> None:
        turn.change(screen="outcome", file=file, name="")

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        line = await turn.world.proposed_line(frame.proposal, choice)
        if line is not None and not line.out:
            await self.take(turn, frame, choice)


class Outcome(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        line = await turn.world.proposed_line(frame.proposal, frame.file)
        if line is None:
            return self.gone(frame)
        words = say("{file}. What becomes of it?", file=line_called(line))
        return Message((words,), (LATER, AGAIN, NOT_THIS_YEAR, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice in {LATER.id, AGAIN.id, NOT_THIS_YEAR.id}:
            turn.change(screen="out_reason", outcome=choice)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="take_out", file="", outcome="")


class OutReason(ReasonScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        line = await turn.world.proposed_line(frame.proposal, frame.file)
        if line is None:
            return self.gone(frame)
        about = say(
            "{file}: {outcome}.", file=line_called(line), outcome=outcome_words(Status(frame.outcome))
        )
        return Message((about, self.question), (BACK,), self.stamp(frame), numbered=False)

    question = say("The reason, in a short sentence? Those who handed the file in will read it.")
    example = "Chờ đối chiếu lại số người học"
    then = "out_check"

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="outcome", reason="")


class OutCheck(RecognitionScreen):
    """Read once more before those concerned read it."""

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        line = await turn.world.proposed_line(frame.proposal, frame.file)
        if line is None:
            return self.gone(frame)
        words = say(
            "Take out {file}: {outcome}. The reason reads: “{reason}”.",
            file=line_called(line),
            outcome=outcome_words(Status(frame.outcome)),
            reason=frame.reason,
        )
        return Message((words,), (CONFIRM, MEND_REASON, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == MEND_REASON.id:
            turn.change(screen="out_reason")
            return
        proposal = await turn.world.proposal(frame.proposal)
        if choice != CONFIRM.id or proposal is None or not await may(turn, proposal.commune):
            return
        line = await turn.world.proposed_line(frame.proposal, frame.file)
        turn.change(screen="proposal", **CLEAN)
        if line is None or line.out or proposal.state not in OPEN:
            turn.tell(say("This file is not in the proposal any more."))
        else:
            await take_out(turn, proposal, line, Status(frame.outcome), frame.reason)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="out_reason")


async def take_out(turn: Turn, proposal: Proposal, line: ProposedLine, outcome: Status, reason: str) -> None:
    """Take it out and tell those who handed it in."""
    turn.happen(
        ProposedTakenOut(
            file=line.file,
            proposal=proposal.id,
            outcome=outcome,
            reason=reason,
            officer=turn.person,
            officer_name=await own_name(turn),
        )
    )
    if await turn.world.representatives(line.subject):
        told = say("✓ File {code} is taken out; those who handed it in have been told.", code=line.short_code)
    else:
        told = say(
            "✓ File {code} is taken out. Nobody answers for it on a phone; please tell the household.",
            code=line.short_code,
        )
    turn.tell(told)
    file = await turn.world.file(line.file, turn.at)
    if file is not None:
        last = turn.world.local_date(turn.at + AFTER_A_RESULT)
        words = news_of(line.code, outcome, reason, last)
        await tell_representatives(turn, file, words, Choice("open", say("See the file")))


def news_of(code: str, outcome: Status, reason: str, last: date) -> Text:
    """Say what became of it; `last` is the last day of an objection to "not this year"."""
    match outcome:
        case Status.VERIFIED:
            return say(
                "File {code} is left for a later proposal of this year. Reason: {reason}",
                code=code,
                reason=reason,
            )
        case Status.WAITING:
            return say(
                "Hội Khuyến học verifies file {code} again. Reason: {reason}", code=code, reason=reason
            )
        case _:
            return say(
                "File {code} is not proposed this year. Reason: {reason} If something is not right, “See the file” has a button to object, until the end of {last}.",
                code=code,
                reason=reason,
                last=last,
            )


def outcome_words(outcome: Status) -> Text:
    match outcome:
        case Status.VERIFIED:
            return say("left for a later proposal")
        case Status.WAITING:
            return say("to be verified again")
        case _:
            return say("not this year")
