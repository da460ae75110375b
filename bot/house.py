"""Both doors, the writer and delivery as one process (design §2)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from bot.background import Background
from bot.branch import Branch, Shared
from bot.families.branch import families_branch
from bot.officers.branch import OfficersBranch
from bot.settings import Settings
from bot.telegram.polling import WAIT
from bot.telegram.refusal import TokenRefused
from bot.warm import keep_what_is_loaded, let_go
from bot.words import render
from bot.words.clock import show_times_in
from dialogs.advance import advance, present
from dialogs.records import DigestTimes
from storage import Store

LOG = logging.getLogger(__name__)

LAST_WORDS = 10.0
"""Seconds for answers that are under way when the house is told to stop."""


class WrongToken(Exception):
    """Telegram does not know a bot's token; the sentence names the setting."""


def _now() -> datetime:
    return datetime.now(UTC)


class House:
    """`await House(settings).run()`, or for a test `async with House(settings, store) as house: …`."""

    def __init__(
        self,
        settings: Settings,
        store: Store | None = None,
        *,
        clock: Callable[[], datetime] = _now,
        wait: int = WAIT,
    ) -> None:
        self._settings = settings
        self._given = store
        self._clock = clock
        self._wait = wait
        self._closing = AsyncExitStack()
        self._tasks: list[asyncio.Task[None]] = []
        self.background = Background()
        self.store: Store
        self.families: Branch
        self.officers: OfficersBranch

    async def __aenter__(self) -> Self:
        try:
            await self._start()
        except BaseException:
            await self._closing.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stop()

    async def run(self) -> None:
        """Stand until told to stop by a signal, or until a token is refused."""
        asked = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):
                loop.add_signal_handler(number, asked.set)
        stopping = loop.create_task(asked.wait())
        starting = loop.create_task(self.__aenter__())
        await asyncio.wait([stopping, starting], return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            starting.cancel()
            await asyncio.wait([starting])
            return
        try:
            await starting
            LOG.info("Sổ Học Tập đã mở: %s", ", ".join(f"@{name}" for name in self._shared.names.values()))
            await asyncio.wait([stopping, *self._tasks], return_when=asyncio.FIRST_COMPLETED)
            self._raise_what_failed()
        finally:
            stopping.cancel()
            if starting.exception() is None:
                await self._stop()

    def _raise_what_failed(self) -> None:
        for task in self._tasks:
            if task.done() and not task.cancelled() and (failure := task.exception()) is not None:
                raise failure

    async def _start(self) -> None:
        settings = self._settings
        show_times_in(settings.time_zone)
        if self._given is None:
            self.store = await Store.open(
                database_url=settings.database,
                data_dir=settings.data_dir,
                time_zone=settings.time_zone,
                advance=advance,
                present=present,
                clock=self._clock,
                spoken=render,
                undo_time=settings.undo_time,
                digest_times=DigestTimes(settings.morning_digest, settings.evening_digest),
            )
            self._closing.push_async_callback(self.store.close)
        else:
            self.store = self._given
        self._shared = Shared(self.store, {}, self.background, self._clock, self._wait)
        family_token, officer_token = settings.tokens()
        self.families = families_branch(settings.family_api_base, family_token, self._shared)
        self._closing.push_async_callback(self.families.line.close)
        self.officers = OfficersBranch(settings.officer_api_base, officer_token, self._shared)
        self._closing.push_async_callback(self.officers.close)
        await _knowing(self.families.meet(), "SOHOCTAP_FAMILY_BOT_TOKEN")
        await _knowing(self.officers.meet(), "SOHOCTAP_OFFICER_BOT_TOKEN")
        await self.officers.start()
        loop = asyncio.get_running_loop()
        for branch, setting in (
            (self.families, "SOHOCTAP_FAMILY_BOT_TOKEN"),
            (self.officers, "SOHOCTAP_OFFICER_BOT_TOKEN"),
        ):
            self._tasks += [loop.create_task(_knowing(work, setting)) for work in branch.loops()]
        keep_what_is_loaded()

    async def _stop(self) -> None:
        """Stop fetching, commit and answer what came in, then let everything go."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(self.families.polling.stopped(), self.officers.polling.stopped())
        await self.background.stop(LAST_WORDS)
        await self._closing.aclose()
        let_go()


async def _knowing(work: Coroutine[Any, Any, None], setting: str) -> None:
    try:
        await work
    except TokenRefused:
        raise WrongToken(
            f"{setting}: Telegram không nhận mã này. Hãy xem lại mã ở @BotFather rồi đặt vào {setting}."
        ) from None  # what the libraries say has the token in it
