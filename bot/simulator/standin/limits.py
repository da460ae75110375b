"""How fast a bot may send before Telegram says 429.

Official: about one message a second to one chat with short bursts tolerated, not more than 20 messages a
minute to one group, about 30 messages a second in all (core.telegram.org/bots/faq, "My bot is hitting
limits"). Exact numbers are not published; the ones chosen here are on the strict side:

* one chat: a bucket of 8 calls that refills by 1 a second;
* one group: 20 calls in any 60 seconds, edits included (whether they count is undocumented), an album by its
  photos;
* one bot: a bucket of 30 that refills by 30 a second;
* an edit in a private chat weighs a quarter, because a tap is one answer and one edit and people tap quickly.

Answers to taps, chat actions and reads are free. Once refused, a chat stays refused until `retry_after` has
passed, as Telegram does it.
"""

import math
import time
from collections import deque
from dataclasses import dataclass, field

from bot.simulator.standin.refusal import too_many

CHAT_BURST = 8.0
CHAT_PER_SECOND = 1.0
GROUP_CALLS = 20
GROUP_SECONDS = 60.0
BOT_BURST = 30.0
BOT_PER_SECOND = 30.0
PRIVATE_EDIT_WEIGHT = 0.25


@dataclass(slots=True)
class Bucket:
    """Holds up to `burst` calls and refills by `rate` a second."""

    burst: float
    rate: float
    filled: float
    at: float

    def wait(self, weight: float, now: float) -> float:
        """Seconds until `weight` fits; 0 means it fits now."""
        self.filled = min(self.burst, self.filled + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (min(weight, self.burst) - self.filled) / self.rate)

    def take(self, weight: float) -> None:
        self.filled -= weight


@dataclass(slots=True)
class Limits:
    """The meters of all bots; in memory, as a restart of Telegram is nobody's concern."""

    strict: bool = True
    chats: dict[tuple[int, int], Bucket] = field(default_factory=dict)
    groups: dict[tuple[int, int], deque[float]] = field(default_factory=dict)
    bots: dict[int, Bucket] = field(default_factory=dict)
    held: dict[tuple[int, int], float] = field(default_factory=dict)

    def spend(self, bot: int, chat: int, *, group: bool, edit: bool, messages: int = 1) -> None:
        """Count one call, or refuse it with 429."""
        if not self.strict:
            return
        now = time.monotonic()
        here = (bot, chat)
        if (until := self.held.get(here, 0.0)) > now:
            raise too_many(math.ceil(until - now))
        weight = PRIVATE_EDIT_WEIGHT if edit and not group else 1.0
        whole = self.bots.setdefault(bot, Bucket(BOT_BURST, BOT_PER_SECOND, BOT_BURST, now))
        one = self.chats.setdefault(here, Bucket(CHAT_BURST, CHAT_PER_SECOND, CHAT_BURST, now))
        wait = max(whole.wait(weight, now), one.wait(weight, now))
        if group:
            recent = self.groups.setdefault(here, deque())
            while recent and recent[0] <= now - GROUP_SECONDS:
                recent.popleft()
            if len(recent) + messages > GROUP_CALLS:
                need = min(len(recent), len(recent) + messages - GROUP_CALLS)
                wait = max(wait, recent[need - 1] + GROUP_SECONDS - now if need else 0.0)
        if wait > 0:
            seconds = max(1, math.ceil(wait))
            self.held[here] = now + seconds
            raise too_many(seconds)
        whole.take(weight)
        one.take(weight)
        if group:
            self.groups[here].extend([now] * messages)

    def reset(self) -> None:
        for meters in (self.chats, self.groups, self.bots, self.held):
            meters.clear()
