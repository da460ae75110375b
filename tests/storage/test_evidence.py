"""Evidence files.

EV001 a file is kept under its content: the same picture once
EV002 a file that is half written is never taken for a whole one
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from storage.evidence import EvidenceFolder


async def test_the_same_picture_is_kept_once(tmp_path: Path) -> None:
    """Sending a picture twice takes no more room (EV001)."""
    folder = EvidenceFolder(tmp_path / "evidence")
    sha256 = await folder.save(b"picture")
    assert sha256 == await folder.save(b"picture") == hashlib.sha256(b"picture").hexdigest()
    assert await folder.read(sha256) == b"picture"
    assert [folder.path(sha256)] == [path for path in folder.folder.rglob("*") if path.is_file()]


async def test_a_half_written_file_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut while a picture is written leaves no picture, rather than half of one (EV002)."""
    folder = EvidenceFolder(tmp_path / "evidence")

    def cut(descriptor: int) -> None:
        raise OSError("power")

    monkeypatch.setattr("storage.evidence.os.fsync", cut)
    with pytest.raises(OSError, match="power"):
        await folder.save(b"picture")
    assert not folder.path(hashlib.sha256(b"picture").hexdigest()).exists()
