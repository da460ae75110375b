"""What a committed step says to the one who spoke, as Telegram calls: one a typed answer, two a tap."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from bot.background import Background
from bot.conducting import Conductor
from bot.delivery.insist import insist
from bot.delivery.sender import Sender
from bot.telegram.albums import Albums
from bot.telegram.ids import number
from bot.telegram.refusal import Blocked, Refusal
from bot.telegram.screen import Names, draw
from bot.words import render
from bot.words.address import UNKNOWN_OFFICER
from criteria.wording import Text, say
from dialogs.event import Audience, ChoiceTapped, Event, Room
from dialogs.message import Message
from dialogs.step import Place, Reply, Step, answer_alone, screen_of_reply
from storage.conductor.outcome import Committed, Lost

LOG = logging.getLogger(__name__)

TOAST_LIMIT = 200
"""Bot API, answerCallbackQuery."""
TAP_PATIENCE = 10.0
"""Seconds; later nobody waits for a tap's answer."""

APOLOGY = say("Sorry, something went wrong here. It is noted. Please try once more.")

NOT_SENT = "Không gửi được một câu trả lời: %s (%s)"

Unreached = Callable[[Event, str], Awaitable[None]]
"""Told that a person cannot be reached, and why."""


class Answering:
    """Answers on one bot's line."""

    def __init__(
        self,
        sender: Sender,
        names: Names,
        conductor: Conductor,
        unreached: Unreached,
        background: Background,
        albums: Albums | None = None,
    ) -> None:
        self._sender = sender
        self._names = names
        self._conductor = conductor
        self._unreached = unreached
        self._background = background
        self._albums = albums or Albums()

    def answer(self, event: Event, outcome: Committed | Lost) -> Coroutine[Any, Any, None] | None:
        """Give the work of answering, or None where nothing is to be said."""
        if isinstance(outcome, Lost):
            return self._apologise(event, outcome.message)
        step = outcome.step
        tapped = isinstance(event, ChoiceTapped)
        if not tapped and step.reply is None and not step.leave:
            return None
        return self._say(event, step)

    async def _say(self, event: Event, step: Step) -> None:
        if isinstance(event, ChoiceTapped):
            if step.reply is None:
                await self._answer_tap(event, step.toast, step)
            else:
                self._background.start(self._answer_tap(event, step.toast, step))
                await self._reply(event, step.reply, step)
        elif step.reply is not None:
            await self._reply(event, step.reply, step)
        if step.leave:
            with contextlib.suppress(Refusal):
                await self._sender.line.leave(number(event.chat))

    async def _apologise(self, event: Event, screen: Message | None) -> None:
        shown = Message((APOLOGY,)) if screen is None else _under(APOLOGY, screen)
        if isinstance(event, ChoiceTapped):
            await self._answer_tap(event, None, None)
        await self._reply(event, Reply(shown), None)

    async def _answer_tap(self, event: ChoiceTapped, toast: Text | None, step: Step | None) -> None:
        said = self._say_in(toast, event, step)[:TOAST_LIMIT] if toast is not None else ""
        with contextlib.suppress(Refusal):
            await insist(lambda: self._sender.line.answer_tap(event.tap, said), TAP_PATIENCE)

    async def _reply(self, event: Event, reply: Reply, step: Step | None) -> None:
        try:
            shown = await self._place(event, reply, step)
        except Blocked as blocked:
            await self._unreached(event, blocked.why)
        except Refusal as refusal:
            LOG.error(NOT_SENT, refusal.why, type(refusal).__name__)  # noqa: TRY400 — the reason is enough
        else:
            if shown:
                self._conductor.delivered(event.conversation)

    async def _place(self, event: Event, reply: Reply, step: Step | None) -> bool:
        chat, thread = number(event.chat), int(event.thread or 0)
        language, address = _reader(event, step)
        message, stands = reply.message, self._stands(event, reply)
        if reply.brief and stands is not None and self._sender.standing.within_reach(chat, stands):
            message, stands = answer_alone(reply), None
        screen = draw(message, self._names, language, address)

        async def show(into: int | None) -> int:
            if into is None:
                return await self._sender.show(chat, screen, thread=thread, stands=stands)
            return await self._sender.replace(chat, into, screen, thread=thread, stands=stands)

        if reply.place is Place.ALBUM:
            return await self._albums.later(chat, reply.album, show)
        if reply.album:
            await self._albums.first(chat, reply.album, show)
        elif reply.place is Place.HERE and isinstance(event, ChoiceTapped) and event.message:
            await show(int(event.message))
        else:
            await show(None)
        return True

    def _stands(self, event: Event, reply: Reply) -> Message | None:
        """Give the screen to be remembered as standing there: an officer's, in their private chat."""
        private = event.room is Room.PRIVATE and event.audience is Audience.OFFICERS
        return screen_of_reply(reply) if private else None

    def _say_in(self, toast: Text, event: Event, step: Step | None) -> str:
        return render(toast, *_reader(event, step))


def _under(apology: Text, screen: Message) -> Message:
    return Message(
        (apology, *screen.paragraphs),
        screen.choices,
        screen.stamp,
        screen.columns,
        screen.numbered,
        screen.pictures,
        screen.ask_reply,
        screen.about,
    )


def _reader(event: Event, step: Step | None) -> tuple[str, str]:
    """Tell in which language and with which form of address the one who spoke is answered."""
    language, address = (
        ("vi", "") if step is None else (step.conversation.language, step.conversation.address)
    )
    if not address and event.audience is Audience.OFFICERS:
        address = UNKNOWN_OFFICER
    return language, address
