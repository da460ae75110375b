"""An official paper as DOCX, so that the village can change it before signing."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as DocxTable
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from bot.documents.paper.letter import (
    BODY,
    INDENT,
    MARGINS,
    MOTTO,
    NATION,
    RECEIVERS,
    Closing,
    Field,
    Heading,
    Letter,
    Masthead,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
)
from bot.documents.paper.spoken import spoken

FACE = "Times New Roman"
WIDTH = 210 - MARGINS[0] - MARGINS[2]
LEFT = WIDTH * 0.42
ALIGN = {"J": WD_ALIGN_PARAGRAPH.JUSTIFY, "L": WD_ALIGN_PARAGRAPH.LEFT, "C": WD_ALIGN_PARAGRAPH.CENTER}
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
"""What Word wants to find behind a paragraph's borders."""
MOTTO_WIDTH = 57.0
"""Millimetres that the motto takes at 13 points."""


def letter_docx(letter: Letter) -> bytes:
    """Lay the paper out on A4."""
    document = _empty(letter.title)
    for block in letter.blocks:
        match block:
            case Masthead():
                _masthead(document, block)
            case Heading():
                _centred(document.add_paragraph(), block.kind, 14, bold=True)
                about = _centred(document.add_paragraph(), block.about, 14, bold=True)
                _rule_below(about, WIDTH * 0.375).paragraph_format.space_after = Pt(10)
            case Paragraph():
                _paragraph(document, block)
            case Field():
                _field(document, block)
            case Table():
                _table(document, block)
            case Signatures():
                _signatures(document, block)
            case Closing():
                _closing(document, block)
            case PageBreak():
                document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _empty(title: str) -> Docx:
    document = Document()
    document.core_properties.title = title[:255]
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.core_properties.language = "vi-VN"
    normal = document.styles["Normal"]
    normal.font.name = FACE
    normal.font.size = Pt(BODY)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(script), FACE)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.space_before = Pt(0)
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.top_margin, section.right_margin, section.bottom_margin = map(Mm, MARGINS)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    return document


def _page_number(paragraph: DocxParagraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 -- python-docx has no fields of its own


def _centred(
    paragraph: DocxParagraph, text: str, size: float, *, bold: bool = False, italic: bool = False
) -> DocxParagraph:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.bold, run.italic = bold, italic
    return paragraph


def _rule_below(paragraph: DocxParagraph, inset: float) -> DocxParagraph:
    """Rule a line under the words, not as long as the column: the decree wants no underlining."""
    rule = paragraph.insert_paragraph_before("")
    paragraph._p.addnext(rule._p)  # noqa: SLF001 -- moves the ruled paragraph below
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(inset)
    rule.paragraph_format.line_spacing = Pt(4)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    rule._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)  # noqa: SLF001 -- the same
    return rule


def _masthead(document: Docx, block: Masthead) -> None:
    table = _plain_table(document, (LEFT, WIDTH - LEFT))
    left, right = table.rows[0].cells
    if block.above:
        _centred(left.paragraphs[0], block.above, 12)
    first = left.add_paragraph() if block.above else left.paragraphs[0]
    issuer = _centred(first, block.issuer, 12, bold=True)
    _rule_below(issuer, LEFT * 0.325)
    if block.number:
        _centred(left.add_paragraph(), block.number, 13)
    _centred(right.paragraphs[0], spoken(NATION), 12, bold=True)
    motto = _centred(right.add_paragraph(), spoken(MOTTO), 13, bold=True)
    _rule_below(motto, (WIDTH - LEFT - MOTTO_WIDTH) / 2 - 2)
    _centred(right.add_paragraph(), block.place_and_day, 13, italic=True)
    document.add_paragraph()


def _plain_table(document: Docx, widths: tuple[float, ...], rows: int = 1) -> DocxTable:
    table: DocxTable = document.add_table(rows, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    return table


def _paragraph(document: Docx, block: Paragraph) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = ALIGN[block.align]
    if block.align != "C":
        paragraph.paragraph_format.first_line_indent = Mm(INDENT)
    paragraph.paragraph_format.space_after = Pt(4)
    paragraph.paragraph_format.keep_with_next = block.bold or block.kept
    paragraph.paragraph_format.keep_together = block.kept
    run = paragraph.add_run(block.text)
    run.bold, run.italic = block.bold, block.italic


def _field(document: Docx, block: Field) -> None:
    if block.value:
        _paragraph(document, Paragraph(f"{block.label}: {block.value}", align="L"))
        return
    for number in range(1 + block.more_lines):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(4)
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
        if number == 0:
            paragraph.paragraph_format.first_line_indent = Mm(INDENT)
        paragraph.add_run(f"{block.label}: \t" if number == 0 else "\t")


def _table(document: Docx, block: Table) -> None:
    table = _plain_table(
        document, tuple(column.share * WIDTH for column in block.columns), rows=1 + len(block.rows)
    )
    table.style = "Table Grid"
    head = table.rows[0]
    for cell, column in zip(_cells(table, 0), block.columns, strict=True):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        titled = _centred(cell.paragraphs[0], column.title, 11.5, bold=True).paragraph_format
        titled.space_before = titled.space_after = Pt(2)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 -- not in python-docx
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- not in python-docx
    for number, values in enumerate(block.rows, 1):
        for cell, column, value in zip(_cells(table, number), block.columns, values, strict=True):
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            paragraph = cell.paragraphs[0]
            paragraph.alignment = ALIGN[column.align]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            paragraph.add_run(value).font.size = Pt(12.5)
    document.add_paragraph()


def _cells(table: DocxTable, row: int) -> tuple[Cell, ...]:
    return table.rows[row].cells


def _closing(document: Docx, block: Closing) -> None:
    table = _plain_table(document, (LEFT, WIDTH - LEFT))
    left, right = table.rows[0].cells
    head = left.paragraphs[0].add_run(spoken(RECEIVERS))
    head.bold = head.italic = True
    head.font.size = Pt(12)
    for receiver in block.receivers:
        left.add_paragraph().add_run(f"- {receiver}").font.size = Pt(11)
    _centred(right.paragraphs[0], block.capacity, 13, bold=True)
    for _ in range(4):
        right.add_paragraph()
    _centred(right.add_paragraph(), block.name, 13, bold=True)
    for paragraph in right.paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 -- not in python-docx
    document.add_paragraph()


def _signatures(document: Docx, block: Signatures) -> None:
    """Set capacities, room and names in rows of their own, so that the names stand level."""
    for at, row in enumerate(block.rows, 1):
        last = at == len(block.rows)
        table = _plain_table(document, (WIDTH / len(row),) * len(row), rows=3)
        for index, one in enumerate(row):
            capacity, room, name = table.columns[index].cells
            _centred(capacity.paragraphs[0], one.capacity, 12, bold=True)
            _centred(capacity.add_paragraph(), block.below, 12, italic=True)
            for _ in range(2):
                room.add_paragraph()
            _centred(name.paragraphs[0], one.name, 12.5, bold=True)
            signed = () if last else name.paragraphs
            for paragraph in (*capacity.paragraphs, *room.paragraphs, *signed):
                paragraph.paragraph_format.keep_with_next = True
        under = document.add_paragraph().paragraph_format
        under.line_spacing = Pt(12)
        under.keep_with_next = not last
