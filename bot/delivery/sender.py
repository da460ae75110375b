"""Puts screens before people: in order, paced, insisting; follows a group that moved."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from bot.delivery.insist import FOR_AN_ANSWER, insist
from bot.delivery.lanes import Lanes
from bot.delivery.pace import Pace, Urgency
from bot.delivery.standing import Standing
from bot.telegram.line import File, Line
from bot.telegram.refusal import MessageGone, Moved, NotModified, TopicClosed, TopicGone
from bot.telegram.screen import Rows, Screen
from dialogs.message import Message

T = TypeVar("T")

ALBUM_LIMIT = 10
"""Bot API, sendMediaGroup."""
NOT_KNOWN = 2**63
"""Newer than any message."""


class Pictures(Protocol):
    """The stored pictures a screen shows."""

    async def files(self, sha256s: tuple[str, ...]) -> tuple[File, ...]: ...

    def sent(self, sha256: str, known_as: str) -> None:
        """Remember this bot's handle for the picture."""
        ...


class Sender:
    """One bot's way out. `moved` is told when a group has a new number, before anything goes there."""

    def __init__(
        self, line: Line, pace: Pace, pictures: Pictures, moved: Callable[[int, int], Awaitable[None]]
    ) -> None:
        self.line = line
        self._pace = pace
        self._pictures = pictures
        self._tell_moved = moved
        self._lanes = Lanes()
        self._moved_to: dict[int, int] = {}
        self._newest: dict[int, int] = {}
        """Chats where a copy of the screen may stand below an older one, and the newest message since."""
        self.standing = Standing()

    async def show(
        self,
        chat: int,
        screen: Screen,
        *,
        urgency: Urgency = Urgency.ANSWER,
        patience: float = FOR_AN_ANSWER,
        thread: int = 0,
        stands: Message | None = None,
    ) -> int:
        """Send the screen below; return the number of the message that carries its buttons.

        In a topic (`thread`) of a group it stays there; where that is gone or closed, General has it.
        `stands` is the conversation's own screen in it, to be remembered as the one that stands there.
        """
        async with self._lanes.turn(chat):
            for start in range(0, len(screen.pictures), ALBUM_LIMIT):
                album = screen.pictures[start : start + ALBUM_LIMIT]
                await self._album(chat, album, urgency, patience, thread)
            sent = await self._texts(chat, screen, screen.texts, urgency, patience, thread)
            if chat in self._newest:
                self._newest[chat] = sent
            if stands is not None:
                self.standing.stands(chat, stands, sent)
            else:
                self.standing.pushed(chat, len(screen.texts), buttons=bool(screen.rows))
            return sent

    def answer_below(self, chat: int) -> None:
        """From now on edit nothing in this chat that may stand above a newer copy of the screen."""
        self._newest[chat] = NOT_KNOWN

    async def replace(
        self, chat: int, message: int, screen: Screen, *, thread: int = 0, stands: Message | None = None
    ) -> int:
        """Put the screen into a message we sent; where that is not the place to look at any more, below."""
        if screen.pictures or screen.ask_reply or message < self._newest.get(chat, 0):
            return await self.show(chat, screen, thread=thread, stands=stands)
        first, *rest = screen.texts
        async with self._lanes.turn((chat, message)):
            await self._pace.call(Urgency.ANSWER)
            try:
                await self._edit(chat, message, first, () if rest else screen.rows)
            except NotModified:
                pass
            except (MessageGone, TopicClosed):
                return await self.show(chat, screen, thread=thread, stands=stands)
        if not rest:
            if stands is not None:
                self.standing.changed(chat, stands, message)
            return message
        async with self._lanes.turn(chat):
            sent = await self._texts(chat, screen, tuple(rest), Urgency.ANSWER, FOR_AN_ANSWER, thread)
            if stands is not None:
                self.standing.stands(chat, stands, sent)
            return sent

    async def document(self, chat: int, file: File, *, patience: float, thread: int = 0) -> None:
        async with self._lanes.turn(chat):
            await self._pace.message(chat, Urgency.NOTICE)
            await self._in_topic(
                chat, thread, lambda at, topic: self.line.document(at, file, thread=topic), patience
            )
            self.standing.pushed(chat, 1, buttons=False)

    async def picture(self, chat: int, file: File, *, patience: float, thread: int = 0) -> None:
        """Send a picture that was made, and is kept nowhere."""
        async with self._lanes.turn(chat):
            await self._pace.message(chat, Urgency.NOTICE)
            await self._in_topic(
                chat, thread, lambda at, topic: self.line.pictures(at, (file,), thread=topic), patience
            )
            self.standing.pushed(chat, 1, buttons=False)

    async def _edit(self, chat: int, message: int, text: str, rows: Rows) -> None:
        await self._follow(chat, lambda at: self.line.edit(at, message, text, rows), FOR_AN_ANSWER)

    async def _texts(
        self,
        chat: int,
        screen: Screen,
        texts: tuple[str, ...],
        urgency: Urgency,
        patience: float,
        thread: int,
    ) -> int:
        sent = 0
        for number, text in enumerate(texts, start=1):
            last = number == len(texts)
            rows = screen.rows if last else ()
            await self._pace.message(chat, urgency)
            asks = last and screen.ask_reply
            sent = await self._send(chat, text, rows, patience, ask_reply=asks, thread=thread)
        return sent

    async def _send(
        self, chat: int, text: str, rows: Rows, patience: float, *, ask_reply: bool, thread: int
    ) -> int:
        return await self._in_topic(
            chat,
            thread,
            lambda at, topic: self.line.send(at, text, rows, ask_reply=ask_reply, thread=topic),
            patience,
        )

    async def _in_topic(
        self, chat: int, thread: int, call: Callable[[int, int], Awaitable[T]], patience: float
    ) -> T:
        """Make the call for the topic, or for General where there is no writing in the topic any more."""
        if thread:
            with contextlib.suppress(TopicGone, TopicClosed):
                return await self._follow(chat, lambda at: call(at, thread), patience)
        return await self._follow(chat, lambda at: call(at, 0), patience)

    async def _album(
        self, chat: int, shown: tuple[str, ...], urgency: Urgency, patience: float, thread: int
    ) -> None:
        files = await self._pictures.files(shown)
        if not files:
            return
        await self._pace.message(chat, urgency)
        handles = await self._in_topic(
            chat, thread, lambda at, topic: self.line.pictures(at, files, thread=topic), patience
        )
        for file, handle in zip(files, handles, strict=False):
            if handle and not file.known_as:
                self._pictures.sent(file.name, handle)

    async def _follow(self, chat: int, call: Callable[[int], Awaitable[T]], patience: float) -> T:
        """Make the call for the chat, or for the number it has moved to."""
        at = self._moved_to.get(chat, chat)
        try:
            return await insist(lambda: call(at), patience)
        except Moved as moved:
            new = self._moved_to[chat] = moved.chat
        await self._tell_moved(at, new)
        return await insist(lambda: call(new), patience)
