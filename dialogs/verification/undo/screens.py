"""What is being undone and why; a reason by a tap or in a reply."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.desk.screen import officer_role
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import OfficerDecision, Status
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.typed_reason import OWN_WORDS, TypedReason
from dialogs.verification.undo.act import undo
from dialogs.verification.undo.frame import Undoing
from dialogs.verification.undo.offer import take_offered, undo_choice, undoable
from dialogs.verification.undo.why_not import files_called, until, why_not_undo

REASONS: dict[str, Text] = {
    "slip": say("Tapped by mistake"),
    "other_file": say("It was meant for another file"),
    "look_again": say("It must be looked at again"),
}
NOTHING = say("There is nothing of this to undo.")
MOST_LISTED = 12


class UndoScreen(Screen[Undoing]):
    def check(self, frame: Undoing) -> str:
        return f"{frame.seq}-{frame.file}" if frame.file else str(frame.seq)

    async def decision(self, turn: Turn, frame: Undoing) -> OfficerDecision | None:
        """Find it for somebody who may undo it now; say why not, and leave."""
        decision = await turn.world.officer_decision(frame.seq)
        if decision is None:
            turn.tell(NOTHING)
        elif (refusal := await why_not_undo(turn, decision, frame.file)) is not None:
            turn.tell(refusal)
        else:
            return decision
        turn.pop()
        return None


class WhyUndo(UndoScreen):
    async def show(self, turn: Turn, frame: Undoing) -> Message:
        decision = await turn.world.officer_decision(frame.seq)
        if decision is None:
            return Message((NOTHING,), (BACK,), self.stamp(frame))
        refusal = await why_not_undo(turn, decision, frame.file)
        if refusal is not None:
            return Message((refusal,), (BACK,), self.stamp(frame))
        words = say(
            "Undo {what}? Nobody has been told yet, and the file waits again as before. The reason?",
            what=decided_in_words(decision, frame.file),
        )
        choices = tuple(Choice(key, label) for key, label in REASONS.items())
        return Message((words,), (*choices, OWN_WORDS, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Undoing, choice: str) -> None:
        if choice == OWN_WORDS.id:
            turn.change(screen="words")
        elif choice in REASONS:
            decision = await self.decision(turn, frame)
            if decision is not None:
                await undo(turn, decision, frame.file, turn.world.spoken(REASONS[choice], "vi", ""))


class UndoWords(TypedReason[Undoing], UndoScreen):
    example = "Bấm nhầm hồ sơ bên cạnh"

    async def show(self, turn: Turn, frame: Undoing) -> Message:
        return self.asked(frame)

    async def tapped(self, turn: Turn, frame: Undoing, choice: str) -> None:
        """Nothing is offered."""

    async def give(self, turn: Turn, frame: Undoing, reason: str) -> None:
        decision = await self.decision(turn, frame)
        if decision is not None:
            await undo(turn, decision, frame.file, reason)

    async def back(self, turn: Turn, frame: Undoing) -> None:
        turn.change(screen="why")


class DecidedLately(UndoScreen):
    """Việc vừa quyết định: what can still be undone, newest first."""

    async def show(self, turn: Turn, frame: Undoing) -> Message:
        role = await officer_role(turn)
        lately = await undoable(turn, role.place) if role else ()
        if not lately:
            return Message(
                (say("Nothing was decided just now that can be undone."),), (BACK,), self.stamp(frame)
            )
        lines: list[Words] = [
            say("• {what}; until {until}", what=decided_in_words(one), until=until(turn, one))
            for one in lately
        ]
        paragraphs: list[Paragraph] = [say("Decided just now:"), tuple(lines[:MOST_LISTED])]
        choices = tuple(undo_choice(turn, one) for one in lately[:MOST_LISTED])
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Undoing, choice: str) -> None:
        await take_offered(turn, choice)


def decided_in_words(decision: OfficerDecision, only: str = "") -> Text:
    """Say what was decided on which files, by whom and when."""
    code = next((one.short_code for one in decision.files if one.file == only), "")
    return say(
        "{files}: {decision}, {officer}, {at}",
        files=code or files_called(decision),
        decision=DECISIONS[decision.kind],
        officer=decision.officer_name,
        at=decision.at,
    )


DECISIONS: dict[Status, Text] = {
    Status.VERIFIED: say("agreed to propose recognition"),
    Status.RETURNED: say("returned to be completed", context="decision"),
    Status.NOT_THIS_YEAR: say("not this year"),
}
