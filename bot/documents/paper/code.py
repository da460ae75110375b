"""A QR code drawn as filled rectangles: sharp at any size."""

from __future__ import annotations

import segno

from bot.documents.paper.page import Page

QUIET = 4
"""Modules of white around the code, as the standard asks."""
OVERLAP = 0.02
"""Millimetres that neighbouring rows share, so that no white hair shows between them."""


def draw_code(page: Page, link: str, left: float, top: float, whole: float) -> None:
    """Draw the code, its white border included, in so many millimetres; a quarter of it may be soiled."""
    code = segno.make(link, error="q", micro=False)
    rows = [list(row) for row in code.matrix_iter(scale=1, border=QUIET)]
    side = whole / len(rows)
    page.set_fill_color(0)
    for y, row in enumerate(rows):
        start: int | None = None
        for x, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                width = (x - start) * side
                page.rect(left + start * side, top + y * side, width, side + OVERLAP, style="F")
                start = None
