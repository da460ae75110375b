"""A process that opens a store full of conversations and takes one answer: `python -m tests.bench.ours.restart FOLDER N`."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

from dialogs.event import Audience
from storage import Committed
from tests.bench.crowd import Household
from tests.bench.events import event_of
from tests.bench.ours.opened import opened


async def restart(folder: Path, number: int) -> dict[str, float]:
    """Return the seconds until the store is open, and from then until the first answer is durable."""
    player = Household(number * 12, 0).player(12)
    event = event_of(player, 1_000_000 + number, Audience.FAMILIES)
    began = time.perf_counter()
    async with opened(folder) as store:
        is_open = time.perf_counter()
        outcome = await store.conductor.submit(event)
        answered = time.perf_counter()
        assert isinstance(outcome, Committed)
    return {"open": is_open - began, "answer": answered - is_open}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(restart(Path(sys.argv[1]), int(sys.argv[2])))))
