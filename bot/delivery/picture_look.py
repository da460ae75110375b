"""From the bytes of a picture to how it looks: difference hashes, of it and of it cropped."""

from __future__ import annotations

import asyncio
import io
import logging
import warnings
from typing import TYPE_CHECKING

from storage.looks import Look

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LOG = logging.getLogger(__name__)

LARGEST = 50_000_000
"""Pixels; a phone's picture has some 12 million."""
COARSE, FINE = 8, 32
"""Fields in a row, and rows: the squares are the bits of `storage.looks`."""
CLEARLY = 2
"""Steps of 255 that squeezing a picture does not make by itself: without them plain walls are all chance."""
CUTS = tuple(0.5 * step for step in range(1, 11))
"""Percent of the width and height that are cut off each side."""
ENOUGH = 320
"""Fields in a row of the copy that is cut: cutting the picture itself tells no more, and takes longer."""
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
    fine = upright.resize((FINE + 1, FINE), Image.Resampling.BOX).tobytes()
    if max(fine) - min(fine) < PLAIN:
        return None
    small = upright.resize((ENOUGH, ENOUGH), Image.Resampling.BOX)
    return Look(*_step(upright, 0), tuple(_step(small, cut) for cut in CUTS))


def _step(picture: Picture, cut: float) -> tuple[int, int]:
    from PIL import Image

    across, down = picture.width * cut / 100, picture.height * cut / 100
    box = (across, down, picture.width - across, picture.height - down)
    coarse, fine = (
        _differences(picture.resize((width + 1, width), Image.Resampling.BOX, box).tobytes(), width)
        for width in (COARSE, FINE)
    )
    return coarse, fine


def _differences(fields: bytes, width: int) -> int:
    """Read one bit for each field and its neighbour to the right, row by row."""
    bits = 0
    for row in range(width):
        for at in range(row * (width + 1), row * (width + 1) + width):
            bits = bits << 1 | (fields[at] - fields[at + 1] > CLEARLY)
    return bits
