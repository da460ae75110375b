"""A report on one screen: a line for each title, then the ways to its figures, its papers, its villages."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.books.in_words import change_in_words, grouped, rate_name, share_in_words, target_in_words
from dialogs.books.screen import send
from dialogs.event import Audience
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import TITLES, Role, RoleKind
from dialogs.records.figure import NAMES, OF_A_WINDOW, Figure
from dialogs.records.period import OCCASIONS, Period
from dialogs.records.report import Rate, Report, TitleFigures
from dialogs.reports.days import take_days
from dialogs.reports.frame import Reports
from dialogs.reports.screen import OfReport, place_of, read
from dialogs.screen import BACK
from dialogs.turn import Turn

XLSX = Choice("xlsx", say("Excel file"))
DOCX = Choice("docx", say("Word file"))
PNG = Choice("png", say("Picture"))
GROUP = Choice("group", say("Send the picture to the group"))
PLACES = Choice("places", say("One village"))
WHOLE = Choice("whole", say("The whole commune"))
COMMUNES = Choice("places", say("One commune"))
ON_ITS_WAY = {
    "xlsx": say("The Excel file is on its way."),
    "docx": say("The Word file is on its way."),
    "png": say("The picture is on its way."),
}
RATE = say("Rate", context="register")
IN_SHORT = (Figure.REGISTERED, Figure.CONSIDERED, Figure.RECOGNISED, Figure.NOT_THIS_YEAR)


class ReportScreen(OfReport):
    above = "menu"

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        paragraphs: list[Paragraph] = [
            say(
                "{occasion}, {place}, {years}. Figures as of {day}.",
                occasion=OCCASIONS[report.period.occasion],
                place=report.place.name,
                years=report.period.said,
                day=report.on,
            )
        ]
        paragraphs += [in_short(report, one) for one in report.titles] or [
            say("Nobody has registered in this time.")
        ]
        paragraphs += [(*indicators(report),)] if report.indicators or report.missing else []
        choices = [Choice(one.title, TITLES[one.title].name) for one in report.titles]
        if report.awards:
            choices.append(Choice("awards", say("Awards: {count}", count=report.awards)))
        choices += [XLSX, DOCX, PNG]
        if role.kind is not RoleKind.INSPECTOR and await turn.world.group_of(report.place.id) is not None:
            choices.append(GROUP)
        if place_of(frame, role) != role.place:
            choices.append(WHOLE)
        elif "." not in role.place:
            choices.append(PLACES if len(role.place) > 2 else COMMUNES)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        report = await read(turn, frame, role)
        if report is None:
            return
        name = f"{report.place.id}@{frame.period}"
        about = say(
            "{occasion}, {place}, {years}.",
            occasion=OCCASIONS[report.period.occasion],
            place=report.place.name,
            years=report.period.said,
        )
        match choice:
            case "xlsx" | "docx" | "png":
                send(turn, Message((about,)), f"report_{choice}:{name}", told=ON_ITS_WAY[choice])
            case "group" if role.kind is not RoleKind.INSPECTOR:
                await to_group(turn, report, about, f"report_png:{name}")
            case "awards":
                turn.change(screen="awards", page=0)
            case "places":
                turn.change(screen="places", page=0)
            case "whole":
                turn.change(place="")
            case _ if report.of(choice) is not None:
                turn.change(screen="title", title=choice)

    async def said(self, turn: Turn, frame: Reports, role: Role, text: str) -> None:
        """Two days typed here are another time to report about."""
        if not take_days(turn, text):
            turn.tell(self.ask_again(frame))

    def cleared(self) -> dict[str, object]:
        return {"period": "", "place": "", "title": "", "figure": "", "page": 0}


async def to_group(turn: Turn, report: Report, about: Text, document: str) -> None:
    """Post the picture in the officers' group: counts of the whole place, nobody's name, no village."""
    group = await turn.world.group_of(report.place.id)
    if group is None:
        turn.tell(say("No group chat is bound yet."))
        return
    turn.post(Audience.OFFICERS, group.chat, Message((about,)), document)
    turn.tell(say("✓ The picture goes to the group."))


def in_short(report: Report, one: TitleFigures) -> tuple[Words, ...]:
    """Say a title in a few lines."""
    figures = OF_A_WINDOW if report.period.by_days else IN_SHORT
    counts = one.window if report.period.by_days else one.counts
    lines: list[Words] = [
        TITLES[one.title].name,
        say(
            "{list}",
            list=tuple(
                say("{figure}: {count}", figure=NAMES[figure], count=grouped(counts.get(figure, 0)))
                for figure in figures
            ),
        ),
    ]
    lines += [rate_of(report, rate, one.title) for rate in one.rates]
    return tuple(lines)


def rate_of(report: Report, rate: Rate, title: str) -> Words:
    """Say a rate of a report's title; between two days it is of the whole year, and says so."""
    told = rate_in_words(rate, closed=report.closed, title=title)
    if report.period.by_days:
        told = say(
            "Of the whole year {year}, as of {day}: {rate}",
            year=str(report.period.year),
            day=report.on,
            rate=told,
        )
    return told


def rate_in_words(rate: Rate, *, closed: bool, title: str = "") -> Words:
    """Say a rate, last year's, and the target once nothing is open any more."""
    name = RATE if rate.figure == title else rate_name(rate.figure)
    told: Words = say("{name}: {share}", name=name, share=share_in_words(rate.now))
    change = change_in_words(rate)
    if change is not None:
        told = say("{rate}; {change}", rate=told, change=change)
    if rate.target is not None and closed:
        told = say("{rate}. Target: {target}", rate=told, target=target_in_words(rate.target))
        if rate.target.growth and rate.met is None:
            told = say("{rate}; not compared, for last year's rate is not known", rate=told)
    elif rate.target is not None and rate.target.own:
        told = say(
            "{rate}. Own target: {target}; compared once no file of the year is being considered",
            rate=told,
            target=target_in_words(rate.target),
        )
    return told


def indicators(report: Report) -> tuple[Words, ...]:
    lines: list[Words] = [say("Programme indicators")]
    lines += [rate_in_words(rate, closed=True) for rate in report.indicators]
    if report.missing:
        lines.append(say("Not entered yet: {count} indicators (/chitieu)", count=len(report.missing)))
    return tuple(lines)


def period_of(frame: Reports) -> Period:
    return Period.from_key(frame.period)
