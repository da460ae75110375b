"""Those a report counts as recognised as outstanding (*tiêu biểu*), some at a time."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.books.screen import EARLIER, LATER_ONES
from dialogs.message import Choice, Message
from dialogs.records import TITLES, Role
from dialogs.records.honour import Honoured
from dialogs.records.report import Report
from dialogs.reports.frame import Reports
from dialogs.reports.screen import OfReport, read
from dialogs.screen import BACK
from dialogs.turn import Turn

PAGE = 15


class HonoursCounted(OfReport):
    above = "title"

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        found = await counted(turn, frame, report)
        first = frame.page * PAGE
        lines: tuple[Words, ...] = tuple(
            say(
                "{number}. {code} {name}, {village}: {year}, decision {decision}",
                number=number,
                code=one.line.short_code or "–",
                name=one.line.name,
                village=one.line.place_name,
                year=str(one.year),
                decision=one.signed.number,
            )
            for number, one in enumerate(found[first : first + PAGE], first + 1)
        )
        heading = say(
            "Outstanding {title}, {years}: {count}",
            title=TITLES[frame.title].name,
            years=report.period.said,
            count=len(found),
        )
        choices: list[Choice] = [LATER_ONES] if len(found) > first + PAGE else []
        choices += [EARLIER] if frame.page else []
        return Message((heading, lines), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Reports, role: Role, choice: str) -> None:
        report = await read(turn, frame, role)
        if report is None:
            return
        if choice == LATER_ONES.id and len(await counted(turn, frame, report)) > (frame.page + 1) * PAGE:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)

    def cleared(self) -> dict[str, object]:
        return {"page": 0}


async def counted(turn: Turn, frame: Reports, report: Report) -> tuple[Honoured, ...]:
    period = report.period
    found = await turn.world.honoured(report.place.id, frame.title, period.first.year, period.last.year)
    return tuple(one for one in found if one.revoked is None)
