"""Which paper a Word file is a template of: a mark among its properties, which Word keeps."""

from __future__ import annotations

from io import BytesIO

from dialogs.records import PaperKind

MARK = "sohoctap:"


def marked(data: bytes, kind: PaperKind) -> bytes:
    from docx import Document

    document = Document(BytesIO(data))
    document.core_properties.category = f"{MARK}{kind}"
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def kind_in(data: bytes) -> PaperKind | None:
    """Read the mark; None where it was lost or there never was one."""
    from docx import Document

    said = Document(BytesIO(data)).core_properties.category or ""
    try:
        return PaperKind(said.removeprefix(MARK)) if said.startswith(MARK) else None
    except ValueError:
        return None
