"""All figures of a report on one sheet: how many, out of how many, last year, the target."""

from __future__ import annotations

from typing import NamedTuple

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import headings, named, place_and_day, signed
from bot.documents.registers.summary import whole_in_words
from bot.press.order import Cell, Column, Sheet
from criteria.wording import Words, say
from dialogs.books.in_words import figure_name, rate_name, target_in_words
from dialogs.records import TITLES
from dialogs.records.book import AWARDS
from dialogs.records.figure import Figure
from dialogs.records.period import OCCASIONS
from dialogs.records.report import Rate, Report, Share
from dialogs.reports.figures import figures_of

NOT_KNOWN = say("not known", context="whole")
MET: dict[bool | None, Words] = {
    True: say("reached", context="target"),
    False: say("not yet reached", context="target"),
    None: "",
}


OUTSTANDING = say("Recognised as outstanding")


COUNT, OUT_OF = 3, 4
"""Columns whose numbers open a list."""


def outstanding_of(title: str) -> str:
    """Name the list of the outstanding beside those of the title itself."""
    return f"{title}:outstanding"


class Line(NamedTuple):
    """One line of the sheet; `list_of` names the figure whose list its number opens."""

    cells: tuple[Cell, ...]
    title: str = ""
    figure: Figure | None = None


def figure_lines(report: Report) -> list[Line]:
    """Put every figure on a line."""
    lines: list[Line] = []
    for one in report.titles:
        name = spoken(TITLES[one.title].name)
        lines += [
            Line((name, spoken(figure_name(one.title, figure)), count), one.title, figure)
            for figure, count in figures_of(one)
        ]
        if one.honoured:
            outstanding = (name, spoken(OUTSTANDING), one.honoured)
            lines.append(Line(outstanding, outstanding_of(one.title), Figure.RECOGNISED))
        lines += [
            Line(_rate(name, rate), one.title, Figure.WHOLE if rate.now.listed else None)
            for rate in one.rates
        ]
    programme = spoken(say("Programme indicators", context="report"))
    lines += [Line(_rate(programme, rate)) for rate in report.indicators]
    lines += [
        Line((programme, spoken(rate_name(figure)), None, None, spoken(say("not entered yet"))))
        for figure in report.missing
    ]
    awards = (spoken(say("Awards", context="tab")), spoken(say("Awards given")), report.awards)
    lines.append(Line(awards, AWARDS, Figure.RECOGNISED))
    return lines


def figures_sheet(name: str, report: Report, lists: dict[tuple[str, Figure], str]) -> Sheet:
    """Lay the lines out; `lists` says on which sheet the people behind a figure stand."""
    lines = figure_lines(report)
    place = report.place
    return Sheet(
        name,
        headings(place, OCCASIONS[report.period.occasion], _about(report)),
        (
            Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
            Column(spoken(say("Title", context="remarks")), "text", 26),
            Column(spoken(say("Figure", context="report")), "text", 42),
            Column(spoken(say("Count", context="report")), "int", 10),
            Column(spoken(say("Out of", context="report")), "int", 10),
            Column(spoken(say("Counted how", context="register")), "text", 14),
            Column(spoken(say("Rate", context="register")), "percent", 9),
            Column(spoken(say("Rate last year", context="report")), "percent", 9),
            Column(spoken(say("Change, points", context="report")), "points", 9),
            Column(spoken(say("Target", context="report")), "text", 30),
            Column(spoken(say("Against the target", context="report")), "text", 12),
        ),
        rows=tuple(line.cells + (None,) * (10 - len(line.cells)) for line in lines),
        links=tuple(
            (at, OUT_OF if line.figure is Figure.WHOLE else COUNT, lists[line.title, line.figure])
            for at, line in enumerate(lines)
            if line.figure is not None and (line.title, line.figure) in lists
        ),
        notes=(
            spoken(say("Figures as of {day}.", day=report.on, context="register")),
            spoken(say("What each figure counts, and out of what: docs/so-lieu.md.")),
        ),
        signed=signed(place),
        place_and_day=place_and_day(place, report.on),
    )


def _about(report: Report) -> Words:
    return say("{years}, {place}", years=report.period.said, place=named(report.place))


def _rate(name: str, rate: Rate) -> tuple[Cell, ...]:
    now = rate.now
    return (
        name,
        spoken(say("Rate: {figure}", figure=rate_name(rate.figure))),
        now.part,
        now.whole,
        whole_in_words(now) or spoken(NOT_KNOWN),
        _fraction(now),
        _fraction(rate.before),
        float(rate.change) if rate.change is not None else None,
        spoken(target_in_words(rate.target)) if rate.target else "",
        spoken(MET[rate.met]),
    )


def _fraction(share: Share | None) -> float | None:
    return float(share.exact / 100) if share is not None and share.exact is not None else None
