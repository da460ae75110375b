"""Pictures as phones take them, and what people do to a picture that they hand on."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Mapping
from functools import cache

from PIL import Image, ImageDraw, ImageEnhance, ImageFont

SIZE = (480, 360)


def photograph(dice: random.Random) -> bytes:
    """Light and dark as they fall on some room, nobody's twice."""
    return _jpeg(_room(dice))


def certificate(dice: random.Random, name: str) -> bytes:
    """One printed form with another name on it, on another table, held at another angle."""
    paper = _form().copy()
    ImageDraw.Draw(paper).text((60, 108), name, font=ImageFont.load_default(17), fill=(30, 30, 90))
    table = _room(dice)
    share = dice.uniform(0.82, 1.12)
    turned = paper.resize((int(paper.width * share), int(paper.height * share))).rotate(
        dice.uniform(-9, 9), expand=True, resample=Image.Resampling.BILINEAR
    )
    across, down = SIZE[0] - turned.width, SIZE[1] - turned.height
    table.paste(turned, (_somewhere(dice, across), _somewhere(dice, down)), turned)
    return _jpeg(table)


def _somewhere(dice: random.Random, room: int) -> int:
    return dice.randint(min(0, room), max(0, room))


def _room(dice: random.Random) -> Image.Image:
    fields = bytes(dice.randrange(256) for _ in range(3 * 11 * 8))
    return Image.frombytes("RGB", (11, 8), fields).resize(SIZE, Image.Resampling.BICUBIC)


@cache
def _form() -> Image.Image:
    paper = Image.new("RGBA", (330, 230), (246, 240, 220, 255))
    draw = ImageDraw.Draw(paper)
    draw.rectangle((6, 6, 323, 223), outline=(190, 30, 30), width=5)
    draw.rectangle((14, 14, 315, 215), outline=(200, 160, 40), width=2)
    draw.ellipse((150, 20, 180, 50), fill=(200, 30, 30))
    for row, (left, right) in enumerate(((70, 260), (40, 290), (60, 270))):
        draw.rectangle((left, 58 + 14 * row, right, 63 + 14 * row), fill=(160, 40, 40))
    for row in range(4):
        draw.rectangle((40, 140 + 16 * row, 290 - 30 * row, 143 + 16 * row), fill=(90, 90, 90))
    draw.ellipse((230, 165, 280, 215), outline=(200, 40, 40), width=4)
    return paper


def _jpeg(picture: Image.Image, quality: int = 82) -> bytes:
    into = io.BytesIO()
    picture.save(into, "JPEG", quality=quality)
    return into.getvalue()


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def _smaller(data: bytes) -> bytes:
    picture = _opened(data)
    return _jpeg(picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS))


def _cropped(percent: float) -> Callable[[bytes], bytes]:
    def crop(data: bytes) -> bytes:
        picture = _opened(data)
        across, down = round(picture.width * percent / 100), round(picture.height * percent / 100)
        return _jpeg(picture.crop((across, down, picture.width - across, picture.height - down)))

    return crop


def _trimmed(data: bytes) -> bytes:
    picture = _opened(data)
    return _jpeg(picture.crop((8, 8, picture.width - 8, picture.height - 8)))


def _screenshot(data: bytes) -> bytes:
    into = io.BytesIO()
    _opened(data).save(into, "PNG")
    return into.getvalue()


COPIES: Mapping[str, Callable[[bytes], bytes]] = {
    "the same file": bytes,
    "sent on, squeezed": lambda data: _jpeg(_opened(data), 35),
    "half the size": _smaller,
    "brighter by 15 %": lambda data: _jpeg(ImageEnhance.Brightness(_opened(data)).enhance(1.15)),
    "darker by 15 %": lambda data: _jpeg(ImageEnhance.Brightness(_opened(data)).enhance(0.85)),
    "more contrast": lambda data: _jpeg(ImageEnhance.Contrast(_opened(data)).enhance(1.2)),
    "grey": lambda data: _jpeg(_opened(data).convert("L").convert("RGB")),
    "a screenshot (PNG)": _screenshot,
    "cropped by 1 % of each side": _cropped(1),
    "cropped by 2 % of each side": _cropped(2),
    "cropped by 5 % of each side": _cropped(5),
    "eight pixels off each side": _trimmed,
}
"""What is done to a picture on its way from one household to another."""
