"""Members of every village's chi hội, and all of them together: by the villages' numbers, no ranking."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.chi_hoi.told import both_years, figure_told
from dialogs.desk.frame import Desk
from dialogs.desk.screen import DeskScreen, officer_role
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import ChiHoiMembers
from dialogs.screen import BACK
from dialogs.turn import Turn

PAGE = 25


class ChiHoiOfCommune(DeskScreen):
    above = "people"

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        year = turn.today.year
        villages = await turn.world.chi_hoi_members(role.place, year) if role else ()
        entered = [one for one in villages if one.count is not None]
        told: list[Words] = [
            say(
                "Hội viên of the chi hội, {year}: {total} in {entered} of {villages} villages.",
                year=str(year),
                total=sum(one.count or 0 for one in entered),
                entered=len(entered),
                villages=len(villages),
            )
        ]
        now, before, both = both_years(villages)
        if both:
            told.append(
                say(
                    "In the {count} villages with figures of both years: {figure}.",
                    count=both,
                    figure=figure_told(now, before),
                )
            )
        pages = max(1, -(-len(villages) // PAGE))
        page = min(frame.page, pages - 1)
        shown = villages[page * PAGE : (page + 1) * PAGE]
        paragraphs: list[Paragraph] = [tuple(told)]
        if shown:
            paragraphs.append(tuple(map(line_of, shown)))
        choices: list[Choice] = []
        if pages > 1:
            paragraphs.append(say("Page {page}/{pages}.", page=page + 1, pages=pages))
            choices.append(Choice(f"page-{(page + 1) % pages}", say("Look at the next ones")))
        paragraphs.append(say("A figure is entered or changed in the village's room: /thon"))
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        if choice.startswith("page-") and choice.removeprefix("page-").isdigit():
            turn.change(page=int(choice.removeprefix("page-")))

    async def back(self, turn: Turn, frame: Desk) -> None:
        turn.change(screen="people", page=0)


def line_of(one: ChiHoiMembers) -> Words:
    if one.count is None:
        return say("{village}: no figure yet", village=one.village_name)
    return say("{village}: {figure}", village=one.village_name, figure=figure_told(one.count, one.before))
