"""A4 pages with letters that know every Vietnamese sign."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from fpdf import FPDF
from fpdf.fonts import TTFFont

from bot.documents.paper.spoken import spoken
from criteria.wording import say

FONTS = Path(__file__).parent.parent / "fonts"
FACE = "Tinos"
STYLES: dict[Literal["", "B", "I"], str] = {"": "Regular", "B": "Bold", "I": "Italic"}
Style = Literal["", "B", "I"]
UNKNOWN = "□"
"""Stands for a sign that our letters do not have."""
LINE = 1.22
"""Height of a line over the size of its letters."""


class Page(FPDF):
    """Breaks no page by itself: whoever draws knows what must stay together."""

    def __init__(
        self,
        *,
        title: str,
        landscape: bool = False,
        margins: tuple[float, float, float, float],
        size: tuple[float, float] | None = None,
    ) -> None:
        """Margins are left, top, right, bottom in millimetres; so is the size, A4 unless it is given."""
        if size is None:
            super().__init__("landscape" if landscape else "portrait", "mm", "A4")
        else:
            across = size[0] > size[1]
            super().__init__("landscape" if across else "portrait", "mm", (min(size), max(size)))
        left, top, right, bottom = margins
        self.set_margins(left, top, right)
        self.set_auto_page_break(auto=False, margin=bottom)
        self.bottom = self.h - bottom
        for style, name in STYLES.items():
            self.add_font(FACE, style, FONTS / f"Tinos-{name}.ttf")
        face = self.fonts[FACE.lower()]
        assert isinstance(face, TTFFont)
        self._known = frozenset(face.cmap)
        self.set_title(title)
        self.set_lang("vi")
        self.set_creator("Sổ Học Tập")
        self.footing = ""
        self.set_line_width(0.2)
        self.c_margin = 0

    def footer(self) -> None:
        """Write what the page belongs to and its number; a paper without `footing` has neither."""
        if not self.footing:
            return
        self.letters(9)
        self.set_xy(self.l_margin, self.bottom + 2)
        self.cell(self.epw, 4, self.footing)
        self.set_xy(self.l_margin, self.bottom + 2)
        self.cell(
            self.epw,
            4,
            spoken(say("Page {page}/{pages}", page=self.page_no(), pages="{nb}")),
            align="R",
        )

    def normalize_text(self, text: str) -> str:
        """Show a sign that the letters do not have as an empty box, not as nothing (and not in a log)."""
        known = self._known
        return "".join(sign if ord(sign) in known else UNKNOWN for sign in super().normalize_text(text))

    def letters(self, size: float, style: Style = "") -> None:
        self.set_font(FACE, style)
        self.set_font_size(size)

    @property
    def leading(self) -> float:
        """Height of a line of the present letters, in millimetres."""
        return self.font_size * LINE

    def lines_of(self, text: str, width: float) -> list[str]:
        """Break a text as it will be printed in that width; where it breaks a line itself, a line ends."""
        return [line for part in text.split("\n") for line in self._broken(part, width)]

    def _broken(self, text: str, width: float) -> list[str]:
        lines = self.multi_cell(width, self.leading, text, dry_run=True, output="LINES", align="L")
        assert isinstance(lines, list)
        return lines or [""]

    def room_for(self, height: float) -> bool:
        return self.get_y() + height <= self.bottom

    def need(self, height: float) -> None:
        """Go to a new page unless that much fits on this one."""
        if not self.room_for(height):
            self.add_page()

    def paragraph(self, text: str, *, align: Literal["L", "C"] = "L", after: float = 1.0) -> None:
        """Print a paragraph from the left margin down, on as many pages as it takes."""
        for line in self.lines_of(text, self.epw):
            self.need(self.leading)
            self.set_x(self.l_margin)
            self.cell(self.epw, self.leading, line, align=align, new_x="LMARGIN", new_y="NEXT")
        self.set_y(self.get_y() + after)

    def justified(self, text: str, *, indent: float, after: float = 1.0, ragged: bool = False) -> None:
        """Print a paragraph with straight edges (or a ragged right one), its first line set in."""
        first = self.lines_of(text, self.epw - indent)[0]
        rest = text[len(first) :].strip()
        lines = [first, *(self.lines_of(rest, self.epw) if rest else [])]
        for number, line in enumerate(lines):
            self.need(self.leading)
            set_in = 0.0 if number else indent
            self._spread(
                line, self.l_margin + set_in, self.epw - set_in, last=ragged or number == len(lines) - 1
            )
        self.set_y(self.get_y() + after)

    def _spread(self, line: str, left: float, width: float, *, last: bool) -> None:
        words = line.split(" ")
        natural = self.get_string_width(" ")
        spare = width - sum(map(self.get_string_width, words))
        gap = natural if last or len(words) == 1 else spare / (len(words) - 1)
        for number, word in enumerate(words):
            self.set_x(left)
            wide = self.get_string_width(word)
            self.cell(wide, self.leading, word if number == len(words) - 1 else f"{word} ")
            left += wide + gap
        self.set_xy(self.l_margin, self.get_y() + self.leading)

    def fitted(self, text: str, size: float, style: Style, *, least: float) -> None:
        """Print a centred line as large as it fits, in two or more lines if it must."""
        self.letters(size, style)
        while size > least and self.get_string_width(text) > self.epw:
            size -= 1
            self.letters(size, style)
        self.paragraph(text, align="C", after=0)

    def bytes_of(self) -> bytes:
        return bytes(self.output())
