"""Something to show: pictures (albums too), or "đã xem tận nhà", or lost to a disaster."""

from __future__ import annotations

from criteria import applicable
from criteria.wording import Words, say
from dialogs.asides.paused import pause
from dialogs.happening import EvidenceAdded
from dialogs.message import Choice, Message
from dialogs.screen import BACK, LATER
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import indicators_with_evidence, move_on, set_of
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.turn import Turn

SEEN = Choice("seen_at_home", say("The village head or chi hội saw it at home"))
LOST = Choice("lost_to_disaster", say("Lost or damaged in a disaster"))
DONE = Choice("done", say("Enough, go on"))
WITHOUT = Choice("without", say("No picture now"))
MOST_PIECES = 10


class AskEvidence(SelfAssessmentScreen):
    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        indicator = set_of(turn, frame).indicator(frame.at)
        kept = frame.evidence.get(frame.at, 0)
        paragraphs: list[Words] = [
            say(
                "Something to show for “{indicator}”. Please send a photo, or choose below.",
                indicator=indicator.short,
            )
        ]
        if indicator.evidence_hint is not None:
            paragraphs.append(indicator.evidence_hint)
        if kept:
            paragraphs.append(say("Kept so far: {count}. More photos may be sent.", count=kept))
        choices = (DONE, SEEN, LATER) if kept else (SEEN, LOST, WITHOUT, LATER)
        return Message(tuple(paragraphs), choices, self.stamp(frame))

    async def pictured(self, turn: Turn, frame: SelfAssessment, file: str, album: str) -> None:
        if frame.evidence.get(frame.at, 0) >= MOST_PIECES:
            turn.tell(
                say("{most} pictures for one thing are enough; this one was not added.", most=MOST_PIECES)
            )
            return
        self.keep(turn, frame, "photo", file=file, album=album)
        turn.tell(say("✓ Picture received."))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        match choice:
            case "seen_at_home" | "lost_to_disaster":
                self.keep(turn, frame, choice)
                turn.tell(say("✓ Noted."))
                self.go_on(turn)
            case "done":
                self.go_on(turn)
            case "without":
                turn.change(passed=(*frame.passed, frame.at))
                self.go_on(turn)
            case "later":
                pause(turn)

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        """Go back to the last question, or to where the pictures were asked for from."""
        if frame.back_to:
            await super().back(turn, frame)
        else:
            asked = applicable(set_of(turn, frame), frame.answers)
            turn.change(screen="question", at=asked[-1].id)

    def keep(self, turn: Turn, frame: SelfAssessment, kind: str, *, file: str = "", album: str = "") -> None:
        turn.happen(
            EvidenceAdded(
                file=frame.file,
                evidence=turn.world.new_id(),
                indicator=frame.at,
                kind=kind,
                channel_file=file,
                album=album,
            )
        )
        turn.change(evidence={**frame.evidence, frame.at: frame.evidence.get(frame.at, 0) + 1})

    def go_on(self, turn: Turn) -> None:
        frame = turn.frame
        assert isinstance(frame, SelfAssessment)
        item = f"evidence:{frame.at}"
        if item in frame.mending and item not in frame.mended and frame.evidence.get(frame.at):
            turn.change(mended=(*frame.mended, item))
        move_on(turn)

    def ask_again(self, frame: SelfAssessment) -> Words:
        return say("Please send a photo here, or tap one of the choices.")


class ChooseEvidence(SelfAssessmentScreen):
    """From the summary: which indicator the pictures are for."""

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:

        choices = tuple(
            Choice(
                indicator.id,
                say(
                    "{indicator} ({count})",
                    indicator=indicator.short,
                    count=frame.evidence.get(indicator.id, 0),
                ),
            )
            for indicator in indicators_with_evidence(set_of(turn, frame), frame)
        )
        words = say("What do the pictures show?") if choices else say("Nothing here needs pictures.")
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:

        if any(indicator.id == choice for indicator in indicators_with_evidence(set_of(turn, frame), frame)):
            turn.change(screen="evidence", at=choice, back_to="summary")

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        turn.change(screen="summary", at="", back_to="")
