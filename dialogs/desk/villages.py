"""Villages are in no national list: the commune makes its own, read back before it stands."""

from __future__ import annotations

import re

from criteria.wording import Words, say
from dialogs.desk.frame import Desk
from dialogs.desk.screen import DeskScreen, officer_role
from dialogs.happening import VillagesNamed
from dialogs.message import Choice, Message
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold, tidy

MOST_VILLAGES = 99

ADD = Choice("add", say("Correct, add them"))
TYPE_AGAIN = Choice("again", say("Type them again"))

VILLAGE_NAME = re.compile(r"(?=.*[^\W\d_])[\w .'’()/-]{2,60}")
"""Letters, digits and a few marks, at least one letter: what can stand on a list and in a spreadsheet."""


class NameVillages(DeskScreen):
    """Villages are in no national list: the commune makes its own."""

    above = "people"

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        villages = await turn.world.find_villages(role.place, "", most=MOST_VILLAGES) if role else ()
        paragraphs: list[Words] = [
            say(
                "Please send the names of the villages, one a line. For example:\nXóm Minh Tiến\nXóm Minh Cầu"
            )
        ]
        if villages:
            paragraphs.append(
                say("Entered already: {list}", list=tuple(village.name for village in villages))
            )
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Desk, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice == "back":
            await self.back(turn, frame)
            return
        role = await officer_role(turn)
        if role is None:
            return
        known = await turn.world.find_villages(role.place, "", most=MOST_VILLAGES)
        names, left_out = village_names(text, {fold(village.name) for village in known})
        if left_out:
            turn.tell(say("Left out (known already, too long or no name): {list}", list=tuple(left_out[:10])))
        if not names:
            turn.tell(
                say(
                    "Nothing new was found in that. Please send one village a line, for example: Xóm Minh Tiến"
                )
            )
        elif len(known) + len(names) > MOST_VILLAGES:
            turn.tell(say("A commune has at most {most} villages here.", most=MOST_VILLAGES))
        else:
            turn.change(screen="villages_check", names=tuple(names))

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        """Only "back" is offered."""


class CheckVillages(DeskScreen):
    """Read back before they stand in every household's list."""

    above = "people"

    async def show(self, turn: Turn, frame: Desk) -> Message:
        return Message(
            (say("Add {count} villages: {list}?", count=len(frame.names), list=frame.names),),
            (ADD, TYPE_AGAIN, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        role = await officer_role(turn)
        if choice == "add" and role is not None:
            turn.happen(VillagesNamed(commune=role.place, names=frame.names))
            turn.tell(say("✓ Added: {list}", list=frame.names))
            turn.change(screen="people", names=())
        elif choice == "again":
            turn.change(screen="villages", names=())


def village_names(text: str, taken: set[str]) -> tuple[list[str], list[str]]:
    """Read one village a line; the second list holds the lines that are no new name."""
    names: list[str] = []
    left_out: list[str] = []
    for line in text.splitlines():
        name = tidy(line)
        if not name:
            continue
        if VILLAGE_NAME.fullmatch(name) and fold(name) not in taken:
            names.append(name)
            taken.add(fold(name))
        else:
            left_out.append(name[:40])
    return names, left_out
