"""What became of an event that was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from dialogs.message import Message
from dialogs.step import Step


@dataclass(frozen=True, slots=True)
class Committed:
    """All of the step is durable: now it may be said."""

    step: Step


@dataclass(frozen=True, slots=True)
class Repeated:
    """The channel sent an update again that was taken before: acknowledge it, say nothing."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The step raised and a dead letter was kept: say a plain apology and show this screen below it."""

    message: Message | None


Outcome: TypeAlias = Committed | Repeated | Lost
