"""Two that may be one household are asked about, never merged silently; namesakes get a word that tells them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterEntry, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold
from dialogs.village.house_called import house_listed, phone_shown
from dialogs.village.listing.frame import Listing
from dialogs.village.listing.plan import Pair, Plan, Reason
from dialogs.village.listing.review import planned, review, with_entry, wordless_namesake
from dialogs.village.namesake import same_name
from dialogs.village.roster.lines import on_list
from dialogs.village.roster.mend import tidy_word
from dialogs.village.screen import OfVillage

ONE_HOUSE = Choice("same", say("One household"))
TWO_HOUSES = Choice("other", say("Two households"))
ALL_OTHERS = Choice("all_other", say("All the rest are different households"))
SKIP = Choice("skip", say("Go without"))

REASONS: Mapping[Reason, Text] = {
    Reason.NUMBER: say("the same number"),
    Reason.NAME: say("the same name"),
    Reason.PHONE: say("the same telephone"),
    Reason.CLOSE: say("names that are close"),
}


class OneOrTwo(OfVillage[Listing]):
    def check(self, frame: Listing) -> str:
        """An answer is about the pair that stood on the screen."""
        return f"{frame.village}-{len(frame.verdicts)}"

    async def draw(self, turn: Turn, frame: Listing) -> Message:
        questions = (await planned(turn, frame)).questions
        if not questions:
            return Message(
                (say("Everything has been asked."),), (Choice("on", say("Go on")), BACK), self.stamp(frame)
            )
        pair = questions[0]
        words = say(
            "Are these one household or two? They have {reasons}.",
            reasons=tuple(REASONS[reason] for reason in pair.reasons),
        )
        both: tuple[Words, ...] = (
            say("Typed: {entry}", entry=entry_told(frame.entries[pair.typed])),
            await self.other(turn, frame, pair),
        )
        rest = (ALL_OTHERS,) if len(questions) > 1 else ()
        return Message((words, both), (ONE_HOUSE, TWO_HOUSES, *rest, BACK), self.stamp(frame))

    async def other(self, turn: Turn, frame: Listing, pair: Pair) -> Words:
        if not pair.listed:
            return say("Typed before: {entry}", entry=entry_told(frame.entries[pair.earlier]))
        line = next(line for line in await on_list(turn, frame.village) if line.number == pair.listed)
        return say("On the list: {household}", household=line_told(line))

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        questions = (await planned(turn, frame)).questions
        if questions and choice in {ONE_HOUSE.id, TWO_HOUSES.id}:
            turn.change(verdicts={**frame.verdicts, questions[0].key: choice == ONE_HOUSE.id})
        elif choice == ALL_OTHERS.id:
            turn.change(verdicts={**frame.verdicts, **{pair.key: False for pair in questions}})
        await review(turn)

    async def back(self, turn: Turn, frame: Listing) -> None:
        turn.change(screen="send")


class Word(OfVillage[Listing]):
    def check(self, frame: Listing) -> str:
        return f"{frame.village}-{len(frame.wordless)}"

    async def draw(self, turn: Turn, frame: Listing) -> Message:
        now = await planned(turn, frame)
        lines = await on_list(turn, frame.village)
        place = wordless_namesake(frame, now, lines)
        if place is None:
            return Message(
                (say("Everything has been asked."),), (Choice("on", say("Go on")), BACK), self.stamp(frame)
            )
        number = next(number for number, added in now.added if added == place)
        words = which_word(frame.entries[place].name, number, heads_before(frame, now, place, lines))
        return Message((words,), (SKIP, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: Listing, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await (self.back(turn, frame) if choice == BACK.id else self.act(turn, frame, choice))
            return
        word = tidy_word(text)
        place = wordless_namesake(frame, await planned(turn, frame), await on_list(turn, frame.village))
        if place is not None and not word:
            turn.tell(say("A word or two is needed, for example: con ông Sơn"))
            return
        if place is not None:
            entry = msgspec.structs.replace(frame.entries[place], word=word)
            turn.change(entries=with_entry(frame, place, entry))
        await review(turn)

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        place = wordless_namesake(frame, await planned(turn, frame), await on_list(turn, frame.village))
        if choice == SKIP.id and place is not None:
            turn.change(wordless=(*frame.wordless, place))
        await review(turn)

    async def back(self, turn: Turn, frame: Listing) -> None:
        turn.change(screen="send")


def heads_before(frame: Listing, now: Plan, place: int, lines: Sequence[RosterLine]) -> list[str]:
    """List the names that stand on the list, or were typed, beside this one."""
    return [line.name for line in lines] + [frame.entries[one].name for _, one in now.added if one != place]


def which_word(name: str, number: int, others: Sequence[str]) -> Words:
    """Ask for the word that tells namesakes apart; a name that only its accents tell apart is said to be close."""
    if any(same_name(other, name) for other in others):
        return say(
            "More than one household is called {name}. A word or two for number {number}, so that nobody is mistaken, for "
            "example: con ông Sơn. Only {you} and the officers see it.",
            name=name,
            number=number,
        )
    close = next(other for other in others if fold(other) == fold(name))
    return say(
        "{name} and {other} are names that are close. A word or two for number {number}, so that nobody is mistaken, "
        "for example: con ông Sơn. Only {you} and the officers see it.",
        name=name,
        other=close,
        number=number,
    )


def entry_told(entry: RosterEntry, number: int = 0) -> Words:
    """Write a typed household in one line: "12. Lò Văn Pâng (con ông Sơn), 5 người, 0912 345 678"."""
    name: Words = say("{name} ({word})", name=entry.name, word=entry.word) if entry.word else entry.name
    shown = number or entry.number
    told: Words = say("{number}. {name}", number=shown, name=name) if shown else name
    return _with_facts(told, entry.members, entry.phone)


def line_told(line: RosterLine) -> Words:
    return _with_facts(house_listed(line), line.members, line.phone)


def _with_facts(told: Words, members: int, phone: str) -> Words:
    if members:
        told = say("{household}, {members} people", household=told, members=members)
    return say("{household}, {phone}", household=told, phone=phone_shown(phone)) if phone else told
