"""The sheets with people on them: a year, several years, two titles side by side, a figure's list."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import (
    NAME,
    NAME_OF,
    RESULTS,
    headings,
    named,
    place_and_day,
    signed,
)
from bot.press.order import Column, Sheet
from criteria.wording import say
from dialogs.books.in_words import figure_name
from dialogs.records import Place, SubjectKind, Title
from dialogs.records.book import CULTURE_OF, CULTURE_TITLES
from dialogs.records.figure import NAMES, OF_A_SPAN, Figure
from dialogs.records.period import Period
from storage.books.registers import (
    CONSIDERED,
    KEPT,
    NOT_THIS_YEAR,
    RECOGNISED,
    UNFINISHED,
    Listing,
)

NOBODY = say("Nobody is on this list.", context="register")
IN_A_YEAR = {
    RECOGNISED: say("REC", context="mark of a year"),
    KEPT: say("KEPT", context="mark of a year"),
    CONSIDERED: say("CONS", context="mark of a year"),
    UNFINISHED: say("REG", context="mark of a year"),
    NOT_THIS_YEAR: say("NO", context="mark of a year"),
}
LEGEND = say(
    "REC: recognised. KEPT: recognised before and still kept. CONS: being considered. REG: registered, not handed in. NO: not recognised that year. Empty: not registered.",
    context="register",
)
YES_NO = {"1": say("Yes"), "0": say("No")}


def year_sheet(name: str, place: Place, title: Title, year: int, on: date, listing: Listing) -> Sheet:
    """Write the register of a year."""
    columns = [
        *_who(title),
        Column(spoken(say("Own result", context="register")), "points", 9),
        Column(spoken(say("Verified result", context="register")), "points", 9),
        Column(spoken(say("Level", context="register")), "int", 7),
        Column(
            spoken(say("Result", context="register")),
            "words",
            17,
            {key: spoken(words) for key, words in RESULTS.items()},
        ),
        Column(spoken(say("Decision no.", context="register")), "text", 15),
        Column(spoken(say("Decided on", context="register")), "day", 12),
        Column(_culture(title), "words", 12, {key: spoken(words) for key, words in YES_NO.items()}),
    ]
    if title.key not in CULTURE_OF:
        columns[-1] = Column(spoken(say("Note", context="heading of a roster's column")), "text", 12)
    return Sheet(
        name,
        headings(
            place,
            say("Register of {title}", title=title.name),
            say("The year {year}, {place}", year=str(year), place=named(place)),
        ),
        tuple(columns),
        sql=listing.sql,
        values=listing.values,
        nobody=spoken(NOBODY),
        notes=(_as_of(on),),
        signed=signed(place),
        place_and_day=place_and_day(place, on),
    )


def span_sheet(name: str, place: Place, title: Title, period: Period, on: date, listing: Listing) -> Sheet:
    """Write the register of several years: each year's mark, and what became of the title."""
    marks = {str(mark): spoken(words) for mark, words in IN_A_YEAR.items()}
    kinds = {str(figure): spoken(NAMES[figure]) for figure in OF_A_SPAN}
    return Sheet(
        name,
        headings(
            place,
            say("Register of {title}", title=title.name),
            say("{years}, {place}", years=period.said, place=named(place)),
        ),
        (
            *_who(title),
            *(Column(str(year), "words", 7, marks) for year in period.years),
            Column(spoken(say("Years held", context="register")), "int", 9),
            Column(spoken(say("What became of it", context="register")), "words", 28, kinds),
        ),
        sql=listing.sql,
        values=listing.values,
        nobody=spoken(NOBODY),
        notes=(spoken(LEGEND), _as_of(on)),
        signed=signed(place),
        place_and_day=place_and_day(place, on),
    )


def difference_sheet(name: str, place: Place, title: Title, year: int, on: date, listing: Listing) -> Sheet:
    """Write who holds one of the two titles and not the other."""
    kinds = {
        str(Figure.LEARNING_ONLY): spoken(say("{title} only", title=title.name)),
        str(Figure.CULTURE_ONLY): spoken(say("{title} only", title=CULTURE_TITLES[CULTURE_OF[title.key]][0])),
    }
    return Sheet(
        name,
        headings(
            place,
            say("{title} beside {other}", title=title.name, other=_culture(title)),
            say("Where the two differ in {year}, {place}", year=str(year), place=named(place)),
        ),
        (*_who(title), Column(spoken(say("Holds", context="register")), "words", 34, kinds)),
        sql=listing.sql,
        values=listing.values,
        nobody=spoken(say("The two titles differ nowhere.", context="register")),
        notes=(_as_of(on),),
        landscape=False,
    )


def figure_sheet(
    name: str, place: Place, title: Title, figure: Figure, period: Period, on: date, listing: Listing
) -> Sheet:
    """Write everybody a figure counts."""
    return Sheet(
        name,
        headings(
            place,
            say("{title}: {figure}", title=title.name, figure=figure_name(title.key, figure)),
            say("{years}, {place}", years=period.said, place=named(place)),
        ),
        _who(title),
        sql=listing.sql,
        values=listing.values,
        nobody=spoken(NOBODY),
        notes=(_as_of(on),),
        landscape=False,
    )


def _who(title: Title) -> tuple[Column, ...]:
    return (
        Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
        Column(spoken(say("Code", context="register")), "text", 16),
        Column(spoken(NAME_OF.get(title.subject, NAME)), "text", 30),
        Column(
            spoken(say("Village", context="remarks"))
            if title.subject in {SubjectKind.HOUSEHOLD, SubjectKind.CITIZEN, SubjectKind.COMMUNITY}
            else spoken(say("Place", context="register")),
            "text",
            20,
        ),
    )


def _culture(title: Title) -> str:
    other = CULTURE_OF.get(title.key)
    return spoken(CULTURE_TITLES[other][0]) if other else ""


def _as_of(on: date) -> str:
    return spoken(say("Figures as of {day}.", day=on, context="register"))
