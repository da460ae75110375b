"""The officers' bot at work."""

from __future__ import annotations

from bot.branch import Branch, Shared
from bot.delivery.pace import OfficersPace
from bot.officers.application import application_at, tick
from bot.officers.door import OfficersDoor
from bot.officers.line import OfficersLine
from bot.officers.refusals import heard
from bot.telegram.answering import Answering
from bot.telegram.me import Me
from dialogs.event import Audience


class OfficersBranch(Branch):
    """The library's application is started and stopped around the door."""

    def __init__(self, api_base: str, token: str, shared: Shared) -> None:
        self._application = application_at(api_base, token)

        def open_door(me: Me, answering: Answering) -> OfficersDoor:
            return OfficersDoor(self._application, me, shared.store.conductor, answering, shared.background)

        line = OfficersLine(self._application.bot)
        super().__init__(Audience.OFFICERS, line, OfficersPace(), open_door, shared, "Bot cán bộ")

    async def meet(self) -> None:
        await self._until_it_works(lambda: heard(self._application.initialize()))
        await super().meet()

    async def start(self) -> None:
        tick(self._application, self.ticked)
        await self._application.start()

    async def close(self) -> None:
        if self._application.running:
            await self._application.stop()
        await self._application.shutdown()
        await self._application.bot.shutdown()  # the application forgets a bot that never got through
