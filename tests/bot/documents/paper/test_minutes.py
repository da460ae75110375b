"""The minutes of the village review, on paper and as a file to change.

MI001 laid out as Decree 30/2020 asks: motto, place and day, kind of paper, the parts in order
MI002 every household once, with how the meeting voted
MI003 no score; reasons only in the copy made with them
MI004 five people sign apart; what is not known is left to write
MI005 PDF and DOCX say the same
"""

import io
import zipfile
from datetime import date, time

import pytest
from docx import Document
from docx.table import Table

from bot.documents.paper.letter import Letter
from bot.documents.paper.letter_docx import letter_docx
from bot.documents.paper.letter_pdf import letter_pdf
from bot.documents.paper.minutes import Minutes, People, Reviewed, minutes
from bot.documents.paper.review_list import ReviewList, review_list
from bot.documents.paper.spoken import printed_name
from tests.bot.documents.paper.conftest import words_of

IN_ORDER = (
    "XÃ MƯỜNG ẢNG",
    "BẢN NOONG HÁNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bản Noong Háng, ngày 05 tháng 11 năm 2026",
    "BIÊN BẢN",
    "Hội nghị bình xét danh hiệu Gia đình học tập năm 2026",
    "Thời gian bắt đầu: 19 giờ 30 phút, ngày 05 tháng 11 năm 2026.",
    "Địa điểm: Nhà văn hóa bản",
    "I. THÀNH PHẦN THAM DỰ",
    "1. Người chủ trì: Tòng Văn Ơn",
    "7. Đại diện các hộ: tổng số 120 hộ; có mặt: 100; vắng: 20.",
    "II. NỘI DUNG",
    "3. Kết quả bình xét từng hộ:",
    "Khi xét hộ",
    "III. KẾT LUẬN",
    "THƯ KÝ",
    "NGƯỜI CHỦ TRÌ",
    "TRƯỞNG BẢN",
    "CHI HỘI TRƯỞNG CHI HỘI KHUYẾN HỌC",
    "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN",
)
SIGNING = IN_ORDER[-5:]
REASON = "Số người chưa khớp"


@pytest.fixture
def held(village, roster) -> Minutes:
    """A review where every tenth house was held back, and the last one was not reached."""
    reviewed = tuple(
        Reviewed(
            number=line.number,
            head_name=line.head_name,
            agreed=None if line.number == len(roster) else line.number % 10 != 0,
            votes_for=97,
            votes_against=3,
            reason=REASON if line.number % 10 == 0 else "",
            stepped_aside="ông Lò Văn Pâng" if line.number == 5 else "",
        )
        for line in roster
    )
    return Minutes(
        village=village,
        year=2026,
        title="Gia đình học tập",
        reviewed=reviewed,
        people=People(chair="Tòng Văn Ơn", secretary="Quàng Thị Ngoãn", village_head="Lò Văn Pâng"),
        venue="Nhà văn hóa bản",
        on=date(2026, 11, 5),
        began=time(19, 30),
        ended=time(21, 5),
        households=120,
        present=100,
        absent=20,
    )


def docx_text(made: bytes) -> str:
    """Read the document from top to bottom, tables in their place."""
    document = Document(io.BytesIO(made))
    said = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            said += [cell.text for row in part.rows for cell in row.cells]
        else:
            said.append(part.text)
    return words_of(" ".join(said))


@pytest.fixture(params=["pdf", "docx"])
def read(request, pages):
    """Write the minutes out in each form and read them back."""

    def written(letter: Letter) -> str:
        if request.param == "docx":
            return docx_text(letter_docx(letter))
        return " ".join(pages(letter_pdf(letter)))

    return written


def test_parts_stand_in_order(held: Minutes, read) -> None:
    """The minutes look like the commune's other papers, from the motto to the signatures (MI001, MI005)."""
    shown = read(minutes(held))
    at = 0
    for words in IN_ORDER:
        found = shown.find(words, at)
        assert found >= 0, words
        at = found + len(words)


def test_every_house_has_its_line(held: Minutes, read) -> None:
    """No house is left out or written twice, and each has its result (MI002)."""
    shown = read(minutes(held)).replace(" ", "")
    for house in held.reviewed:
        result = {True: "Đồngý", False: "Chưađồngý", None: ""}[house.agreed]
        name = printed_name(house.head_name).replace(" ", "")
        assert shown.count(f"{house.number}{name}973{result}") == 1, house


def test_no_name_after_a_death(village, read) -> None:
    """Where the chủ hộ has died the household stands by its number, not as an empty line (MI002)."""
    mourning = Reviewed(number=31, head_name="", agreed=True, stepped_aside="ông Lò Văn Pâng")
    shown = read(minutes(Minutes(village=village, year=2026, title="Gia đình học tập", reviewed=(mourning,))))
    assert "31 Hộ số 31" in shown
    assert "Khi xét hộ số 31, ông Lò Văn Pâng không chủ trì" in shown


def test_conclusion_counts_what_was_decided(held: Minutes, read) -> None:
    """The conclusion counts agreed, held back and not reached apart (MI002)."""
    shown = read(minutes(held))
    assert "danh hiệu Gia đình học tập năm 2026 cho: 108 hộ." in shown
    assert "2. Chưa đồng ý đề nghị năm nay: 11 hộ." in shown
    assert "3. Chưa xét tại hội nghị này: 1 hộ." in shown
    assert "ông Lò Văn Pâng không chủ trì, không biểu quyết" in shown


def test_reasons_stand_only_where_they_may(held: Minutes, read) -> None:
    """The copy that is read out says no reason; the one for Hội Khuyến học does (MI003)."""
    told = Minutes(**{name: getattr(held, name) for name in held.__slots__} | {"with_reasons": True})
    assert REASON not in read(minutes(held))
    assert read(minutes(told)).count(REASON) == 12


def test_unknown_is_left_to_write(village, read) -> None:
    """Minutes printed before the meeting have lines to write on, and no count nobody made (MI004)."""
    shown = read(
        minutes(
            Minutes(
                village=village,
                year=2026,
                title="Gia đình học tập",
                reviewed=(Reviewed(number=1, head_name="Lò Văn Pâng"),),
            )
        )
    )
    assert "ngày ........ tháng ........ năm 2026" in shown
    assert "tổng số ........ hộ; có mặt: ........; vắng: ........" in shown
    assert "cho: ........ hộ." in shown
    assert "2. Chưa đồng ý đề nghị năm nay: ........ hộ." in shown
    assert "Chưa xét tại hội nghị này" not in shown
    assert "cho: 0 hộ" not in shown


def test_docx_is_an_official_paper(held: Minutes) -> None:
    """Word shows Times New Roman on A4, the table's heading on every page, page numbers from the second (MI001)."""
    made = letter_docx(minutes(held))
    document = Document(io.BytesIO(made))
    section = document.sections[0]
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert 30 <= section.left_margin.mm <= 35
    assert section.different_first_page_header_footer
    inside = zipfile.ZipFile(io.BytesIO(made))
    assert inside.read("word/document.xml").decode().count("<w:tblHeader/>") == 1
    assert 'w:instr="PAGE"' in "".join(
        inside.read(name).decode() for name in inside.namelist() if name.startswith("word/header")
    )
    assert document.core_properties.author == ""


def test_pdf_numbers_its_pages_from_the_second(held: Minutes, pages) -> None:
    """The first page bears no number, the others theirs, with the table's heading again (MI001)."""
    shown = pages(letter_pdf(minutes(held)))
    assert shown[0].startswith("XÃ MƯỜNG ẢNG")
    assert all(page.startswith(f"{number} ") for number, page in enumerate(shown[1:], 2))
    assert "Kết quả" in shown[2]


def test_no_signature_stands_alone(held: Minutes, village, roster, pages) -> None:
    """However many houses there are, the signatures keep the last words of the minutes beside them (MI004)."""
    for houses in range(1, 60, 3):
        short = Minutes(
            village=village,
            year=2026,
            title="Gia đình học tập",
            reviewed=tuple(Reviewed(number=line.number, head_name="Lò Văn Pâng") for line in roster[:houses]),
        )
        shown = pages(letter_pdf(minutes(short)))
        with_signature = next(page for page in shown if "THƯ KÝ (ký" in page or "NGƯỜI CHỦ TRÌ" in page)
        assert "một bản lưu tại bản." in with_signature
        assert all(words in with_signature for words in SIGNING), houses


def test_all_sign_on_one_page_in_word(held: Minutes) -> None:
    """In Word too the second row of signatures goes to the next page only together with the first (MI004, MI005)."""
    document = Document(io.BytesIO(letter_docx(minutes(held))))
    parts = list(document.iter_inner_content())
    first, between, second = parts[-4], parts[-3], parts[-2]
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert not isinstance(between, Table)
    assert between.paragraph_format.keep_with_next
    assert all(
        line.paragraph_format.keep_with_next for cell in first.rows[-1].cells for line in cell.paragraphs
    )


def test_review_list_has_room_and_no_score(village, roster, pages) -> None:
    """The list read out at the review has names and empty columns, on every page under its heading (MI003)."""
    shown = pages(
        review_list(
            ReviewList(
                village=village, year=2026, title="Gia đình học tập", roster=roster, on=date(2026, 11, 5)
            )
        )
    )
    squeezed = " ".join(shown).replace(" ", "")
    for line in roster:
        name = printed_name(line.head_name).replace(" ", "")
        assert squeezed.count(f"{line.number}{line.code}{name}") == 1
    assert all("Chưa đồng ý (người)" in page for page in shown)
    assert "Bình xét ngày 05 tháng 11 năm 2026" in shown[0]
    assert "điểm" not in " ".join(shown).lower()
