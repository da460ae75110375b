"""Fill a template in: values and rows in, a Word file out. Names stay text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from bot.documents.templates.sandbox import environment

if TYPE_CHECKING:
    from docx.document import Document as Docx

Rows = Sequence[Mapping[str, str]]


def filled(data: bytes, values: Mapping[str, str], lists: Mapping[str, Rows], *, warning: str = "") -> bytes:
    """Fill in; `warning` stands in a box above everything, whatever the template says."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(BytesIO(data))
    template.render({**values, **lists}, environment(), autoescape=True)
    document: Docx = template.docx
    document.core_properties.category = ""
    if warning:
        _warn(document, warning)
    written = BytesIO()
    template.save(written)
    return written.getvalue()


def _warn(document: Docx, warning: str) -> None:
    first = document.element.body[0]
    paragraph = document.add_paragraph()
    run = paragraph.add_run(warning)
    run.bold = True
    first.addprevious(paragraph._p)  # noqa: SLF001 -- python-docx adds at the end only
