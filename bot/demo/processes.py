"""The two processes of the demo: started, watched, started again when they die, stopped cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Mapping
from pathlib import Path

SOON = 5.0
"""A process that lives for fewer seconds than this did not really start."""
TRIES = 3
PAUSE = 0.7
"""Seconds to wait before the next try, once more for each early death."""
PATIENCE = 15.0
"""Seconds a process gets to finish what it is doing before it is killed."""
WRONG_SETTING = 2


class CannotStart(Exception):
    """The process dies again and again; its last words tell why."""


class Kept:
    """One process that is started again whenever it dies."""

    def __init__(
        self, name: str, arguments: tuple[str, ...], log: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        self.name = name
        self._arguments = arguments
        self._environment = environment
        self._log = log
        self._process: asyncio.subprocess.Process | None = None
        self._since = 0.0
        self._stopping = False

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def last_words(self) -> str:
        with contextlib.suppress(OSError):
            return "\n".join(self._log.read_text(encoding="utf-8", errors="replace").splitlines()[-8:])
        return ""

    async def start(self) -> None:
        """Start it in a session of its own: Ctrl-C reaches the launcher, which stops it in order."""
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self._arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._environment,
                start_new_session=True,
            )
        self._since = asyncio.get_running_loop().time()

    async def keep(self) -> None:
        """Start it again whenever it dies, with a line saying so."""
        early = 0
        while self._process is not None:
            code = await self._process.wait()
            if self._stopping:
                return
            early = early + 1 if asyncio.get_running_loop().time() - self._since < SOON else 0
            if code == WRONG_SETTING or early >= TRIES:
                raise CannotStart(
                    f"{self.name} không chạy được (mã {code}). Nhật ký: {self._log}\n{self.last_words}"
                )
            how = f"tín hiệu {-code}" if code < 0 else f"mã {code}"
            print(f"{self.name} vừa dừng đột ngột ({how}); đang mở lại, không mất gì …", flush=True)  # noqa: T201
            await asyncio.sleep(PAUSE * early)
            await self.start()

    async def stop(self) -> None:
        self._stopping = True
        if self._process is None or self._process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), PATIENCE)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
