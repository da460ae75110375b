"""Backup and restore.

BA001 a backup taken while the bots work is whole and holds the evidence
BA002 restored into an empty folder everything is there again
BA003 nothing that is there is overwritten
BA004 a damaged, incomplete or foreign backup is refused
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from storage import RefusedAct
from storage.audit import verify
from storage.backup import backup, restore
from tests.storage.house import House


async def backed_up(house: House, target: Path) -> str:
    sha256 = await house.store.evidence.save(b"giay khen")
    await house.send("một")
    await asyncio.gather(
        asyncio.to_thread(backup, house.url, house.folder, target),
        *(house.send("x", f"tg:{number}") for number in range(2, 60)),
    )
    return sha256


async def test_what_was_backed_up_comes_back(seeded: House, tmp_path: Path) -> None:
    """After a fire the commune's book and its pictures are there again (BA001, BA002)."""
    sha256 = await backed_up(seeded, tmp_path / "backup")
    await seeded.close()
    seeded.folder = tmp_path / "new"
    restore(tmp_path / "backup", seeded.url, seeded.folder)
    assert verify(seeded.url) == []
    store = await seeded.open()
    assert await store.evidence.read(sha256) == b"giay khen"
    assert (await store.world.place("17071")).name == "Xã Minh Hợp"
    outcome = await seeded.send("hai", key="9:1")
    assert [frame.screen for frame in outcome.step.conversation.frames] == ["một", "hai"]


async def test_nothing_is_overwritten(house: House, tmp_path: Path) -> None:
    """A restore never destroys data that is there, and a backup never an older backup (BA003)."""
    await backed_up(house, tmp_path / "backup")
    await house.close()
    with pytest.raises(RefusedAct, match="holds data already"):
        restore(tmp_path / "backup", house.url, house.folder)
    with pytest.raises(RefusedAct, match="not empty"):
        backup(house.url, house.folder, tmp_path / "backup")


async def test_a_damaged_backup_is_refused(house: House, tmp_path: Path) -> None:
    """What is not exactly what was backed up is not restored, and the folder stays empty (BA004)."""
    target = tmp_path / "backup"
    sha256 = await backed_up(house, target)
    file = target / "evidence" / sha256[:2] / sha256
    url = f"sqlite:///{tmp_path / 'new' / 'a.db'}"
    file.write_bytes(b"giay khac")
    with pytest.raises(RefusedAct, match="is not what was backed up"):
        restore(target, url, tmp_path / "new")
    file.unlink()
    with pytest.raises(RefusedAct, match="is missing"):
        restore(target, url, tmp_path / "new")
    (target / "manifest.json").write_text('{"files": {"../data/sohoctap.db": ""}}')
    with pytest.raises(RefusedAct, match="is missing"):
        restore(target, url, tmp_path / "new")
    (target / "manifest.json").write_text("{")
    with pytest.raises(RefusedAct, match="no whole backup"):
        restore(target, url, tmp_path / "new")
    assert not (tmp_path / "new" / "a.db").exists()
