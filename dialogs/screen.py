"""What every screen does unless it says otherwise: out, back, choices by number or label, kind refusals."""

from __future__ import annotations

from abc import ABC, abstractmethod
from hashlib import blake2s
from typing import Any, Generic, TypeVar

import msgspec

from criteria.wording import Words, say
from dialogs.conversation import Frame
from dialogs.event import DocumentSent
from dialogs.kept import keep
from dialogs.message import Choice, Message, Stamp
from dialogs.turn import Turn
from dialogs.understand import choice as understand_choice
from dialogs.understand import fold

F = TypeVar("F", bound=Any)

BACK = Choice("back", say("Back"), apart=True)
LATER = Choice("later", say("Leave it for later"), apart=True)
READ_BACK = ("check", "confirm")
"""How the names of screens end that read back what was typed."""


class Screen(ABC, Generic[F]):
    """One screen, one question. The frame it stands in says which (`frame.screen`)."""

    can_go_back = True

    @abstractmethod
    async def show(self, turn: Turn, frame: F) -> Message:
        """Draw the screen from the state alone, so that it can be shown again at any time."""

    @abstractmethod
    async def tapped(self, turn: Turn, frame: F, choice: str) -> None:
        """Act on one of the screen's own choices."""

    async def typed(self, turn: Turn, frame: F, text: str) -> None:
        """Take what was typed as the number or the label of a choice."""
        choice = await self.choice_meant(turn, frame, text)
        if choice is None:
            turn.tell(self.ask_again(frame))
        else:
            await self.tapped(turn, frame, choice)

    async def back(self, turn: Turn, frame: F) -> None:
        turn.pop()

    async def pictured(self, turn: Turn, frame: F, file: str, album: str) -> None:
        """Keep a picture nobody asked for here, and ask again for what is wanted."""
        await keep(turn, file, "photo", self.check(frame))
        turn.tell(say("At this point an answer is needed, not a picture."))

    async def documented(self, turn: Turn, frame: F, document: DocumentSent) -> None:
        """Keep a document nobody asked for here."""
        await keep(turn, document.file, "document")

    async def phoned(self, turn: Turn, frame: F, phone: str, *, own: bool) -> None:
        turn.tell(say("No phone number is needed here; nothing was stored."))

    def ask_again(self, frame: F) -> Words:
        return say("That was not understood. Please tap a button or type its number, for example: 1")

    def hint(self, turn: Turn, frame: F) -> Words | None:
        """Explain this very screen to who asks for help; None: the general help."""
        return None

    def check(self, frame: F) -> str:
        """Name the record the buttons are about."""
        return ""

    def seals(self, frame: F) -> bool:
        """Say whether what was typed is shown again here; a screen may seal what it shows by itself."""
        return bool(frame.screen.endswith(READ_BACK))

    def stamp(self, frame: F) -> Stamp:
        """Bind the buttons to the record, and where words are read back to those very words."""
        check = self.check(frame)
        if self.seals(frame):
            check = f"{check}-{seal(frame)}"
        return Stamp(tag_of(frame), frame.screen, check)

    async def choice_meant(self, turn: Turn, frame: F, text: str) -> str | None:
        return matching(turn, await self.show(turn, frame), text)


def seal(frame: Frame) -> str:
    """Tell what a frame holds from anything else it may hold later, in a few letters."""
    return blake2s(msgspec.json.encode(frame), digest_size=3).hexdigest()


def unsealed(screen: str, check: str) -> str:
    """Name the record of a button, whatever words it was bound to."""
    return check.rpartition("-")[0] if screen.endswith(READ_BACK) else check


def tag_of(frame: Frame) -> str:
    tag: str = type(frame).__struct_config__.tag  # type: ignore[assignment]
    return tag


def matching(turn: Turn, message: Message, text: str) -> str | None:
    """Tell which choice is meant by its number, its label or the label without accents."""
    if not message.numbered and text.strip().rstrip(".)").isdigit():
        return None
    acts = [choice for choice in message.choices if not choice.link]
    labels = [turn.world.spoken(choice.label, turn.language, turn.address) for choice in acts]
    found = understand_choice(text, labels)
    if not found or (acts[found - 1].guarded and fold(text) != fold(labels[found - 1])):
        return None
    return acts[found - 1].id
