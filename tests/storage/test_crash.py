"""The power is cut.

CR001 what was acknowledged is there, once; what was not is there at most once
CR002 conversation, rows, notices and trail of one step are there together or not at all
CR003 the trail verifies after every cut
CR004 a screen that may not have arrived is owed
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from storage.audit import verify

ROUNDS = 20
PROGRAM = Path(__file__).with_name("under_load.py")
ROOT = PROGRAM.parent.parent.parent


def run_and_kill(folder: Path, first: int, seconds: float) -> list[str]:
    """Keys acknowledged until SIGKILL."""
    process = subprocess.Popen(
        [sys.executable, PROGRAM, str(folder), str(first)], cwd=ROOT, env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    acknowledged = [process.stdout.readline().strip()]
    time.sleep(seconds)
    process.kill()
    rest, errors = process.communicate()
    assert acknowledged[0], errors
    whole = rest[: rest.rfind("\n") + 1]
    return acknowledged + whole.split()


def texts(database: sqlite3.Connection, sql: str) -> list[str]:
    return [row[0] for row in database.execute(sql)]


@pytest.mark.kill
@pytest.mark.timeout(600)
def test_a_power_cut_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """However often the power fails, no answer that was confirmed is lost and none is taken twice (CR001–CR004)."""
    chance = random.Random(2026)
    acknowledged: list[str] = []
    for number in range(ROUNDS):
        acknowledged += run_and_kill(tmp_path, number * 100_000, chance.uniform(0, 0.25))
        assert verify(f"sqlite:///{tmp_path / 'sohoctap.db'}") == []
        database = sqlite3.connect(tmp_path / "sohoctap.db")
        seen = texts(database, "SELECT key FROM seen")
        told = [
            frame.get("screen")
            for (state,) in database.execute("SELECT state FROM conversations")
            for frame in msgspec.json.decode(state)["frames"]
        ]
        assert set() == set(acknowledged) - set(seen)
        assert sorted(seen) == sorted(told)
        assert sorted(seen) == sorted(texts(database, "SELECT event FROM audit"))
        assert sorted(seen) == sorted(texts(database, "SELECT event FROM outbox"))
        newest = {key.rpartition("|")[2] for key in texts(database, "SELECT conversation FROM owed")}
        unsent = {person for person, key in last_of_each(database) if int(key.partition(":")[2]) % 2 == 0}
        assert set() == unsent - newest
        database.close()
    assert len(acknowledged) > ROUNDS


def last_of_each(database: sqlite3.Connection) -> list[tuple[str, str]]:
    """Each person's newest update: those with an even number never got a receipt."""
    return database.execute("SELECT actor, event FROM audit GROUP BY actor HAVING seq = max(seq)").fetchall()
