"""On what it was measured, and with which versions."""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
import tempfile
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("aiogram", "python-telegram-bot", "SQLAlchemy", "aiosqlite", "msgspec", "pydantic", "aiohttp")


def described() -> list[str]:
    load = ", ".join(f"{minute:.2f}" for minute in os.getloadavg())
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return [
        f"Measured {datetime.now(UTC):%Y-%m-%d %H:%M} UTC; load before the run {load}.",
        (
            f"{os.cpu_count()} cores, {_processor()}; {platform.system()} {platform.release().partition('-')[0]}; "
            f"{_file_system()}, fdatasync of 4 KiB {_fdatasync():.2f} ms (median of 200)."
        ),
        f"CPython {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {libraries}.",
    ]


def _processor() -> str:
    for line in _lines("/proc/cpuinfo"):
        if line.startswith("model name"):
            return f"{line.partition(':')[2].strip()} at {_megahertz():.1f} GHz"
    return platform.processor() or platform.machine()


def _megahertz() -> float:
    speeds = [float(line.partition(":")[2]) for line in _lines("/proc/cpuinfo") if line.startswith("cpu MHz")]
    return max(speeds, default=0.0) / 1000


def _file_system() -> str:
    folder = Path(tempfile.gettempdir()).resolve()
    mounts = [line.split()[1:3] for line in _lines("/proc/mounts")]
    fitting = [(len(where), kind) for where, kind in mounts if folder.is_relative_to(where)]
    return max(fitting, default=(0, "unknown file system"))[1]


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def _fdatasync() -> float:
    with tempfile.TemporaryFile() as file:
        times = []
        for _ in range(200):
            file.write(b"x" * 4096)
            file.flush()
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - began)
    return statistics.median(times) * 1e3
