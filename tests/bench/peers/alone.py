"""The dialog by itself: `advance` over the world in memory, states as bytes, nothing kept, nobody answered."""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime

from dialogs.advance import advance, present
from dialogs.conversation import Conversation, dump, load
from dialogs.event import Audience
from dialogs.step import Step, drawn
from tests.bench.events import event_of
from tests.bench.peers.world import MemoryWorld
from tests.bench.players import Player


class Alone:
    def __init__(self, world: MemoryWorld | None = None, audience: Audience = Audience.FAMILIES) -> None:
        self.world = world or MemoryWorld()
        self.states: dict[str, bytes] = {}
        self.steps: dict[tuple[int, int], Step] = {}
        """Recorded when asked for: (player, position) → step."""
        self.recording = False
        self._audience = audience
        self._updates = itertools.count(1)

    async def say(self, player: Player) -> None:
        await self.decide(player)
        await asyncio.sleep(0)

    async def decide(self, player: Player) -> None:
        event = event_of(player, next(self._updates), self._audience)
        saved = self.states.get(event.conversation)
        conversation = load(saved) if saved else Conversation(key=event.conversation)
        at = datetime.now(UTC)
        step = await advance(conversation, event, self.world, at)
        self.world.take(step.happened, event.person, at)
        step = drawn(step, await present(step.conversation, self.world, at))
        self.states[event.conversation] = dump(step.conversation)
        if step.reply is not None:
            player.saw(step.reply.message)
        if self.recording:
            self.steps[player.number, player.at] = step
