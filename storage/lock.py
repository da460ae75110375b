"""One process serves a data folder: two writers' caches would not know of each other."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from storage.errors import AlreadyRunning


def take_lock(data_dir: Path) -> FileLock:
    """Refuse at once when another process holds it; the system frees it when its holder dies."""
    data_dir.mkdir(parents=True, exist_ok=True)
    lock = FileLock(data_dir / "sohoctap.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise AlreadyRunning(
            f"another process serves {data_dir} already: stop it, or give this one a DATA_DIR of its own"
        ) from None
    return lock
