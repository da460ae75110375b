"""Evidence files by their content: the bytes are on the disk before any row names them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import secrets
from pathlib import Path


class EvidenceFolder:
    """`ab/abcdef…`: a file's name is its sha-256, so the same picture is kept once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    async def save(self, data: bytes) -> str:
        """Return the sha-256 once the bytes and their name are durable."""
        return await asyncio.to_thread(self._save, data)

    async def read(self, sha256: str) -> bytes:
        """Raise FileNotFoundError when its time was over and it was deleted."""
        return await asyncio.to_thread(self.path(sha256).read_bytes)

    def delete(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)

    def _save(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        target = self.path(sha256)
        if target.exists():
            return sha256
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{secrets.token_hex(8)}")
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
        for folder in (target.parent, self.folder):
            _sync(folder)
        return sha256


def _sync(folder: Path) -> None:
    """A new name is durable when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
