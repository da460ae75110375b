"""One process, one writer thread.

LO001 a second process is refused with a sentence that says what to do
LO002 a closed store gives its folder back
LO003 what we rely on in aiosqlite's inner function still holds
LO004 every commit is fully durable and the log is not folded into the database on the commit path
LO005 only a SQLite file is served
"""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from storage import AlreadyRunning, RefusedAct, Store
from storage.address import database_file
from storage.thread import Thread
from tests.storage.house import House


async def test_a_second_process_is_refused(house: House) -> None:
    """Starting the bots twice on one folder is refused, and says so (LO001)."""
    with pytest.raises(AlreadyRunning, match="another process serves"):
        await Store.open(database_url=house.url, data_dir=house.folder, advance=house.advance, present=None)
    await house.again()
    assert house.store.world is not None


async def test_functions_run_on_one_thread_in_their_order(tmp_path: Path) -> None:
    """The writer is one thread, and it does things in the order they were given (LO003)."""
    thread = await Thread.open(tmp_path / "a.db")
    names = [await thread.run(lambda db: threading.current_thread()) for _ in range(3)]
    assert len(set(names)) == 1
    assert threading.current_thread() not in names
    assert isinstance(await thread.run(lambda db: db), sqlite3.Connection)
    with pytest.raises(ZeroDivisionError):
        await thread.run(lambda db: 1 / 0)
    await thread.close()
    with pytest.raises(ValueError, match=r"closed|no active"):
        await thread.run(lambda db: None)


async def test_commits_are_durable_and_checkpoints_are_elsewhere(house: House) -> None:
    """A power cut loses no answer that was given (LO004)."""
    asked = ("journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint")
    found = [(await house.rows(f"PRAGMA {name}"))[0][0] for name in asked]
    assert found == ["wal", 2, 1, 0]


@pytest.mark.parametrize("url", ["postgresql+asyncpg://h/d", "sqlite://", "sqlite+aiosqlite:///:memory:"])
def test_other_databases_are_refused_with_an_example(url: str) -> None:
    """A database we do not serve yet is refused with an example of one we do (LO005)."""
    with pytest.raises(RefusedAct, match="such as sqlite"):
        database_file(url)
