"""Gia đình văn hóa and Khu dân cư văn hóa: ticked village by village, by the numbers of the list."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.books.frame import BookWork
from dialogs.books.menu import year_typed
from dialogs.books.screen import EARLIER, LATER_ONES, OfOffice
from dialogs.happening import CultureTicked
from dialogs.message import Choice, Message
from dialogs.records import Role
from dialogs.records.book import CULTURE_AREA, CULTURE_FAMILY, CULTURE_TITLES
from dialogs.screen import BACK
from dialogs.spans import numbers_in, spans_of
from dialogs.turn import Turn
from dialogs.understand.numbers_list import numbers_list

MOST = 999
SHOWN = 40
LISTED = 60
"""Of a village's list on one screen, so that nobody ticks numbers blindly."""
KEEP = Choice("keep", say("Correct, write it down"))
AGAIN = Choice("again", say("Type them again"))
NOT_UNDERSTOOD = say(
    "That is not certain. Please type the numbers, for example: 1-30 trừ 3 7, or: cả xóm, or: không nhà nào"
)


class CultureTitles(OfOffice[BookWork]):
    """Which of the two, in which year."""

    above = "menu"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        words = say(
            "Which culture title, {year}? Another year may be typed, for example: 2025",
            year=str(frame.year or turn.today.year),
        )
        choices = tuple(Choice(key, name) for key, (name, _) in CULTURE_TITLES.items())
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        year = year_typed(text, turn.today.year)
        if year is None:
            turn.tell(say("Please tap a button, or type a year, for example: 2025"))
        else:
            turn.change(year=year)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        year = frame.year or turn.today.year
        if choice == CULTURE_FAMILY:
            turn.change(screen="culture_village", title=choice, year=year)
        elif choice == CULTURE_AREA:
            turn.change(screen="culture_numbers", title=choice, year=year, village=role.place)

    def cleared(self) -> dict[str, object]:
        return {"title": "", "year": 0}


class CultureVillage(OfOffice[BookWork]):
    above = "culture"

    def check(self, frame: BookWork) -> str:
        return f"{frame.title}-{frame.year}"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        villages = await turn.world.find_villages(role.place, "", most=MOST)
        words = say("{title} {year}: which village?", title=named(frame), year=str(frame.year))
        choices = tuple(Choice(village.id, village.name) for village in villages)
        return Message((words,), (*choices, BACK), self.stamp(frame), columns=3, numbered=False)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice in {village.id for village in await turn.world.find_villages(role.place, "", most=MOST)}:
            turn.change(screen="culture_numbers", village=choice)

    def cleared(self) -> dict[str, object]:
        return {"title": "", "village": ""}


class CultureNumbers(OfOffice[BookWork]):
    """Who of the list holds it: typed as village heads type, "1-30 trừ 3 7"."""

    def check(self, frame: BookWork) -> str:
        page = f"-{frame.page}" if frame.page else ""
        return f"{frame.title}-{frame.year}-{frame.village}{page}"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        listed = await numbered(turn, frame)
        if not listed:
            return Message((say("There is nobody on this list yet."),), (BACK,), self.stamp(frame))
        place = await turn.world.place(frame.village)
        ticked = await turn.world.ticked(frame.title, frame.village, frame.year)
        held = [number for number, (subject, _) in listed.items() if subject in ticked]
        paragraphs: list[Words | tuple[Words, ...]] = [
            say(
                "{title} {year}, {place}: {count} on the list.",
                title=named(frame),
                year=str(frame.year),
                place=place.name if place else frame.village,
                count=len(listed),
            )
        ]
        first = frame.page * LISTED
        shown = list(listed.items())[first : first + LISTED]
        paragraphs.append(tuple(f"{number}. {name}" for number, (_, name) in shown))
        if held:
            paragraphs.append(
                say(
                    "Written down already: {numbers}. What is typed now takes its place.",
                    numbers=spans_of(held),
                )
            )
        paragraphs.append(
            say("Which ones hold it? Type their numbers, for example: 1-30 trừ 3 7. All of them: cả xóm")
        )
        pages = [LATER_ONES] if len(listed) > first + LISTED else []
        pages += [EARLIER] if frame.page else []
        return Message(tuple(paragraphs), (*pages, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice == LATER_ONES.id and len(await numbered(turn, frame)) > (frame.page + 1) * LISTED:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        listed = await numbered(turn, frame)
        found = numbers_list(text, known=listed)
        who = found.who_have(listed) if found is not None else None
        if found is None or who is None:
            turn.tell(NOT_UNDERSTOOD)
        elif found.unknown:
            turn.tell(say("The list has no number {list}.", list=tuple(map(str, found.unknown))))
        else:
            turn.change(screen="culture_check", numbers=spans_of(who), page=0)

    async def back(self, turn: Turn, frame: BookWork) -> None:
        if frame.title == CULTURE_AREA:
            turn.change(screen="culture", title="", village="", page=0)
        else:
            turn.change(screen="culture_village", village="", page=0)


class CultureCheck(OfOffice[BookWork]):
    """Read back with names before it is kept."""

    above = "culture_numbers"

    def check(self, frame: BookWork) -> str:
        return f"{frame.title}-{frame.year}-{frame.village}"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        listed = await numbered(turn, frame)
        numbers = [number for number in numbers_in(frame.numbers) if number in listed]
        words = say(
            "{title} {year}: {count} of {all}.",
            title=named(frame),
            year=str(frame.year),
            count=len(numbers),
            all=len(listed),
        )
        lines: list[Words] = [f"{number}. {listed[number][1]}" for number in numbers[:SHOWN]]
        if len(numbers) > SHOWN:
            lines.append(say("… and {count} more", count=len(numbers) - SHOWN))
        shown = (words, tuple(lines)) if lines else (words,)
        return Message(shown, (KEEP, AGAIN, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice == AGAIN.id:
            turn.change(screen="culture_numbers", numbers="")
        elif choice == KEEP.id:
            listed = await numbered(turn, frame)
            held = tuple(listed[number][0] for number in numbers_in(frame.numbers) if number in listed)
            areas = frame.title == CULTURE_AREA
            turn.happen(
                CultureTicked(
                    book_import=turn.world.new_id(),
                    commune=role.place,
                    village=frame.village,
                    title=frame.title,
                    year=frame.year,
                    subjects=() if areas else held,
                    places=held if areas else (),
                )
            )
            turn.tell(say("✓ Written down: {count}.", count=len(held)))
            following = "culture" if areas else "culture_village"
            turn.change(screen=following, village="", numbers="")

    def cleared(self) -> dict[str, object]:
        return {"numbers": ""}


def named(frame: BookWork) -> Words:
    return CULTURE_TITLES[frame.title][0]


async def numbered(turn: Turn, frame: BookWork) -> dict[int, tuple[str, str]]:
    """Return (subject, name) by number: of a village's list; or (place, name) of the commune's villages."""
    if frame.title == CULTURE_AREA:
        found = await turn.world.find_villages(frame.village, "", most=MOST)
        return {village.number: (village.id, village.name) for village in found}
    season = await turn.world.current_season(frame.village.partition(".")[0], "family", turn.today)
    if season is None:
        return {}
    lines = await turn.world.roster(frame.village, season.id)
    return {line.number: (line.subject, line.name) for line in lines}
