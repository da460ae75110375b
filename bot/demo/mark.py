"""The mark by which a data folder is known to be a demo's, so that no real household gets mixed into it."""

from __future__ import annotations

from pathlib import Path

FILE = "demo.json"


def is_demo(data_dir: Path) -> bool:
    return (data_dir / FILE).exists()
