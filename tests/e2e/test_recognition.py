"""From verified to the certificate's copy, over the real bots.

E501 the chair proposes, the list and the whole set arrive as files, the decision is entered, the family hears of it
E502 the family gets its copy; whoever scans its code reads what the books hold
E503 a resident objects through the code on the list, an officer answers, the answer arrives
E504 an office sends back a template it edited: its faults are told, then it is used
"""

from __future__ import annotations

import re
from io import BytesIO

from docx import Document
from pypdf import PdfReader

from bot.simulator.seen import Seen
from dialogs.deep_links import to_posting
from dialogs.records import RoleKind
from tests.e2e.household import CODE, endorse, whole
from tests.e2e.screens import choose, shown, types
from tests.e2e.town import COMMUNE, Town
from tests.until import until

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def said_in(docx: bytes) -> str:
    document = Document(BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in document.paragraphs), *cells]).split())


async def test_a_household_is_proposed_posted_and_recognised(town: Town) -> None:
    """Nhà bác Lan được đề nghị, niêm yết, bà con có ý kiến được trả lời, rồi được công nhận và có bản tra cứu (E501-E503)."""
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    await endorse(town.head)
    await town.board(lambda seen: "05.001" in seen.text)
    await town.hoa.group.tap("05.001")
    hoa = town.hoa.private
    await shown(hoa, "go.verify", anywhere=True)
    await choose(hoa, "open", "vf.details")
    await choose(hoa, "agree", "dk")
    mai = await town.client.phone(await town.person("Lê Thị Mai"), town.officers)
    await town.come_in(mai, "Lê Thị Mai", "Cô giáo", RoleKind.CHAIR, COMMUNE)

    await types(mai, "/congnhan", "rc.titles")
    await choose(mai, "family", "rc.title")
    await choose(mai, "propose", "rc.propose")
    await choose(mai, "sign_off", "vh.sign_off")
    await choose(mai, "sign-1-0-0", "rc.title")
    await choose(mai, "propose", "rc.propose")
    await choose(mai, "confirm", "rc.proposal")
    await choose(mai, "post", "rc.posted_on")
    await choose(mai, "today", "rc.posted_until")
    proposal = await choose(mai, "7", "rc.proposal")
    await mai.tap("Danh sách niêm yết (PDF)", on=proposal)
    listed = await mai.download(await mai.wait_for_document())
    assert "Lò Thị Lan" in " ".join(page.extract_text() for page in PdfReader(BytesIO(listed)).pages)
    await choose(mai, "dossier", "rc.proposal")

    async def papers() -> list[Seen]:
        return [
            seen for seen in await mai.read() if seen.document and seen.document["file_name"].endswith("docx")
        ]

    async def all_four() -> bool:
        return len(await papers()) == 4

    await until(all_four, "four papers")
    said = [said_in(await mai.download(seen)) for seen in await papers()]
    assert all("1 (một) hộ gia đình" in paper for paper in said)

    [(which,)] = town.rows("SELECT id FROM proposals")
    neighbour = await town.phone("Vi Thị Hoa")
    await neighbour.start(to_posting(which))
    await shown(neighbour, "ob.about")
    await types(neighbour, "lo thi lan", "ob.words")
    await types(neighbour, "Nhà ấy đã chuyển đi từ năm ngoái", "ob.check")
    await choose(neighbour, "send", "hm")
    notice = await shown(hoa, "go.objection", anywhere=True)
    await choose(hoa, "open", "rc.objection", on=notice)
    assert "Vi Thị Hoa" not in hoa.transcript()

    await choose(mai, "decide", "rc.number")
    await types(mai, "125/QĐ-UBND", "rc.day")
    await choose(mai, "today", "rc.body")
    await choose(mai, "1", "rc.capacity")
    await choose(mai, "1", "rc.signer")
    check = await types(mai, "Vi Thị Bình", "rc.decide_check")
    assert "còn 1 ý kiến chưa trả lời" in check.text
    await choose(mai, "confirm", "rc.decision")
    news = await lan.wait_for(f"Tin vui: hồ sơ {CODE} được công nhận", anywhere=True)
    await choose(lan, "open", "fs.status", on=news)
    await lan.tap("Bản tra cứu Giấy công nhận")
    copy = await lan.download(await lan.wait_for_document())
    copied = " ".join(PdfReader(BytesIO(copy)).pages[0].extract_text().split())
    assert "KHÔNG THAY GIẤY CÔNG NHẬN" in copied
    [(decision, file)] = town.rows("SELECT decision, file FROM recognition_lines")
    await neighbour.start(f"k_{decision}-{file}")
    await neighbour.wait_for("✓ Có trong sổ: nhà Lò Thị Lan")
    assert town.rows("SELECT status FROM files") == [("recognised",)]


async def test_an_edited_template_comes_back(town: Town) -> None:
    """Cô Hoa sửa mẫu tờ trình: sai thì được chỉ chỗ, đúng thì dùng ngay (E504)."""
    hoa = town.hoa.private
    await types(hoa, "/congnhan", "rc.titles")
    await choose(hoa, "papers", "rc.papers")
    await choose(hoa, "to_trinh", "rc.paper")
    await hoa.tap("Lấy mẫu về sửa")
    template = await hoa.download(await hoa.wait_for_document())

    def edited(line: str) -> bytes:
        document = Document(BytesIO(template))
        document.add_paragraph(line)
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    await hoa.document("to-trinh.docx", edited("Kính báo {{ ten_xaa }}"), DOCX)
    told = await hoa.wait_for("chưa dùng được")
    assert re.search(r"Có phải \{\{ ten_xa \}\} không", told.text)
    assert town.rows("SELECT 1 FROM paper_templates") == []
    await hoa.document("to-trinh.docx", edited("Kính báo {{ ten_xa }}"), DOCX)
    await hoa.wait_for("Từ nay dùng")
    sample = await hoa.download(await hoa.wait_for_document())
    assert "Kính báo xã Minh Hợp" in said_in(sample)
    assert town.rows("SELECT kind, length(data) > 0 FROM paper_templates") == [("to_trinh", 1)]
