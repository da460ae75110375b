"""The awards a report counts, some at a time."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.books.screen import EARLIER, LATER_ONES
from dialogs.message import Choice, Message
from dialogs.records import Role
from dialogs.records.report import Report
from dialogs.reports.frame import Reports
from dialogs.reports.screen import OfReport, read
from dialogs.screen import BACK
from dialogs.turn import Turn

PAGE = 15


class AwardsCounted(OfReport):
    above = "report"

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        given = await turn.world.awards(report.place.id, report.period.first.year, report.period.last.year)
        first = frame.page * PAGE
        lines: tuple[Words, ...] = tuple(
            say(
                "{number}. {name}, {place}: {what}, {giver}, {year}",
                number=number,
                name=one.name,
                place=one.place_name,
                what=one.what,
                giver=one.giver,
                year=str(one.year),
            )
            for number, one in enumerate(given[first : first + PAGE], first + 1)
        )
        heading = say(
            "Awards, {place}, {years}: {count}",
            place=report.place.name,
            years=report.period.said,
            count=len(given),
        )
        choices: list[Choice] = [LATER_ONES] if len(given) > first + PAGE else []
        choices += [EARLIER] if frame.page else []
        return Message((heading, lines), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        report = await read(turn, frame, role)
        if report is None:
            return
        if choice == LATER_ONES.id and report.awards > (frame.page + 1) * PAGE:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)

    def cleared(self) -> dict[str, object]:
        return {"page": 0}
