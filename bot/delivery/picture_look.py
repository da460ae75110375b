"""From the bytes of a picture to how it looks: two difference hashes, made off the loop."""

from __future__ import annotations

import asyncio
import io
import logging
import warnings

from storage.looks import Look

LOG = logging.getLogger(__name__)

LARGEST = 50_000_000
"""Pixels; a phone's picture has some 12 million."""
COARSE, FINE = 8, 32
"""Fields in a row, and rows: the squares are the bits of `storage.looks`."""
CLEARLY = 2
"""Steps of 255 that squeezing a picture does not make by itself: without them plain walls are all chance."""
PLAIN = 12
"""Steps of 255 between the darkest and the brightest field: below, pictures cannot be told apart."""


async def look_of(data: bytes) -> Look | None:
    """Return None for what is no picture, and for one that shows next to nothing."""
    return await asyncio.to_thread(_look, data)


def _look(data: bytes) -> Look | None:
    """Load the library on first need: a command line that fetches nothing does without it."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as picture:
                if picture.width * picture.height > LARGEST:
                    return None
                picture.draft("L", (1024, 1024))
                upright = ImageOps.exif_transpose(picture).convert("L")
    except Exception as fault:  # noqa: BLE001 -- whatever a damaged picture does to the decoder, the evidence stays
        LOG.info("Một tệp minh chứng không xem được như ảnh: %s", type(fault).__name__)
        return None
    fine, coarse = (
        upright.resize((width + 1, width), Image.Resampling.BOX).tobytes() for width in (FINE, COARSE)
    )
    if max(fine) - min(fine) < PLAIN:
        return None
    return Look(_differences(coarse, COARSE), _differences(fine, FINE))


def _differences(fields: bytes, width: int) -> int:
    """Read one bit for each field and its neighbour to the right, row by row."""
    bits = 0
    for row in range(width):
        for at in range(row * (width + 1), row * (width + 1) + width):
            bits = bits << 1 | (fields[at] - fields[at + 1] > CLEARLY)
    return bits
