"""Mending what is written of a household: a slip of the pen, no change in the house itself."""

from __future__ import annotations

import msgspec

from criteria.wording import Text, Words, say
from dialogs.happening import HouseholdMended
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.registration.household import MOST_MEMBERS, full_name, no_full_name
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import count, fold, phone, sort_key, tidy
from dialogs.village.house_called import house_called, house_listed, phone_shown
from dialogs.village.namesake import namesake_told
from dialogs.village.roster.frame import VillageList
from dialogs.village.roster.house import HouseScreen
from dialogs.village.roster.lines import house_of, on_list
from dialogs.village.village_word import village_within

LONGEST_WORD = 40
CLEAR = Choice("clear", say("Leave it empty"))

FIELDS: dict[str, tuple[Text, Text]] = {
    "name": (
        say("The chủ hộ's name"),
        say("Please type the chủ hộ's name as it should be written. For example: Lò Văn Pâng"),
    ),
    "word": (
        say("The word that tells namesakes apart"),
        say(
            "A word or two that tell this household from another of the same name. Only {you} and the officers see it. "
            "For example: con ông Sơn"
        ),
    ),
    "members": (
        say("The number of people"),
        say("How many people live in the household? For example: 5"),
    ),
    "phone": (say("The telephone"), say("Please type the telephone number. For example: 0912 345 678")),
    "cannot_read": (
        say("Adults who cannot read yet"),
        say(
            "How many people from 15 to 60 in this household cannot read and write yet? Only {you} and the officers see "
            "it. For example: 1"
        ),
    ),
}
"""What the choice is called, and what is asked."""


class WhichField(HouseScreen):
    """What of it is wrong."""

    async def draw_house(self, turn: Turn, frame: VillageList, line: RosterLine) -> Message:
        words = say("{household}: what should be written otherwise?", household=house_listed(line))
        choices = tuple(
            Choice(key, label) for key, (label, _) in FIELDS.items() if key != "name" or line.name
        )
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: VillageList, choice: str) -> None:
        if choice in FIELDS:
            turn.change(screen="mend_field", field=choice)

    async def back(self, turn: Turn, frame: VillageList) -> None:
        turn.change(screen="house")


class MendField(HouseScreen):
    """The right one is typed."""

    def check(self, frame: VillageList) -> str:
        return f"{frame.house}-{frame.field}"

    async def draw_house(self, turn: Turn, frame: VillageList, line: RosterLine) -> Message:
        paragraphs: list[Words] = [FIELDS[frame.field][1]]
        if now := now_written(line, frame.field):
            paragraphs.append(say("Written now: {now}", now=now))
        clear = (CLEAR,) if now and frame.field not in {"name", "members"} else ()
        return Message(tuple(paragraphs), (*clear, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: VillageList, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await (self.back(turn, frame) if choice == BACK.id else self.act(turn, frame, choice))
            return
        match frame.field:
            case "name" if called := full_name(text):
                await mend(turn, frame, kept_name=called)
            case "name":
                turn.tell(no_full_name(text))
            case "word" if word := tidy_word(text):
                await mend(turn, frame, word=word)
            case "members" if members := count(text, low=1, high=MOST_MEMBERS):
                await mend(turn, frame, members=members)
            case "phone" if number := phone(text):
                await mend(turn, frame, phone=number)
            case "cannot_read" if (cannot := count(text, low=0, high=MOST_MEMBERS)) is not None:
                await mend(turn, frame, cannot_read=cannot)
            case _:
                turn.tell(wanted(frame.field))

    async def act(self, turn: Turn, frame: VillageList, choice: str) -> None:
        if choice == CLEAR.id and frame.field in {"word", "phone"}:
            await mend(turn, frame, **{frame.field: ""})
        elif choice == CLEAR.id and frame.field == "cannot_read":
            await mend(turn, frame, cannot_read=None)

    async def back(self, turn: Turn, frame: VillageList) -> None:
        turn.change(screen="mend", field="")


async def mend(turn: Turn, frame: VillageList, **fields: object) -> None:
    """Write it down; the same as before is no change, and another of the same name is told of."""
    line = await house_of(turn, frame.village, frame.house)
    turn.change(screen="house", field="")
    if line is None or line.left is not None:
        turn.tell(
            say("This household is not on the list of {village}.", village=village_within(frame.village_name))
        )
        return
    new = msgspec.structs.replace(line, **fields)
    if new == line:
        turn.tell(say("It is written so already."))
        return
    turn.happen(mended(line, new))
    turn.tell(say("✓ Written."))
    if new.kept_name != line.kept_name:
        await tell_namesakes(turn, frame, new)


def mended(line: RosterLine, new: RosterLine) -> HouseholdMended:
    """Say what the line is from now on, and what of it was otherwise."""
    before = {
        key: str(old)
        for key in ("kept_name", "members", "phone", "word", "cannot_read")
        if (old := getattr(line, key)) != getattr(new, key) and old not in {"", None}
    }
    return HouseholdMended(
        subject=line.subject,
        name=new.kept_name,
        folded=fold(new.kept_name),
        sort_key=sort_key(new.kept_name),
        members=new.members,
        phone=new.phone,
        word=new.word,
        cannot_read=new.cannot_read,
        before=before,
    )


async def tell_namesakes(turn: Turn, frame: VillageList, new: RosterLine) -> None:
    """Where another household bears the name, ask for the word that tells them apart."""
    others = [
        line
        for line in await on_list(turn, frame.village)
        if line.subject != new.subject and line.name and fold(line.name) == fold(new.kept_name)
    ]
    if others and not new.word:
        turn.tell(
            say(
                "{namesake} A word that tells them apart helps.",
                namesake=namesake_told(others[0], new.kept_name),
            )
        )
        turn.change(screen="mend_field", field="word")


def now_written(line: RosterLine, field: str) -> Words:
    match field:
        case "name":
            return house_called(line) if line.name else ""
        case "word":
            return line.word
        case "members":
            return str(line.members or "")
        case "phone":
            return phone_shown(line.phone)
        case _:
            return "" if line.cannot_read is None else str(line.cannot_read)


def tidy_word(text: str) -> str:
    """Keep a short word or two, without brackets; empty where it is none."""
    word = tidy(text).strip(" .,;:()[]")
    return word if 0 < len(word) <= LONGEST_WORD and any(char.isalpha() for char in word) else ""


def wanted(field: str) -> Words:
    match field:
        case "word":
            return say("A word or two is needed, for example: con ông Sơn")
        case "phone":
            return say("That is no telephone number of Vietnam. For example: 0912 345 678")
        case "members":
            return say("A number from 1 to {most} is needed here, for example: 5", most=MOST_MEMBERS)
        case _:
            return say("A number from 0 to {most} is needed here, for example: 1", most=MOST_MEMBERS)
