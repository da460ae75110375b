"""The real command, run in an empty folder with no settings but those given."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def sohoctap(tmp_path: Path) -> Run:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SOHOCTAP_")}

    def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        named = {f"SOHOCTAP_{name.upper()}": value for name, value in settings.items()}
        return subprocess.run(
            [sys.executable, "-m", "bot.command_line", *words],
            cwd=tmp_path, env=clean | {"PYTHONPATH": str(ROOT)} | named,
            capture_output=True, text=True, check=False, timeout=240,
        )  # fmt: skip

    return run
