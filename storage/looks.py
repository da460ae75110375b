"""How a picture looks, in two numbers, and when two pictures are one and the same.

Both numbers are difference hashes: each bit says whether a field of a small grey copy is clearly brighter
than its neighbour to the right. Sending a picture again, smaller or squeezed, changes a few bits; another
picture changes very many. The coarse one finds, the fine one decides: printed certificates are much alike
from afar. `docs/decisions/0021-triage.md` says how far apart copies and other pictures were measured.
"""

from __future__ import annotations

from typing import NamedTuple

COARSE_BITS = 64
FINE_BITS = 1024
COARSE_APART = 7
"""Bits in which two copies differ at most; with four bands one of them differs by one bit at most."""
FINE_APART = 40
"""Bits in which two copies differ at most; two photographs of a like certificate differ by 180 and more."""
_BANDS = 4
_BAND_BITS = COARSE_BITS // _BANDS
_BAND = (1 << _BAND_BITS) - 1


class Look(NamedTuple):
    coarse: int
    fine: int

    def as_text(self) -> tuple[str, str]:
        """Write both as hexadecimals of a fixed length, as they are stored."""
        return f"{self.coarse:0{COARSE_BITS // 4}x}", f"{self.fine:0{FINE_BITS // 4}x}"

    @classmethod
    def of_text(cls, coarse: str, fine: str) -> Look:
        return cls(int(coarse, 16), int(fine, 16))


def bands(coarse: int) -> tuple[int, ...]:
    """Name the four quarters of a coarse look, each with its place."""
    return tuple(
        (place << _BAND_BITS) | ((coarse >> (place * _BAND_BITS)) & _BAND) for place in range(_BANDS)
    )


def near_bands(coarse: int) -> tuple[int, ...]:
    """Name the quarters under which every look so near stands: its own, and those one bit off."""
    return tuple(
        near for band in bands(coarse) for near in (band, *(band ^ (1 << bit) for bit in range(_BAND_BITS)))
    )


def apart(one: Look, other: Look) -> int | None:
    """Count the fine bits that tell two copies of a picture apart; None where they are two pictures."""
    if (one.coarse ^ other.coarse).bit_count() > COARSE_APART:
        return None
    fine = (one.fine ^ other.fine).bit_count()
    return fine if fine <= FINE_APART else None
