"""Pieces of the door held still, so that the others can be measured by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from dialogs.conversation import Conversation
from dialogs.event import Audience, Event
from dialogs.happening import AnswerGiven
from dialogs.step import Step
from dialogs.world import World
from storage.conductor.outcome import Committed, Outcome, Repeated


class NothingNew:
    """A conductor to which everything is a repetition: nothing is decided, kept or said."""

    async def submit(self, event: Event) -> Outcome:
        return Repeated()

    async def dead_letter(self, key: str, audience: Audience, raw: str, why: str) -> None:
        raise AssertionError(why)

    def delivered(self, conversation: str) -> None:
        """Nothing was sent."""


class Known(NothingNew):
    """A conductor that knows every step beforehand: nothing is decided or kept, everything is said."""

    def __init__(self, steps: Mapping[int, Step]) -> None:
        self._steps = steps
        self.at: dict[str, int] = {}

    async def submit(self, event: Event) -> Outcome:
        at = self.at[event.person]
        self.at[event.person] = at + 1
        return Committed(self._steps[at])


class Replayed:
    """A dialog that knows every step beforehand: nothing is decided, everything is kept."""

    def __init__(self, steps: Mapping[int, Step], files: Mapping[str, str]) -> None:
        self._steps = steps
        self._files = files
        self.at: dict[str, int] = {}

    async def __call__(self, conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        position = self.at[event.person]
        self.at[event.person] = position + 1
        step = self._steps[position]
        file = self._files[event.person]
        happened = tuple(
            msgspec.structs.replace(it, file=file) if isinstance(it, AnswerGiven) else it
            for it in step.happened
        )
        own = msgspec.structs.replace(step.conversation, key=conversation.key)
        return msgspec.structs.replace(step, conversation=own, happened=happened)
