"""“Góp ý về tiêu chí”: by title and indicator, each with its day and village, never with a name."""

from __future__ import annotations

from collections import Counter

from criteria.wording import Words, say
from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.criteria_tables.screen import EARLIER, LATER_ONES, TablesScreen, find_set
from dialogs.event import Audience
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import TITLES, Remark, RemarkCount, Role
from dialogs.screen import BACK
from dialogs.turn import Turn

EXPORT = Choice("export", say("Get all as an Excel file"), apart=True)
PAGE = 8
MOST_INDICATORS = 40
NONE_YET = say("Nobody has made a remark on the criteria yet.")
UNTIED = say("Questions that feed no indicator")


class AllRemarks(TablesScreen):
    """Titles with remarks, the most of them first."""

    above = "titles"

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        of_title: Counter[str] = Counter()
        for one in await turn.world.remark_counts(role.place):
            of_title[one.title] += one.count
        if not of_title:
            return Message((NONE_YET,), (BACK,), self.stamp(frame))
        choices = tuple(
            Choice(title, say("{title} ({count})", title=TITLES[title].name, count=count))
            for title, count in of_title.most_common()
            if title in TITLES
        )
        words = say(
            "Remarks on the criteria of {place}: {count}", place=role.place_name, count=of_title.total()
        )
        return Message((words,), (*choices, EXPORT, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        if choice == "export":
            export(turn, role, "")
        elif choice in TITLES:
            turn.change(screen="remarks_of", title=choice, page=0)


class AboutWhat(TablesScreen):
    """Indicators of one title, the most remarked on first."""

    above = "remarks"

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        counts = await self.counted(turn, frame, role)
        if not counts:
            return Message((NONE_YET,), (BACK,), self.stamp(frame))
        choices = tuple(
            Choice(
                indicator or "none",
                say(
                    "{indicator} ({count})", indicator=called(turn, of[0]), count=sum(one.count for one in of)
                ),
            )
            for indicator, of in list(counts.items())[:MOST_INDICATORS]
        )
        return Message((TITLES[frame.title].name,), (*choices, EXPORT, BACK), self.stamp(frame))

    async def back(self, turn: Turn, frame: CriteriaTables) -> None:
        turn.change(screen="remarks", title="")

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        if choice == "export":
            export(turn, role, frame.title)
        elif (choice if choice != "none" else "") in await self.counted(turn, frame, role):
            turn.change(screen="remark_list", indicator=choice, page=0)

    async def counted(self, turn: Turn, frame: CriteriaTables, role: Role) -> dict[str, list[RemarkCount]]:
        found: dict[str, list[RemarkCount]] = {}
        for one in await turn.world.remark_counts(role.place):
            if one.title == frame.title:
                found.setdefault(one.indicator, []).append(one)
        return dict(sorted(found.items(), key=lambda pair: -sum(one.count for one in pair[1])))


class Remarks(TablesScreen):
    """The remarks themselves, newest first, some at a time."""

    above = "remarks_of"

    def check(self, frame: CriteriaTables) -> str:
        return f"{frame.title}-{frame.indicator}-{frame.page}"

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        found = await self.some(turn, frame, role)
        paragraphs: list[Paragraph] = [
            say("{at}, {village}: “{text}”", at=one.at.date(), village=one.place_name, text=one.text[:400])
            for one in found[:PAGE]
        ]
        choices = [EARLIER] if len(found) > PAGE else []
        if frame.page:
            choices.append(LATER_ONES)
        if not paragraphs:
            return Message((NONE_YET,), (BACK,), self.stamp(frame))
        about = say(
            "On {indicator}:",
            indicator=called(
                turn,
                RemarkCount(found[0].title, found[0].criteria_set, found[0].version, found[0].indicator, 0),
            ),
        )
        return Message((about, *paragraphs), (*choices, BACK), self.stamp(frame))

    async def back(self, turn: Turn, frame: CriteriaTables) -> None:
        turn.change(screen="remarks_of", indicator="", page=0)

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        if choice == "earlier" and len(await self.some(turn, frame, role)) > PAGE:
            turn.change(page=frame.page + 1)
        elif choice == "later_ones" and frame.page:
            turn.change(page=frame.page - 1)

    async def some(self, turn: Turn, frame: CriteriaTables, role: Role) -> tuple[Remark, ...]:
        indicator = "" if frame.indicator == "none" else frame.indicator
        return await turn.world.remarks(
            role.place, frame.title, indicator, most=PAGE + 1, after=frame.page * PAGE
        )


def called(turn: Turn, one: RemarkCount) -> Words:
    """Name an indicator as its own version does."""
    criteria_set = find_set(turn, one.criteria_set, one.version)
    if not one.indicator:
        return UNTIED
    if criteria_set is None:
        return one.indicator
    try:
        return say("{code} {name}", code=one.indicator, name=criteria_set.indicator(one.indicator).short)
    except KeyError:
        return one.indicator


def export(turn: Turn, role: Role, title: str) -> None:
    turn.post(
        Audience(turn.event.audience),
        turn.person,
        Message((say("Remarks on the criteria, {place}. No names are in it.", place=role.place_name),)),
        f"criteria_remarks:{role.place}@{title}",
    )
    turn.tell(say("The file is on its way."))
