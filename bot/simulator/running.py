"""A stand-in for the length of a test: inside this process, or as one of its own that can be killed."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.simulator.client import Client
from bot.simulator.standin.app import serving
from bot.simulator.standin.standin import StandIn

START_SECONDS = 20.0


@dataclass(slots=True)
class RunningStandIn:
    base_url: str
    client: Client
    heart: StandIn | None = None
    """The stand-in itself when it runs in this process."""
    process: asyncio.subprocess.Process | None = None


@asynccontextmanager
async def running_standin(
    data_dir: Path, *, strict: bool = False, answer_seconds: float = 30.0
) -> AsyncIterator[RunningStandIn]:
    """Serve in this process on a free port. `strict` turns the rate limits on, which tests seldom want."""
    heart = StandIn(data_dir, strict=strict, answer_seconds=answer_seconds)
    async with serving(heart) as base_url, aiohttp.ClientSession() as session:
        yield RunningStandIn(base_url, Client(base_url, session), heart=heart)


@asynccontextmanager
async def standin_process(
    data_dir: Path, *, strict: bool = False, port: int = 0
) -> AsyncIterator[RunningStandIn]:
    """Serve in a process of its own; the test may kill it and begin another on the same folder."""
    flags = [] if strict else ["--lenient"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.simulator", "--port", str(port), "--data-dir", str(data_dir), *flags,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        line = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
        base_url = line.decode().strip()
        async with aiohttp.ClientSession() as session:
            yield RunningStandIn(base_url, Client(base_url, session), process=process)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()
