"""The demo's processes.

DP001 one that dies is started again, and a line says so
DP002 one that cannot start is not started for ever: its last words are told
DP003 stopping leaves nothing behind
"""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from bot.demo import processes
from bot.demo.processes import CannotStart, Kept

SLEEPER = "import time, os, sys; print(os.getpid(), flush=True); time.sleep(60)"


def pids(log: Path) -> list[int]:
    return [int(line) for line in log.read_text().split()] if log.exists() else []


async def until_started(log: Path, times: int) -> int:
    async with asyncio.timeout(60):
        while len(pids(log)) < times:  # noqa: ASYNC110 - another process only has its log to tell by
            await asyncio.sleep(0.02)
    return pids(log)[-1]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_killed_process_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When the bots die the newcomer reads a line, and a moment later they are there again (DP001, DP003)."""
    log = tmp_path / "bots.log"
    kept = Kept("Hai bot", ("-c", SLEEPER), log)
    await kept.start()
    keeping = asyncio.create_task(kept.keep())
    os.kill(await until_started(log, 1), signal.SIGKILL)
    second = await until_started(log, 2)
    assert "Hai bot vừa dừng đột ngột (tín hiệu 9); đang mở lại" in capsys.readouterr().out
    await kept.stop()
    await keeping
    assert not alive(second)


async def test_process_that_cannot_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that dies at once three times is given up, with the last lines of its log (DP002)."""
    monkeypatch.setattr(processes, "PAUSE", 0.0)
    monkeypatch.setattr(processes, "SOON", 60.0)  # a busy machine needs a while to start Python at all
    log = tmp_path / "bots.log"
    kept = Kept("Hai bot", ("-c", "import sys; sys.exit('đĩa đầy')"), log)
    await kept.start()
    with pytest.raises(CannotStart, match="đĩa đầy"):
        await kept.keep()
    assert log.read_text().count("đĩa đầy") == processes.TRIES


async def test_wrong_setting_is_told_at_once(tmp_path: Path) -> None:
    """A wrong setting is not tried three times (DP002)."""
    log = tmp_path / "bots.log"
    kept = Kept("Hai bot", ("-c", "import sys; print('SOHOCTAP_X: sai'); sys.exit(2)"), log)
    await kept.start()
    with pytest.raises(CannotStart, match="SOHOCTAP_X: sai"):
        await kept.keep()
    assert log.read_text().count("sai") == 1
