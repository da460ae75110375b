"""Which files a draw takes: the seed and the codes decide, and whoever has both can draw again.

Each file's lot is the SHA-256 of "seed:code"; the lowest lots are drawn. No code can be chosen so as to be drawn
or spared, because the seed comes only with the draw.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def lot(seed: str, code: str) -> str:
    return hashlib.sha256(f"{seed}:{code}".encode()).hexdigest()


def drawn(seed: str, codes: Iterable[str], count: int) -> tuple[str, ...]:
    """Draw so many of the codes, in the order of their lots."""
    return tuple(sorted(codes, key=lambda code: (lot(seed, code), code))[: max(0, count)])


def wanted(files: int, percent: int, least: int) -> int:
    """Count the files to be drawn of a village: the share rounded up, the least at least, never more than there are."""
    return min(files, max(least, -(-files * percent // 100)))
