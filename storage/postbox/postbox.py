"""Everything delivery needs: what to send, and notes of what was sent.

Notes never block: they are written with a later group. Until then what they settle is left out of what is
due, so that nothing is sent twice by a process that lives on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import datetime
from functools import partial

from dialogs.event import Audience
from dialogs.message import Message
from storage.conductor.conductor import Conductor
from storage.looks import Look
from storage.postbox import fetching, live, outbox
from storage.postbox.owed import owing, standing
from storage.postbox.records import LiveMessage, OutboxItem, ToFetch
from storage.statement import Write
from storage.world.reading import Runner

_MARGIN = 50
"""Read some more than asked for: those whose note is not yet written are left out."""


class Postbox:
    def __init__(self, run: Runner, conductor: Conductor, clock: Callable[[], datetime]) -> None:
        self._run = run
        self._conductor = conductor
        self._clock = clock
        self._noted: dict[Hashable, int] = {}
        """What a note that is not yet written settles."""

    def listen(self, audience: Audience, callback: Callable[[], None]) -> None:
        """Call back on the loop after a commit that gave this bot's delivery something to do."""
        self._conductor.listen(audience, callback)

    # Screens

    async def owed(self, audience: Audience) -> tuple[tuple[str, Message], ...]:
        """Before the first update: (conversation key, its current screen) that may not have arrived."""
        found = await self._run(partial(owing, audience=audience))
        self._conductor.intake.owing.found(key for key, _ in found)
        shown = []
        for key, conversation in found:
            screen = await self._conductor.screen(conversation)
            if screen is None:
                self._conductor.delivered(key)
            else:
                shown.append((key, screen))
        return tuple(shown)

    async def screen(self, conversation: str) -> Message | None:
        """What a conversation that was owed its screen shows now; None once it has been answered."""
        state = await self._conductor.between_groups(partial(standing, key=conversation))
        screen = await self._conductor.screen(state)
        return None if self._conductor.intake.owing.answered(conversation) else screen

    # The outbox

    async def outbox_due(self, audience: Audience, at: datetime, *, most: int) -> tuple[OutboxItem, ...]:
        """Oldest first; what waits for a retry holds back what comes after it to the same person."""
        found = await self._run(
            partial(outbox.due, audience=audience, at=at, most=most + len(self._noted) + _MARGIN)
        )
        return tuple(item for item in found if ("outbox", item.id) not in self._noted)[:most]

    def outbox_sent(self, the_id: int) -> None:
        self._note(("outbox", the_id), outbox.sent(the_id, self._clock()))

    def outbox_failed(self, the_id: int, why: str, retry_at: datetime | None) -> None:
        """Without a time to try again it is given up."""
        self._note(("outbox", the_id), outbox.failed(the_id, why, retry_at, self._clock()))

    # Live messages

    async def live_due(self, audience: Audience) -> tuple[LiveMessage, ...]:
        """Groups are the officers' bot's."""
        if audience is not Audience.OFFICERS:
            return ()
        found = await self._run(live.due)
        return tuple(one for one in found if self._noted.get(("live", one.chat, one.key), 0) < one.wanted)

    def live_shown(
        self, chat: str, key: str, message: str, shown: str, wanted: int, thread: str = ""
    ) -> None:
        """`wanted` as it was handed out: what moved since stays due; `thread` is the topic it stands in."""
        self._note(("live", chat, key), live.shown(chat, key, message, shown, wanted, thread), mark=wanted)

    # Files

    async def files_to_fetch(self, audience: Audience, *, most: int) -> tuple[ToFetch, ...]:
        found = await self._run(
            partial(fetching.due, audience=audience, at=self._clock(), most=most + len(self._noted))
        )
        return tuple(one for one in found if ("fetch", one.id) not in self._noted)[:most]

    def file_fetched(self, the_id: int, sha256: str, size: int, mime: str, look: Look | None = None) -> None:
        """The bytes are in the evidence folder already; of a picture, how it looks."""
        self._note(("fetch", the_id), *fetching.fetched(the_id, sha256, size, mime, self._clock(), look))

    def file_fetch_failed(self, the_id: int, why: str, retry_at: datetime | None) -> None:
        self._note(("fetch", the_id), fetching.failed(the_id, why, retry_at))

    async def picture(self, evidence: str) -> str:
        """The sha-256 of a piece of evidence; empty while it has not been fetched."""
        return await self._run(partial(fetching.sha256_of, evidence=evidence))

    async def channel_file(self, sha256: str, audience: Audience) -> str:
        """This bot's own file id if it has sent that file before; else empty."""
        return await self._run(partial(fetching.known, sha256=sha256, audience=audience))

    def channel_file_known(self, sha256: str, audience: Audience, file_id: str) -> None:
        self._note(("channel", sha256, audience), fetching.know(sha256, audience, file_id))

    def _note(self, what: Hashable, *writes: Write, mark: int = 1) -> None:
        self._noted[what] = mark

        def written() -> None:
            if self._noted.get(what) == mark:
                del self._noted[what]

        self._conductor.intake.note(writes, written)
