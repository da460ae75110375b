"""The templates that ship: from readable YAML to a Word file with its places in double braces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.documents.paper.letter import (
    Block,
    Closing,
    Field,
    Heading,
    Letter,
    Masthead,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Table,
    TableColumn,
)
from bot.documents.templates.mark import marked
from criteria.fault import Place
from criteria.yaml_file import read_yaml
from dialogs.records import PaperKind

FOLDER = Path(__file__).parent


def letter_of(kind: PaperKind) -> Letter:
    """Read the template that ships as a letter."""
    file = FOLDER / f"{kind}.yaml"
    raw = read_yaml(file.read_text(encoding="utf-8"), Place(file.name))
    return Letter(raw["title"], tuple(_block(*next(iter(one.items()))) for one in raw["blocks"]))


def shipped(kind: PaperKind) -> bytes:
    """Write it as .docx, to be edited and to be filled in."""
    from bot.documents.paper.letter_docx import letter_docx

    return marked(letter_docx(letter_of(kind)), kind)


def _block(name: str, said: dict[str, Any]) -> Block:
    match name:
        case "masthead":
            return Masthead(**said)
        case "heading":
            return Heading(**said)
        case "paragraph":
            return Paragraph(**said)
        case "field":
            return Field(**said)
        case "table":
            columns = tuple(
                TableColumn(**{**column, "share": float(column["share"])}) for column in said["columns"]
            )
            return Table(columns, tuple(tuple(row) for row in said["rows"]))
        case "signatures":
            rows = tuple(tuple(Signature(**one) for one in row) for row in said["rows"])
            return Signatures(rows, said["below"])
        case "closing":
            return Closing(tuple(said["receivers"]), said["capacity"], said["name"])
        case "page_break":
            return PageBreak()
    raise ValueError(f"there is no block {name!r}")
