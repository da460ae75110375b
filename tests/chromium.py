"""Debian's Chromium, for the tests that look at the page."""

from __future__ import annotations

import os
import shutil

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PATIENCE_MS = 30_000
"""How long a page may take to show what it should: a busy machine makes nothing wrong."""
MISSING = "Chromium is missing: install Debian's package chromium, or name the program in CHROMIUM"


def find_chromium() -> str | None:
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
