"""The poster on the village's wall: a large QR code, three steps, readable from two metres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents.paper.code import draw_code
from bot.documents.paper.page import Page
from bot.documents.paper.spoken import spoken, upper
from bot.documents.paper.village import Village
from criteria.wording import Words, say

LARGEST, SMALLEST = 150.0, 70.0
"""Millimetres of a side, the quiet border included; a tenth of the distance is what a cheap phone needs."""
LINK, STEP, OTHERWISE = 20, 26, 20
"""Sizes of the letters in points; 26 is read from two metres."""
NUMBER, BETWEEN, GAP = 12.0, 1.5, 4.0
"""Millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    village: Village
    link: str
    """Opens the families' bot with the village known: "https://t.me/…?start=…"."""
    year: int
    titles: tuple[str, ...]
    """As people say them: "Gia đình học tập"."""
    contact: str = ""
    """Whom to go to without a phone: a name, perhaps with a number."""


def poster(paper: Poster) -> bytes:
    """Make the poster; raise ValueError where the link is none that a camera opens."""
    if not paper.link.startswith("https://"):
        raise ValueError("a poster needs a link that a camera opens")
    heading = spoken(say("Registering in {year}", year=str(paper.year)))
    page = Page(title=f"{heading}: {spoken(paper.village.name)}", margins=(15, 14, 15, 12))
    page.add_page()
    page.fitted(upper(paper.village.association), 26, "", least=18)
    page.set_y(page.get_y() + 3)
    for line in (heading, *paper.titles):
        page.fitted(upper(line), 34, "B", least=24)
    page.fitted(spoken(paper.village.name), 34, "", least=24)
    steps = tuple(spoken(step) for step in _steps())
    otherwise = _without_a_phone(paper)
    _code(page, paper.link, page.bottom - page.get_y() - _height_below(page, paper.link, steps, otherwise))
    page.letters(LINK)
    page.paragraph(_shown(paper.link), align="C", after=GAP)
    for number, step in enumerate(steps, 1):
        _step(page, number, step)
    page.letters(OTHERWISE, "I")
    page.paragraph(otherwise, align="C", after=0)
    return page.bytes_of()


def _shown(link: str) -> str:
    return link.removeprefix("https://")


def _height_below(page: Page, link: str, steps: Sequence[str], otherwise: str) -> float:
    """Work out what the words under the code take, so that the code takes the rest."""
    height = 2 * GAP
    page.letters(LINK)
    height += len(page.lines_of(_shown(link), page.epw)) * page.leading
    page.letters(STEP)
    for step in steps:
        height += len(page.lines_of(step, page.epw - NUMBER)) * page.leading + BETWEEN
    page.letters(OTHERWISE, "I")
    return height + len(page.lines_of(otherwise, page.epw)) * page.leading


def _steps() -> tuple[Words, ...]:
    return (
        say("Open the phone's camera and hold it to the code above."),
        say("Tap the line that appears; Telegram opens."),
        say("Tap “Bắt đầu” and answer a few short questions."),
    )


def _step(page: Page, number: int, step: str) -> None:
    page.letters(STEP, "B")
    page.set_x(page.l_margin)
    page.cell(NUMBER, page.leading, f"{number}.")
    page.letters(STEP)
    for line in page.lines_of(step, page.epw - NUMBER):
        page.set_x(page.l_margin + NUMBER)
        page.cell(page.epw - NUMBER, page.leading, line, new_x="LMARGIN", new_y="NEXT")
    page.set_y(page.get_y() + BETWEEN)


def _without_a_phone(paper: Poster) -> str:
    who = paper.contact or spoken(paper.village.head_title).lower()
    return spoken(say("No phone, or no Telegram: see {who}, paper will do.", who=who))


def _code(page: Page, link: str, room: float) -> None:
    """Draw the code as large as the words leave room for."""
    whole = max(SMALLEST, min(LARGEST, room))
    draw_code(page, link, (page.w - whole) / 2, page.get_y(), whole)
    page.set_y(page.get_y() + whole)
