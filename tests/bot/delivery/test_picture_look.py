"""How a picture looks: copies look alike, other pictures do not.

PL001 sent again smaller, squeezed, brighter, without colour, as another kind of file: still the same picture
PL002 two photographs, of a like certificate too, are two pictures
PL003 what is no picture, or shows next to nothing, has no look, and stops nothing
PL004 every look within the agreed distance stands under a common quarter, and is read back as it was written
PL005 cropped by a few percent of each side: much alike, never the very same
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from bot.delivery.picture_look import look_of
from storage.looks import COARSE_APART, CROPPED, Look, apart, bands, near_bands


def photograph(seed: int) -> Image.Image:
    dice = random.Random(seed)
    picture = Image.new("RGB", (1280, 960), tuple(dice.randrange(40, 200) for _ in range(3)))
    draw = ImageDraw.Draw(picture)
    for _ in range(dice.randrange(12, 40)):
        left, top = dice.randrange(1280), dice.randrange(960)
        box = (left, top, left + dice.randrange(30, 500), top + dice.randrange(30, 400))
        colour = tuple(dice.randrange(256) for _ in range(3))
        (draw.rectangle if dice.random() < 0.6 else draw.ellipse)(box, fill=colour)
    return picture.filter(ImageFilter.GaussianBlur(3))


def certificate(seed: int) -> Image.Image:
    """A printed form with another family's name, photographed on another table from another side."""
    dice = random.Random(seed)
    paper = Image.new("RGB", (1000, 700), (235, 225, 190))
    draw, font = ImageDraw.Draw(paper), ImageFont.load_default(40)
    draw.rectangle((30, 30, 970, 670), outline=(180, 30, 30), width=18)
    draw.ellipse((430, 60, 570, 200), fill=(200, 30, 30))
    draw.text((250, 230), "GIAY CONG NHAN GIA DINH VAN HOA", fill=(160, 0, 0), font=font)
    name = "".join(dice.choice("ABCDEGHKLMNOPQRSTUVXY ") for _ in range(16))
    draw.text((200, 330), f"Gia dinh: {name}", fill=(20, 20, 20), font=font)
    table, size = photograph(10_000 + seed), dice.uniform(0.75, 1.1)
    laid = paper.convert("RGBA").resize((int(1000 * size), int(700 * size)))
    laid = laid.rotate(dice.uniform(-6, 6), expand=True)
    table.paste(laid, (dice.randrange(150), dice.randrange(150)), laid)
    return ImageEnhance.Brightness(table).enhance(dice.uniform(0.7, 1.2))


def saved(picture: Image.Image, kind: str = "JPEG", quality: int = 85) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, quality=quality)
    return file.getvalue()


COPIES: dict[str, Callable[[Image.Image], bytes]] = {
    "squeezed": lambda it: saved(it, quality=40),
    "half as large": lambda it: saved(it.resize((it.width // 2, it.height // 2))),
    "a third, squeezed": lambda it: saved(it.resize((it.width // 3, it.height // 3)), quality=50),
    "brighter": lambda it: saved(ImageEnhance.Brightness(it).enhance(1.1)),
    "without colour": lambda it: saved(it.convert("L")),
    "another kind": lambda it: saved(it, "PNG"),
    "webp": lambda it: saved(it, "WEBP"),
}


@pytest.mark.parametrize("how", COPIES)
@pytest.mark.parametrize("make", [photograph, certificate])
async def test_a_copy_is_the_same_picture(how: str, make: Callable[[int], Image.Image]) -> None:
    """Ảnh gửi lại, thu nhỏ, nén bớt, sáng hơn một chút vẫn là ảnh ấy (PL001)."""
    for seed in range(4):
        picture = make(seed)
        first, again = await look_of(saved(picture)), await look_of(COPIES[how](picture))
        assert first is not None
        assert again is not None
        assert apart(first, again) is not None


@pytest.mark.parametrize("make", [photograph, certificate])
async def test_two_pictures_are_two(make: Callable[[int], Image.Image]) -> None:
    """Hai nhà chụp hai tờ giấy công nhận cùng mẫu thì vẫn là hai ảnh (PL002)."""
    looks = [await look_of(saved(make(seed))) for seed in range(16)]
    assert [
        (one, other)
        for one in range(16)
        for other in range(one)
        if apart(looks[one], looks[other]) is not None  # type: ignore[arg-type]
    ] == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"\xff\xd8\xff\xe0 broken",
        saved(photograph(1))[:900],
        saved(Image.new("RGB", (640, 480), "white")),
    ],
)
async def test_no_picture_no_look(data: bytes) -> None:
    """Tệp hỏng hay bức ảnh trắng tinh thì không so được, nhưng hồ sơ vẫn đi tiếp (PL003)."""
    assert await look_of(data) is None


@given(st.integers(0, 2**64 - 1), st.sets(st.integers(0, 63), max_size=COARSE_APART))
def test_near_looks_are_found(coarse: int, changed: set[int]) -> None:
    """Khác nhau ít thì thế nào cũng tìm ra nhau (PL004)."""
    other = coarse
    for bit in changed:
        other ^= 1 << bit
    assert set(bands(Look(other, 0))) & set(near_bands(Look(coarse, 0)))


@given(st.lists(st.tuples(st.integers(0, 2**64 - 1), st.integers(0, 2**1024 - 1)), min_size=1, max_size=9))
def test_a_look_is_read_back(steps: list[tuple[int, int]]) -> None:
    """Điều đã ghi về một tấm ảnh đọc lại vẫn y nguyên, ảnh cũ ghi một dòng cũng đọc được (PL004)."""
    look = Look(*steps[0], tuple(steps[1:]))
    assert Look.of_text(*look.as_text()) == look


def cropped(picture: Image.Image, *, left: float, top: float, right: float, bottom: float) -> bytes:
    across, down = picture.width / 100, picture.height / 100
    return saved(
        picture.crop(
            (
                round(left * across),
                round(top * down),
                round(picture.width - right * across),
                round(picture.height - bottom * down),
            )
        )
    )


@pytest.mark.parametrize("percent", [1, 2, 2.6, 4, 5])
@pytest.mark.parametrize("make", [photograph, certificate])
async def test_a_cropped_copy_is_much_alike(percent: float, make: Callable[[int], Image.Image]) -> None:
    """Cắt bớt mép ảnh rồi nộp lại thì vẫn nhận ra, nhưng chỉ nói là giống, không nói là chính ảnh ấy (PL005)."""
    found = []
    for seed in range(6):
        picture = make(seed)
        first = await look_of(saved(picture))
        again = await look_of(cropped(picture, left=percent, top=percent, right=percent, bottom=percent))
        assert first is not None
        assert again is not None
        assert set(bands(again)) & set(near_bands(first))
        found.append(apart(first, again))
        assert apart(first, again) == apart(again, first)
    assert sum(bits is not None for bits in found) >= 5
    assert all(bits >= CROPPED for bits in found if bits is not None and percent > 1)
