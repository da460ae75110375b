"""Something to show: pictures (albums too), or "đã xem tận nhà", or lost to a disaster."""

from __future__ import annotations

from criteria import applicable
from criteria.wording import Words, say
from dialogs.asides.paused import pause
from dialogs.event import DocumentSent
from dialogs.happening import EvidenceAdded, EvidenceRemoved
from dialogs.message import Choice, Message
from dialogs.screen import BACK, LATER
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import indicators_with_evidence, move_on, set_of
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.turn import Turn
from dialogs.understand import tidy

SEEN = Choice("seen_at_home", say("The village head or chi hội saw it at home"))
SEEN_THERE = Choice("seen_at_home", say("Hội or the chi hội saw it there"))
LOST = Choice("lost_to_disaster", say("Lost or damaged in a disaster"))
LOST_THERE = Choice("lost_to_disaster", say("Papers lost or damaged in a disaster"))
DONE = Choice("done", say("Enough, go on"))
TAKE_BACK = Choice("take_back", say("Take back the last one"))
WITHOUT = Choice("without", say("No picture now"))
WHO_AT_HOME = say("Who saw it, and when? For example: bác Thắng trưởng xóm, ngày 15/11")
WHO_THERE = say("Who saw it, and when? For example: cô Hoa, Hội Khuyến học xã, ngày 15/11")
MOST_PIECES = 10
LARGEST_DOCUMENT = 20 * 1024 * 1024
"""Bytes: a bot can fetch no more."""
LONGEST_NAME = 80
LEAST_NOTE, MOST_NOTE = 3, 200


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
        seen, lost = (SEEN, LOST) if at_home(turn, frame) else (SEEN_THERE, LOST_THERE)
        choices = (DONE, seen, TAKE_BACK, LATER) if kept else (seen, lost, WITHOUT, LATER)
        return Message(tuple(paragraphs), choices, self.stamp(frame))

    async def pictured(self, turn: Turn, frame: SelfAssessment, file: str, album: str) -> None:
        if frame.evidence.get(frame.at, 0) >= MOST_PIECES:
            turn.tell(
                say("{most} pictures for one thing are enough; this one was not added.", most=MOST_PIECES)
            )
            return
        keep(turn, frame, "photo", file=file, album=album)
        turn.tell(say("✓ Picture received."))

    async def documented(self, turn: Turn, frame: SelfAssessment, document: DocumentSent) -> None:
        """A paper counts as a picture does; the officer gets it as it was sent."""
        if document.size > LARGEST_DOCUMENT:
            turn.tell(
                say("This file is too large (at most 20 MB); it was not kept. Please send a photo of it.")
            )
        elif frame.evidence.get(frame.at, 0) >= MOST_PIECES:
            turn.tell(
                say("{most} pictures for one thing are enough; this one was not added.", most=MOST_PIECES)
            )
        else:
            keep(turn, frame, "document", file=document.file, note=tidy(document.name)[-LONGEST_NAME:])
            turn.tell(say("✓ Document received."))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        match choice:
            case "seen_at_home" | "lost_to_disaster":
                turn.change(screen="attest", attesting=choice)
            case "take_back":
                await self.take_back(turn, frame)
            case "done":
                go_on(turn)
            case "without":
                turn.change(passed=(*frame.passed, frame.at))
                go_on(turn)
            case "later":
                pause(turn)

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        """Go back to the last question, or to where the pictures were asked for from."""
        if frame.back_to:
            await super().back(turn, frame)
        else:
            asked = applicable(set_of(turn, frame), frame.answers)
            turn.change(screen="question", at=asked[-1].id)

    async def take_back(self, turn: Turn, frame: SelfAssessment) -> None:
        if frame.preview:
            turn.change(evidence={**frame.evidence, frame.at: max(0, frame.evidence.get(frame.at, 0) - 1)})
            return
        pieces = [piece for piece in await turn.world.evidence(frame.file) if piece.indicator == frame.at]
        if pieces:
            turn.happen(EvidenceRemoved(file=frame.file, evidence=pieces[-1].id))
            turn.change(evidence={**frame.evidence, frame.at: len(pieces) - 1})
            turn.tell(say("✓ The last one is taken back."))

    def ask_again(self, frame: SelfAssessment) -> Words:
        return say("Please send a photo here, or tap one of the choices.")


def at_home(turn: Turn, frame: SelfAssessment) -> bool:
    """Say whether the file is of a home, or of a clan, a unit, a place."""
    return set_of(turn, frame).title in {"family", "citizen"}


class Attest(SelfAssessmentScreen):
    """Who saw it at home and when, or what was lost when: an attestation has a name and a day."""

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        words = (
            (WHO_AT_HOME if at_home(turn, frame) else WHO_THERE)
            if frame.attesting == "seen_at_home"
            else say("What was lost, and when? For example: giấy khen, trận lũ tháng 9")
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: SelfAssessment, text: str) -> None:
        note = tidy(text)
        if not MOST_NOTE >= len(note) >= LEAST_NOTE:
            turn.tell(say("A few words are needed, at most {most} letters.", most=MOST_NOTE))
            return
        keep(turn, frame, frame.attesting, note=note)
        turn.change(attesting="")
        turn.tell(say("✓ Noted."))
        go_on(turn)

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        turn.change(screen="evidence", attesting="")


def keep(
    turn: Turn, frame: SelfAssessment, kind: str, *, file: str = "", album: str = "", note: str = ""
) -> None:
    turn.happen(
        EvidenceAdded(
            file=frame.file,
            evidence=turn.world.new_id(),
            indicator=frame.at,
            kind=kind,
            channel_file=file,
            album=album,
            note=note,
        )
    )
    turn.change(evidence={**frame.evidence, frame.at: frame.evidence.get(frame.at, 0) + 1})


def go_on(turn: Turn) -> None:
    """Tick what a returned file asked for, and go to what follows."""
    frame = turn.frame
    assert isinstance(frame, SelfAssessment)
    item = f"evidence:{frame.at}"
    if item in frame.mending and item not in frame.mended and frame.evidence.get(frame.at):
        turn.change(mended=(*frame.mended, item))
    move_on(turn)


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
