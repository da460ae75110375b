"""Starts the press (`bot.press`) for a workbook and brings back its bytes; one at a time."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from bot.press.order import Order, Sheet
from bot.words import render
from criteria.wording import say

SECONDS = 600
"""100,000 rows take some 10 s; whatever takes longer than this has gone wrong."""


class PressFailed(Exception):
    """The press ended without a workbook; what it said is the reason."""


class Press:
    def __init__(self, database: Path, zone: str) -> None:
        self._database = database
        self._zone = zone
        self._one = asyncio.Lock()

    async def workbook(self, sheets: tuple[Sheet, ...]) -> bytes:
        """Have the sheets written, and return the file."""
        async with self._one:
            with tempfile.TemporaryDirectory() as folder:
                output = Path(folder) / "so.xlsx"
                await self._write(
                    Order(str(self._database), str(output), self._zone, render(say("Page")), sheets)
                )
                return await asyncio.to_thread(output.read_bytes)

    async def _write(self, order: Order) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.press",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path)},
        )
        try:
            async with asyncio.timeout(SECONDS):
                _, said = await process.communicate(order.to_json())
        except BaseException:
            process.kill()
            await process.wait()
            raise
        if process.returncode:
            last = said.decode(errors="replace").strip().splitlines()[-1:] or ["no word"]
            raise PressFailed(f"the press ended with {process.returncode}: {last[0]}")
