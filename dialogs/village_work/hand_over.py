"""Hand a village over: another officer is asked, and it is theirs once they say yes."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.happening import VillageHandedOver, VillageOffered, VillageOfferEnded
from dialogs.message import Choice, Message
from dialogs.officer_words import capital, officer_called, own_name
from dialogs.recognition.screen import colleagues
from dialogs.records import VILLAGE_LEASE, Person, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import (
    HandsScreen,
    InHands,
    heads,
    in_hands,
    open_hands,
    village_notice,
)
from dialogs.village_work.open_village import open_village
from dialogs.village_work.since import since

TAKE_BACK = Choice("take_back", say("Ask them no more"))
ACCEPT = Choice("accept", say("I take this village on"))
DECLINE = Choice("decline", say("I cannot take it on"))


class HandOver(HandsScreen):
    """Whom to ask; or whom one has asked, until they answer."""

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        village = it.village.name
        if it.work.officer != turn.person:
            return Message((await since(turn, it),), (BACK,), self.stamp(frame))
        if it.work.offered_to and it.work.offered_at:
            words = say(
                "{who} was asked at {at} to take {village} on, and has not answered. Until then it is with {you}.",
                who=it.work.offered_to_name,
                at=it.work.offered_at,
                village=village,
            )
            return Message((words,), (TAKE_BACK, BACK), self.stamp(frame))
        people = await who_may_take_on(turn, it)
        choices = tuple(Choice(person.id, person.name) for person in people)
        words = (
            say("Who is asked to take {village} on? It stays with {you} until they say yes.", village=village)
            if people
            else say(
                "No other officer of the commune can take {village} on. One is invited at the desk: /ban",
                village=village,
            )
        )
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        if it.work.officer != turn.person:
            turn.tell(await since(turn, it))
            turn.pop()
        elif choice == TAKE_BACK.id:
            await ask_no_more(turn, it)
            if it.work.offered_to:
                turn.pop()
        elif it.work.offered_to:
            turn.tell(say("{who} has been asked already.", who=it.work.offered_to_name))
        else:
            people = await who_may_take_on(turn, it)
            asked = next((person for person in people if person.id == choice), None)
            if asked is not None:
                await ask(turn, it, asked)


async def ask(turn: Turn, it: InHands, asked: Person) -> None:
    name, to_name = await own_name(turn), officer_called(turn, asked)
    turn.happen(
        VillageOffered(
            season=it.season.id,
            village=it.village.id,
            officer=turn.person,
            officer_name=name,
            to=asked.id,
            to_name=to_name,
        )
    )
    words = say(
        "{who} asks {you} to take {village} on. It is theirs until {you} says yes.",
        who=capital(name),
        village=it.village.name,
    )
    turn.post(Audience.OFFICERS, asked.id, village_notice(words, say("See the village"), "offered", it))
    turn.tell(
        say(
            "✓ {who} has been asked to take {village} on. Until then it is with {you}.",
            who=to_name,
            village=it.village.name,
        )
    )
    turn.pop()


async def ask_no_more(turn: Turn, it: InHands) -> None:
    if not it.work.offered_to:
        turn.tell(say("Nobody is asked now; {village} is with {you}.", village=it.village.name))
        return
    turn.happen(
        VillageOfferEnded(
            season=it.season.id, village=it.village.id, officer=it.work.offered_to, why="taken_back"
        )
    )
    words = say(
        "{who} keeps {village}; nothing is asked of {you} any more.",
        who=capital(it.work.officer_name),
        village=it.village.name,
    )
    turn.post(Audience.OFFICERS, it.work.offered_to, Message((words,)))
    turn.tell(say("✓ {village} stays with {you}.", village=it.village.name))


class Offered(HandsScreen):
    """The one who is asked says yes or no."""

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        if not is_asked(turn, it):
            return Message((await since(turn, it),), (BACK,), self.stamp(frame))
        words = say(
            "{who} asks {you} to take {village} on: {waiting} files wait there.",
            who=capital(it.work.officer_name),
            village=it.village.name,
            waiting=await waiting_in(turn, it),
        )
        return Message((words,), (ACCEPT, DECLINE, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        if not is_asked(turn, it):
            turn.tell(await since(turn, it))
            turn.pop()
        elif choice in {ACCEPT.id, DECLINE.id}:
            turn.pop()
            await answer_offer(turn, it, choice)


async def answer_offer(turn: Turn, it: InHands, choice: str) -> None:
    """Say yes or no to it, or take it back; what has changed since the button was made is said."""
    if choice == TAKE_BACK.id and it.work.officer == turn.person:
        await ask_no_more(turn, it)
    elif choice == ACCEPT.id and is_asked(turn, it):
        await accept(turn, it)
    elif choice == DECLINE.id and is_asked(turn, it):
        await decline(turn, it)
    else:
        turn.tell(await since(turn, it))


def is_asked(turn: Turn, it: InHands) -> bool:
    """An offer ends with the time of who made it."""
    return it.work.offered_to == turn.person and bool(it.work.officer)


async def accept(turn: Turn, it: InHands) -> None:
    name = await own_name(turn)
    until = turn.at + VILLAGE_LEASE
    turn.happen(
        VillageHandedOver(
            season=it.season.id,
            village=it.village.id,
            officer=it.work.officer,
            officer_name=it.work.officer_name,
            to=turn.person,
            to_name=name,
            until=until,
        )
    )
    words = say("{who} has taken {village} on.", who=capital(name), village=it.village.name)
    turn.post(Audience.OFFICERS, it.work.officer, Message((words,)))
    turn.tell(say("✓ {village} is with {you} until {until}.", village=it.village.name, until=until))
    open_village(turn, it)


async def decline(turn: Turn, it: InHands) -> None:
    turn.happen(
        VillageOfferEnded(season=it.season.id, village=it.village.id, officer=turn.person, why="declined")
    )
    words = say(
        "{who} cannot take {village} on; it is still with {you}.",
        who=capital(await own_name(turn)),
        village=it.village.name,
    )
    turn.post(
        Audience.OFFICERS, it.work.officer, village_notice(words, say("See the village"), "village", it)
    )
    turn.tell(say("✓ {who} has been told.", who=it.work.officer_name))


async def who_may_take_on(turn: Turn, it: InHands) -> tuple[Person, ...]:
    """List the other officers of the commune; who heads the village does not work there."""
    others = await colleagues(turn, it.season.commune)
    return tuple(person for person in others if not heads(person, it.village.id))


async def waiting_in(turn: Turn, it: InHands) -> int:
    return (await turn.world.files_by_status(it.season.id, it.village.id)).get(Status.WAITING, 0)


async def open_offered(turn: Turn, record: str) -> None:
    """Open the question from its notice; what has happened since is said there."""
    season, _, village = record.partition("-")
    it = await in_hands(turn, season, village)
    if it is None or not is_asked(turn, it):
        turn.tell(await since(turn, it))
    else:
        open_hands(turn, Hands("offered", season, village))
