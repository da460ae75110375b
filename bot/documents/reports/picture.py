"""A report as a picture for the group: counts of the whole place; rates beside targets once nothing is open.

No village stands in it, so none is ranked; and while files are open no rate is held against a target, so no
picture says how many homes are missing.
"""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from bot.documents.paper.page import FONTS
from bot.documents.paper.spoken import spoken
from bot.documents.recognition.asked import within
from bot.documents.registers.layout import capital, issuer_of, named
from criteria.wording import Words, say
from dialogs.books.in_words import rate_name
from dialogs.records import TITLES
from dialogs.records.figure import NAMES, Figure
from dialogs.records.period import OCCASIONS
from dialogs.records.report import Rate, Report, TitleFigures

WIDTH = 1280
MARGIN = 48
PAPER, INK, SOFT, LINE = "#FFFFFF", "#1D1D1B", "#5F6B6D", "#D9DEE0"
PARTS = (
    (Figure.RECOGNISED, "#2E7D4F"),
    (Figure.CONSIDERED, "#E0A030"),
    (Figure.UNFINISHED, "#C9D2D6"),
    (Figure.NOT_THIS_YEAR, "#8A949A"),
)
"""A bar is everybody who registered, in these parts."""
BAR, GAP, RATE_BAR = 34, 58, 12
HEAD, TITLE_HEIGHT = 150, 62
MOST_TITLES = 8
LINE_HEIGHT = 34
SHOWN = (Figure.REGISTERED_IN, Figure.HANDED_IN_IN, Figure.VERIFIED_IN, Figure.RECOGNISED_IN)


def report_picture(report: Report) -> bytes:
    """Draw it as PNG."""
    titles = [one for one in report.titles if one.counts.get(Figure.REGISTERED) or one.rates][:MOST_TITLES]
    rows = [(one, _rates(report, one)) for one in titles]
    height = (
        HEAD
        + 70
        + sum(
            TITLE_HEIGHT + BAR + len(rates) * 44 + len(_more(one)) * LINE_HEIGHT + 26 for one, rates in rows
        )
        + 60
    )
    image = Image.new("RGB", (WIDTH, max(height, 420)), PAPER)
    drawing = _Drawing(ImageDraw.Draw(image))
    drawing.head(report)
    y = HEAD
    drawing.legend(y)
    y += 56
    most = max((one.counts.get(Figure.REGISTERED, 0) for one in titles), default=0)
    for one, rates in rows:
        y = drawing.title(y, one, rates, most)
    if not rows:
        drawing.nobody(y)
    drawing.foot(image.height - 48, report)
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _rates(report: Report, one: TitleFigures) -> list[Rate]:
    return [rate for rate in one.rates if rate.now.percent is not None] if report.closed else []


def _more(one: TitleFigures) -> list[Words]:
    """Say what the bar's parts are, what happened between the days, or in each year.

    The bar shows the whole of the last year.
    """
    lines: list[Words] = []
    if one.window:
        told = tuple(
            say("{figure}: {count}", figure=NAMES[figure], count=one.window[figure])
            for figure in SHOWN
            if figure in one.window
        )
        lines.append(say("{list}", list=told))
    lines += [
        say(
            "{year}: {registered} registered, {recognised} recognised, {held} holding the title",
            year=str(row.year),
            registered=row.counts.get(Figure.REGISTERED, 0),
            recognised=row.counts.get(Figure.RECOGNISED, 0),
            held=row.counts.get(Figure.HELD, 0),
        )
        for row in one.years
    ]
    if lines:
        lines.insert(0, say("The bar: all of the last year as it stands now."))
    parts = tuple(
        say("{figure}: {count}", figure=NAMES[figure], count=one.counts[figure])
        for figure, _ in PARTS
        if one.counts.get(figure)
    )
    return [say("{list}", list=parts), *lines] if parts else lines


class _Drawing:
    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw

    def head(self, report: Report) -> None:
        issuer = within(issuer_of(report.place))
        self._text((MARGIN, 34), say("Hội Khuyến học {commune}", commune=issuer), 26, SOFT)
        self._text((MARGIN, 68), OCCASIONS[report.period.occasion], 40, INK, bold=True)
        about = say("{years}, {place}", years=report.period.said, place=named(report.place))
        self._text((MARGIN, 114), capital(spoken(about)), 26, SOFT)

    def legend(self, y: int) -> None:
        x = MARGIN
        for figure, colour in PARTS:
            self._draw.rectangle((x, y + 6, x + 22, y + 28), fill=colour)
            x = self._text((x + 32, y), NAMES[figure], 24, INK) + 44

    def nobody(self, y: int) -> None:
        self._text((MARGIN, y + 40), say("Nobody has registered in this time."), 30, INK)

    def title(self, y: int, one: TitleFigures, rates: list[Rate], most: int) -> int:
        counts = one.counts
        self._text((MARGIN, y), TITLES[one.title].name, 30, INK, bold=True)
        registered = counts.get(Figure.REGISTERED, 0)
        self._right(y + 4, say("{count} registered", count=registered), 26)
        y += TITLE_HEIGHT - 18
        x = float(MARGIN)
        scale = (WIDTH - 2 * MARGIN) / most if most else 0
        for figure, colour in PARTS:
            count = counts.get(figure, 0)
            wide = count * scale
            if count:
                self._draw.rectangle((x, y, x + wide, y + BAR), fill=colour)
                label = str(count)
                if self._font(24).getlength(label) + 12 < wide:
                    light = figure in {Figure.RECOGNISED, Figure.NOT_THIS_YEAR}
                    self._text((int(x) + 8, y + 3), label, 24, PAPER if light else INK)
            x += wide
        y += BAR + 14
        for line in _more(one):
            self._text((MARGIN, y - 4), line, 24, INK)
            y += LINE_HEIGHT
        for rate in rates:
            y = self._rate(y, rate, alone=rate.figure == one.title)
        return y + 30

    def _rate(self, y: int, rate: Rate, *, alone: bool) -> int:
        percent = rate.now.percent or Decimal(0)
        full = WIDTH - 2 * MARGIN
        words = say(
            "{name}: {part} of {whole}, {percent} %",
            name=say("Rate", context="register") if alone else rate_name(rate.figure),
            part=rate.now.part,
            whole=rate.now.whole or 0,
            percent=percent,
        )
        self._text((MARGIN, y), words, 24, INK)
        if rate.target is not None and not rate.target.growth:
            aim = say("target {percent} % by {year}", percent=rate.target.percent, year=str(rate.target.year))
            self._right(y, aim, 24)
        y += 32
        self._draw.rectangle((MARGIN, y, MARGIN + full, y + RATE_BAR), fill=LINE)
        part = min(float(percent), 100.0) / 100
        self._draw.rectangle((MARGIN, y, MARGIN + full * part, y + RATE_BAR), fill=PARTS[0][1])
        if rate.target is not None and not rate.target.growth:
            at = MARGIN + full * float(rate.target.percent) / 100
            self._draw.line((at, y - 5, at, y + RATE_BAR + 5), fill=INK, width=3)
        return y + RATE_BAR

    def foot(self, y: int, report: Report) -> None:
        words: Words = say("Figures as of {day}.", day=report.on, context="register")
        if not report.closed:
            words = say("{figures} Some files are still open.", figures=words)
        self._text((MARGIN, y), words, 24, SOFT)

    def _text(self, at: tuple[int, int], words: Words, size: int, colour: str, *, bold: bool = False) -> int:
        """Write a line that fits the width; return where it ends."""
        text = spoken(words)
        font = self._font(size, bold=bold)
        while font.getlength(text) > WIDTH - MARGIN - at[0] and len(text) > 1:
            text = f"{text[:-2]}…"
        self._draw.text(at, text, font=font, fill=colour)
        return at[0] + int(font.getlength(text))

    def _right(self, y: int, words: Words, size: int) -> None:
        text = spoken(words)
        self._draw.text(
            (WIDTH - MARGIN - self._font(size).getlength(text), y), text, font=self._font(size), fill=SOFT
        )

    def _font(self, size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(FONTS / f"Tinos-{'Bold' if bold else 'Regular'}.ttf"), size)
