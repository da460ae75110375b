"""/so: every book there is, and which years of a register."""

from __future__ import annotations

from criteria.wording import say
from dialogs.books.frame import BookWork
from dialogs.books.screen import OfOffice, send
from dialogs.message import Choice, Message
from dialogs.programme.frame import Programme
from dialogs.records import TITLES, Role
from dialogs.records.period import SPANS, Period
from dialogs.reports.menu import open_reports
from dialogs.screen import BACK
from dialogs.turn import Turn

REPORTS = Choice("reports", say("Reports"))
REGISTERS = Choice("registers", say("Registers"))
CULTURE = Choice("culture", say("Culture titles"))
CANDIDATES = Choice("candidates", say("Candidates for honours"))
AWARDS = Choice("awards", say("Awards", context="tab"))
IMPORTS = Choice("imports", say("Past years from a spreadsheet"))
FIGURES = Choice("figures", say("Figures to be entered"))


class BooksMenu(OfOffice[BookWork]):
    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        words = say("Registers and reports of {place}.", place=role.place_name)
        choices = (REPORTS, REGISTERS, CULTURE, CANDIDATES, AWARDS, IMPORTS, FIGURES, BACK)
        return Message((words,), choices, self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        match choice:
            case "reports":
                open_reports(turn)
            case "figures":
                open_programme(turn)
            case "registers" | "culture" | "candidates" | "awards" | "imports":
                turn.change(screen=choice, page=0)


class Registers(OfOffice[BookWork]):
    above = "menu"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        choices = tuple(Choice(title.key, title.name) for title in TITLES.values())
        return Message((say("The register of which title?"),), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice in TITLES:
            turn.change(screen="register", title=choice)


class OneRegister(OfOffice[BookWork]):
    """Of one year, or of three, five or ten."""

    above = "registers"

    def check(self, frame: BookWork) -> str:
        return frame.title

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        words = say(
            "The register of {title}, {place}. For which years? Another year may be typed, for example: 2023",
            title=TITLES[frame.title].name,
            place=role.place_name,
        )
        choices = tuple(choice for _, choice in self.offered(turn).values())
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        found = self.offered(turn).get(choice)
        if found is not None:
            self.send(turn, frame, role, found[0])

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        year = year_typed(text, turn.today.year)
        if year is None:
            turn.tell(say("Please tap a button, or type a year, for example: 2023"))
        else:
            self.send(turn, frame, role, Period.span(1, year))

    def offered(self, turn: Turn) -> dict[str, tuple[Period, Choice]]:
        last = turn.today.year
        found = {
            f"y{year}": (
                Period.span(1, year),
                Choice(f"y{year}", say("The year {year}", year=str(year))),
            )
            for year in (last, last - 1)
        }
        for years in SPANS.values():
            words = say(
                "{count} years {first}–{last}", count=years, first=str(last - years + 1), last=str(last)
            )
            found[f"s{years}"] = (Period.span(years, last), Choice(f"s{years}", words))
        return found

    def send(self, turn: Turn, frame: BookWork, role: Role, period: Period) -> None:
        words = say(
            "Register of {title}, {years}, {place}.",
            title=TITLES[frame.title].name,
            years=period.said,
            place=role.place_name,
        )
        send(turn, Message((words,)), f"register:{role.place}@{period.key}@{frame.title}")

    def cleared(self) -> dict[str, object]:
        return {"title": ""}


FIRST_YEAR = 2000


def year_typed(text: str, last: int) -> int | None:
    """Read a year up to `last`; "năm 2023" and "2023" are one."""
    digits = "".join(letter for letter in text if letter.isdigit())
    year = int(digits) if len(digits) == 4 else 0
    return year if FIRST_YEAR <= year <= last else None


def open_books(turn: Turn, screen: str = "menu") -> None:
    """Put the books on top of whatever the officer does."""
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, BookWork)]
    turn.push(BookWork(screen=screen))


def open_programme(turn: Turn) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Programme)]
    turn.push(Programme(year=turn.today.year))
