"""Names and letters on paper.

PN001 a name is text, whatever it looks like
PN002 every Vietnamese letter prints, however it was typed
PN003 the letters travel inside the file
PN004 days are written as papers write them
"""

import io
import unicodedata
from datetime import date, time

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from bot.documents.paper.page import FONTS, STYLES
from bot.documents.paper.review_list import ReviewList, review_list
from bot.documents.paper.spoken import LONGEST_NAME, day_in_words, hour_in_words, printed_name
from bot.documents.paper.village import RosterLine, Village
from bot.words import render

VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0301\u0303\u0309\u0323"
LETTERS = {
    unicodedata.normalize("NFC", letter + tone)
    for vowel in VOWELS
    for letter in (vowel, vowel.upper())
    for tone in ("", *TONES)
} | set("đĐ“”–…ấỹ₫/0123456789")


@pytest.mark.parametrize("style", STYLES.values())
def test_letters_are_all_there(style: str) -> None:
    """Whatever a Vietnamese name is made of can be printed, upright, bold and slanted (PN002)."""
    known = TTFont(FONTS / f"Tinos-{style}.ttf").getBestCmap()
    assert sorted(letter for letter in LETTERS if ord(letter) not in known) == []


def test_licence_travels_with_the_letters() -> None:
    """Whoever gets the letters gets their licence (PN003)."""
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Copyright 2010 Google" in licence


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("=1+1", "=1+1"),
        ("**Lò** __Văn__ Pâng", "**Lò** __Văn__ Pâng"),
        ("{nb} {you}", "{nb} {you}"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Hường"), "Nguyễn Thị Hường"),
        ("Lò\u202eVăn\u200b\x07\nPâng", "LòVăn Pâng"),
        ("<b>A & B</b>", "<b>A & B</b>"),
    ],
)
def test_name_is_text(typed: str, printed: str, village: Village, pages) -> None:
    """A name that looks like a formula or a sign of markup is printed as it was typed (PN001, PN002)."""
    made = review_list(
        ReviewList(
            village=village, year=2026, title="Gia đình học tập", roster=(RosterLine(7, typed, "05.007"),)
        )
    )
    shown = pages(made)[0]
    assert printed == printed_name(typed)
    assert printed.replace("{nb}", "1") in shown.replace("{nb}", "1")


def test_name_without_end_stays_on_the_page(village: Village, pages) -> None:
    """A name typed as a whole story is cut, and the next house still stands below it (PN001)."""
    roster = (RosterLine(1, "A" * 5000), RosterLine(2, "Lò Thị Hoa"))
    shown = pages(
        review_list(ReviewList(village=village, year=2026, title="Gia đình học tập", roster=roster))
    )
    assert len(shown) == 1
    assert shown[0].count("A") >= LONGEST_NAME - 1
    assert shown[0].endswith("Trang 1/1")
    assert "2 Lò Thị Hoa" in shown[0]


@pytest.mark.usefixtures("strange_signs")
def test_unknown_signs_are_seen_and_not_logged(village: Village, pages, caplog) -> None:
    """A picture typed into a name prints as an empty box, and no log repeats what was typed (PN001)."""
    roster = (RosterLine(1, "Lò 😀 Hoa"),)
    shown = pages(
        review_list(ReviewList(village=village, year=2026, title="Gia đình học tập", roster=roster))
    )
    assert "1 Lò □ Hoa" in shown[0]
    assert caplog.records == []


def test_letters_are_in_the_file(village: Village) -> None:
    """The paper prints alike in a shop that has none of our letters (PN003)."""
    made = review_list(
        ReviewList(village=village, year=2026, title="Gia đình học tập", roster=(RosterLine(1, "Lò Văn Ẩu"),))
    )
    fonts = PdfReader(io.BytesIO(made)).pages[0]["/Resources"]["/Font"]
    described = [
        font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts.values()
    ]
    assert len(described) >= 2
    assert all("/FontFile2" in one for one in described)


@pytest.mark.parametrize(
    ("on", "written"),
    [
        (date(2026, 11, 5), "ngày 05 tháng 11 năm 2026"),
        (date(2026, 2, 20), "ngày 20 tháng 02 năm 2026"),
        (date(2026, 9, 2), "ngày 02 tháng 9 năm 2026"),
        (None, "ngày ........ tháng ........ năm 2026"),
    ],
)
def test_days_are_written_as_papers_write_them(on: date | None, written: str) -> None:
    """Decree 30/2020: a zero before days below 10 and before January and February only (PN004)."""
    assert day_in_words(on, 2026) == written


def test_hours_are_written_in_full() -> None:
    """A meeting began at "19 giờ 05 phút" (PN004)."""
    assert hour_in_words(time(19, 5)) == "19 giờ 05 phút"
    assert hour_in_words(None) == "........ giờ ........ phút"


@pytest.mark.parametrize(
    ("village", "named", "head"),
    [
        (Village("Bản Noong Háng", "bản", "Xã Mường Ảng"), "bản Noong Háng", "Trưởng bản"),
        (Village("Xóm Minh Tiến (xã cũ)", "Xóm", "Xã Minh Hợp"), "xóm Minh Tiến (xã cũ)", "Trưởng xóm"),
        (Village("Tổ dân phố 5", "tổ dân phố", "Phường A"), "tổ dân phố 5", "Tổ trưởng tổ dân phố"),
        (Village("Noong Háng", "bản", "Mường Ảng"), "bản Noong Háng", "Trưởng bản"),
    ],
)
def test_village_is_called_as_the_place_calls_it(village: Village, named: str, head: str) -> None:
    """A bản has a trưởng bản, a tổ dân phố a tổ trưởng (PN001)."""
    assert village.named == named
    assert render(village.head_title) == head
