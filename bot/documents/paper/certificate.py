"""A certificate in two ways: lines that print onto the commune's own form, and a copy to look up.

The copy says at its head that it stands for nothing without signature and seal, and has a code that asks the
books. What prints onto the form is names and numbers only, where the form has its empty places.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.documents.paper.code import draw_code
from bot.documents.paper.letter import MOTTO, NATION
from bot.documents.paper.page import Page, Style
from bot.documents.paper.spoken import day_in_words, printed_name, spoken, upper
from criteria.wording import say
from dialogs.records import CertificateForm

SIZES: dict[str, tuple[float, Style]] = {
    "name": (24, "B"),
    "place": (16, ""),
    "title": (18, "B"),
    "decision": (14, ""),
    "day": (14, "I"),
    "signer": (15, "B"),
    "book": (12, ""),
}
LEAST = 9.0
"""Points, for a name longer than any form has room for."""
SIDE = 12.0
"""Millimetres that stay white at both sides."""
CODE = 34.0
TICK = 10
"""Millimetres between the ruler's numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    name: str
    place: str
    """Village and commune."""
    unit: str
    """What is recognised: "hộ gia đình"."""
    title: str
    year: int
    result: str
    number: str
    decided_on: date
    body: str
    issuer: str
    signer: str
    town: str
    """Where it is signed: "Minh Hợp"."""
    book: int = 0
    """Its number in the book of certificates."""
    link: str = ""
    """Asks the books about this certificate."""
    revoked: str = ""
    """By which decision, where it is revoked."""
    warning: str = ""
    """That the criteria are for trying out only."""


def lines_on(paper: Certificate) -> dict[str, str]:
    """Write each part as it is printed onto a form."""
    title = say("{title} {year}", title=paper.title, year=str(paper.year))
    if paper.result:
        title = say("{title} {year}, {result}", title=paper.title, year=str(paper.year), result=paper.result)
    return {
        "name": printed_name(paper.name),
        "place": spoken(paper.place),
        "title": spoken(title),
        "decision": spoken(
            say(
                "Decision number {number}, {day}",
                number=paper.number,
                day=day_in_words(paper.decided_on),
            )
        ),
        "day": f"{spoken(paper.town)}, {day_in_words(paper.decided_on)}",
        "signer": printed_name(paper.signer),
        "book": spoken(say("Number in the book: {number}", number=f"{paper.book:03d}")) if paper.book else "",
    }


def certificates(papers: Iterable[Certificate], form: CertificateForm) -> bytes:
    """Print one a page onto the form; nothing else stands on the page."""
    page = _blank(form, spoken(say("Certificates to print on the form")))
    for paper in papers:
        page.add_page()
        _onto(page, paper, form)
    return page.bytes_of()


def ruler(form: CertificateForm, paper: Certificate) -> bytes:
    """Make a sheet with millimetres along its edges and a made-up certificate on it."""
    page = _blank(form, spoken(say("A sheet with a ruler")))
    page.add_page()
    page.set_draw_color(150)
    page.letters(7)
    for at in range(TICK, int(page.w), TICK):
        page.line(at, 0, at, 4 if at % 50 else 7)
        page.set_xy(at - 5, 7)
        page.cell(10, 3, str(at), align="C")
        page.line(at, page.h - 4, at, page.h)
    for at in range(TICK, int(page.h), TICK):
        page.line(0, at, 4 if at % 50 else 7, at)
        page.set_xy(7, at - 1.5)
        page.cell(8, 3, str(at))
        page.line(page.w - 4, at, page.w, at)
    _onto(page, paper, form)
    return page.bytes_of()


def _blank(form: CertificateForm, title: str) -> Page:
    return Page(title=title, margins=(SIDE, 0, SIDE, 0), size=(form.width, form.height))


def _onto(page: Page, paper: Certificate, form: CertificateForm) -> None:
    said = lines_on(paper)
    if paper.warning:
        page.letters(11, "B")
        page.set_xy(SIDE, 4)
        page.cell(page.w - 2 * SIDE, page.leading, paper.warning, align="C")
    for part, spot in form.spots.items():
        text = said.get(part, "")
        if not text:
            continue
        size, style = SIZES[part]
        room = 2 * (min(spot.middle, page.w - spot.middle) - SIDE / 2)
        page.letters(size, style)
        while size > LEAST and page.get_string_width(text) > room:
            size -= 0.5
            page.letters(size, style)
        width = page.get_string_width(text)
        page.set_xy(spot.middle - width / 2, spot.top - page.leading)
        page.cell(width, page.leading, text)


def look_up_copy(paper: Certificate) -> bytes:
    """Make the copy: what the books hold, that it is no certificate, and the code that asks the books."""
    page = Page(title=spoken(say("Copy to look up")), landscape=True, margins=(22, 16, 22, 14))
    page.add_page()
    page.set_line_width(0.8)
    page.rect(10, 10, page.w - 20, page.h - 20)
    page.set_line_width(0.2)
    page.letters(13, "B")
    page.paragraph(upper(COPY), align="C", after=1)
    if paper.warning:
        page.letters(12, "B")
        page.paragraph(paper.warning, align="C", after=1)
        page.letters(13, "B")
    if paper.revoked:
        page.paragraph(upper(say("Revoked by decision {number}", number=paper.revoked)), align="C", after=1)
    page.line(60, page.get_y() + 1, page.w - 60, page.get_y() + 1)
    page.set_y(page.get_y() + 5)
    for text, size, style in _copy_lines(paper):
        page.fitted(text, size, style, least=LEAST)
        page.set_y(page.get_y() + 4)
    _asks_the_books(page, paper)
    return page.bytes_of()


COPY = say("Copy to look up; it does not stand for the certificate with signature and seal")


def _copy_lines(paper: Certificate) -> tuple[tuple[str, float, Style], ...]:
    said = lines_on(paper)
    decided = say(
        "Recognised by decision number {number}, {day}, of {body}",
        number=paper.number,
        day=day_in_words(paper.decided_on),
        body=paper.body,
    )
    return (
        (spoken(NATION), 13, "B"),
        (spoken(MOTTO), 13, "B"),
        (upper(paper.issuer or paper.body), 15, "B"),
        (spoken(say("recognises the {unit}", unit=paper.unit)), 14, "I"),
        (said["name"], 26, "B"),
        (said["place"], 16, ""),
        (spoken(say("has reached the title", context="certificate")), 14, "I"),
        (upper(said["title"]), 22, "B"),
        (spoken(decided), 14, ""),
        *(((said["book"], 12, "I"),) if said["book"] else ()),
    )


def _asks_the_books(page: Page, paper: Certificate) -> None:
    top = page.h - 14 - CODE - 2
    indent = 0.0
    if paper.link.startswith("https://"):
        draw_code(page, paper.link, page.l_margin - 4, top, CODE)
        indent = CODE + 2
    page.letters(12)
    words = (
        say("Hold a phone's camera to this code: the bot says what the books hold of this recognition.")
        if indent
        else say("The commune's Hội Khuyến học says what the books hold of this recognition.")
    )
    page.set_y(top + CODE / 2 - page.leading)
    for line in page.lines_of(spoken(words), 110):
        page.set_x(page.l_margin + indent)
        page.cell(110, page.leading, line, new_x="LMARGIN", new_y="NEXT")
