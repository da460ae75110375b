"""The drawn files, one after the other: read only, and what was found."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.happening import FileInspected
from dialogs.inspection.begin import InspectionScreen
from dialogs.inspection.frame import Inspecting
from dialogs.inspection.rights import NOT_AN_INSPECTOR, inspects, is_own, may_read
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import File, Inspected, Inspection
from dialogs.records.life import may_verify
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import tidy
from dialogs.verification.answers import answers_told
from dialogs.verification.decided import decided_told
from dialogs.verification.details import evidence_told, file_facts, send_documents

AGREES = Choice("agrees", say("As it should be"))
DIFFERS = Choice("differs", say("Not as it should be"))
ANSWERS = Choice("answers", say("See the answers"))
EVIDENCE = Choice("evidence", say("See the evidence"))
CONCLUDE = Choice("conclude", say("Conclude the inspection"))
NOT_OPENED = say("This file was withdrawn by those who handed it in. It is not opened any more.")
LEAST_NOTE, MOST_NOTE = 3, 300


class Files(InspectionScreen):
    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        inspection = await turn.world.inspection(frame.inspection)
        if inspection is None or not await may_read(turn, inspection):
            return Message((NOT_AN_INSPECTOR,), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say(
                "Inspection of {place}, {at}, by {by}.",
                place=inspection.place_name,
                at=inspection.at,
                by=inspection.by,
            ),
            tuple(told(one) for one in inspection.files),
        ]
        if inspection.concluded_at is not None:
            paragraphs.append(
                say(
                    "Concluded at {at}: {conclusion}",
                    at=inspection.concluded_at,
                    conclusion=inspection.conclusion,
                )
            )
        choices = []
        if await inspects(turn, inspection.commune):
            choices = [
                Choice(one.file, say("Open {code}", code=one.short_code))
                for one in inspection.files
                if not one.gone
            ]
        if is_own(turn, inspection):
            choices.append(CONCLUDE)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), columns=3)

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        inspection = await turn.world.inspection(frame.inspection)
        if inspection is None:
            return
        if choice == CONCLUDE.id:
            conclude(turn, inspection)
        elif any(one.file == choice for one in inspection.files):
            turn.change(screen="file", file=choice)

    async def back(self, turn: Turn, frame: Inspecting) -> None:
        if await inspects(turn, frame.commune):
            turn.change(screen="places", inspection="", place="", file="")
        else:
            turn.pop()


def conclude(turn: Turn, inspection: Inspection) -> None:
    left = [one.short_code for one in inspection.files if not one.seen]
    if not is_own(turn, inspection):
        turn.tell(NOT_YOURS)
    elif left:
        turn.tell(say("Not looked at yet: {codes}.", codes=tuple(left)))
    else:
        turn.change(screen="conclusion", text="")


NOT_YOURS = say("This inspection is another person's, or it has been concluded.")


class FileScreen(InspectionScreen):
    def check(self, frame: Inspecting) -> str:
        return frame.file

    async def of(self, turn: Turn, frame: Inspecting) -> tuple[Inspection, File] | None:
        """Find a file of the inspection, for who inspects there at this moment."""
        inspection = await turn.world.inspection(frame.inspection)
        if inspection is None or not await inspects(turn, inspection.commune):
            return None
        file = await turn.world.file(frame.file, turn.at)
        drawn = any(one.file == frame.file and not one.gone for one in inspection.files)
        return (inspection, file) if file is not None and file.submission is not None and drawn else None

    async def back(self, turn: Turn, frame: Inspecting) -> None:
        turn.change(screen="files", file="", text="")


class OneFile(FileScreen):
    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        found = await self.of(turn, frame)
        if found is None:
            return Message((NOT_OPENED,), (BACK,), self.stamp(frame))
        inspection, file = found
        own = (AGREES, DIFFERS) if is_own(turn, inspection) else ()
        noted = next(one for one in inspection.files if one.file == file.id)
        return Message(
            (
                *await file_facts(turn, file),
                *([] if may_verify(file) else [await decided_told(turn, file)]),
                told(noted),
            ),
            (*own, ANSWERS, EVIDENCE, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        found = await self.of(turn, frame)
        if found is None:
            turn.tell(NOT_OPENED)
        elif choice in {ANSWERS.id, EVIDENCE.id}:
            turn.change(screen=choice)
            if choice == EVIDENCE.id:
                await send_documents(turn, found[1])
        elif not is_own(turn, found[0]):
            turn.tell(NOT_YOURS)
        elif choice == DIFFERS.id:
            turn.change(screen="note")
        elif choice == AGREES.id:
            await note(turn, frame, found[0], agrees=True)


class InspectedAnswers(FileScreen):
    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        found = await self.of(turn, frame)
        shown = await answers_told(turn, found[1]) if found else NOT_OPENED
        return Message((shown,), (BACK,), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: Inspecting) -> None:
        turn.change(screen="file")


class InspectedEvidence(InspectedAnswers):
    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        found = await self.of(turn, frame)
        if found is None:
            return Message((NOT_OPENED,), (BACK,), self.stamp(frame))
        paragraphs, pictures = await evidence_told(turn, found[1])
        return Message(paragraphs, (BACK,), self.stamp(frame), pictures=pictures)


class Note(InspectedAnswers):
    """What is not right, in a few words."""

    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        return Message(
            (say("What is not right? For example: Nhà có 3 cháu, hồ sơ ghi 2"),),
            (BACK,),
            self.stamp(frame),
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: Inspecting, text: str) -> None:
        words = tidy(text)
        found = await self.of(turn, frame)
        if found is None or not is_own(turn, found[0]):
            turn.tell(NOT_YOURS)
        elif MOST_NOTE >= len(words) >= LEAST_NOTE:
            await note(turn, frame, found[0], agrees=False, words=words)
        else:
            turn.tell(say("A few words are needed, at most {most} letters.", most=MOST_NOTE))


async def note(
    turn: Turn, frame: Inspecting, inspection: Inspection, *, agrees: bool, words: str = ""
) -> None:
    """Keep what was found, and go to the next file that was not looked at."""
    turn.happen(FileInspected(inspection=inspection.id, file=frame.file, agrees=agrees, note=words))
    before = next(one for one in inspection.files if one.file == frame.file)
    after = Inspected(before.file, before.code, agrees, words)
    turn.tell(say("✓ {code}: {what}", code=after.short_code, what=found_words(after)))
    left = [one.file for one in inspection.files if not one.seen and one.file != frame.file]
    turn.change(screen="file" if left else "files", file=left[0] if left else "")


def told(one: Inspected) -> Text:
    return say("• {code}: {what}", code=one.short_code, what=found_words(one))


def found_words(one: Inspected) -> Text:
    if one.gone:
        return say("withdrawn, not opened any more")
    if one.agrees is None:
        return say("not looked at yet")
    return say("as it should be") if one.agrees else say("not right: {note}", note=one.note)
