"""The updates waiting for one bot: kept until an offset passes them or their time is over.

Messages wait 24 hours, taps only 150 seconds; ids grow by one from a random start (official Bot API server,
`Client.cpp`, add_update; core.telegram.org/bots/api, "Update" and "getUpdates").
"""

import asyncio
import time
from dataclasses import dataclass, field

MESSAGE_SECONDS = 24 * 3600.0
TAP_SECONDS = 150.0
LONG_POLL_SECONDS = 50
DEFAULT_LEAVES_OUT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Waiting:
    kind: str
    expires: float
    body: bytes
    not_before: float = 0.0
    """Monotonic second before which the update is held back, for the fault "delay"."""


@dataclass(slots=True)
class UpdateQueue:
    waiting: dict[int, Waiting] = field(default_factory=dict)
    again: list[bytes] = field(default_factory=list)
    """Bodies to deliver once more although confirmed, for the fault "twice"."""
    poll: "asyncio.Future[bool] | None" = None
    """The long poll under way; True tells it that another poller took over."""
    last_offset: int = 0
    last_start: float = 0.0

    def confirm(self, offset: int) -> list[int]:
        """Forget everything below the offset and say what that was."""
        passed = [update_id for update_id in self.waiting if update_id < offset]
        for update_id in passed:
            del self.waiting[update_id]
        return passed

    def expired(self, now: float) -> list[int]:
        return [update_id for update_id, update in self.waiting.items() if update.expires <= now]

    def batch(self, offset: int, limit: int, unix_now: float) -> list[bytes]:
        """Up to `limit` bodies from `offset` on; what is too old is passed over."""
        now = time.monotonic()
        bodies: list[bytes] = []
        for update_id, update in self.waiting.items():
            if update.not_before > now:
                break  # what comes after a late update waits behind it
            if update_id >= offset and update.expires > unix_now:
                bodies.append(update.body)
                if len(bodies) == limit:
                    break
        return bodies

    def next_held(self) -> float | None:
        """Monotonic second at which the first held update may go, if it is held."""
        first = next(iter(self.waiting.values()), None)
        return first.not_before if first and first.not_before > time.monotonic() else None

    def wake(self, *, taken_over: bool = False) -> None:
        if self.poll and not self.poll.done():
            self.poll.set_result(taken_over)
