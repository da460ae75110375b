"""Who is looking: long readers of one chat, and browsers on the event stream."""

import asyncio
import json
from collections import deque
from typing import Any

STREAM_BACKLOG = 2_000


class Watchers:
    """Wakes readers after a commit. The stream's numbers begin anew with each process, marked by `boot`."""

    def __init__(self, boot: str) -> None:
        self.boot = boot
        self.number = 0
        self.backlog: deque[tuple[int, str]] = deque(maxlen=STREAM_BACKLOG)
        self.streams: set[asyncio.Queue[tuple[int, str] | None]] = set()
        self.readers: dict[object, set[asyncio.Future[None]]] = {}

    def tell(self, kind: str, **facts: Any) -> None:
        """Put one event on the stream of every open page."""
        self.number += 1
        event = (self.number, json.dumps({"kind": kind, **facts}, ensure_ascii=False))
        self.backlog.append(event)
        for stream in self.streams:
            stream.put_nowait(event)

    def wake(self, what: object) -> None:
        for waiting in self.readers.pop(what, ()):
            if not waiting.done():
                waiting.set_result(None)

    async def wait(self, what: object, seconds: float) -> None:
        """Sleep until `what` changes, at most `seconds`."""
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.readers.setdefault(what, set()).add(waiting)
        try:
            await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            pass
        finally:
            if (others := self.readers.get(what)) is not None:
                others.discard(waiting)
                if not others:
                    self.readers.pop(what, None)

    def close(self) -> None:
        for what in list(self.readers):
            self.wake(what)
        for stream in self.streams:
            stream.put_nowait(None)
