"""The first sheet of a book: every village (or commune) with its figures, the sum below."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.recognition.asked import within
from bot.documents.registers.layout import capital, headings, named, place_and_day, signed
from bot.press.order import Cell, Column, Sheet
from criteria.wording import say
from dialogs.records import Place, PlaceKind, Title
from dialogs.records.figure import NAMES, OF_A_YEAR, Figure
from dialogs.records.report import PlaceRow, Report, Share, TitleFigures

ENTERED = say("as entered", context="whole")
LISTED = say("by the lists", context="whole")
MIXED = say("as entered and by the lists", context="whole")
WHOLE_AT = 2
"""The column of what there are in all."""


def summary_sheet(
    name: str, report: Report, title: Title, figures: TitleFigures, lists: str, whole: str = ""
) -> Sheet:
    """Lay out the figures of a title by village.

    `lists` is the sheet with the people, `whole` the one with everybody on the lists.
    """
    place, on = report.place, report.on
    rows = rows_of(report, figures)
    now = figures.rates[0].now
    columns = (
        Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
        Column(_where(place), "text", 26),
        Column(spoken(say("All there are", context="register")), "int", 10),
        Column(spoken(say("Counted how", context="register")), "text", 16),
        *(Column(spoken(NAMES[figure]), "int", 13, added_up=True) for figure in OF_A_YEAR),
        Column(spoken(say("Rate", context="register")), "percent", 9),
    )
    return Sheet(
        name,
        headings(
            place,
            say("Register of {title}", title=title.name),
            say("Summary of {year}, {place}", year=str(report.period.year), place=named(place)),
        ),
        columns,
        rows=tuple(_row(row) for row in rows),
        links=tuple(
            (at, 4 + OF_A_YEAR.index(Figure.REGISTERED), lists) for at in range(len(rows) if lists else 0)
        )
        + tuple(
            (at, WHOLE_AT, whole)
            for at, row in enumerate(rows)
            if whole and row.share is not None and row.share.listed
        ),
        total=spoken(say("Together", context="register")),
        total_cells=_row(PlaceRow(place.id, "", figures.counts, now if len(figures.rates) == 1 else None)),
        notes=_notes(report, figures, on),
        signed=signed(place),
        place_and_day=place_and_day(place, on),
    )


def rows_of(report: Report, figures: TitleFigures) -> tuple[PlaceRow, ...]:
    """Give every village its row, also those where nobody registered; of titles that no village has, none."""
    place = report.place
    if not figures.rows:
        return (PlaceRow(place.id, place.name, figures.counts, figures.rates[0].now),)
    told = figures.by_place(of_itself(place))
    if told and all(row.place == "" for row in told):
        now = figures.rates[0].now if len(figures.rates) == 1 else None
        return tuple(PlaceRow(row.place, row.name, row.counts, now) for row in told)
    return (*figures.rows, *(row for row in told if row.place == ""))


def of_itself(place: Place) -> str:
    """Name what belongs to the place and to none below it."""
    return spoken(say("{place}, of no village", place=capital(within(place.name)), context="register"))


def whole_in_words(share: Share) -> str:
    """Say where the whole is from, and that it cannot be right where there is more than that."""
    if not share.whole:
        return ""
    how = MIXED if share.mixed else ENTERED if share.entered else LISTED
    return spoken(say("{how}, to be looked at again", how=how, context="whole") if share.doubtful else how)


def _where(place: Place) -> str:
    return spoken(
        say("Commune", context="register")
        if place.kind is PlaceKind.PROVINCE
        else say("Village", context="remarks")
    )


def _row(row: PlaceRow) -> tuple[Cell, ...]:
    share = row.share or Share(0)
    return (
        row.name,
        share.whole,
        whole_in_words(share),
        *(row.counts.get(figure, 0) for figure in OF_A_YEAR),
        float(share.exact / 100) if share.exact is not None else None,
    )


def _notes(report: Report, figures: TitleFigures, on: date) -> tuple[str, ...]:
    rates = (
        say(
            "Rate of {place}: {part} of {whole}, {percent} %.",
            place=within(report.place.name),
            part=rate.now.part,
            whole=rate.now.whole or 0,
            percent=rate.now.percent,
        )
        for rate in figures.rates
        if rate.now.percent is not None
    )
    return tuple(spoken(line) for line in (say("Figures as of {day}.", day=on, context="register"), *rates))
