"""Word templates: what ships is sound, and what an office sends is checked before it is used.

TP001 every template that ships is sound, marked with its kind, and leaves no place unfilled
TP002 everything that is wrong is told at once: unknown places with the likely one, rows, marks not closed, what must stand
TP003 a template is no program: whatever reaches beyond places, lists and conditions is refused
TP004 a file that is no Word file, is damaged or holds macros is refused
TP005 numbers in words
"""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from bot.delivery.sent_templates import read_sent_template
from bot.documents.paper.number_words import number_words
from bot.documents.templates.filling import filled
from bot.documents.templates.mark import kind_in
from bot.documents.templates.sample import sample
from bot.documents.templates.shipped import shipped
from bot.documents.templates.sound import faults_in
from bot.words import render
from dialogs.event import Audience
from dialogs.records import PaperKind
from storage.postbox import ToFetch


def with_lines(*lines: str, kind: PaperKind = PaperKind.REQUEST) -> bytes:
    """Edit a template as an officer would: some more lines at its end."""
    document = Document(io.BytesIO(shipped(kind)))
    for line in lines:
        document.add_paragraph(line)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def told(data: bytes, kind: PaperKind = PaperKind.REQUEST) -> list[str]:
    return [render(fault, "vi") for fault in faults_in(data, kind)]


@pytest.mark.parametrize("kind", PaperKind)
def test_what_ships_is_sound(kind: PaperKind) -> None:
    """Mẫu có sẵn điền được ngay, không sót chỗ nào (TP001)."""
    data = shipped(kind)
    assert told(data, kind) == []
    assert kind_in(data) is kind
    out = filled(data, *sample(kind))
    assert kind_in(out) is None
    document = Document(io.BytesIO(out))
    texts = [one.text for one in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert all("{" not in text for text in texts)
    expected = "số liệu lấy ngày 10/12/2026" if kind is PaperKind.REPORT else "6 (sáu) hộ gia đình"
    assert any(expected in text for text in texts)


def test_everything_wrong_is_told_at_once() -> None:
    """Mẫu sửa hỏng thì nói hết một lượt chỗ nào sai, nên sửa thế nào (TP002)."""
    lines = "Xã {{ ten_xaa }} {{ so_nha }}", "{% for d in danh_sach %}{{ d.diem }}{% endfor %}"
    first, second = "Đoạn “Xã {{ ten_xaa }} {{ so_nha…”: ", "Đoạn “{% for d in danh_sach %}{{…”: "
    assert told(with_lines(*lines)) == [
        f"{first}Không có chỗ điền nào tên {{{{ ten_xaa }}}}. Có phải {{{{ ten_xa }}}} không ạ?",
        f"{first}Không có chỗ điền nào tên {{{{ so_nha }}}}. Có phải {{{{ so_nop }}}} không ạ?",
        f"{second}Hàng danh sách không có chỗ “d.diem”. Các chỗ dùng được: d.stt, d.ten, d.thon, d.ma và d.ket_qua.",
    ]
    assert told(with_lines("{% for x in ho_khac %}{% endfor %}")) == [
        "Đoạn “{% for x in ho_khac %}{%…”: Không có danh sách “ho_khac”. Các danh sách dùng được: danh_sach và theo_thon."
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Xã {{ ten_xa", "Thiếu }} ở sau ten_xa, phải viết là {{ ten_xa }}"),
        ("Xã {{ ten_xa }", "Thiếu }} ở sau ten_xa, phải viết là {{ ten_xa }}"),
        ("Xã ten_xa }}", "Có }} mà phía trước không có {{."),
        ("Xã {{ }}", "Giữa {{ và }} chưa có tên chỗ điền, phải viết như {{ ten_xa }}"),
        ("Xã {{ ten xa }}", "“{{ ten xa }}” không dùng được trong mẫu. Giữa hai ngoặc chỉ ghi một tên chỗ điền, như {{ ten_xa }}"),
        ("Xã {{ 7*7 }}", "“{{ 7*7 }}” không dùng được trong mẫu. Giữa hai ngoặc chỉ ghi một tên chỗ điền, như {{ ten_xa }}"),
        ("Xã {{ ten_xa.upper() }}", "“{{ ten_xa.upper() }}” không dùng được trong mẫu. Giữa hai ngoặc chỉ ghi một tên chỗ điền, như {{ ten_xa }}"),
        ("Xã {% if so_y_kien %}", "“{% if so_y_kien %}” chưa có {% endif %} ở dưới."),
        ("Xã {% endfor %}", "Có “{% endfor %}” mà phía trên không có {% for … %}."),
        ("Xã {% lap %}", "Em không hiểu “{% lap %}”. Chỉ dùng được: {% for d in danh_sach %}, {% endfor %}, {% if so_y_kien %}, {% else %} và {% endif %}"),
    ],
)  # fmt: skip
def test_a_fault_is_said_where_it_stands(line: str, fault: str) -> None:
    """Mẫu sai thì nói ở đoạn nào, phải viết thế nào, bằng tiếng Việt (TP002)."""
    shown = " ".join(line.split()[:6])
    assert [f"Đoạn “{shown}”: {fault}"] == told(with_lines(line))


def test_rows_are_marked_in_a_table() -> None:
    """Dòng lệnh lặp hàng đặt ngoài bảng thì nói phải đặt trong bảng (TP002)."""
    where = "Đoạn “{%tr for d in danh_sach %}”: “{%tr for d in danh_sach %}”"
    assert [
        f"{where} phải nằm trong một hàng của bảng.",
        f"{where} chưa có {{%tr endfor %}} ở dưới.",
    ] == told(with_lines("{%tr for d in danh_sach %}"))


def test_the_list_and_the_total_must_stand() -> None:
    """Bỏ mất danh sách hay tổng số thì các tờ không khớp nhau, nên chưa dùng được (TP002)."""
    document = Document(io.BytesIO(shipped(PaperKind.LIST)))
    for table in document.tables[1:2]:
        table._element.getparent().remove(table._element)
    written = io.BytesIO()
    document.save(written)
    [fault] = told(written.getvalue(), PaperKind.LIST)
    assert "Thiếu các hàng của danh sách" in fault
    empty = io.BytesIO()
    Document().save(empty)
    assert told(empty.getvalue()) == [
        "Thiếu chỗ {{ tong_so }}: tờ nào trong bộ cũng phải ghi cùng một tổng số."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "{{ ten_xa.__class__ }}",
        "{{ ''.join(danh_sach) }}",
        "{% for i in range(1000000000) %}{% endfor %}",
        "{{ 'a' * 1000000000 }}",
        "{% set a = 1 %}",
        "{% macro f() %}{% endmacro %}",
        "{% include 'x' %}",
        "{{ cycler }}",
        "{{ loop.__init__ }}",
        "{{ ten_xa|attr('x') }}",
        "{% for a in danh_sach %}{% for b in danh_sach %}x{% endfor %}{% endfor %}",
    ],
)
def test_a_template_is_no_program(line: str) -> None:
    """Mẫu gửi lên chỉ điền chữ, không chạy được việc gì khác trên máy của xã (TP003)."""
    faults = told(with_lines(line))
    assert faults
    assert all(
        "không dùng được" in fault
        or "Không có chỗ" in fault
        or "không có chỗ" in fault
        or "không hiểu" in fault
        or "bên trong" in fault
        for fault in faults
    )


def test_files_that_are_no_templates() -> None:
    """Tệp hỏng, tệp khác, tệp có macro thì không nhận (TP004)."""
    macro = io.BytesIO(shipped(PaperKind.REQUEST))
    with zipfile.ZipFile(macro, "a") as parts:
        parts.writestr("word/vbaProject.bin", b"x")
    broken = shipped(PaperKind.REQUEST)[:-5000]
    for data in (b"", b"PK\x03\x04", b"%PDF-1.4", broken, macro.getvalue()):
        assert told(data) == ["Đây không phải tệp Word (.docx), hoặc tệp bị hỏng. Xin lưu lại trong Word."]


async def test_a_sent_file_says_itself_what_it_is() -> None:
    """Gửi mẫu lúc nào cũng được: tệp tự cho biết là mẫu của giấy nào (TP001, TP004)."""

    async def read(data: bytes | None, about: str) -> object:
        event = await read_sent_template(
            ToFetch(7, "f", "paper_template", 0, "tg:9", about), data, Audience.OFFICERS
        )
        return (
            event.key,
            event.name,
            event.kind,
            [render(fault, "vi") for fault in event.faults],
            event.data == data,
        )

    sound = shipped(PaperKind.MINUTES)
    assert await read(sound, "to_trinh|mau.docx") == ("template:7", "mau.docx", PaperKind.MINUTES, [], True)
    plain = with_lines("x")
    document = Document(io.BytesIO(plain))
    document.core_properties.category = ""
    unmarked = io.BytesIO()
    document.save(unmarked)
    assert (await read(unmarked.getvalue(), "to_trinh|mau.docx"))[2:4] == (PaperKind.REQUEST, [])
    assert "Chưa rõ tệp này là mẫu của giấy nào" in (await read(unmarked.getvalue(), "|mau.docx"))[3][0]
    assert "tải được tệp" in (await read(None, "|mau.docx"))[3][0]
    assert "quá lớn" in (await read(b"x" * 2_000_000, "|mau.docx"))[3][0]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (5, "năm"), (10, "mười"), (14, "mười bốn"), (15, "mười lăm"), (21, "hai mươi mốt"), (24, "hai mươi tư"),
        (55, "năm mươi lăm"), (100, "một trăm"), (101, "một trăm linh một"), (118, "một trăm mười tám"), (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"), (2010, "hai nghìn không trăm mười"), (8000, "tám nghìn"),
        (12345, "mười hai nghìn ba trăm bốn mươi lăm"), (1_000_001, "một triệu không trăm linh một"),
    ],
)  # fmt: skip
def test_numbers_in_words(number: int, words: str) -> None:
    """Con số viết bằng chữ đúng như cách đọc (TP005)."""
    assert number_words(number) == words
