"""Khen thưởng, apart from titles: who, what, from whom, by which decision; read back before it is kept."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from criteria.wording import Words, say
from dialogs.books.award_entered import award_entered
from dialogs.books.frame import BookWork
from dialogs.books.menu import year_typed
from dialogs.books.screen import EARLIER, LATER_ONES, OfOffice, send
from dialogs.happening import AwardTakenBack
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import Role, Subject, SubjectKind
from dialogs.records.book import AWARDS, Award
from dialogs.records.period import Period
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import day, fold, tidy

ADD = Choice("add", say("Enter an award"))
EXPORT = Choice("export", say("Get the list as an Excel file"), apart=True)
IMPORT = Choice("import", say("Awards from a spreadsheet"), apart=True)
TAKE_BACK = Choice("take_back", say("Take this entry back"), guarded=True)
KEEP = Choice("keep", say("Correct, write it down"))
SKIP = Choice("skip", say("No number, no day"))
PAGE = 10
MOST_FOUND = 8
SHORTEST, LONGEST = 3, 120
KINDS = (
    SubjectKind.HOUSEHOLD,
    SubjectKind.CITIZEN,
    SubjectKind.CLAN,
    SubjectKind.UNIT,
    SubjectKind.COMMUNITY,
)


class Entry(NamedTuple):
    """What has been said so far, in the frame's `award`."""

    place: str = ""
    subject: str = ""
    name: str = ""
    place_name: str = ""
    what: str = ""
    giver: str = ""
    number: str = ""
    day: str = ""


class Awards(OfOffice[BookWork]):
    above = "menu"

    def check(self, frame: BookWork) -> str:
        return f"{frame.year}-{frame.page}"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        year = frame.year or turn.today.year
        found = await turn.world.awards(role.place, year, year)
        words = say(
            "Awards of {year}: {count}. Another year may be typed, for example: {before}",
            year=str(year),
            count=len(found),
            before=str(year - 1),
        )
        first = frame.page * PAGE
        choices = [
            Choice(one.id, say("{name}: {what}", name=one.name, what=one.what))
            for one in found[first : first + PAGE]
        ]
        choices += [LATER_ONES] if len(found) > first + PAGE else []
        choices += [EARLIER] if frame.page else []
        return Message((words,), (*choices, ADD, IMPORT, EXPORT, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        year = frame.year or turn.today.year
        found = await turn.world.awards(role.place, year, year)
        if choice == ADD.id:
            turn.change(screen="award_who", year=year, award=())
        elif choice == IMPORT.id:
            turn.change(screen="import", title=AWARDS)
        elif choice == EXPORT.id:
            words = say("Awards of {year}, {place}.", year=str(year), place=role.place_name)
            send(turn, Message((words,)), f"awards:{role.place}@{Period.span(1, year).key}")
        elif choice == LATER_ONES.id and len(found) > (frame.page + 1) * PAGE:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)
        elif choice in {one.id for one in found}:
            turn.change(screen="award", award_id=choice, year=year)

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        year = year_typed(text, turn.today.year)
        if year is None:
            turn.tell(say("Please tap a button, or type a year, for example: 2025"))
        else:
            turn.change(year=year, page=0)

    def cleared(self) -> dict[str, object]:
        return {"year": 0, "page": 0}


class OneAward(OfOffice[BookWork]):
    above = "awards"

    def check(self, frame: BookWork) -> str:
        return frame.award_id

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        one = await award(turn, frame, role)
        if one is None:
            return Message((say("This entry is not here any more."),), (BACK,), self.stamp(frame))
        return Message((lines_of(one),), (TAKE_BACK, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice == TAKE_BACK.id and await award(turn, frame, role) is not None:
            turn.happen(AwardTakenBack(award=frame.award_id))
            turn.tell(say("✓ The entry is taken back."))
            turn.change(screen="awards", award_id="")

    def cleared(self) -> dict[str, object]:
        return {"award_id": ""}


class AwardWho(OfOffice[BookWork]):
    """By code, by name, or a name that is on no list."""

    above = "awards"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        typed = Entry(*frame.award).name
        if not typed:
            words = say("Who was rewarded? Type the code, for example: 05.012, or the name.")
            return Message((words,), (BACK,), self.stamp(frame), numbered=False)
        found = await named(turn, role, typed)
        choices = [
            Choice(
                one.id,
                say("{code} {name}, {village}", code=one.short_code, name=one.name, village=one.place_name),
            )
            for one in found
        ]
        choices.append(Choice("nobody", say("None of these: just “{name}”", name=typed)))
        return Message((say("Which of these?"),), (*choices, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        typed = tidy(text)
        file = await turn.world.file_by_code(role.place, typed, turn.at)
        subject = await turn.world.subject(file.subject) if file is not None else None
        if subject is not None:
            choose(turn, subject)
        elif SHORTEST <= len(typed) <= LONGEST and not typed.replace(".", "").isdigit():
            turn.change(award=tuple(Entry(name=typed)))
        else:
            turn.tell(say("No one has that code. Type a code like 05.012, or the name."))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        typed = Entry(*frame.award).name
        if not typed:
            return
        if choice == "nobody":
            turn.change(screen="award_what", award=tuple(Entry(role.place, "", typed, role.place_name)))
            return
        subject = next((one for one in await named(turn, role, typed) if one.id == choice), None)
        if subject is not None:
            choose(turn, subject)

    def cleared(self) -> dict[str, object]:
        return {"award": ()}


class AwardText(OfOffice[BookWork]):
    """One thing in words: what was given, or by whom."""

    field = ""
    following = ""
    question: Words = ""

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        return Message(
            (say("{name}, {year}.", name=Entry(*frame.award).name, year=str(frame.year)), self.question),
            (BACK,),
            self.stamp(frame),
            numbered=False,
        )

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        typed = tidy(text)
        if SHORTEST <= len(typed) <= LONGEST:
            entry = Entry(*frame.award)._replace(**{self.field: typed})
            turn.change(screen=self.following, award=tuple(entry))
        else:
            turn.tell(say("Please type a few words, at most {most} letters.", most=LONGEST))


class AwardWhat(AwardText):
    above = "award_who"
    field, following = "what", "award_giver"
    question = say("Which award? For example: Giấy khen")

    def cleared(self) -> dict[str, object]:
        return {"award": ()}


class AwardGiver(AwardText):
    above = "award_what"
    field, following = "giver", "award_decision"
    question = say("Given by whom? For example: Chủ tịch UBND xã Minh Hợp")


class AwardDecision(OfOffice[BookWork]):
    """Number and day of the decision, in one line."""

    above = "award_giver"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        words = say("Number and day of the decision? For example: 15/QĐ-UBND, 20/11/2026")
        return Message((words,), (SKIP, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        number, _, typed_day = tidy(text).rpartition(",")
        found = day(typed_day, turn.today)
        if not number.strip() or found is None or found > turn.today or not any(map(str.isdigit, number)):
            turn.tell(say("Please type the number, a comma, and the day: 15/QĐ-UBND, 20/11/2026"))
            return
        entry = Entry(*frame.award)._replace(number=number.strip()[:60], day=found.isoformat())
        turn.change(screen="award_check", award=tuple(entry))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice == SKIP.id:
            turn.change(screen="award_check", award=tuple(Entry(*frame.award)._replace(number="", day="")))


class AwardCheck(OfOffice[BookWork]):
    above = "award_decision"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        return Message((lines_of(as_award(frame)),), (KEEP, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice != KEEP.id:
            return
        award_entered(turn, role.place, as_award(frame))
        turn.tell(say("✓ Written down."))
        turn.change(screen="awards", award=())


def choose(turn: Turn, subject: Subject) -> None:
    entry = Entry(subject.place, subject.id, subject.name, subject.place_name)
    turn.change(screen="award_what", award=tuple(entry))


async def named(turn: Turn, role: Role, typed: str) -> tuple[Subject, ...]:
    found: list[Subject] = []
    for kind in KINDS:
        found += await turn.world.find_subjects(kind, role.place, fold(typed), most=MOST_FOUND)
    return tuple(found[:MOST_FOUND])


def as_award(frame: BookWork) -> Award:
    entry = Entry(*frame.award)
    on = date.fromisoformat(entry.day) if entry.day else None
    return Award(
        "",
        frame.year,
        entry.name,
        entry.place,
        entry.place_name,
        entry.what,
        entry.giver,
        on,
        entry.number,
        entry.subject,
    )


def lines_of(one: Award) -> Paragraph:
    lines: list[Words] = [
        say("{name}, {place}", name=one.name, place=one.place_name),
        say("{what}, {year}", what=one.what, year=str(one.year)),
        say("Given by: {giver}", giver=one.giver),
    ]
    if one.decided_on is not None:
        lines.append(say("Decision {number} of {day}", number=one.number, day=one.decided_on))
    return tuple(lines)


async def award(turn: Turn, frame: BookWork, role: Role) -> Award | None:
    found = await turn.world.awards(role.place, frame.year, frame.year)
    return next((one for one in found if one.id == frame.award_id), None)
