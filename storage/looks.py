"""How a picture looks, in two numbers, and when two pictures are one and the same.

Both numbers are difference hashes: each bit says whether a field of a small grey copy is clearly brighter
than its neighbour to the right. Sending a picture again, smaller or squeezed, changes a few bits; another
picture changes very many. The coarse one finds, the fine one decides: printed certificates are much alike
from afar. `docs/decisions/0021-triage.md` says how far apart copies and other pictures were measured.

Whoever crops a picture moves everything in it, so a picture is also looked at with its edges cut off, step by
step: a cropped copy looks like the original at one of these steps.
"""

from __future__ import annotations

from collections.abc import Iterator
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


CROPPED_APART = 80
"""The same where one is cut off at the edges: the steps of cutting seldom fit to the hair."""
CROPPED = 9
"""Bits that a cropped copy counts as at least: it is never the very same picture."""


class Look(NamedTuple):
    coarse: int
    fine: int
    cut: tuple[tuple[int, int], ...] = ()
    """Both looks again, with the edges cut off further and further."""

    def as_text(self) -> tuple[str, str]:
        """Write both as hexadecimals of a fixed length, as they are stored: the cut ones stand behind."""
        steps = ((self.coarse, self.fine), *self.cut)
        return (
            " ".join(f"{coarse:0{COARSE_BITS // 4}x}" for coarse, _ in steps),
            " ".join(f"{fine:0{FINE_BITS // 4}x}" for _, fine in steps),
        )

    @classmethod
    def of_text(cls, coarse: str, fine: str) -> Look:
        steps = [
            (int(one, 16), int(other, 16)) for one, other in zip(coarse.split(), fine.split(), strict=True)
        ]
        return cls(*steps[0], tuple(steps[1:]))


def bands(look: Look) -> tuple[int, ...]:
    """Name the four quarters of each coarse look, each with its place."""
    return tuple(dict.fromkeys(band for coarse in _coarse(look) for band in _quarters(coarse)))


def near_bands(look: Look) -> tuple[int, ...]:
    """Name the quarters under which looks so near stand: those of the whole picture also one bit off.

    Of the cut ones only as they are: a cropped copy finds its original with all it is worth, and the original
    its copies nearly as well, for a third of the candidates.
    """
    whole = (
        near
        for band in _quarters(look.coarse)
        for near in (band, *(band ^ (1 << bit) for bit in range(_BAND_BITS)))
    )
    return tuple(dict.fromkeys((*whole, *bands(look))))


def _coarse(look: Look) -> Iterator[int]:
    yield look.coarse
    yield from (coarse for coarse, _ in look.cut)


def _quarters(coarse: int) -> Iterator[int]:
    for place in range(_BANDS):
        yield (place << _BAND_BITS) | ((coarse >> (place * _BAND_BITS)) & _BAND)


def apart(one: Look, other: Look) -> int | None:
    """Count the fine bits that tell two copies of a picture apart; None where they are two pictures."""
    whole = _apart((one.coarse, one.fine), (other.coarse, other.fine))
    if whole is not None and whole < CROPPED:
        return whole
    cropped = [
        bits
        for look, steps in ((one, other.cut), (other, one.cut))
        for step in steps
        if (bits := _apart((look.coarse, look.fine), step, CROPPED_APART)) is not None
    ]
    return min((*([] if whole is None else [whole]), *(max(bits, CROPPED) for bits in cropped)), default=None)


def alike_from_afar(look: Look, coarse: str) -> bool:
    """Say whether a coarse look as it is stored is near enough for the fine one to be asked."""
    whole, *cut = [int(one, 16) for one in coarse.split()]
    pairs = (
        *((look.coarse, step) for step in (whole, *cut)),
        *((whole, step) for step, _ in look.cut),
    )
    return any((one ^ other).bit_count() <= COARSE_APART for one, other in pairs)


def _apart(one: tuple[int, int], other: tuple[int, int], most: int = FINE_APART) -> int | None:
    if (one[0] ^ other[0]).bit_count() > COARSE_APART:
        return None
    fine = (one[1] ^ other[1]).bit_count()
    return fine if fine <= most else None
