"""Every figure of one title; a tap on one opens the list behind it; the villages beside one another."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.books.in_words import figure_name, grouped, share_in_words
from dialogs.books.screen import EARLIER, LATER_ONES, send
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import TITLES, Role
from dialogs.records.book import BookLine
from dialogs.records.figure import OF_A_SPAN, OF_A_WINDOW, OF_A_YEAR, OF_TWO_TITLES, Figure
from dialogs.records.report import PlaceRow, Report, TitleFigures
from dialogs.reports.frame import Reports
from dialogs.reports.report import period_of, rate_of
from dialogs.reports.screen import OfReport, place_of, read
from dialogs.screen import BACK
from dialogs.turn import Turn

EXPORT = Choice("export", say("Get the list as an Excel file"), apart=True)
BY_PLACE = Choice("by_place", say("Village by village"), apart=True)
PAGE = 15
ROWS = 30
PLACES = 60
"""On one screen: a province has more communes than a message has buttons."""
NOBODY = say("Nobody is on this list.", context="register")


class TitleScreen(OfReport):
    above = "report"

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        one = report.of(frame.title)
        if one is None:
            return Message((TITLES[frame.title].name, NOBODY), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say(
                "{title}, {place}, {years}.",
                title=TITLES[one.title].name,
                place=report.place.name,
                years=report.period.said,
            )
        ]
        if one.years:
            paragraphs.append(
                tuple(
                    say(
                        "{year}: {registered} registered, {recognised} recognised, {held} holding the title",
                        year=str(row.year),
                        registered=row.counts[Figure.REGISTERED],
                        recognised=row.counts[Figure.RECOGNISED],
                        held=row.counts[Figure.HELD],
                    )
                    for row in one.years
                )
            )
        paragraphs += [rate_of(report, rate, one.title) for rate in one.rates]
        paragraphs.append(say("A tap opens the list behind a figure."))
        choices = [
            Choice(
                figure, say("{figure}: {count}", figure=figure_name(one.title, figure), count=grouped(count))
            )
            for figure, count in figures_of(one)
            if count
        ]
        none = tuple(figure_name(one.title, figure) for figure, count in figures_of(one) if not count)
        if none:
            paragraphs.append(say("Nobody: {list}.", list=none))
        if one.listed:
            choices.append(
                Choice(
                    Figure.WHOLE,
                    say("{figure}: {count}", figure=figure_name(one.title, Figure.WHOLE), count=one.listed),
                )
            )
        if one.honoured:
            choices.append(Choice("honours", say("Recognised as outstanding: {count}", count=one.honoured)))
        more = (BY_PLACE,) if one.rows else ()
        return Message(tuple(paragraphs), (*choices, *more, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        report = await read(turn, frame, role)
        one = report.of(frame.title) if report is not None else None
        if report is None or one is None:
            return
        if choice == BY_PLACE.id:
            turn.change(screen="by_place", page=0)
        elif choice == "honours":
            turn.change(screen="honours", page=0)
        elif choice in {figure for figure, _ in figures_of(one)} or (choice == Figure.WHOLE and one.listed):
            turn.change(screen="list", figure=choice, page=0)

    def cleared(self) -> dict[str, object]:
        return {"title": "", "figure": "", "page": 0}


class FigureList(OfReport):
    """Who is counted, some at a time."""

    above = "title"

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        lines = await some(turn, frame, role)
        heading = say(
            "{title}: {figure}",
            title=TITLES[frame.title].name,
            figure=figure_name(frame.title, Figure(frame.figure)),
        )
        if not lines:
            return Message((heading, NOBODY), (BACK,), self.stamp(frame))
        first = frame.page * PAGE
        shown = tuple(line_in_words(number, line) for number, line in enumerate(lines[:PAGE], first + 1))
        choices = [LATER_ONES] if len(lines) > PAGE else []
        choices += [EARLIER] if frame.page else []
        return Message((heading, shown), (*choices, EXPORT, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        if choice == LATER_ONES.id and len(await some(turn, frame, role)) > PAGE:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)
        elif choice == EXPORT.id:
            about = say(
                "{title}: {figure}",
                title=TITLES[frame.title].name,
                figure=figure_name(frame.title, Figure(frame.figure)),
            )
            name = f"{place_of(frame, role)}@{frame.period}@{frame.title}@{frame.figure}"
            send(turn, Message((about,)), f"figure_list:{name}")

    def cleared(self) -> dict[str, object]:
        return {"figure": "", "page": 0}


class ByPlace(OfReport):
    """The villages of a commune (the communes of a province) by number, never by rank."""

    above = "title"

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        one = report.of(frame.title)
        rows = shown_rows(one)
        others = len(one.rows) - len(rows) if one is not None else 0
        first = frame.page * ROWS
        heading = say("{title}, {place}", title=TITLES[frame.title].name, place=report.place.name)
        lines: tuple[Words, ...] = tuple(row_in_words(row) for row in rows[first : first + ROWS])
        choices = [LATER_ONES] if len(rows) > first + ROWS else []
        choices += [EARLIER] if frame.page else []
        more = (say("Nobody registered in {count} other places.", count=others),) if others else ()
        return Message((heading, lines or NOBODY, *more), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        report = await read(turn, frame, role)
        rows = len(shown_rows(report.of(frame.title) if report is not None else None))
        if choice == LATER_ONES.id and rows > (frame.page + 1) * ROWS:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)

    def cleared(self) -> dict[str, object]:
        return {"page": 0}


class WhichPlace(OfReport):
    """Another place's report: a village's, or a commune's of the province."""

    above = "report"

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        rows = below(report)
        first = frame.page * PLACES
        choices = tuple(Choice(row.place, row.name) for row in rows[first : first + PLACES])
        turning = ((LATER_ONES,) if len(rows) > first + PLACES else ()) + ((EARLIER,) if frame.page else ())
        words = say("Which place?") if choices else say("The villages have no names yet.")
        return Message(
            (words,),
            (*choices, *turning, BACK),
            self.stamp(frame),
            columns=3 if len(choices) > 8 else 1,
            numbered=False,
        )

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        report = await read(turn, frame, role)
        rows = below(report) if report is not None else ()
        if choice in {row.place for row in rows}:
            turn.change(screen="report", place=choice, title="", figure="", page=0)
        elif choice == LATER_ONES.id and len(rows) > (frame.page + 1) * PLACES:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)

    def cleared(self) -> dict[str, object]:
        return {"page": 0}


def line_in_words(number: int, line: BookLine) -> Words:
    """Name one of a list; who is only in an import has no code."""
    named = line.name or "–"
    if not line.short_code:
        return say("{number}. {name}, {village}", number=number, name=named, village=line.place_name)
    return say(
        "{number}. {code} {name}, {village}",
        number=number,
        code=line.short_code,
        name=named,
        village=line.place_name,
    )


def shown_rows(one: TitleFigures | None) -> tuple[PlaceRow, ...]:
    """Leave out the places where nothing happened."""
    return tuple(row for row in one.rows if any(row.counts.values())) if one is not None else ()


def below(report: Report) -> tuple[PlaceRow, ...]:
    return next((one.rows for one in report.titles if one.rows), ())


def row_in_words(row: PlaceRow) -> Words:
    told: Words = say(
        "{place}: {registered} registered, {considered} being considered, {recognised} recognised",
        place=row.name,
        registered=row.counts[Figure.REGISTERED],
        considered=row.counts[Figure.CONSIDERED],
        recognised=row.counts[Figure.RECOGNISED],
    )
    if row.share is not None and row.share.percent is not None:
        told = say("{row}; {share}", row=told, share=share_in_words(row.share))
    return told


def figures_of(one: TitleFigures) -> tuple[tuple[Figure, int], ...]:
    """List the figures as people read them: the period's own first, then the year's, the span's, two titles'."""
    kept = one.counts.get(Figure.HELD, 0) != one.counts.get(Figure.RECOGNISED, 0)
    found = [(figure, one.window[figure]) for figure in OF_A_WINDOW if figure in one.window]
    found += [(figure, one.counts[figure]) for figure in OF_A_YEAR if figure is not Figure.HELD or kept]
    found += [(figure, one.span[figure]) for figure in OF_A_SPAN if figure in one.span]
    found += [(figure, one.culture[figure]) for figure in OF_TWO_TITLES if figure in one.culture]
    return tuple(found)


async def some(turn: Turn, frame: Reports, role: Role) -> tuple[BookLine, ...]:
    return await turn.world.figure_list(
        place_of(frame, role),
        frame.title,
        Figure(frame.figure),
        period_of(frame),
        turn.today,
        most=PAGE + 1,
        after=frame.page * PAGE,
    )
