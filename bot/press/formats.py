"""How cells look: a table that prints in black on A4, with real numbers and days in it."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

FACE = "Times New Roman"
_NUMBERS = {"serial": "0", "int": "#,##0", "points": "0.##", "percent": "0.0%", "day": "dd/mm/yyyy"}
_CENTRED = frozenset({"serial", "int", "points", "percent", "day", "words"})
_HEADINGS: dict[str, dict[str, Any]] = {
    "issuer": {"bold": True, "align": "left", "font_size": 12},
    "title": {"bold": True, "align": "center", "font_size": 16},
    "subtitle": {"italic": True, "align": "center", "font_size": 13},
    "note": {"italic": True, "align": "left", "font_size": 11},
}
_CELL = {"font_name": FACE, "font_size": 12, "border": 1, "valign": "vcenter", "text_wrap": True}


class Formats:
    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, str], Format] = {}

    def heading(self, style: str) -> Format:
        return self._once(
            "heading", style, {"font_name": FACE, "valign": "vcenter", "text_wrap": True} | _HEADINGS[style]
        )

    def column_heading(self) -> Format:
        return self._once(
            "column", "", _CELL | {"bold": True, "align": "center", "bg_color": "#EDEDED", "font_size": 11}
        )

    def cell(self, kind: str) -> Format:
        return self._once("cell", kind, self._cell(kind))

    def text_to_keep(self) -> Format:
        """Keep "=1+1" a text even when somebody edits the cell."""
        return self._once("kept", "", _CELL | {"quote_prefix": True, "num_format": "@"})

    def link(self, kind: str) -> Format:
        return self._once("link", kind, self._cell(kind) | {"font_color": "#0563C1", "underline": 1})

    def total(self, kind: str) -> Format:
        return self._once("total", kind, self._cell(kind) | {"bold": True})

    def below(self, style: str) -> Format:
        align = {"signed": "center", "place": "center"}.get(style, "left")
        return self._once(
            "below",
            style,
            {
                "font_name": FACE,
                "font_size": 12,
                "align": align,
                "bold": style == "signed",
                "italic": style in {"note", "place"},
                "text_wrap": style == "note",
                "valign": "top",
            },
        )

    def _cell(self, kind: str) -> dict[str, Any]:
        return _CELL | {
            "num_format": _NUMBERS.get(kind, "@"),
            "align": "center" if kind in _CENTRED else "left",
        }

    def _once(self, group: str, name: str, properties: dict[str, Any]) -> Format:
        found = self._made.get((group, name))
        if found is None:
            found = self._made[group, name] = self._book.add_format(properties)
        return found
