"""One bot at work: its door, its polling, its delivery."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.background import Background
from bot.delivery.fetching import Fetching
from bot.delivery.live import Live
from bot.delivery.outbox import Outbox
from bot.delivery.owed import find_owed, show_owed
from bot.delivery.pace import Pace
from bot.delivery.sender import Sender
from bot.delivery.sent_books import read_sent_book
from bot.delivery.sent_rosters import read_sent_roster
from bot.delivery.sent_tables import read_sent_table
from bot.delivery.sent_templates import read_sent_template
from bot.delivery.stored_pictures import StoredPictures
from bot.delivery.topics import Topics
from bot.documents import Documents
from bot.documents.books import Pressroom
from bot.documents.pressing import Press
from bot.telegram.answering import Answering
from bot.telegram.door import Door
from bot.telegram.ids import of
from bot.telegram.line import Line
from bot.telegram.me import Me
from bot.telegram.pauses import Pauses
from bot.telegram.polling import WAIT, Polling
from bot.telegram.refusal import Refusal, TokenRefused
from bot.words import render
from bot.words.clock import CLOCK
from bot.words.links import know_bot
from dialogs.books.receive import PAST_YEARS
from dialogs.commands import menu
from dialogs.criteria_tables.receive import CRITERIA_TABLE
from dialogs.event import (
    Audience,
    DeliveryFailed,
    Event,
    GroupMoved,
    Room,
    Ticked,
)
from dialogs.message import Message
from dialogs.recognition.papers import PAPER_TEMPLATE
from dialogs.verification.live import render as draw_live
from dialogs.village.listing.receive import ROSTER_TABLE
from storage import StorageUnavailable, Store
from storage.postbox import ToFetch

LOG = logging.getLogger(__name__)

OpenDoor = Callable[[Me, Answering], Door]

TICKS_AT_ONCE = 50
"""A village's evening is looked at within a minute, a commune's 8,000 files within half an hour."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What both bots have in common."""

    store: Store
    names: dict[Audience, str]
    """The bots' usernames, known once both have said who they are."""
    background: Background
    clock: Callable[[], datetime]
    wait: int = WAIT


class Branch:
    def __init__(
        self, audience: Audience, line: Line, pace: Pace, open_door: OpenDoor, shared: Shared, called: str
    ) -> None:
        self.audience = audience
        self.line = line
        self.called = called
        """As the operator knows the bot."""
        self._open_door = open_door
        self._shared = shared
        store = shared.store
        self._store = store
        self.sender = Sender(line, pace, StoredPictures(audience, store.postbox, store.evidence), self.moved)
        self.outbox = Outbox(
            audience,
            store.postbox,
            self.sender,
            shared.names,
            Documents(
                store.world,
                shared.clock,
                store.evidence,
                Pressroom(
                    store.books,
                    Press(store.database, str(CLOCK.zone)),
                    store.world,
                    shared.clock,
                ),
            ),
            self.blocked,
            shared.clock,
            shared.background,
        )
        self.fetching = Fetching(
            audience, store.postbox, store.evidence, line, shared.clock, self.file_arrived
        )
        self.topics = Topics(audience, line, store.world, shared.clock, self._hear)
        self.live = Live(
            audience,
            store.postbox,
            line,
            shared.names,
            self._draw,
            self.may_pin,
            self.moved,
            pace.groups,
            self.topics,
        )
        self._owes: tuple[str, ...] = ()
        self.door: Door
        self.polling: Polling

    # Starting

    async def meet(self) -> None:
        """Learn who the bot is; wait for Telegram as long as it takes, but not for a token it refuses."""
        me = await self._until_it_works(self.line.me)
        self._shared.names[self.audience] = me.username
        know_bot(self.audience, me.username)
        await self._until_it_works(self.line.stop_webhook)
        await self._until_it_works(self._menus)
        answering = Answering(
            self.sender, self._shared.names, self._store.conductor, self.unreached, self._shared.background
        )
        self.door = self._open_door(me, answering)
        self.polling = Polling(self.line, self.door, self.called, wait=self._shared.wait)
        self._store.postbox.listen(self.audience, self._wake)
        self._owes = await find_owed(self.audience, self._store.postbox, self.sender)

    async def _menus(self) -> None:
        for room in Room:
            described = {name: render(what) for name, what in menu(self.audience, room).items()}
            if described:
                await self.line.commands(described, room)

    async def _until_it_works(self, call: Callable[[], Awaitable[Any]]) -> Any:
        pauses = Pauses()
        while True:
            try:
                return await call()
            except TokenRefused:
                raise
            except Refusal as refusal:
                if not pauses.count:
                    LOG.warning(
                        "%s: chưa nối được với Telegram (%s); đang thử lại.", self.called, refusal.why
                    )
                await pauses.pause()

    def loops(self) -> list[Coroutine[Any, Any, None]]:
        """Give everything that goes on for as long as the house stands."""
        loops = [self.polling.run(), self.outbox.waking.run(), self.fetching.waking.run(), self._owed()]
        if self.audience is Audience.OFFICERS:
            loops.append(self.live.waking.run())
        return loops

    async def _owed(self) -> None:
        store, shared = self._store, self._shared
        await self.polling.begun.wait()
        await show_owed(
            self._owes,
            self.audience,
            store.postbox,
            store.conductor,
            store.world,
            self.sender,
            shared.names,
            shared.clock,
        )
        await asyncio.Event().wait()

    def _wake(self) -> None:
        self.outbox.waking.wake()
        self.fetching.waking.wake()
        self.live.waking.wake()

    # What delivery finds out

    async def file_arrived(self, wanted: ToFetch, data: bytes | None) -> None:
        """Read a table of criteria, a village's list or a template. Read twice it is the same event."""
        if wanted.kind == ROSTER_TABLE:
            await self.door.hear(await read_sent_roster(wanted, data, self.audience))
        elif wanted.kind == PAPER_TEMPLATE:
            await self.door.hear(await read_sent_template(wanted, data, self.audience))
        elif wanted.kind == PAST_YEARS:
            world = self._store.world
            year = world.local_date(self._shared.clock()).year
            await self.door.hear(await read_sent_book(wanted, data, self.audience, world, year))
        elif wanted.kind == CRITERIA_TABLE:
            today = CLOCK.local(self._shared.clock()).date()
            await self.door.hear(
                await read_sent_table(wanted, data, self.audience, self._store.registry, on=today)
            )

    async def unreached(self, event: Event, why: str) -> None:
        await self.door.hear(
            DeliveryFailed(
                key=_fresh("delivery"),
                audience=self.audience,
                room=event.room,
                person=event.person,
                chat=event.chat,
                why=why,
            )
        )

    async def blocked(self, person: str, why: str) -> None:
        await self.door.hear(
            DeliveryFailed(
                key=_fresh("delivery"),
                audience=self.audience,
                room=Room.PRIVATE,
                person=person,
                chat=person,
                why=why,
            )
        )

    async def moved(self, old: int, new: int) -> None:
        await self.door.hear(
            GroupMoved(
                key=f"moved:{old}:{new}",
                audience=self.audience,
                room=Room.GROUP,
                person="",
                chat=of(old),
                new_chat=of(new),
            )
        )

    async def may_pin(self, chat: int, afresh: bool) -> bool:
        group = await self._store.world.group(of(chat))
        if group is None or not afresh:
            return group is not None and group.admin
        return (await self.topics.standing(of(chat))).admin

    async def ticked(self) -> None:
        """Let time go by; while files are due a look, a few more times, with others' events in between."""
        with contextlib.suppress(StorageUnavailable):  # the doors say so; time goes by again in a minute
            for _ in range(TICKS_AT_ONCE):
                await self.door.hear(
                    Ticked(key=_fresh("tick"), audience=self.audience, room=Room.PRIVATE, person="", chat="")
                )
                if not await self._store.world.triage_due(most=1):
                    break

    async def _hear(self, event: Event) -> None:
        await self.door.hear(event)

    async def _draw(self, key: str) -> Message | None:
        return await draw_live(key, self._store.world, self._shared.clock())


def _fresh(kind: str) -> str:
    return f"{kind}:{secrets.token_hex(8)}"
