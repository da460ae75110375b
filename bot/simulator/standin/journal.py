"""What was called, what was refused, what was confirmed: the evidence the tests read.

`at` is Unix time, `mono` the machine's monotonic clock, both in seconds; the latter can be compared with the
clock of another process of the same machine, so a test can show that no update was confirmed before its
commit.
"""

import time
from collections import Counter, deque
from typing import Any

KEPT_CALLS = 20_000
KEPT_CONFIRMED = 100_000
KEPT_REFUSED = 20_000


class Journal:
    """Bounded, in memory; the counters never forget. Empty polls are counted but not listed."""

    def __init__(self) -> None:
        self.number = 0
        self.calls: deque[dict[str, Any]] = deque(maxlen=KEPT_CALLS)
        self.refused: deque[dict[str, Any]] = deque(maxlen=KEPT_REFUSED)
        self.confirmed: deque[dict[str, Any]] = deque(maxlen=KEPT_CONFIRMED)
        self.counts: Counter[str] = Counter()

    def _stamp(self) -> dict[str, Any]:
        self.number += 1
        return {"n": self.number, "at": time.time(), "mono": time.monotonic()}

    def call(self, bot: str, method: str, chat: object, seconds: float, *, listed: bool = True) -> None:
        self.counts[method] += 1
        if listed:
            entry = self._stamp()
            entry.update(bot=bot, method=method, chat=chat, ok=True, seconds=round(seconds, 6))
            self.calls.append(entry)

    def refusal(
        self, bot: str, method: str, chat: object, code: int, description: str, *, injected: bool
    ) -> None:
        self.counts[method] += 1
        self.counts[f"{method} {code}"] += 1
        entry = self._stamp()
        entry.update(
            bot=bot,
            method=method,
            chat=chat,
            ok=False,
            error_code=code,
            description=description,
            injected=injected,
        )
        self.calls.append(entry)
        self.refused.append(entry)

    def confirm(self, bot: str, offset: int, update_ids: list[int]) -> None:
        """The offset passed these updates: from now on Telegram would never send them again."""
        stamp = self._stamp()
        for update_id in update_ids:
            self.confirmed.append({**stamp, "bot": bot, "update_id": update_id, "offset": offset})

    def read(self, since: int) -> dict[str, Any]:
        return {
            "now": self.number,
            "calls": [entry for entry in self.calls if entry["n"] > since],
            "refused": [entry for entry in self.refused if entry["n"] > since],
            "confirmed": [entry for entry in self.confirmed if entry["n"] > since],
            "counts": dict(self.counts),
        }
