"""Taking an import out of the books again: asked once more, for thousands of lines may go with it."""

from __future__ import annotations

from criteria.wording import say
from dialogs.books.earlier_imports import sent_by
from dialogs.books.frame import BookWork
from dialogs.books.imports import GONE, OfPastYears, acts, named, state_of
from dialogs.happening import PastYearsTakenBack
from dialogs.message import Choice, Message
from dialogs.records import Role
from dialogs.screen import BACK
from dialogs.turn import Turn

SURE = Choice("sure", say("Yes, take it out of the books"), guarded=True)


class TakeBack(OfPastYears):
    above = "imported"

    def check(self, frame: BookWork) -> str:
        return frame.book_import

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        one = await turn.world.book_import(frame.book_import)
        if one is None or one.commune != role.place:
            return Message((GONE,), (BACK,), self.stamp(frame))
        asked = say(
            "Take “{name}” out of the books? {title}, {count} lines ({who}).",
            name=one.name,
            title=named(one.title),
            count=one.lines,
            who=await sent_by(turn, one),
        )
        after = say("Registers and reports no longer count these years then; it can be put back later.")
        return Message((asked, after), (SURE, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        one = await turn.world.book_import(frame.book_import)
        if one is None or one.commune != role.place or choice != SURE.id:
            return
        if "take_back" in {act.id for act in acts(one)}:
            turn.happen(PastYearsTakenBack(book_import=one.id))
            turn.tell(say("✓ Taken back: it no longer counts."))
        else:
            turn.tell(say("{name}: {state}.", name=one.name, state=state_of(one)))
        turn.change(screen="imported")
