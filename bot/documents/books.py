"""Registers, reports and records as files, made when they are sent, by name: "awards:17071@period"."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.documents.aside import made
from bot.documents.asked_village import NotTheirs
from bot.documents.award_table.template import template_sheet as award_template_sheet
from bot.documents.paper.spoken import spoken
from bot.documents.past_table.template import template_sheet
from bot.documents.pressing import Press
from bot.documents.registers.award_sheet import award_sheet
from bot.documents.registers.candidate_sheet import candidate_sheet
from bot.documents.registers.honour_sheet import honour_sheet
from bot.documents.registers.layout import tab
from bot.documents.registers.lists import figure_sheet
from bot.documents.registers.register import AWARDS, CANDIDATES, HONOURED, LIST, register_sheets
from bot.documents.reports.workbook import report_sheets
from bot.press.order import Sheet
from bot.telegram.line import File
from criteria.wording import Words
from dialogs.records import TITLES, PaperKind, PlaceKind, RoleKind
from dialogs.records.book import Candidate
from dialogs.records.figure import Figure
from dialogs.records.period import Period
from dialogs.understand import fold
from dialogs.world import World
from storage.books.books import Books

MOST_HONOURS = 10
"""Years back of which a record of achievement names the decisions."""


@dataclass(frozen=True, slots=True)
class Pressroom:
    """What files of the books are made with."""

    books: Books
    press: Press
    world: World
    clock: Callable[[], datetime]

    async def workbook(self, name: Words, sheets: tuple[Sheet, ...]) -> File:
        return File(f"{file_name(name)}.xlsx", data=await self.press.workbook(sheets))


def file_name(words: Words) -> str:
    """Make a file's name of it: small letters, no accents, no gaps."""
    letters = (letter if letter.isalnum() and letter.isascii() else "-" for letter in fold(spoken(words)))
    return "-".join(part for part in "".join(letters).split("-") if part)[:80] or "so"


async def register(about: str, room: Pressroom, on: date) -> File:
    """`about` is "place@period@title"."""
    place, key, title = about.split("@")
    period = Period.from_key(key)
    sheets = await register_sheets(room.books, place, title, period, on)
    return await room.workbook(f"so {spoken(TITLES[title].name)} {span(period)}", sheets)


async def report_xlsx(about: str, room: Pressroom, on: date) -> File:
    """`about` is "place@period"."""
    place, key = about.split("@")
    period = Period.from_key(key)
    sheets = await report_sheets(room.books, place, period, on)
    return await room.workbook(f"bao cao {span(period)}", sheets)


async def report_png(about: str, room: Pressroom, on: date) -> File:
    """`about` is "place@period"."""
    from bot.documents.reports.picture import report_picture

    place, key = about.split("@")
    period = Period.from_key(key)
    report = await room.books.report(place, period, on)
    data = await asyncio.to_thread(report_picture, report)
    return File(f"{file_name(f'bao cao {span(period)}')}.png", data=data)


async def progress_png(about: str, room: Pressroom, on: date) -> File:
    """`about` is the commune; the state is that of the moment of sending."""
    from bot.documents.reports.progress_picture import progress_picture

    season = await room.world.current_season(about, "family", on)
    progress = await room.world.progress(season.id) if season is not None else None
    if progress is None:
        raise KeyError(about)
    data = await asyncio.to_thread(progress_picture, progress, room.clock(), on)
    return File(f"{file_name(f'tien do {progress.year}')}.png", data=data)


async def report_docx(about: str, room: Pressroom, on: date) -> File:
    """`about` is "place@period"; the template is the commune's own, where it has one."""
    from bot.documents.reports.paper import report_docx as filled_in

    place, key = about.split("@")
    period = Period.from_key(key)
    report = await room.books.report(place, period, on)
    keeper = report.place.parent if report.place.kind is PlaceKind.VILLAGE else place
    template = await room.world.template_data(keeper, PaperKind.REPORT)
    chairs = await room.world.people_with_role(keeper, RoleKind.CHAIR, room.clock())
    rows = sum(len(one.rows) + len(one.years) for one in report.titles)
    office = await room.books.place(keeper)
    data = await made(
        rows, filled_in, report, chairs[0].name if chairs else "", template, above=office.parent_name
    )
    return File(f"{file_name(f'bao cao {span(period)}')}.docx", data=data)


async def figure_list(about: str, room: Pressroom, on: date) -> File:
    """`about` is "place@period@title@figure"."""
    place, key, title, name = about.split("@")
    period, figure = Period.from_key(key), Figure(name)
    listing = await room.books.figure_register(place, title, figure, period, on)
    where = await room.books.place(place)
    sheet = figure_sheet(tab(LIST), where, TITLES[title], figure, period, on, listing)
    return await room.workbook(f"danh sach {figure} {span(period)}", (sheet,))


async def candidate_list(about: str, room: Pressroom, on: date) -> File:
    """`about` is "commune@year@title"."""
    place, year, title = about.split("@")
    rule = await room.books.candidate_rule(place, title)
    if rule is None:
        raise KeyError(about)
    found = await room.books.candidates(place, rule, int(year))
    where = await room.books.place(place)
    sheet = candidate_sheet(tab(CANDIDATES), where, TITLES[title], rule, int(year), on, found)
    return await room.workbook(f"bieu duong {year}", (sheet,))


async def honoured(about: str, room: Pressroom, on: date) -> File:
    """`about` is "commune@year@title"."""
    place, year, title = about.split("@")
    period = Period.span(1, int(year))
    found = await room.books.honoured(place, title, int(year), int(year))
    where = await room.books.place(place)
    sheet = honour_sheet(tab(HONOURED), where, TITLES[title], period, on, found)
    return await room.workbook(f"tieu bieu {year}", (sheet,))


async def honour_paper(about: str, room: Pressroom, on: date) -> File:
    """`about` is "commune@year@title@kind": those put forward whom no decision has recognised yet."""
    from bot.documents.recognition.dossier import fill, lists_of, totals
    from bot.documents.recognition.honours import honour_values, lines_of

    place, year, title, paper = about.split("@")
    kind = PaperKind(paper)
    rule = await room.books.candidate_rule(place, title)
    known = await room.books.honoured(place, title, int(year), int(year))
    done = {one.line.identity for one in known if one.revoked is None}
    found = await room.books.candidates(place, rule, int(year)) if rule is not None else ()
    lines = lines_of([one for one in found if one.chosen and one.line.identity not in done])
    authority = await room.world.authority(place, title, on, exemplary=True)
    chairs = await room.world.people_with_role(place, RoleKind.CHAIR, room.clock())
    where = await room.books.place(place)
    values = honour_values(where, TITLES[title], int(year), authority, chairs[0].name if chairs else "", kind)
    template = await room.world.template_data(place, kind)
    data = await made(len(lines), fill, kind, template, {**values, **totals(lines)}, lists_of(lines), "")
    return File(f"tieu-bieu-{kind}-{title}-{year}.docx", data=data)


async def awards(about: str, room: Pressroom, on: date) -> File:
    """`about` is "place@period"."""
    place, key = about.split("@")
    period = Period.from_key(key)
    given = await room.books.awards(place, period.years[0], period.year)
    where = await room.books.place(place)
    return await room.workbook(
        f"khen thuong {span(period)}", (award_sheet(tab(AWARDS), where, period, on, given),)
    )


async def past_template(about: str, room: Pressroom, on: date) -> File:
    """`about` is "commune@title"."""
    place, title = about.split("@")
    where = await room.books.place(place)
    listing = await room.books.subjects_register(place, title)
    return await room.workbook(f"mau so cac nam truoc {title}", (template_sheet(where, title, on, listing),))


async def award_template(about: str, room: Pressroom, on: date) -> File:  # noqa: ARG001 -- a maker's shape
    """`about` is a commune."""
    where = await room.books.place(about)
    return await room.workbook("mau khen thuong", (award_template_sheet(where),))


async def achievement_pdf(about: str, room: Pressroom, on: date) -> File:
    return await _achievement(about, room, on, kind="pdf", published=False)


async def achievement_docx(about: str, room: Pressroom, on: date) -> File:
    return await _achievement(about, room, on, kind="docx", published=False)


async def achievement_public(about: str, room: Pressroom, on: date) -> File:
    return await _achievement(about, room, on, kind="pdf", published=True)


async def _achievement(about: str, room: Pressroom, on: date, *, kind: str, published: bool) -> File:
    """`about` is "commune@year@title@identity"; what is published is made only with consent."""
    from bot.documents.paper.letter_docx import letter_docx
    from bot.documents.paper.letter_pdf import letter_pdf
    from bot.documents.reports.achievement import achievement

    place, year, title, identity = about.split("@", 3)
    one = await _candidate(room.books, place, int(year), title, identity)
    if published and not one.may_publish:
        raise PermissionError("this household did not agree to being published")
    where = await room.books.place(place)
    known = await room.books.honoured(place, title, int(year) - MOST_HONOURS, int(year))
    honours = tuple(each for each in known if each.line.identity == identity and each.revoked is None)
    letter = achievement(where, TITLES[title], int(year), on, one, honours, published=published)
    data = await asyncio.to_thread(letter_pdf if kind == "pdf" else letter_docx, letter)
    use = "cong khai" if published else "noi bo"
    return File(f"{file_name(f'thanh tich {one.line.name} {use}')}.{kind}", data=data)


async def _candidate(books: Books, place: str, year: int, title: str, identity: str) -> Candidate:
    rule = await books.candidate_rule(place, title)
    found = await books.candidates(place, rule, year) if rule is not None else ()
    return next(one for one in found if one.line.identity == identity)


def span(period: Period) -> str:
    """Name a time inside a file's name."""
    if period.by_days:
        return f"{period.first} {period.last}"
    return str(period.year) if len(period.years) == 1 else f"{period.years[0]} {period.year}"


PICTURES = frozenset({"report_png", "progress_png"})
"""Counts of a whole place: its group may have them."""


async def may_have(name: str, about: str, person: str, world: World, at: datetime) -> None:
    """Whoever asked must be an officer there when it is sent; reports also go to who inspects there.

    The place's group may have the picture.
    """
    place = about.partition("@")[0]
    kinds = (RoleKind.OFFICER, RoleKind.CHAIR, *((RoleKind.INSPECTOR,) if name in REPORTS else ()))
    known = await world.person(person, at)
    above = place
    while above:
        if known.role_at(above, *kinds) is not None:
            return
        found = await world.place(above)
        above = found.parent if found is not None else ""
    group = await world.group_of(place)
    if name in PICTURES and group is not None and group.chat == person:
        return
    raise NotTheirs(place)


REPORTS = frozenset({"report_xlsx", "report_docx", "report_png", "figure_list"})
MakeOfBooks = Callable[[str, Pressroom, date], Awaitable[File]]
OF_BOOKS: Mapping[str, MakeOfBooks] = {
    "register": register,
    "report_xlsx": report_xlsx,
    "report_docx": report_docx,
    "report_png": report_png,
    "progress_png": progress_png,
    "figure_list": figure_list,
    "candidates": candidate_list,
    "honoured": honoured,
    "honour_paper": honour_paper,
    "awards": awards,
    "past_template": past_template,
    "award_template": award_template,
    "achievement_pdf": achievement_pdf,
    "achievement_docx": achievement_docx,
    "achievement_public": achievement_public,
}
