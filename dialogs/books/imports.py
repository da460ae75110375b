"""Past years: which title, the template, the file; what was read is looked at, then counts, as a whole."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.books.earlier_imports import EARLIER_IMPORT, earlier_ones
from dialogs.books.frame import BookWork
from dialogs.books.screen import OfOffice, send
from dialogs.desk.screen import officer_role
from dialogs.happening import PastYearsConfirmed, PastYearsGivenUp, PastYearsPutBack
from dialogs.message import Choice, Message, Paragraph
from dialogs.picture_of_table import PICTURE_OF_TABLE
from dialogs.records import TITLES, Role
from dialogs.records.book import AWARDS, CULTURE_TITLES, BookImport
from dialogs.screen import BACK
from dialogs.turn import Turn

TEMPLATE = Choice("template", say("Get the template with today's names"))
AWARD_TEMPLATE = Choice("template", say("Get the template"))
CONFIRM = Choice("confirm", say("Correct, put it into the books"))
GIVE_UP = Choice("give_up", say("Do not use this file"))
TAKE_BACK = Choice("take_back", say("Take this import back"), guarded=True)
PUT_BACK = Choice("put_back", say("Put this import back into the books"), guarded=True)
MOST = 12
VILLAGES_SHOWN = 12
GONE = say("This file is not here any more.")
WHOLE = say("The file is taken whole or not at all; whatever is not clear is told by row.")
OF_AWARDS: tuple[Paragraph, ...] = (
    say("Please send the Excel file (.xlsx) of awards here."),
    say(
        "One line for each award: the name (or the code), the village, the year, the award, who gave it, the decision's number and day."
    ),
    WHOLE,
)


class OfPastYears(OfOffice[BookWork]):
    async def pictured(self, turn: Turn, frame: BookWork, file: str, album: str) -> None:
        """A photo of a table is nobody's past years: it is not kept."""
        turn.tell(PICTURE_OF_TABLE)


class Imports(OfPastYears):
    above = "menu"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        found = await turn.world.book_imports(role.place, most=MOST)
        words = say(
            "Past years from a spreadsheet, so that the books of 3 and 5 years are right. Of which title?"
        )
        choices = [Choice(key, named(key)) for key in titles()]
        choices += [
            Choice(f"i-{one.id}", say("{name}: {state}", name=one.name, state=state_of(one))) for one in found
        ]
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice in titles():
            turn.change(screen="import", title=choice)
        elif choice.startswith("i-"):
            one = await turn.world.book_import(choice.removeprefix("i-"))
            if one is not None and one.commune == role.place:
                turn.change(screen="imported", book_import=one.id)


class SendFile(OfPastYears):
    """Here a sent .xlsx is a book of past years."""

    above = "imports"

    def check(self, frame: BookWork) -> str:
        return frame.title

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        if frame.title == AWARDS:
            return Message(OF_AWARDS, (AWARD_TEMPLATE, BACK), self.stamp(frame))
        paragraphs: tuple[Paragraph, ...] = (
            say("{title}: please send the Excel file (.xlsx) of past years here.", title=named(frame.title)),
            say(
                "Names in one column, the village in another, then a column for each year: x is recognised, ĐK is registered only. Or one line for each name and year."
            ),
            WHOLE,
        )
        return Message(paragraphs, (TEMPLATE, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice == TEMPLATE.id and frame.title == AWARDS:
            words = say("Awards: fill in the rows and send the file here.")
            send(turn, Message((words,)), f"award_template:{role.place}")
        elif choice == TEMPLATE.id:
            words = say("{title}: fill in the years and send the file here.", title=named(frame.title))
            send(turn, Message((words,)), f"past_template:{role.place}@{frame.title}")

    async def back(self, turn: Turn, frame: BookWork) -> None:
        turn.change(screen="awards" if frame.title == AWARDS else "imports", title="")


class Imported(OfPastYears):
    """What was read, before and after it counts."""

    above = "imports"

    def check(self, frame: BookWork) -> str:
        return frame.book_import

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        one = await turn.world.book_import(frame.book_import)
        if one is None or one.commune != role.place:
            return Message((GONE,), (BACK,), self.stamp(frame))
        told, doors = await earlier_ones(turn, one)
        return Message((*about(one), *told), (*acts(one), *doors, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        one = await turn.world.book_import(frame.book_import)
        if one is None or one.commune != role.place:
            return
        if choice.startswith(EARLIER_IMPORT):
            earlier = await turn.world.book_import(choice.removeprefix(EARLIER_IMPORT))
            if earlier is not None and earlier.commune == role.place:
                turn.change(book_import=earlier.id)
            return
        if choice not in {act.id for act in acts(one)}:
            turn.tell(say("{name}: {state}.", name=one.name, state=state_of(one)))
            return
        match choice:
            case "confirm":
                turn.happen(PastYearsConfirmed(book_import=one.id))
                turn.tell(say("✓ It stands in the books now."))
            case "give_up":
                turn.happen(PastYearsGivenUp(book_import=one.id))
                turn.tell(say("✓ The file is not used; nothing of it is kept."))
                turn.change(screen="imports", book_import="", title="")
            case "take_back":
                turn.change(screen="take_back")
            case "put_back":
                turn.happen(PastYearsPutBack(book_import=one.id))
                turn.tell(say("✓ It stands in the books again."))

    def cleared(self) -> dict[str, object]:
        return {"book_import": "", "title": ""}


def titles() -> tuple[str, ...]:
    return (*TITLES, *CULTURE_TITLES, AWARDS)


def named(title: str) -> Words:
    if title == AWARDS:
        return say("Awards", context="tab")
    return CULTURE_TITLES[title][0] if title in CULTURE_TITLES else TITLES[title].name


def state_of(one: BookImport) -> Words:
    if one.taken_back:
        return say("taken back")
    return say("in the books") if one.confirmed else say("waits to be confirmed")


def acts(one: BookImport) -> tuple[Choice, ...]:
    if one.taken_back:
        return (PUT_BACK,) if one.may_return and not one.in_the_way else ()
    if one.confirmed:
        return (TAKE_BACK,)
    return (GIVE_UP,) if one.in_the_way else (CONFIRM, GIVE_UP)


def about(one: BookImport) -> tuple[Paragraph, ...]:
    """Say what was read: lines, years, villages, who is known today; and what stands in the way."""
    paragraphs: list[Paragraph] = [
        say("{title}, “{name}”: {state}.", title=named(one.title), name=one.name, state=state_of(one)),
        tuple(
            say("{year}: {count} awards", year=str(year), count=lines)
            if one.title == AWARDS
            else say(
                "{year}: {recognised} recognised, {others} registered only",
                year=str(year),
                recognised=recognised,
                others=lines - recognised,
            )
            for year, lines, recognised in one.years
        )
        or say("It has no lines."),
    ]
    shown = one.villages[:VILLAGES_SHOWN]
    if shown:
        paragraphs.append(
            say("{count} villages: {list}", count=len(one.villages), list=shown)
            if len(shown) == len(one.villages)
            else say("{count} villages, among them {list}", count=len(one.villages), list=shown)
        )
    if one.lines and one.matched == one.lines:
        paragraphs.append(say("{count} lines, each of somebody on today's lists.", count=one.lines))
    else:
        paragraphs.append(
            say(
                "{count} lines; {matched} fit somebody on today's lists, the others stand under their own name.",
                count=one.lines,
                matched=one.matched,
            )
        )
    return tuple(paragraphs)


async def open_import(turn: Turn, the_import: str) -> None:
    """Open an import's present state, from a notice's button."""
    role = await officer_role(turn)
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, BookWork)]
    one = await turn.world.book_import(the_import)
    if role is None or one is None or one.commune != role.place:
        turn.push(BookWork())
    else:
        turn.push(BookWork(screen="imported", book_import=one.id))
