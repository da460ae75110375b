"""The poster.

PO001 a camera reads the very link
PO002 one page, with everything a passer-by needs
"""

import io
import re

import pytest
import segno
from pypdf import PdfReader

from bot.documents.paper.code import QUIET
from bot.documents.paper.poster import Poster, poster
from bot.documents.paper.village import Village

LINK = "https://t.me/SoHocTapMuongAngBot?start=b_3KX9QZ72"


def drawn_code(pdf: bytes) -> list[list[int]]:
    """Read the black squares off the page, row by row, as a camera would."""
    content = PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data().decode("latin-1")
    squares = [
        tuple(map(float, found))
        for found in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) -([\d.]+) re f", content)
    ]
    side = min(width for _, _, width, _ in squares)
    left, top = min(x for x, *_ in squares), max(y for _, y, *_ in squares)
    size = round((max(x + width for x, _, width, _ in squares) - left) / side)
    code = [[0] * size for _ in range(size)]
    for x, y, width, _ in squares:
        start = round((x - left) / side)
        for dark in range(start, start + round(width / side)):
            code[round((top - y) / side)][dark] = 1
    return code


def a_poster(village: Village, **changes) -> Poster:
    told = {"village": village, "link": LINK, "year": 2026, "titles": ("Gia đình học tập", "Dòng họ học tập")}
    return Poster(**{**told, **changes})


@pytest.mark.parametrize("link", [LINK, LINK + "A" * 40])
def test_camera_reads_the_link(link: str, village: Village) -> None:
    """The code on the wall opens the families' bot for this very village; a quarter may be soiled (PO001)."""
    expected = segno.make(link, error="q", micro=False)
    assert expected.error == "Q"
    assert [list(row) for row in expected.matrix] == drawn_code(poster(a_poster(village, link=link)))


def test_code_is_large_and_has_its_quiet_border(village: Village) -> None:
    """A cheap phone reads it from two metres: it is wider than 9 cm, with white around (PO001)."""
    made = poster(a_poster(village))
    content = PdfReader(io.BytesIO(made)).pages[0].get_contents().get_data().decode("latin-1")
    squares = [
        tuple(map(float, found))
        for found in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) -([\d.]+) re f", content)
    ]
    side = min(width for _, _, width, _ in squares)
    left, right = min(x for x, *_ in squares), max(x + width for x, _, width, _ in squares)
    assert (right - left) / 72 * 2.54 > 9
    texts_above = [float(y) for y in re.findall(r"BT [\d.]+ ([\d.]+) Td", content)]
    top, bottom = max(y for _, y, *_ in squares), min(y - side for _, y, *_ in squares)
    assert all(not bottom - QUIET * side < y < top + QUIET * side * 0.9 for y in texts_above)


def test_poster_says_what_to_do(village: Village, pages) -> None:
    """Who asks, for what, in which village, three steps, the link, and where to go without a phone (PO002)."""
    shown = pages(poster(a_poster(village, contact="ông Lò Văn Pâng")))
    assert len(shown) == 1
    for words in (
        "HỘI KHUYẾN HỌC XÃ MƯỜNG ẢNG",
        "ĐĂNG KÝ NĂM 2026",
        "GIA ĐÌNH HỌC TẬP DÒNG HỌ HỌC TẬP",
        "Bản Noong Háng",
        "t.me/SoHocTapMuongAngBot?start=b_3KX9QZ72",
        "1. ",
        "2. ",
        "3. ",
        "gặp ông Lò Văn Pâng",
    ):
        assert words in shown[0]


def test_long_names_stay_on_one_page(pages) -> None:
    """A ward's unit with a long name still gets one poster, not two (PO002)."""
    village = Village("Tổ dân phố " + "Nguyễn Đình Chiểu " * 4, "tổ dân phố", "Phường " + "Phan Thiết " * 4)
    shown = pages(poster(a_poster(village, link=LINK + "A" * 60, contact="ông Nguyễn Văn Dài " * 4)))
    assert len(shown) == 1
    assert shown[0].endswith("cũng được.")


def test_poster_needs_a_link_that_opens(village: Village) -> None:
    """No poster is printed before the bot's name is known (PO001)."""
    with pytest.raises(ValueError, match="camera"):
        poster(a_poster(village, link="/start b_3KX9QZ72"))
