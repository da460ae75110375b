"""The bots' process as something to start and to kill: forked by the nursery, or by the real command line."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

KILLED = -9
PATIENCE = 60.0


class Bots(Protocol):
    async def start(self) -> None: ...

    async def kill(self) -> int:
        """Kill by SIGKILL; give how the process ended, -9 when it was still alive."""
        ...

    async def stop(self) -> int: ...


class Nursery:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def _ask(self, word: str) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{word}\n".encode())
        answer = await asyncio.wait_for(self._process.stdout.readline(), PATIENCE)
        return int(answer)

    async def start(self) -> None:
        await self._ask("start")

    async def kill(self) -> int:
        return await self._ask("kill")

    async def stop(self) -> int:
        return await self._ask("stop")


@asynccontextmanager
async def nursery(environment: Mapping[str, str], log: Path) -> AsyncIterator[Nursery]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.e2e.kill.nursery", str(log), env=environment,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).strip() == b"ready"
        yield Nursery(process)
    finally:
        process.stdin.close()
        await asyncio.wait_for(process.wait(), PATIENCE)


class CommandLine:
    """`python -m bot.command_line run`, as the operator starts it."""

    def __init__(self, environment: Mapping[str, str], log: Path) -> None:
        self._environment = environment
        self._log = log
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.command_line", "run", env=self._environment,
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip

    async def kill(self) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.kill()
        return await self._process.wait()

    async def stop(self) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), PATIENCE)
