"""The house in a process of its own, on a stand-in: `python -m tests.bench.ours.house BASE FOLDER [paced]`.

It says "open" when both bots are up, and goes when its standard input ends.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path

from bot.delivery import pace
from bot.house import House
from bot.settings import load

FAMILIES, OFFICERS = "42:gia-dinh", "43:can-bo"


async def stand(base: str, folder: Path, *, paced: bool) -> None:
    if not paced:
        pace.CHAT_RATE, pace.BOT_RATE = 1_000.0, 100_000.0
    settings = load(
        family_bot_token=FAMILIES,
        officer_bot_token=OFFICERS,
        family_api_base=base,
        officer_api_base=base,
        data_dir=folder,
    )
    async with House(settings):
        print("open", flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    asyncio.run(stand(sys.argv[1], Path(sys.argv[2]), paced="paced" in sys.argv[3:]))
