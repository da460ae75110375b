"""/chitieu: how many there are, so many of so many, the kind of area. Entered again, the newest counts."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.books.in_words import grouped
from dialogs.books.menu import year_typed
from dialogs.books.screen import OfOffice
from dialogs.happening import FigureEntered
from dialogs.message import Choice, Message
from dialogs.programme.frame import Programme
from dialogs.records import Role
from dialogs.records.programme import (
    AREA_NAMES,
    DENOMINATORS,
    ENTERED_NAMES,
    INDICATORS,
    Area,
    Entered,
    YearlyFigure,
)
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import count, share

TARGETS = Choice("targets", say("Our own targets"), apart=True)
MOST = 10_000_000


class YearlyFigures(OfOffice[Programme]):
    def check(self, frame: Programme) -> str:
        return str(frame.year)

    async def shown(self, turn: Turn, frame: Programme, role: Role) -> Message:
        known = {one.figure: one for one in await turn.world.yearly_figures(role.place, frame.year)}
        area = await turn.world.area(role.place, frame.year)
        words = say(
            "Figures of {place}, {year}. A tap enters one; another year may be typed, for example: {before}",
            place=role.place_name,
            year=str(frame.year),
            before=str(frame.year - 1),
        )
        wholes: tuple[Words, ...] = tuple(in_words(figure, known.get(figure)) for figure in DENOMINATORS)
        parts: tuple[Words, ...] = tuple(in_words(figure, known.get(figure)) for figure in INDICATORS)
        kind = say("{figure}: {value}", figure=ENTERED_NAMES[Entered.AREA], value=AREA_NAMES[area])
        choices = tuple(Choice(figure, ENTERED_NAMES[figure]) for figure in Entered)
        paragraphs = (
            words,
            (say("Out of how many:"), *wholes),
            (say("Programme indicators"), *parts),
            kind,
        )
        return Message(paragraphs, (*choices, TARGETS, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: Programme, role: Role, choice: str) -> None:
        if choice == TARGETS.id:
            turn.change(screen="targets", figure="")
        elif choice == Entered.AREA:
            turn.change(screen="area", figure=choice)
        elif choice in set(Entered):
            turn.change(screen="figure", figure=choice)

    async def said(self, turn: Turn, frame: Programme, role: Role, text: str) -> None:
        year = year_typed(text, turn.today.year)
        if year is None:
            turn.tell(say("Please tap a figure, or type a year, for example: 2025"))
        else:
            turn.change(year=year)


class OneFigure(OfOffice[Programme]):
    above = "figures"

    def check(self, frame: Programme) -> str:
        return f"{frame.year}-{frame.figure}"

    async def shown(self, turn: Turn, frame: Programme, role: Role) -> Message:
        figure = Entered(frame.figure)
        known = {one.figure: one for one in await turn.world.yearly_figures(role.place, frame.year)}
        example = (
            say("How many of how many? For example: 45/50")
            if figure in INDICATORS
            else say("How many are there in all? For example: 120")
        )
        lines = (
            say("{figure}, {year}.", figure=ENTERED_NAMES[figure], year=str(frame.year)),
            *((say("Now: {value}", value=value_of(known[figure])),) if figure in known else ()),
            example,
        )
        return Message(lines, (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: Programme, role: Role, text: str) -> None:
        figure = Entered(frame.figure)
        if figure in INDICATORS:
            found = share(text)
            if found is None or found.whole < 1:
                turn.tell(say("Please type both numbers, for example: 45/50"))
                return
            if found.part > found.whole:
                turn.tell(
                    say("{part} is more than {whole}. Please look again.", part=found.part, whole=found.whole)
                )
                return
            part, whole = found.part, found.whole
        else:
            number = count(text, low=1, high=MOST)
            if number is None:
                turn.tell(no_whole(text))
                return
            part, whole = None, number
        turn.happen(FigureEntered(place=role.place, year=frame.year, figure=figure, part=part, whole=whole))
        turn.tell(
            say(
                "✓ {figure}: {value}",
                figure=ENTERED_NAMES[figure],
                value=value_of(YearlyFigure(figure, part, whole)),
            )
        )
        turn.change(screen="figures", figure="")

    def cleared(self) -> dict[str, object]:
        return {"figure": ""}


class KindOfArea(OfOffice[Programme]):
    """Some targets are lower in hard areas."""

    above = "figures"

    def check(self, frame: Programme) -> str:
        return str(frame.year)

    async def shown(self, turn: Turn, frame: Programme, role: Role) -> Message:
        words = say("What kind of area is {place}, {year}?", place=role.place_name, year=str(frame.year))
        choices = tuple(Choice(area or "normal", name) for area, name in AREA_NAMES.items())
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Programme, role: Role, choice: str) -> None:
        area = next((one for one in Area if (one or "normal") == choice), None)
        if area is None:
            return
        turn.happen(FigureEntered(place=role.place, year=frame.year, figure=Entered.AREA, word=area))
        turn.tell(say("✓ {figure}: {value}", figure=ENTERED_NAMES[Entered.AREA], value=AREA_NAMES[area]))
        turn.change(screen="figures", figure="")

    def cleared(self) -> dict[str, object]:
        return {"figure": ""}


def in_words(figure: Entered, known: YearlyFigure | None) -> Words:
    value = say("not entered yet") if known is None else value_of(known)
    return say("• {figure}: {value}", figure=ENTERED_NAMES[figure], value=value)


def value_of(known: YearlyFigure) -> str:
    whole = "" if known.whole is None else grouped(known.whole)
    return whole if known.part is None else f"{grouped(known.part)}/{whole}"


def no_whole(text: str) -> Text:
    """Say why what was typed is no whole: below nothing, nothing, more than a province has, or no number."""
    bare = text.strip().replace(" ", "")
    digits = bare.lstrip("-–−+").replace(".", "").replace(",", "")
    if not digits.isdecimal():
        return say("Please type a whole number, for example: 120")
    if bare[0] in "-–−" and int(digits):
        return say(
            "{typed} is below zero. Please type how many there are, for example: 120", typed=text.strip()
        )
    if not int(digits):
        return say("0 cannot be how many there are in all. Please type at least 1, for example: 120")
    if int(digits) > MOST:
        return say(
            "{typed} is too large (at most {most}). Please look again.",
            typed=text.strip(),
            most=grouped(MOST),
        )
    return say("Please type a whole number, for example: 120")
