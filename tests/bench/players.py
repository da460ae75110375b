"""Who plays, what they do next, and where their screen's buttons point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from dialogs.button import Button
from dialogs.message import Message


class Kind(Enum):
    COMMAND = "command"
    TYPED = "typed answer"
    TAP = "tap"
    """A choice of the newest screen, by its id."""
    BUTTON = "tap in the group"
    """The whole data of a button, answered by a toast alone."""
    NOTICE = "tap on a notice"
    """The whole data of a button in the private chat, answered by a message below."""
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Act:
    kind: Kind
    what: str


def command(what: str) -> Act:
    return Act(Kind.COMMAND, what)


def typed(what: str) -> Act:
    return Act(Kind.TYPED, what)


def tap(what: str) -> Act:
    return Act(Kind.TAP, what)


def button(what: str) -> Act:
    return Act(Kind.BUTTON, what)


def notice(what: str) -> Act:
    return Act(Kind.NOTICE, what)


PHOTO = Act(Kind.PHOTO, "AgACAgUAAxkBAAIBZ2bench-photo-of-a-certificate")


@dataclass(slots=True)
class Player:
    """One person's script and how far they are in it."""

    number: int
    """Telegram user id."""
    script: Sequence[Act]
    chat: int = 0
    """Where a tap in the group happens."""
    at: int = 0
    stamp: tuple[str, str, str] = ("", "", "")
    """Frame, screen and check of the newest screen."""
    message: int = 0

    @property
    def person(self) -> str:
        return f"tg:{self.number}"

    @property
    def over(self) -> bool:
        return self.at >= len(self.script)

    def saw(self, message: Message) -> None:
        """Remember the newest screen's stamp."""
        if message.stamp is not None:
            self.stamp = message.stamp.frame, message.stamp.screen, message.stamp.check

    def saw_button(self, data: str) -> None:
        """Remember the newest screen by one of its buttons, as a phone does."""
        pressed = Button.unpack(data)
        assert pressed is not None, data
        self.stamp = pressed.frame, pressed.screen, pressed.check

    def pressing(self, choice: str) -> str:
        frame, screen, check = self.stamp
        return Button(frame, screen, choice, check).pack()
