"""A typed reason: one short sentence, asked for again with an example until there is one."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message
from dialogs.screen import Screen
from dialogs.turn import Turn
from dialogs.understand import tidy

F = TypeVar("F", bound=Any)

MOST_REASON = 300
"""Characters."""
OWN_WORDS = Choice("own", say("Another reason (type it)"))
"""Beside the common reasons, which take a tap."""
SEND = Choice("send", say("Send"))
MEND_REASON = Choice("mend", say("Type it again"))
"""Where a typed reason is read back."""


class TypedReason(Screen[F]):
    """Takes the reason; the screen it is mixed into says who sees it, what is asked and where "back" leads."""

    example: ClassVar[str]
    """In Vietnamese, as somebody would type it."""
    then: ClassVar[str]
    """The screen that follows, with the reason in its frame."""

    def asked(self, frame: F, *above: Words) -> Message:
        """Ask for it as a reply, so that privacy mode can stay on in the group."""
        words = say("Please type the reason in a short sentence. Type “quay lại” to go back.")
        return Message((*above, words), (), self.stamp(frame), ask_reply=True)

    async def typed(self, turn: Turn, frame: F, text: str) -> None:
        reason = tidy_reason(text)
        if reason:
            await self.give(turn, frame, reason)
        else:
            turn.tell(self.ask_again(frame))

    async def give(self, turn: Turn, frame: F, reason: str) -> None:
        turn.change(screen=self.then, reason=reason)

    def ask_again(self, frame: F) -> Words:
        return reason_needed(self.example)


def reason_needed(example: str) -> Text:
    return say(
        "A reason of at most {most} characters is needed, for example: {example}",
        most=MOST_REASON,
        example=example,
    )


def tidy_reason(typed: str) -> str:
    """Tidy a reason; empty when there is none or it is too long to be read on a small screen."""
    reason = tidy(typed)
    return reason if 0 < len(reason) <= MOST_REASON else ""
