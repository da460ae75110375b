"""Các nhà trong họ: those that agreed to be named, how far each is, and how many others there are."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.clan.frame import ClanRoom
from dialogs.clan.screen import OfClan, season_of
from dialogs.clan.step import handed_in, step_told
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import ClanHouse
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.names_list import names_list

PAGE = 20
REMIND = Choice("remind", say("Remind those who have not answered"))
INVITE = Choice("invite", say("Invite households of the clan"))
ALL = Choice("all", say("The whole list"), apart=True)
FORWARD = "page-"


class HousesOfClan(OfClan):
    async def draw(self, turn: Turn, frame: ClanRoom) -> Message:
        season = await season_of(turn, frame)
        houses = await turn.world.clan_houses(frame.clan, season.id if season else "")
        shown = tuple(house for house in houses.named if not frame.found or house.line.subject in frame.found)
        pages = max(1, -(-len(shown) // PAGE))
        page = min(frame.page, pages - 1)
        paragraphs: list[Paragraph] = [self.heading(frame, houses.named, houses.others)]
        if shown:
            paragraphs.append(tuple(map(house_told, shown[page * PAGE : (page + 1) * PAGE])))
        if pages > 1:
            paragraphs.append(say("Page {page}/{pages}.", page=page + 1, pages=pages))
            paragraphs.append(say("To find a household, type its name or number, for example: Pâng"))
        choices = [REMIND] if houses.named and season else []
        choices += [INVITE] if season else []
        if page:
            choices.append(Choice(f"{FORWARD}{page - 1}", say("Page before"), apart=True))
        if page < pages - 1:
            choices.append(Choice(f"{FORWARD}{page + 1}", say("Next page"), apart=True))
        if frame.found:
            choices.append(ALL)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), numbered=False)

    def heading(self, frame: ClanRoom, named: tuple[ClanHouse, ...], others: int) -> tuple[Words, ...]:
        told: list[Words] = [
            say("{clan}: {count} households count in it.", clan=frame.clan_name, count=len(named) + others)
        ]
        if named:
            told.append(
                say(
                    "Agreed to be seen: {count}; registered {registered}, handed in {handed_in}.",
                    count=len(named),
                    registered=sum(house.line.registered for house in named),
                    handed_in=sum(handed_in(house.line.status) for house in named),
                )
            )
        if others:
            told.append(say("Other households, not named here: {count}.", count=others))
        return tuple(told)

    async def said(self, turn: Turn, frame: ClanRoom, text: str) -> bool:
        season = await season_of(turn, frame)
        houses = await turn.world.clan_houses(frame.clan, season.id if season else "")
        found = found_by(text, houses.named)
        if found:
            turn.change(found=tuple(house.line.subject for house in found), page=0)
        else:
            turn.tell(say("No household with “{text}” is among those named here.", text=text[:60]))
        return True

    async def act(self, turn: Turn, frame: ClanRoom, choice: str) -> None:
        match choice:
            case "remind":
                turn.change(screen="clan_remind", found=())
            case "invite":
                turn.change(screen="clan_invite", found=())
            case "all":
                turn.change(found=(), page=0)
            case _ if choice.startswith(FORWARD) and choice.removeprefix(FORWARD).isdigit():
                turn.change(page=int(choice.removeprefix(FORWARD)))

    async def back(self, turn: Turn, frame: ClanRoom) -> None:
        if frame.found:
            turn.change(found=(), page=0)
        else:
            turn.pop()


def house_told(house: ClanHouse) -> Text:
    """Write one line: "Xóm 5, số 12: Lò Văn Pâng, đã nộp"."""
    step = step_told(house.line.status)
    if not house.line.name:
        return say(
            "{village}, no. {number}: {step}", village=house.village_name, number=house.line.number, step=step
        )
    return say(
        "{village}, no. {number}: {name}, {step}",
        village=house.village_name,
        number=house.line.number,
        name=house.line.name,
        step=step,
    )


def found_by(text: str, houses: tuple[ClanHouse, ...]) -> tuple[ClanHouse, ...]:
    """Find by số thứ tự, which several villages may have, or by the name as people say it."""
    typed = text.strip().rstrip(".)")
    if typed.isdigit():
        return tuple(house for house in houses if house.line.number == int(typed))
    named = names_list(text, {place: house.line.name for place, house in enumerate(houses)})
    if named is None:
        return ()
    places = {*named.numbers, *(place for one in named.ambiguous for place in one.candidates)}
    return tuple(house for place, house in enumerate(houses) if place in places)
