"""Households invited by their numbers: an invitation only, each decides itself, and nothing is learnt about any of them."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.clan.frame import ClanRoom
from dialogs.clan.screen import OfClan, season_of
from dialogs.event import Audience
from dialogs.happening import ClanInvited
from dialogs.message import Choice, Message, Stamp
from dialogs.records import Person, SubjectKind
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.numbers_list import Said, numbers_list
from dialogs.village.follow_up.unanswered import willing

MOST_VILLAGES = 99
MOST_INVITED = 60
"""At once: whole villages are no clan."""
NUMBERS = range(1, 1000)


class WhichVillage(OfClan):
    async def draw(self, turn: Turn, frame: ClanRoom) -> Message:
        clan = await turn.world.subject(frame.clan)
        villages = await turn.world.find_villages(clan.place, "", most=MOST_VILLAGES) if clan else ()
        words = say("Households of which village are to be invited to count in {clan}?", clan=frame.clan_name)
        choices = tuple(Choice(village.id, village.name) for village in villages)
        return self.asked_which(frame, words, choices)

    async def act(self, turn: Turn, frame: ClanRoom, choice: str) -> None:
        village = await turn.world.place(choice)
        clan = await turn.world.subject(frame.clan)
        if village is not None and clan is not None and village.parent == clan.place:
            turn.change(screen="clan_invite_numbers", village=village.id, village_name=village.name)


class WhichNumbers(OfClan):
    def check(self, frame: ClanRoom) -> str:
        return f"{frame.file}-{frame.village}"

    async def draw(self, turn: Turn, frame: ClanRoom) -> Message:
        words = say(
            "{village}: please type the numbers of the clan's households as on the village's list, for example: 3 7 12-15",
            village=frame.village_name,
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: ClanRoom, text: str) -> bool:
        meant = numbers_list(text, known=NUMBERS)
        if meant is None or meant.said is not Said.NUMBERS or not meant.numbers or meant.verb is not None:
            return False
        if len(meant.numbers) > MOST_INVITED:
            turn.tell(say("At most {most} households at once, please.", most=MOST_INVITED))
            return True
        await invite(turn, frame, frozenset(meant.numbers))
        return True

    def ask_again(self, frame: ClanRoom) -> Words:
        return say("Only the numbers of the households are needed here, for example: 3 7 12-15")

    async def act(self, turn: Turn, frame: ClanRoom, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: ClanRoom) -> None:
        turn.change(screen="clan_invite", village="", village_name="")


async def invite(turn: Turn, frame: ClanRoom, numbers: frozenset[int]) -> None:
    """Write to those that may be written to. What is said here is the same whoever that was."""
    season = await season_of(turn, frame)
    if season is None:
        return
    already = await turn.world.clan_invited(frame.clan, season.id)
    invited: list[str] = []
    people: dict[str, Person] = {}
    for line in await turn.world.roster(frame.village, season.id):
        if line.number not in numbers or line.subject in already or line.head_died or not line.has_phone:
            continue
        if await turn.world.belongs_to(line.subject, SubjectKind.CLAN) is not None:
            continue
        if reached := willing(turn, await turn.world.representatives(line.subject)):
            invited.append(line.subject)
            people.update((person.id, person) for person in reached)
    for person in people.values():
        turn.post(Audience.FAMILIES, person.id, invitation(frame))
    if invited:
        turn.happen(ClanInvited(clan=frame.clan, season=season.id, households=tuple(invited)))
    turn.tell(
        say(
            "✓ The invitation is on its way to those of these households that take messages here and count in no clan yet, "
            "once a year. Each decides itself; the others can be given the clan's link."
        )
    )
    turn.change(screen="clan_houses", village="", village_name="")


def invitation(frame: ClanRoom) -> Message:
    words = say(
        "{clan} invites the household to count in it for Dòng họ học tập. {You} may accept or leave it; nothing is "
        "written until {you} choose.",
        clan=frame.clan_name,
    )
    return Message((words,), (Choice("open", say("See the invitation")),), Stamp("go", "clan", frame.clan))
