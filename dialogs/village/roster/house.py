"""One household of the list: what stands there, what happened to it, what can be done."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import PostingWord, RosterAct, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.house_called import house_listed, phone_shown
from dialogs.village.household_acts.open import open_acts
from dialogs.village.meeting_registration.posting import signed, write_down
from dialogs.village.roster.frame import VillageList
from dialogs.village.roster.lines import house_of
from dialogs.village.screen import OfVillage
from dialogs.village.season import family_season
from dialogs.village.standing import STAND_WORDS, stand_now
from dialogs.village.village_word import village_within

MEND = Choice("mend", say("Mend what is written"))
ACTS = Choice("acts", say("Something has changed in the household"))
POST = Choice("post", say("Its sheet says: the name may be posted"))
NOT_POST = Choice("not_post", say("Its sheet says: do not post the name"))
MOST_ACTS = 4
"""The newest that happened to it."""


class HouseScreen(OfVillage[VillageList]):
    """A screen about one household: its buttons are about that one only."""

    def check(self, frame: VillageList) -> str:
        return frame.house

    async def draw(self, turn: Turn, frame: VillageList) -> Message:
        line = await house_of(turn, frame.village, frame.house)
        if line is None:
            words = say(
                "This household is not on the list of {village}.", village=village_within(frame.village_name)
            )
            return Message((words,), (BACK,), self.stamp(frame))
        return await self.draw_house(turn, frame, line)

    async def draw_house(self, turn: Turn, frame: VillageList, line: RosterLine) -> Message:
        raise NotImplementedError

    async def back(self, turn: Turn, frame: VillageList) -> None:
        turn.change(screen="houses", house="")


class House(HouseScreen):
    async def draw_house(self, turn: Turn, frame: VillageList, line: RosterLine) -> Message:
        paragraphs: list[Paragraph] = [tuple(what_is_written(line))]
        if line.left is None:
            paragraphs.append(await where_it_stands(turn, frame, line))
        happened = await turn.world.roster_acts(line.subject)
        told = [words for act in happened if (words := await act_told(turn, act))]
        if told:
            paragraphs.append(tuple(told[-MOST_ACTS:]))
        choices = (MEND, ACTS) if line.left is None else () if line.now_in else (ACTS,)
        if line.left is None and line.registered:
            word = (await turn.world.posting_words(frame.village)).get(line.subject)
            paragraphs += posting_told(word)
            choices = (*posting_ways(line, word), *choices)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: VillageList, choice: str) -> None:
        if choice == MEND.id:
            turn.change(screen="mend")
        elif choice == ACTS.id:
            await open_acts(turn, frame.village, frame.village_name, frame.house)
        elif choice in {POST.id, NOT_POST.id}:
            await note_posting(turn, frame, given=choice == POST.id)


async def note_posting(turn: Turn, frame: VillageList, *, given: bool) -> None:
    """Write down what stands on the house's own sheet; what it said on its phone nobody else changes."""
    line = await house_of(turn, frame.village, frame.house)
    word = (await turn.world.posting_words(frame.village)).get(frame.house)
    if line is None or (POST if given else NOT_POST) not in posting_ways(line, word):
        turn.tell(say("That is how it stands already; nothing changes."))
        return
    house = (frame.house,)
    write_down(turn, frame.village, frame.village_name, house if given else (), () if given else house)
    turn.tell(say("✓ Entered."))


def posting_told(word: PostingWord | None) -> tuple[Words, ...]:
    if word is None:
        return (say("Posting of the name: not asked yet, so it is left off the posted list."),)
    if word.given:
        return (say("Posting of the name: agreed."),)
    return (say("Posting of the name: refused, so it is left off the posted list."),)


def posting_ways(line: RosterLine, word: PostingWord | None) -> tuple[Choice, ...]:
    """Offer only what changes something: for houses that agreed on paper and have not spoken themselves."""
    if not signed(line) or (word is not None and not word.on_paper):
        return ()
    return tuple(
        one for one, given in ((POST, True), (NOT_POST, False)) if word is None or word.given != given
    )


def what_is_written(line: RosterLine) -> list[Words]:
    told: list[Words] = [
        house_listed(line),
        say("File code: {code}", code=line.code.partition(".")[2]),
    ]
    if line.members:
        told.append(say("People in the household: {members}", members=line.members))
    if line.phone:
        told.append(say("Telephone: {phone}", phone=phone_shown(line.phone)))
    if line.cannot_read is not None:
        told.append(
            say(
                "Adults from 15 to 60 who cannot read yet: {count} (only {you} and the officers see this)",
                count=line.cannot_read,
            )
        )
    return told


async def where_it_stands(turn: Turn, frame: VillageList, line: RosterLine) -> Words:
    season = await family_season(turn, frame.village)
    if season is None:
        return say("The commune has not opened this year's registration yet.")
    stand = await stand_now(turn, line, season)
    if line.has_phone:
        return say(
            "{year}: {step}. Somebody answers for it on a phone.", year=season.year, step=STAND_WORDS[stand]
        )
    return say("{year}: {step}.", year=season.year, step=STAND_WORDS[stand])


async def act_told(turn: Turn, act: RosterAct) -> Words | None:
    """Say what happened, without the name of anybody who died; what was mended is no news."""
    match act.what:
        case "head_changed":
            return say("{day}: another chủ hộ", day=act.on)
        case "head_died":
            return say("{day}: the chủ hộ has died; no reminders for now", day=act.on)
        case "resumed":
            return say("{day}: the death was a slip; everything goes on", day=act.on)
        case "left" if act.detail.get("why") == "joined":
            return say("{day}: joined another household", day=act.on)
        case "left":
            return say("{day}: moved away", day=act.on)
        case "moved":
            place = await turn.world.place(act.detail.get("to", ""))
            return say(
                "{day}: moved to {village}", day=act.on, village=village_within(place.name) if place else ""
            )
        case "returned":
            return say("{day}: back on the list", day=act.on)
        case "listed" if act.detail.get("why") == "moved_in":
            return say("{day}: moved in", day=act.on)
        case "listed" if act.detail.get("why") == "split":
            return say("{day}: split from another household", day=act.on)
        case _:
            return None
