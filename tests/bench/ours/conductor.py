"""The conductor and the dialog, without a door: each answer durable before the next."""

from __future__ import annotations

import itertools

from dialogs.event import Audience
from storage import Committed, Store
from tests.bench.events import event_of
from tests.bench.players import Player


class ThroughConductor:
    def __init__(self, store: Store, audience: Audience = Audience.FAMILIES) -> None:
        self._conductor = store.conductor
        self._audience = audience
        self._updates = itertools.count(1)

    async def say(self, player: Player) -> None:
        event = event_of(player, next(self._updates), self._audience)
        outcome = await self._conductor.submit(event)
        assert isinstance(outcome, Committed), f"{player.script[player.at]}: {outcome}"
        if outcome.step.reply is not None:
            player.saw(outcome.step.reply.message)
            self._conductor.delivered(event.conversation)
