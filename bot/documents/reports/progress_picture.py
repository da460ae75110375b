"""The commune's progress as a picture for the group: the steps done in it, nobody's name, no village."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from bot.documents.paper.page import FONTS
from bot.documents.paper.spoken import spoken
from bot.documents.recognition.asked import within
from criteria.wording import Words, say
from dialogs.records import Progress

WIDTH, MARGIN = 1280, 48
PAPER, INK, SOFT, LINE, DONE = "#FFFFFF", "#1D1D1B", "#5F6B6D", "#D9DEE0", "#2E7D4F"
HEAD, STEP, BAR, FOOT = 190, 112, 30, 70


def progress_picture(progress: Progress, at: datetime, on: date) -> bytes:
    """Draw it as PNG."""
    steps = steps_of(progress)
    height = HEAD + STEP * len(steps) + FOOT
    image = Image.new("RGB", (WIDTH, height), PAPER)
    draw = ImageDraw.Draw(image)
    _write(draw, MARGIN, 34, say("Hội Khuyến học {commune}", commune=within(progress.commune_name)), 26, SOFT)
    title = say("Progress: Gia đình học tập {year}", year=str(progress.year))
    _write(draw, MARGIN, 70, title, 42, INK, bold=True)
    for place, (name, count, whole, told) in enumerate(steps):
        y = HEAD + STEP * place
        _write(draw, MARGIN, y, name, 30, INK)
        _write(draw, WIDTH - MARGIN, y + 2, told, 28, SOFT, right=True)
        y += 46
        full = WIDTH - 2 * MARGIN
        draw.rectangle((MARGIN, y, MARGIN + full, y + BAR), fill=LINE)
        if count and whole:
            draw.rectangle((MARGIN, y, MARGIN + full * min(count / whole, 1.0), y + BAR), fill=DONE)
    _write(draw, MARGIN, height - 48, say("As of {at}, {day}.", at=at, day=on), 24, SOFT)
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def steps_of(progress: Progress) -> list[tuple[Words, int, int, Words]]:
    """Name each step, how many have taken it, of how many a full bar is, and both in words."""
    files = [
        (say("Handed in", context="progress"), progress.submitted, progress.registered),
        (say("Village review done", context="progress"), progress.reviewed, progress.submitted),
        (say("Verified", context="progress"), progress.decided, progress.submitted),
    ]
    if not progress.review:
        del files[1]
    steps: list[tuple[Words, int, int, Words]] = [
        (name, count, whole, say("{count} of {whole} files", count=count, whole=whole))
        for name, count, whole in files
    ]
    villages = say("{count} of {whole} villages", count=progress.signed, whole=progress.villages)
    steps.append(
        (say("Signed off by village", context="progress"), progress.signed, progress.villages, villages)
    )
    return steps


def _write(
    draw: ImageDraw.ImageDraw,
    x: int,
    y: int,
    words: Words,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    right: bool = False,
) -> None:
    font = ImageFont.truetype(str(FONTS / f"Tinos-{'Bold' if bold else 'Regular'}.ttf"), size)
    text = spoken(words)
    while font.getlength(text) > WIDTH - 2 * MARGIN and len(text) > 1:
        text = f"{text[:-2]}…"
    draw.text((x - font.getlength(text) if right else x, y), text, font=font, fill=colour)
