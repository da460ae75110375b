"""A line typed is an event, a step is text."""

from __future__ import annotations

import re
import secrets
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from bot.delivery.reader import address_for
from bot.plain_text import plain
from bot.telegram.answering import APOLOGY
from bot.words import render
from dialogs.capabilities import PLAIN_TEXT
from dialogs.event import Audience, CommandGiven, Event, Room, TextSent
from storage import Committed, Lost, Outcome, Store

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:\s+(.*))?")


class ConsoleDoor:
    def __init__(self, audience: Audience, store: Store, person: str) -> None:
        self._audience = audience
        self._store = store
        self._person = person
        self._session = secrets.token_hex(6)
        self._lines = 0

    async def say(self, line: str) -> AsyncIterator[str]:
        """Take a line; yield what is answered, then what else came for this person meanwhile."""
        event = self._event(line.strip())
        outcome = await self._store.conductor.submit(event)
        answer = self._answer(outcome)
        if answer:
            yield answer
            self._store.conductor.delivered(event.conversation)
        async for notice in self._notices():
            yield notice

    def _event(self, line: str) -> Event:
        self._lines += 1
        command = _COMMAND.fullmatch(line)
        key = f"console:{self._session}:{self._lines}"
        if command is not None:
            return CommandGiven(
                key=key,
                audience=self._audience,
                room=Room.PRIVATE,
                person=self._person,
                chat=self._person,
                can=PLAIN_TEXT,
                name=command[1].lower(),
                argument=command[2] or "",
            )
        return TextSent(
            key=key,
            audience=self._audience,
            room=Room.PRIVATE,
            person=self._person,
            chat=self._person,
            can=PLAIN_TEXT,
            text=line,
        )

    def _answer(self, outcome: Outcome) -> str:
        match outcome:
            case Committed(step=step) if step.reply is not None:
                reader = step.conversation
                address = address_for(self._audience, reader.address)
                return plain(step.reply.message, reader.language, address)
            case Lost(message=message):
                screen = plain(message) if message is not None else ""
                return "\n\n".join(filter(None, [render(APOLOGY), screen]))
            case _:
                return ""

    async def _notices(self) -> AsyncIterator[str]:
        due = await self._store.postbox.outbox_due(self._audience, datetime.now(UTC), most=100)
        for item in due:
            if item.person == self._person:
                yield plain(item.message, item.language, address_for(self._audience, item.address))
                self._store.postbox.outbox_sent(item.id)
