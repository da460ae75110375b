"""When the data folder was last backed up, for the doctor to say."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

FILE = "last-backup"


def note_backup(data_dir: Path) -> None:
    (data_dir / FILE).touch()


def last_backup(data_dir: Path) -> datetime | None:
    noted = data_dir / FILE
    return datetime.fromtimestamp(noted.stat().st_mtime, UTC) if noted.exists() else None
