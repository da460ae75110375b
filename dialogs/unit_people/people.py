"""The list: who stands on it, who has registered as a learning citizen, who has handed in; never a point."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.clan.step import handed_in, step_told
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import UnitMember
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.names_list import names_list
from dialogs.understand.numbers_list import Verb, numbers_list
from dialogs.unit_people.frame import UnitPeople
from dialogs.unit_people.register import choose_numbers
from dialogs.unit_people.screen import OfUnit, members, season_of

PAGE = 12
ADD = Choice("add", say("Add people"), apart=True)
REGISTER = Choice("register", say("Register those who agreed"), apart=True)
ALL = Choice("all", say("The whole list"), apart=True)
FORWARD = "page-"


class People(OfUnit):
    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        everybody = await members(turn, frame.unit)
        season = await season_of(turn, frame.unit)
        shown = tuple(one for one in everybody if not frame.found or one.number in frame.found)
        pages = max(1, -(-len(shown) // PAGE))
        page = min(frame.page, pages - 1)
        paragraphs: list[Paragraph] = [await self.heading(turn, frame, everybody)]
        if season is None:
            paragraphs.append(
                say("The commune has not opened this year's registration for Công dân học tập.")
            )
        if pages > 1:
            paragraphs.append(say("Page {page}/{pages}.", page=page + 1, pages=pages))
        if shown:
            paragraphs.append(say("To open one person, tap or type the number or name, for example: 12"))
        choices = [Choice(one.id, member_told(one)) for one in shown[page * PAGE : (page + 1) * PAGE]]
        if page:
            choices.append(Choice(f"{FORWARD}{page - 1}", say("Page before"), apart=True))
        if page < pages - 1:
            choices.append(Choice(f"{FORWARD}{page + 1}", say("Next page"), apart=True))
        choices += [ALL] if frame.found else [ADD]
        if season is not None and any(not one.registered for one in everybody) and not frame.found:
            choices.append(REGISTER)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), numbered=False)

    async def heading(
        self, turn: Turn, frame: UnitPeople, everybody: tuple[UnitMember, ...]
    ) -> tuple[Words, ...]:
        if not everybody:
            return (say("{unit} has no list of people yet.", unit=frame.unit_name),)
        told: list[Words] = [
            say(
                "{unit}: {count} people; registered {registered}, handed in {handed_in}.",
                unit=frame.unit_name,
                count=len(everybody),
                registered=sum(one.registered for one in everybody),
                handed_in=sum(handed_in(one.status) for one in everybody),
            )
        ]
        apart = await turn.world.members_of(frame.unit) - sum(bool(one.citizen) for one in everybody)
        if apart > 0:
            told.append(say("Registered one by one, not on this list: {count}.", count=apart))
        return tuple(told)

    async def said(self, turn: Turn, frame: UnitPeople, text: str) -> bool:
        everybody = await members(turn, frame.unit)
        numbers = numbers_list(text, known=[one.number for one in everybody])
        if numbers is not None and numbers.verb is Verb.REGISTER:
            return choose_numbers(turn, numbers, everybody)
        found = found_by(text, everybody)
        if len(found) == 1:
            turn.change(screen="member", member=found[0].id, found=())
        elif found:
            turn.tell(say("Several people fit. Please tap one."))
            turn.change(found=tuple(one.number for one in found), page=0)
        else:
            turn.tell(say("Nobody with “{text}” is on the list.", text=text[:60]))
        return True

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        match choice:
            case "add":
                turn.change(screen="add_people")
            case "register":
                turn.change(screen="who_registers", numbers=())
            case "all":
                turn.change(found=(), page=0)
            case _ if choice.startswith(FORWARD) and choice.removeprefix(FORWARD).isdigit():
                turn.change(page=int(choice.removeprefix(FORWARD)))
            case _:
                turn.change(screen="member", member=choice)

    async def back(self, turn: Turn, frame: UnitPeople) -> None:
        if frame.found:
            turn.change(found=(), page=0)
        else:
            turn.pop()


def member_told(member: UnitMember) -> Text:
    return say(
        "{number}. {name}: {step}", number=member.number, name=member.name, step=step_told(member.status)
    )


def found_by(text: str, everybody: tuple[UnitMember, ...]) -> tuple[UnitMember, ...]:
    """Find by number, or by the name as people say it."""
    typed = text.strip().rstrip(".)")
    if typed.isdigit():
        return tuple(one for one in everybody if one.number == int(typed))
    named = names_list(text, {one.number: one.name for one in everybody})
    if named is None:
        return ()
    numbers = {*named.numbers, *(number for one in named.ambiguous for number in one.candidates)}
    return tuple(one for one in everybody if one.number in numbers)
