"""A village with names that try a paper's letters, and eyes that read a PDF."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from bot.documents.paper.village import RosterLine, Village
from criteria.criteria_set import CriteriaSet
from criteria.library import Library

NAMES = (
    "Lò Văn Pâng",
    "=1+1",
    unicodedata.normalize("NFD", "Nguyễn Thị Hường Ưỡng"),
    "Giàng A Sử Chảo Phừ Lềnh Sùng Vàng Thào Hạng Cứ Chớ Lầu",
    "Lường Văn Ẩu",
)


def words_of(text: str) -> str:
    """The words alone: where a line ended does not matter."""
    return " ".join(text.split())


@pytest.fixture
def village() -> Village:
    return Village("Bản Noong Háng", "bản", "Xã Mường Ảng")


@pytest.fixture
def roster() -> tuple[RosterLine, ...]:
    return tuple(
        RosterLine(number, f"{NAMES[number % len(NAMES)]} {number:03}", f"05.{number:03}")
        for number in range(1, 121)
    )


@pytest.fixture
def family() -> CriteriaSet:
    return Library.builtin().get("gia-dinh-hoc-tap-mau")


@pytest.fixture
def pages() -> Callable[[bytes], list[str]]:
    """What stands on each page."""
    return lambda pdf: [words_of(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]
