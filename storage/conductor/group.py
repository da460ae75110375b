"""One group of events: decided in turn inside one transaction, each seeing what those before it did."""

from __future__ import annotations

import asyncio
import sqlite3
import time
import traceback
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from dialogs.conversation import Conversation, dump, load
from dialogs.event import Audience, Event
from dialogs.happening import (
    CriteriaPublished,
    EvidenceAdded,
    GroupAddressChanged,
    Happening,
    MessageKept,
    ReachabilityChanged,
)
from dialogs.message import Message
from dialogs.step import Step, drawn
from dialogs.world import World
from storage.audit.writing import audited
from storage.conductor.cache import Cache
from storage.conductor.outcome import Committed, Repeated
from storage.conductor.phases import Opening, write
from storage.conductor.plan import Plan, Runs
from storage.conductor.rows import dead_letter_rows, owed_row, post_rows, seen_row, state_row
from storage.conductor.trouble import storage_failed
from storage.conductor.waiting import Failed, Result, Submission
from storage.happenings import HANDLERS, Context
from storage.moment import to_text
from storage.thread import Thread

T = TypeVar("T")

Advance = Callable[[Conversation, Event, World, datetime], Awaitable[Step]]
Present = Callable[[Conversation, World, datetime], Awaitable[Message | None]]

FEW_ROWS = 512
"""Some milliseconds of writing: more would hold up the loop."""


BREATH_SECONDS = 0.005
"""So long at most the doors wait while a group is decided."""
MANY_HAPPENINGS = 64


class FlushFailed(Exception):
    """Rows of earlier steps of the group could not be written: the step that reads is not to blame."""


class Group:
    def __init__(self, opening: Opening, cache: Cache) -> None:
        self.plan = Plan()
        self.results: list[tuple[Submission, Result]] = []
        self.states: dict[str, bytes] = {}
        """New states: the cache may have them after the commit."""
        self.owed: list[str] = []
        self.changed: set[Audience] = set()
        """Whose delivery has something to look at."""
        self.moved_chat = False
        self.published = False
        """A season has left a version of a table: the next group reads which."""
        self.broken: BaseException | None = None
        self.loaded = opening.states
        self._read: dict[Any, Any] = {}
        """What near reads found since the last row."""
        self._seen = set(opening.seen)
        self._head = opening.head
        self._cache = cache

    async def take(
        self, submission: Submission, advance: Advance, present: Present, world: World, at: datetime
    ) -> None:
        """Decide one event; a step that raises changes nothing and becomes a dead letter.

        Its screen is drawn after its rows are gathered, so that it shows what has just happened. If that
        raises, the group is repeated one by one, and the step is lost alone.
        """
        event, key = submission.event, submission.conversation
        if event.key in self._seen:
            self.results.append((submission, Repeated()))
            return
        self._seen.add(event.key)
        moment = to_text(at)
        saved = self._state(key)
        try:
            conversation = load(saved) if saved else Conversation(key=key)
            step = await advance(conversation, event, world, at)
            state = await self._add(submission, step, conversation, saved, moment)
        except Exception:  # noqa: BLE001 -- whatever a step raises, the line goes on
            if self.broken:
                raise self.broken from None
            self.plan.add(dead_letter_rows(event, traceback.format_exc(), at))
            self.results.append((submission, Failed(key, saved)))
        else:
            if state is not None:
                self.states[key] = state
            if step.reply is not None and step.reply.draw:
                step = drawn(step, await present(step.conversation, world, at))
            self.results.append((submission, Committed(step)))
        self.plan.add((seen_row(event.key, moment),))

    def close(self, at: datetime) -> Runs:
        """Everything that is still to be written."""
        moment = to_text(at)
        self.plan.add(state_row(key, state, moment) for key, state in self.states.items())
        self.plan.add(owed_row(key) for key in self.owed)
        return self.plan.take_all()

    async def read(
        self, thread: Thread, function: Callable[[sqlite3.Connection], T], *, near: bool = False
    ) -> T:
        """Read inside the transaction, after what earlier steps of this group wrote.

        A `near` read is of a few rows: it is made on the loop, for the way to the thread and back costs more.
        Many rows to be written before it go to the thread all the same. What it found is true until the next
        row is to be written: asked again before that, it is not read again.
        """
        key = _key(function) if near else None
        if self.plan.readable:
            self._read.clear()
        elif key in self._read:
            return self._read[key]  # type: ignore[no-any-return]
        near = near and self.plan.readable <= FEW_ROWS
        runs = self.plan.take_readable()
        try:
            if near:
                found = thread.here(_flush_and_read, runs, function)
            else:
                found = await thread.run(_flush_and_read, runs, function)
        except FlushFailed as failed:
            self.broken = failed.__cause__
            raise
        except Exception as error:
            if storage_failed(error):
                self.broken = error
            raise
        if key is not None:
            self._read[key] = found
        return found

    def _state(self, key: str) -> bytes | None:
        return self.states.get(key) or self.loaded.get(key) or self._cache.get(key)

    async def _add(
        self, submission: Submission, step: Step, before: Conversation, saved: bytes | None, moment: str
    ) -> bytes | None:
        """Gather a step's rows; nothing is added unless all of them can be made.

        A file of thousands of lines is thousands of happenings: the doors are let in between.
        """
        event, key = submission.event, submission.conversation
        if step.conversation.key != key:
            raise ValueError(f"a step writes only its own conversation, not {step.conversation.key!r}")
        writes: list[Any] = []
        head, changed = self._head, set()
        breathed = time.monotonic()
        for it in step.happened:
            if len(step.happened) > MANY_HAPPENINGS and time.monotonic() - breathed > BREATH_SECONDS:
                await asyncio.sleep(0)
                breathed = time.monotonic()
            head, line, values = audited(it, head, at=moment, event=event.key, actor=event.person)
            context = Context(head.seq, moment, event.key, event.person, event.audience)
            writes += (line, values, *HANDLERS[type(it)](it, context))
            changed |= _concerned(it, event)
        for number, post in enumerate(step.posts):
            writes += post_rows(event.key, number, post, moment)
            changed.add(post.audience)
        state = None
        if step.conversation is not before and step.conversation != before:
            state = dump(step.conversation)
        self.plan.add(writes)
        self._head = head
        self.changed |= changed
        self.moved_chat |= any(type(it) is GroupAddressChanged for it in step.happened)
        self.published |= any(type(it) is CriteriaPublished for it in step.happened)
        if step.reply is not None:
            self.owed.append(key)
        return None if state == saved else state


def _concerned(it: Happening, event: Event) -> set[Audience]:
    if it.moves_queue:
        return {Audience.OFFICERS}
    if isinstance(it, ReachabilityChanged):
        return {Audience(it.audience)}
    if isinstance(it, EvidenceAdded):
        return {event.audience} if it.channel_file else set()
    if isinstance(it, MessageKept):
        return {Audience(it.bot)}
    return set()


def _key(function: Callable[..., Any]) -> Any:
    """Name a read by its function and what it is given; None: it cannot be told from another."""
    return (function.func, *function.keywords.items()) if isinstance(function, partial) else None


def _flush_and_read(db: sqlite3.Connection, runs: Runs, function: Callable[[sqlite3.Connection], T]) -> T:
    try:
        write(db, runs)
    except Exception as error:
        raise FlushFailed from error
    return function(db)
