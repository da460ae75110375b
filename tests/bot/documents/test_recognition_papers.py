"""The papers of proposing and recognising.

RG001 the list for posting names only those proposed who agreed to it, with their village, and nothing else of them
RG002 every sheet of the set names the same number, and both lists have that many rows
RG003 who was taken out is on no sheet
RG004 names stay text, whatever is typed into them
RG005 a locality's own template is filled in; a sample set's papers say that they are for trying out
RG006 the copy says that it stands for no certificate and carries the code that asks the books
RG007 onto the form go only the lines it has places for
RG008 papers go only to officers of the commune, the copy only to those of the file
RG010 every certificate has a number in the year's book, which never moves
RG009 long papers are made in a process that loads no door
"""

from __future__ import annotations

import io
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from bot.documents import Documents
from bot.documents.asked_village import NotTheirs
from bot.documents.templates.shipped import shipped
from bot.words import links
from dialogs.happening import (
    AddressChosen,
    AuthoritySet,
    CertificateFormSet,
    ConsentRecorded,
    DecisionEntered,
    FilesProposed,
    FileVerified,
    ProposalPosted,
    ProposedTakenOut,
    RecognitionAmended,
    RoleGranted,
    TemplateKept,
)
from dialogs.happening.recognition import Amended
from dialogs.records import CertificateForm, DecisionKind, PaperKind, Purpose, RoleKind, Signing, Spot, Status
from storage.books.certificates import BOOK
from tests.storage.house import House

COMMUNE = "17071"
NAMES = ("Lò Văn Pâng", "=1+1", "<b>Vi & Hoa</b> {{ nam }}", "Lương Văn Ba", "Hà Thị Én")
SET = ("to_trinh", "bien_ban", "danh_sach", "quyet_dinh")


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """Five households are proposed and posted, one is taken out, one refused to be named."""
    monkeypatch.setattr(links, "_NAMES", {"families": "sohoctap_bot", "officers": "thamdinh_bot"})
    house = House(tmp_path)
    await house.open()
    await house.seed()
    await house.happen(
        AddressChosen(person="tg:9", address="co_giao", name="Lê Thị Mai"),
        RoleGranted(person="tg:9", kind=RoleKind.CHAIR, place=COMMUNE, invitation="i1"),
    )
    files = []
    for number, name in enumerate(NAMES, 1):
        village = "17071.05" if number < 5 else "17071.06"
        file = await house.waiting_file(
            number, village=village, name=name, folded="x", sort_key=str(number), person=f"tg:10{number}"
        )
        await house.happen(FileVerified(file=file, officer="tg:9", officer_name="cô Mai", points=80))
        await house.happen(
            ConsentRecorded(
                person=f"tg:10{number}",
                purpose=Purpose.PUBLISHING,
                version="1",
                text_sha256="x",
                given=number != 4,
                subject=f"H{number}",
            )
        )
        files.append(file)
    known = {"proposal": "P1", "commune": COMMUNE}
    await house.happen(
        FilesProposed(season=house.season, number=1, files=tuple(files), by_name="cô Mai", **known)
    )
    await house.happen(
        ProposalPosted(posted_on=date(2026, 11, 24), objections_until=date(2026, 12, 1), **known)
    )
    await house.happen(
        ProposedTakenOut(
            file="F1",
            proposal="P1",
            outcome=Status.VERIFIED,
            reason="Chờ",
            officer="tg:9",
            officer_name="cô Mai",
        )
    )
    await house.happen(
        AuthoritySet(
            place=COMMUNE, title="", exemplary=False, valid_from=date(2025, 7, 1), body="Chủ tịch Ủy ban nhân dân xã Minh Hợp",
            capacity="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", signer="Vi Thị Bình", issuer="", by_name="cô Mai",
        )
    )  # fmt: skip
    yield house
    await house.close()


TRIAL = "Điểm chấm thử theo bảng mẫu, không dùng để xét danh hiệu"


async def file_of(house: House, name: str, person: str = "tg:9") -> bytes:
    return (await Documents(house.store.world, house.clock).make(name, person, "vi")).data


def words_in(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def said_in(docx: bytes) -> str:
    document = Document(io.BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in document.paragraphs), *cells]).split())


def rows_of(docx: bytes) -> list[list[str]]:
    """Rows of the tables that number their lines."""
    return [
        [cell.text for cell in row.cells]
        for table in Document(io.BytesIO(docx)).tables
        for row in table.rows
        if row.cells[0].text.isdigit()
    ]


async def decide(house: House) -> None:
    signed = Signing(
        "125/QĐ-UBND", date(2026, 12, 5), "Ủy ban nhân dân xã Minh Hợp", "CHỦ TỊCH", "Vi Thị Bình"
    )
    await house.happen(
        DecisionEntered(
            decision="D1",
            proposal="P1",
            commune=COMMUNE,
            season=house.season,
            signed=signed,
            by_name="cô Mai",
        )
    )


async def test_the_posted_list_names_only_who_agreed(house: House) -> None:
    """Danh sách niêm yết chỉ có tên và xóm của nhà được đề nghị và đồng ý nêu tên (RG001, RG003, RG004)."""
    said = words_in(await file_of(house, "posting_list:P1"))
    assert "1 =1+1 Xóm 5 2 <b>Vi & Hoa</b> {{ nam }} Xóm 5 3 Hà Thị Én Xóm 6" in said
    assert all(absent not in said for absent in ("Pâng", "Lương Văn Ba", "80", "82,5", "05.00"))
    assert "từ ngày 24/11/2026 đến hết ngày 1/12/2026" in said
    assert "Danh sách này có 3 (ba) hộ gia đình đồng ý nêu tên." in said
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert "Minh Hợp, ngày 24 tháng 11 năm 2026" in said
    assert said.endswith(
        "Nơi nhận: - Lưu: Hội Khuyến học. TM. BAN THƯỜNG VỤ CHỦ TỊCH Hội Khuyến học xã Minh Hợp Trang 1/1"
    )


async def test_every_sheet_names_the_same_number(house: House) -> None:
    """Tờ trình, biên bản, danh sách, quyết định đều cùng một con số, danh sách đủ chừng ấy dòng (RG002, RG003)."""
    papers = {kind: await file_of(house, f"dossier:P1@{kind}") for kind in SET}
    for kind, paper in papers.items():
        said = said_in(paper)
        assert "4 (bốn) hộ gia đình" in said, kind
        assert "Lò Văn Pâng" not in said, kind
        assert "{{" not in said.replace("{{ nam }}", ""), kind
        assert ("không có ý kiến nào" in said) == (kind in {"to_trinh", "bien_ban"}), kind
    for kind in ("danh_sach", "quyet_dinh"):
        assert [[row[0], row[1], row[2]] for row in rows_of(papers[kind])] == [
            ["1", NAMES[1], "Xóm 5"],
            ["2", NAMES[2], "Xóm 5"],
            ["3", NAMES[3], "Xóm 5"],
            ["4", NAMES[4], "Xóm 6"],
        ]
    assert rows_of(papers["to_trinh"]) == [["1", "Xóm 5", "3"], ["2", "Xóm 6", "1"]]
    decision = said_in(papers["quyet_dinh"])
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH HỢP" in decision
    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vi Thị Bình" in decision


async def test_papers_by_a_sample_set_say_so(house: House) -> None:
    """Chấm thử theo bảng mẫu thì tờ nào cũng ghi rõ là không dùng để xét danh hiệu (RG005)."""
    for kind in SET:
        assert "không dùng để xét danh hiệu" in said_in(await file_of(house, f"dossier:P1@{kind}"))
    assert TRIAL in words_in(await file_of(house, "posting_list:P1"))
    await decide(house)
    for name, whose in (("certificates:D1", "tg:9"), ("certificate_copy:D1-F5", "tg:105")):
        assert TRIAL in words_in(await file_of(house, name, whose))


async def test_a_localitys_own_template_is_filled_in(house: House) -> None:
    """Xã sửa câu chữ trong mẫu thì giấy in ra theo câu chữ của xã (RG005)."""
    document = Document(io.BytesIO(shipped(PaperKind.REQUEST)))
    document.add_paragraph("Xã {{ dia_danh }} kính báo: {{ tong_so }} hộ.")
    own = io.BytesIO()
    document.save(own)
    await house.happen(
        TemplateKept(place=COMMUNE, kind=PaperKind.REQUEST, data=own.getvalue(), by_name="cô Mai")
    )
    assert "Xã Minh Hợp kính báo: 4 hộ." in said_in(await file_of(house, "dossier:P1@to_trinh"))
    assert "Xã Minh Hợp kính báo: 6 hộ." in said_in(await file_of(house, f"paper_sample:{COMMUNE}@to_trinh"))
    assert "Xã {{ dia_danh }} kính báo" in said_in(await file_of(house, f"paper_template:{COMMUNE}@to_trinh"))
    assert "kính báo" not in said_in(await file_of(house, f"paper_template:{COMMUNE}@bien_ban"))


async def test_the_copy_is_no_certificate(house: House) -> None:
    """Bản tra cứu nói rõ không thay Giấy công nhận có chữ ký và con dấu (RG006, RG008)."""
    await decide(house)
    said = words_in(await file_of(house, "certificate_copy:D1-F5", "tg:105"))
    assert "BẢN TRA CỨU, KHÔNG THAY GIẤY CÔNG NHẬN CÓ CHỮ KÝ VÀ CON DẤU" in said
    assert "Hà Thị Én" in said
    assert "Quyết định số 125/QĐ-UBND ngày 05 tháng 12 năm 2026" in said
    assert "Quét mã này" in said
    assert "Vi Thị Bình" not in said
    with pytest.raises(NotTheirs):
        await file_of(house, "certificate_copy:D1-F5", "tg:102")


async def test_certificates_print_onto_the_communes_form(house: House) -> None:
    """Giấy công nhận in lên phôi: mỗi nhà một tờ, chỉ những dòng phôi để trống (RG007)."""
    await decide(house)
    pdf = PdfReader(io.BytesIO(await file_of(house, "certificates:D1")))
    assert len(pdf.pages) == 4
    assert [round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:]] == [297, 210]
    said = " ".join(pdf.pages[3].extract_text().split())
    assert said == (
        f"{TRIAL} Hà Thị Én Xóm 6, xã Minh Hợp Gia đình học tập năm 2026 Quyết định số 125/QĐ-UBND ngày 05 tháng 12 năm 2026 "
        "Minh Hợp, ngày 05 tháng 12 năm 2026 Vi Thị Bình"
    )
    await house.happen(
        CertificateFormSet(place=COMMUNE, form=CertificateForm(210, 148, {"name": Spot(70, 105)}))
    )
    small = PdfReader(io.BytesIO(await file_of(house, "certificates:D1")))
    assert small.pages[3].extract_text().split("\n") == [TRIAL, "Hà Thị Én"]
    assert [round(float(side) / 72 * 25.4) for side in small.pages[0].mediabox[2:]] == [210, 148]
    assert "140 Lò Văn Pâng" in words_in(await file_of(house, f"certificate_grid:{COMMUNE}"))


@pytest.mark.parametrize(
    "name",
    ["posting_list:P1", "dossier:P1@to_trinh", f"paper_template:{COMMUNE}@to_trinh", "certificates:D1"],
)
async def test_papers_are_for_the_officers(house: House, name: str) -> None:
    """Ai không phải cán bộ của xã thì không lấy được giấy tờ của xã (RG008)."""
    await decide(house)
    with pytest.raises(NotTheirs):
        await file_of(house, name, "tg:101")


def test_a_long_paper_loads_no_door() -> None:
    """Làm giấy dài ở tiến trình riêng, không kéo theo cả hai cửa (RG009)."""
    program = (
        "import sys, bot.documents.recognition.dossier, bot.documents.paper.certificate\n"
        "import bot.documents.templates.filling, docxtpl\n"
        "print([name for name in ('aiogram', 'telegram') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert ran.stdout.strip() == "[]"


async def test_a_list_of_two_thousand_is_made_aside(house: House) -> None:
    """Danh sách hai nghìn hộ vẫn ra đủ, trong tiến trình riêng (RG009)."""
    from bot.documents.aside import made
    from bot.documents.recognition.dossier import fill
    from bot.documents.templates.sample import sample

    values, lists = sample(PaperKind.LIST)
    many = [{**lists["danh_sach"][0], "stt": str(number)} for number in range(1, 2001)]
    data = await made(2000, fill, PaperKind.LIST, b"", values, {**lists, "danh_sach": many}, "")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert parts.read("word/document.xml").decode().count("Lò Văn Pâng") == 2000


async def test_each_certificate_has_its_number_in_the_book(house: House) -> None:
    """Giấy nào cũng có số vào sổ, in lên phôi khi xã chọn chỗ; hủy thì số vẫn giữ, tên sửa thì sổ theo (RG010)."""
    await decide(house)
    assert await house.store.world.book_numbers("D1") == {"F2": 1, "F3": 2, "F4": 3, "F5": 4}
    assert "Vào sổ số: 004" in words_in(await file_of(house, "certificate_copy:D1-F5", "tg:105"))
    assert "Vào sổ số" not in words_in(await file_of(house, "certificates:D1"))
    spots = {"name": Spot(100, 105), "book": Spot(185, 60)}
    await house.happen(CertificateFormSet(place=COMMUNE, form=CertificateForm(297, 210, spots)))
    assert "Vào sổ số: 001" in words_in(await file_of(house, "certificates:D1"))
    signed = Signing("130/QĐ-UBND", date(2026, 12, 8))
    known = {"commune": COMMUNE, "season": house.season, "signed": signed, "by_name": "cô Mai"}
    await house.happen(
        RecognitionAmended(
            decision="D2", kind=DecisionKind.CORRECT, lines=(Amended(file="F5", reason="Sai tên", name="Hà Thị Ến", before="Hà Thị Én"),), **known,
        ),
        RecognitionAmended(
            decision="D3", kind=DecisionKind.REVOKE, lines=(Amended(file="F3", reason="Rút", before="x"),), **known,
        ),
    )  # fmt: skip
    assert await house.store.world.book_numbers("D2") == {"F5": 4}
    with sqlite3.connect(house.database) as db:
        rows = db.execute(
            BOOK, {"title": "family", "year": 2026, "communes": f'["{COMMUNE}"]', "village": ""}
        ).fetchall()
    assert [row[0] for row in rows] == [1, 2, 3, 4]
    assert (rows[3][2], rows[1][8]) == ("Hà Thị Ến", "130/QĐ-UBND")
