"""The list page by page: a tap puts a house down or takes it off; a button means what it says, however old it is."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.house_called import house_listed
from dialogs.village.meeting_registration.evening import Evening, this_evening
from dialogs.village.meeting_registration.frame import MeetingRegistration
from dialogs.village.meeting_registration.planning import drop, plan
from dialogs.village.meeting_registration.register import MeetingScreen, remember, undoing
from dialogs.village.papers.room import NO_SEASON

ON_A_PAGE = 12
PLAN, DROP, SHOW, WHOLE = "plan", "drop", "show", "whole"
NEXT = say("Next page")
BEFORE = say("Page before")


class TapHouses(MeetingScreen):
    async def draw(self, turn: Turn, frame: MeetingRegistration) -> Message:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            return Message((NO_SEASON,), (BACK,), self.stamp(frame))
        page, pages = self.page(frame, evening), self.pages(evening)
        lines = evening.lines[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
        legend = say(
            "Page {page} of {pages}. ○ not put down, ◐ planned, ✓ agreed itself, – absent.",
            page=page + 1,
            pages=pages,
        )
        absent = {line.subject for line in evening.absent}
        whole = any(line.status is None and line.subject not in absent for line in lines)
        turning = (
            *((Choice(f"{SHOW}{page - 1}", BEFORE),) if page else ()),
            *((Choice(f"{SHOW}{page + 1}", NEXT),) if page + 1 < pages else ()),
        )
        choices = (
            *(
                Choice(f"{DROP if line.status is Status.PLANNED else PLAN}{line.number}", label(line, absent))
                for line in lines
            ),
            *((Choice(f"{WHOLE}{page}", say("All of this page")),) if whole else ()),
            *turning,
            *undoing(frame),
            BACK,
        )
        return Message((legend,), choices, self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: MeetingRegistration, evening: Evening, choice: str) -> None:
        act, number = choice.rstrip("0123456789"), choice[len(choice.rstrip("0123456789")) :]
        if not number:
            return
        match act:
            case "plan":
                await self.put_down(turn, frame, evening, evening.of([int(number)]))
            case "drop":
                drop(turn, evening.of([int(number)]))
            case "show":
                turn.change(page=min(int(number), self.pages(evening) - 1))
            case "whole":
                start = int(number) * ON_A_PAGE
                asked = evening.lines[start : start + ON_A_PAGE]
                await self.put_down(
                    turn, frame, evening, tuple(line for line in asked if line.status is None)
                )

    async def put_down(
        self, turn: Turn, frame: MeetingRegistration, evening: Evening, asked: Sequence[RosterLine]
    ) -> None:
        remember(turn, "planned", await plan(turn, evening, frame.village_name, asked))

    def page(self, frame: MeetingRegistration, evening: Evening) -> int:
        return min(frame.page, self.pages(evening) - 1)

    def pages(self, evening: Evening) -> int:
        return max(1, -(-len(evening.lines) // ON_A_PAGE))


def label(line: RosterLine, absent: set[str]) -> Words:
    mark = "○"
    if line.registered:
        mark = "✓"
    elif line.status is Status.PLANNED:
        mark = "◐"
    elif line.subject in absent:
        mark = "–"
    return say("{mark} {house}", mark=mark, house=house_listed(line))
