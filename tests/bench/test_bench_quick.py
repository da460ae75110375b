"""The bench keeps running: it is only looked at now and then, and what nobody runs rots.

BN001 every part runs through and prints its rows
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = (
    "ours, no door",
    "ours, aiogram door",
    "aiogram + ORM",
    "PTB + ORM",
    "bare sqlite3",
    "dispatch",
    "storage",
    "ours, PTB door",
    "PTB + pickle",
    "each commit 4 ms slower",
    "a cached conversation",
    "restart with",
    "board: counts",
    "typed answer",
    "saturation",
)


@pytest.mark.timeout(600)
def test_bench_runs_through() -> None:
    """Whoever asks what the program costs gets every row of the answer (BN001)."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--quick"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-4000:]
    assert [row for row in ROWS if row not in ran.stdout] == []
