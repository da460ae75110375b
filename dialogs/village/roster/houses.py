"""The list, page by page: a household is opened by a tap, its số thứ tự or its name."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.names_list import names_list
from dialogs.village.house_called import house_listed
from dialogs.village.listing.open import open_listing
from dialogs.village.roster.frame import VillageList
from dialogs.village.roster.lines import GONE, gone, lines_shown, on_list
from dialogs.village.screen import OfVillage
from dialogs.village.standing import STAND_WORDS, Stand
from dialogs.village.village_word import village_within

PAGE = 12
ADD = Choice("add", say("Add households"), apart=True)
EXPORT = Choice("export", say("Get the list (Excel)"), apart=True)
ALL = Choice("all", say("The whole list"), apart=True)
FORWARD = "page-"


class Houses(OfVillage[VillageList]):
    async def draw(self, turn: Turn, frame: VillageList) -> Message:
        lines = await lines_shown(turn, frame)
        pages = max(1, -(-len(lines) // PAGE))
        page = min(frame.page, pages - 1)
        shown = lines[page * PAGE : (page + 1) * PAGE]
        paragraphs: list[Words] = [heading(frame, len(lines))]
        if pages > 1:
            paragraphs.append(say("Page {page}/{pages}.", page=page + 1, pages=pages))
        if lines:
            paragraphs.append(say("To open a household, tap it or type its number or name, for example: 12"))
        choices = [Choice(line.subject, in_one_line(line)) for line in shown]
        if page:
            choices.append(Choice(f"{FORWARD}{page - 1}", say("Page before"), apart=True))
        if page < pages - 1:
            choices.append(Choice(f"{FORWARD}{page + 1}", say("Next page"), apart=True))
        choices += await self.ways(turn, frame, lines)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), numbered=False)

    async def ways(self, turn: Turn, frame: VillageList, lines: tuple[RosterLine, ...]) -> tuple[Choice, ...]:
        if frame.only or frame.found:
            return (ALL,)
        left = len(await gone(turn, frame.village))
        return (
            ADD,
            *((EXPORT,) if lines else ()),
            *((Choice(GONE, say("Moved away ({count})", count=left), apart=True),) if left else ()),
        )

    async def said(self, turn: Turn, frame: VillageList, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await (self.back(turn, frame) if choice == BACK.id else self.act(turn, frame, choice))
            return
        lines = await (gone(turn, frame.village) if frame.only == GONE else on_list(turn, frame.village))
        found = found_by(text, lines)
        if len(found) == 1:
            turn.change(screen="house", house=found[0].subject, found=())
        elif found:
            turn.tell(say("Several households fit. Please tap one."))
            turn.change(found=tuple(line.number for line in found), only="", page=0)
        else:
            turn.tell(
                say(
                    "No household with “{text}” is on the list. Please type its number or its name, for example: 12",
                    text=text[:60],
                )
            )

    async def act(self, turn: Turn, frame: VillageList, choice: str) -> None:
        match choice:
            case "add":
                open_listing(turn, frame.village, frame.village_name)
            case "export":
                turn.post(
                    turn.event.audience,
                    turn.person,
                    Message(
                        (
                            say(
                                "The list of {village}, as it is now.",
                                village=village_within(frame.village_name),
                            ),
                        )
                    ),
                    f"roster:{frame.village}",
                )
                turn.tell(say("The file is on its way."))
            case "all":
                turn.change(only="", found=(), page=0)
            case "gone":
                turn.change(only=GONE, found=(), page=0)
            case _ if choice.startswith(FORWARD) and choice.removeprefix(FORWARD).isdigit():
                turn.change(page=int(choice.removeprefix(FORWARD)))
            case _:
                turn.change(screen="house", house=choice)

    async def back(self, turn: Turn, frame: VillageList) -> None:
        if frame.only in set(Stand):
            turn.change(screen="steps", only="", page=0)
        elif frame.only or frame.found:
            turn.change(only="", found=(), page=0)
        else:
            turn.pop()


def heading(frame: VillageList, count: int) -> Text:
    if frame.only == GONE:
        return say(
            "{village}: households gone from the list ({count}).", village=frame.village_name, count=count
        )
    if frame.only:
        return say(
            "{village}: {step} ({count}).",
            village=frame.village_name,
            step=STAND_WORDS[Stand(frame.only)],
            count=count,
        )
    if not count:
        return say("{village} has no list of households yet.", village=frame.village_name)
    return say("{village}: {count} households.", village=frame.village_name, count=count)


def in_one_line(line: RosterLine) -> Text:
    if not line.members:
        return house_listed(line)
    return say("{household}, {members} people", household=house_listed(line), members=line.members)


def found_by(text: str, lines: tuple[RosterLine, ...]) -> tuple[RosterLine, ...]:
    """Find by số thứ tự, or by the name as people say it."""
    typed = text.strip().rstrip(".)")
    if typed.isdigit():
        return tuple(line for line in lines if line.number == int(typed))
    named = names_list(text, {line.number: line.kept_name for line in lines})
    if named is None:
        return ()
    numbers = {*named.numbers, *(number for one in named.ambiguous for number in one.candidates)}
    return tuple(line for line in lines if line.number in numbers)
