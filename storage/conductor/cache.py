"""Open conversations that were used last, as bytes: what is here is what is committed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

MOST = 20_000
"""At about 1 kB each some 20 MB: more than talk on a busy evening; the others are one query away."""


class Cache:
    """The least recently used one leaves first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._states: OrderedDict[str, bytes] = OrderedDict()

    def __len__(self) -> int:
        return len(self._states)

    def get(self, key: str) -> bytes | None:
        state = self._states.get(key)
        if state is not None:
            self._states.move_to_end(key)
        return state

    def put(self, states: Iterable[tuple[str, bytes]]) -> None:
        for key, state in states:
            self._states[key] = state
            self._states.move_to_end(key)
        while len(self._states) > self._most:
            self._states.popitem(last=False)

    def drop(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._states.pop(key, None)

    def clear(self) -> None:
        self._states.clear()
