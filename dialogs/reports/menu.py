"""/baocao: for which time. The usual occasions are one tap; any two days can be typed."""

from __future__ import annotations

import re

from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.records import Role
from dialogs.records.period import MOST_YEARS, OCCASIONS, SPANS, Occasion, Period
from dialogs.reports.days import days_in, wrong_with
from dialogs.reports.frame import Reports
from dialogs.reports.screen import OfReader
from dialogs.screen import BACK
from dialogs.turn import Turn

MID = Choice("mid", OCCASIONS[Occasion.MID])
DAYS = Choice("days", OCCASIONS[Occasion.DAYS])
FIRST_YEAR = 2000
_YEARS = re.compile(r"\D*(20\d\d)\s*(?:-|–|—|đến|den|tới|toi)\s*(?:năm |nam )?(20\d\d)\D*")


def usual(turn: Turn) -> dict[str, tuple[Period, Choice]]:
    """List the times one tap gives, by the choice's id."""
    year = turn.today.year
    found: dict[str, tuple[Period, Choice]] = {}
    for of_year in (year, year - 1):
        period = Period.of_years(Occasion.YEAR, of_year, of_year)
        found[f"y{of_year}"] = (period, Choice(f"y{of_year}", say("The year {year}", year=str(of_year))))
    for second in (False, True):
        key = f"h{year}{2 if second else 1}"
        words = (
            say("Last six months of {year}", year=str(year))
            if second
            else say("First six months of {year}", year=str(year))
        )
        found[key] = (Period.half(year, second=second), Choice(key, words))
    for occasion, years in SPANS.items():
        words = say("{count} years {first}–{last}", count=years, first=str(year - years + 1), last=str(year))
        found[f"s{years}"] = (Period.span(years, year), Choice(f"s{years}", words))
        assert found[f"s{years}"][0].occasion is occasion
    return found


class ReportMenu(OfReader):
    async def shown(self, turn: Turn, frame: Reports, role: Role) -> Message:
        words = say(
            "Reports of {place}. For which time? The yearly report is due before 15 December.",
            place=role.place_name,
        )
        choices = tuple(choice for _, choice in usual(turn).values())
        return Message((words,), (*choices, MID, DAYS, BACK), self.stamp(frame), columns=2)

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        found = usual(turn).get(choice)
        if found is not None:
            open_period(turn, found[0])
        elif choice in {MID.id, DAYS.id}:
            turn.change(screen=choice)


class MidTerm(OfReader):
    """From which year to which."""

    above = "menu"

    async def shown(self, turn: Turn, frame: Reports, role: Role) -> Message:
        words = say("From which year to which? For example: 2021-2023")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: Reports, role: Role, text: str) -> None:
        found = _YEARS.fullmatch(text)
        first, last = (int(found[1]), int(found[2])) if found else (0, 0)
        if FIRST_YEAR <= first <= last <= turn.today.year and last - first < MOST_YEARS:
            open_period(turn, Period.of_years(Occasion.MID, first, last))
        else:
            turn.tell(say("Please type two years, at most ten years apart, for example: 2021-2023"))


class BetweenDays(OfReader):
    """From which day to which."""

    above = "menu"

    async def shown(self, turn: Turn, frame: Reports, role: Role) -> Message:
        words = say("From which day to which? For example: 1/3/2026 đến 31/5/2026")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: Reports, role: Role, text: str) -> None:
        found = days_in(text, turn.today)
        if found is None:
            turn.tell(wrong_with(text, turn.today))
        else:
            open_period(turn, Period(Occasion.DAYS, *found))


def open_period(turn: Turn, period: Period) -> None:
    turn.change(screen="report", period=period.key, place="", title="", figure="", page=0)


def open_reports(turn: Turn) -> None:
    """Put the reports on top of whatever the officer does."""
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Reports)]
    turn.push(Reports())
