"""All phones that wait, on one screen: right ones are confirmed by the houses' numbers, or all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message
from dialogs.records import JoinRequest, Place, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.numbers_list import Said, numbers_list
from dialogs.village.house_called import house_numbered
from dialogs.village.household_joining.decided import let_in
from dialogs.village.household_joining.frame import JoinRequests
from dialogs.village.keeper import keeps
from dialogs.village.screen import NOT_KEPT, OfVillage
from dialogs.village.season import family_season

JOINS = Choice("joins", say("Phones that ask to answer for a house"))
ALL = "all"
"""Before the newest request that was on the screen: one that came later was never looked at."""
MOST_SHOWN = 12
WHO = {
    "head": say("the chủ hộ"),
    "adult": say("an adult of the house"),
    "minor": say("a child of the house, an adult agreed"),
    "neighbour": say("a neighbour helping, an adult of the house agreed"),
}
OWN = say("This is your own phone: please let another head of the village or the commune's Hội confirm it.")
SINCE = say("That phone has been decided on already.")


class Joins(OfVillage[JoinRequests]):
    async def draw(self, turn: Turn, frame: JoinRequests) -> Message:
        waiting = await turn.world.join_requests(frame.village)
        if not waiting:
            return Message((say("No phone is waiting."),), (BACK,), self.stamp(frame))
        shown, lines = waiting[:MOST_SHOWN], await by_subject(turn, frame.village)
        matched = any(request.subject in lines for request in shown)
        paragraphs = (
            say(
                "Phones that ask to answer for a house. Once confirmed, a phone sees and gives that house's answers."
            ),
            tuple(in_words(request, lines) for request in shown),
            say(
                "Which are right? Please type the số thứ tự of those houses, for example 12 31. For the others, tap to look."
            ),
        )
        return Message(
            paragraphs if len(shown) == len(waiting) else (*paragraphs, more(len(waiting) - len(shown))),
            (
                *(
                    (Choice(ALL + shown[-1].id, say("All of these are right"), guarded=True),)
                    if matched
                    else ()
                ),
                *(Choice(request.id, looked_at(request, lines)) for request in shown),
                BACK,
            ),
            self.stamp(frame),
            numbered=False,
        )

    async def said(self, turn: Turn, frame: JoinRequests, text: str) -> None:
        waiting = await turn.world.join_requests(frame.village)
        lines = await by_subject(turn, frame.village)
        asked = {lines[request.subject].number for request in waiting if request.subject in lines}
        meant = numbers_list(text, known=asked)
        if meant is None or meant.said is not Said.NUMBERS or meant.verb is not None:
            await super().said(turn, frame, text)
            return
        if meant.unknown:
            turn.tell(
                say(
                    "No phone asks for house {numbers}, or it has been decided already.",
                    numbers=meant.unknown,
                )
            )
        chosen = []
        for number in meant.numbers:
            asking = [one for one in waiting if one.subject in lines and lines[one.subject].number == number]
            if len(asking) == 1:
                chosen += asking
            else:
                turn.tell(
                    say(
                        "{count} phones ask for house {number}: please tap each.",
                        count=len(asking),
                        number=number,
                    )
                )
        await confirm(turn, chosen, lines)

    async def act(self, turn: Turn, frame: JoinRequests, choice: str) -> None:
        waiting = await turn.world.join_requests(frame.village)
        ids = [request.id for request in waiting]
        if choice in ids:
            turn.change(screen="join", request=choice)
        elif choice.startswith(ALL) and choice.removeprefix(ALL) in ids:
            lines = await by_subject(turn, frame.village)
            shown = waiting[: ids.index(choice.removeprefix(ALL)) + 1]
            await confirm(turn, [request for request in shown if request.subject in lines], lines)
        else:
            turn.tell(SINCE)

    def ask_again(self, frame: JoinRequests) -> Words:
        return say(
            "Please type the số thứ tự of the houses that are right, for example 12 31, or tap one below."
        )


async def confirm(turn: Turn, chosen: Sequence[JoinRequest], lines: Mapping[str, RosterLine]) -> None:
    """Let in the chosen ones, each already matched to a house; say it in one line."""
    done: list[Words] = []
    for request in chosen:
        if request.person == turn.person:
            turn.tell(OWN)
        else:
            await let_in(turn, request, lines[request.subject])
            done.append(house_numbered(lines[request.subject]))
    if done:
        turn.tell(say("✓ Confirmed: {houses}. They have been told.", houses=tuple(done)))


async def open_joins(turn: Turn, village: str) -> None:
    """Open it from a notice: the role is checked at this moment."""
    place = await turn.world.place(village)
    if place is None or not await keeps(turn, village):
        turn.tell(NOT_KEPT)
    else:
        await open_join_room(turn, place)


async def open_join_room(turn: Turn, village: Place) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, JoinRequests)]
    turn.push(JoinRequests(village.id, village.name))


async def by_subject(turn: Turn, village: str) -> dict[str, RosterLine]:
    season = await family_season(turn, village)
    lines = await turn.world.roster(village, season.id if season else "")
    return {line.subject: line for line in lines}


def in_words(request: JoinRequest, lines: Mapping[str, RosterLine]) -> Text:
    """Say which house it may be, what was typed, and who says to be typing."""
    line = lines.get(request.subject)
    who = WHO.get(request.relation, WHO["adult"])
    if line is None:
        return say("No house found: typed “{typed}”; {who}.", typed=request.typed, who=who)
    house = house_numbered(line)
    if line.has_phone:
        return say(
            "{house}: typed “{typed}”; {who}; another phone answers for it already.",
            house=house,
            typed=request.typed,
            who=who,
        )
    return say("{house}: typed “{typed}”; {who}.", house=house, typed=request.typed, who=who)


def looked_at(request: JoinRequest, lines: Mapping[str, RosterLine]) -> Text:
    line = lines.get(request.subject)
    if line is None:
        return say("Look: “{typed}”", typed=request.typed[:30])
    return say("Look: house {number}, “{typed}”", number=line.number, typed=request.typed[:30])


def more(count: int) -> Text:
    return say("{count} more are waiting; they come when these are done.", count=count)
