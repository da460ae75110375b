"""The inspection's conclusion: typed, read back, kept for ever, and told to the commune's officers."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import InspectionConcluded
from dialogs.inspection.begin import InspectionScreen
from dialogs.inspection.files import NOT_YOURS
from dialogs.inspection.frame import Inspecting
from dialogs.inspection.rights import inspects, is_own
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital
from dialogs.records import Inspection, RoleKind
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import tidy

LEAST, MOST = 5, 500
SEND = Choice("send", say("Keep it and tell the officers"))
AGAIN = Choice("again", say("Type it again"))


class Conclusion(InspectionScreen):
    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        return Message(
            (say("The conclusion, in a few sentences? The commune's officers will read it."),),
            (BACK,),
            self.stamp(frame),
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: Inspecting, text: str) -> None:
        words = tidy(text)
        if MOST >= len(words) >= LEAST:
            turn.change(screen="conclusion_check", text=words)
        else:
            await super().typed(turn, frame, text)

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: Inspecting) -> None:
        turn.change(screen="files", text="")

    def ask_again(self, frame: Inspecting) -> Words:
        return say("A few words are needed, at most {most} letters.", most=MOST)


class ConclusionCheck(Conclusion):
    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        words = say("The conclusion reads: “{text}”. Keep it?", text=frame.text)
        return Message((words,), (SEND, AGAIN, BACK), self.stamp(frame))

    async def typed(self, turn: Turn, frame: Inspecting, text: str) -> None:
        await super(InspectionScreen, self).typed(turn, frame, text)

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        if choice == AGAIN.id:
            turn.change(screen="conclusion", text="")
        elif choice == SEND.id:
            inspection = await turn.world.inspection(frame.inspection)
            turn.change(screen="files", text="")
            if (
                inspection is None
                or not is_own(turn, inspection)
                or not await inspects(turn, inspection.commune)
            ):
                turn.tell(NOT_YOURS)
            else:
                await keep(turn, inspection, frame.text)


async def keep(turn: Turn, inspection: Inspection, conclusion: str) -> None:
    turn.happen(InspectionConcluded(inspection=inspection.id, conclusion=conclusion))
    differ = sum(one.agrees is False for one in inspection.files)
    words = say(
        "{by} of the upper Hội inspected {count} files of {place}: {differ} not right. {conclusion}",
        by=capital(inspection.by),
        count=len(inspection.files),
        place=inspection.place_name,
        differ=differ,
        conclusion=conclusion,
    )
    for kind in (RoleKind.OFFICER, RoleKind.CHAIR):
        for officer in await turn.world.people_with_role(inspection.commune, kind, turn.at):
            turn.post(
                Audience.OFFICERS,
                officer.id,
                Message(
                    (words,),
                    (Choice("open", say("See the inspection")),),
                    Stamp("go", "inspection", inspection.id),
                    about=inspection.id,
                ),
            )
    turn.tell(say("✓ Kept, and told to the commune's officers."))
