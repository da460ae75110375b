"""Several people of a unit registered in one act: who, in which village they live, and that each agreed on paper."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from criteria.wording import Words, say
from dialogs.happening import FileOpened, MemberRegistered, MembershipChosen, SubjectRegistered
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import (
    TITLES,
    PaperConsent,
    PlaceKind,
    Season,
    SubjectKind,
    UnitMember,
)
from dialogs.registration.register import LIST_FULL
from dialogs.registration.start import registration_closed
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key
from dialogs.understand.numbers_list import NumbersList, Said, Verb, numbers_list
from dialogs.unit_people.consent import VERSION, agreement, sealed_agreement
from dialogs.unit_people.frame import UnitPeople
from dialogs.unit_people.screen import CITIZEN, OfUnit, members, season_of

SIGNED = Choice("signed", say("Each of them has signed it"))
FINGERPRINT = Choice("fingerprint", say("Each of them has given a fingerprint"))
OTHERS = Choice("others", say("These are other people, register them too"))
HOW = {SIGNED.id: PaperConsent.SIGNED, FINGERPRINT.id: PaperConsent.FINGERPRINT}
MOST_VILLAGES = 99
MOST_NAMED = 40


class WhoRegisters(OfUnit):
    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        words = say(
            "Who has agreed on paper? Please type the numbers, those of one village at a time, for example: 1-30 trừ 3 7. "
            "Pupils under 16 are registered one by one, with an adult's agreement."
        )
        paragraphs: list[Paragraph] = [words]
        season = await season_of(turn, frame.unit)
        if season is not None:
            paragraphs += [
                say("The paper that each of them signs bears these words:"),
                agreement(frame.unit_name, season.year),
            ]
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: UnitPeople, text: str) -> bool:
        everybody = await members(turn, frame.unit)
        numbers = numbers_list(text, known=[one.number for one in everybody])
        return numbers is not None and choose_numbers(turn, numbers, everybody)

    def ask_again(self, frame: UnitPeople) -> Words:
        return say("The numbers of those who agreed are needed, for example: 1-30 trừ 3 7")


def choose_numbers(turn: Turn, numbers: NumbersList, everybody: Sequence[UnitMember]) -> bool:
    """Take the numbers of those who agreed. Nobody is registered by "everybody": each agrees for themselves."""
    if numbers.said is Said.ALL:
        turn.tell(say("Each agrees for themselves: please type the numbers of those who did."))
        turn.change(screen="who_registers")
        return True
    if numbers.said is not Said.NUMBERS or numbers.verb not in {None, Verb.REGISTER}:
        return False
    if numbers.unknown:
        turn.tell(say("Not on the list: {numbers}.", numbers=numbers.unknown))
    done = tuple(one.number for one in everybody if one.number in numbers.numbers and one.file)
    if done:
        turn.tell(say("Registered already, or withdrawn by themselves: {numbers}.", numbers=done))
    fresh = tuple(number for number in numbers.numbers if number not in done)
    turn.change(screen="which_village" if fresh else "who_registers", numbers=fresh, found=())
    return True


class WhichVillage(OfUnit):
    """A learning citizen's file stands on the list of the village they live in."""

    before = "who_registers"

    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        unit = await turn.world.subject(frame.unit)
        villages = await turn.world.find_villages(unit.place, "", most=MOST_VILLAGES) if unit else ()
        words = say("In which village do they live: {numbers}?", numbers=frame.numbers)
        choices = tuple(Choice(village.id, village.name) for village in villages)
        return self.asked_which(frame, words, choices)

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        village = await turn.world.place(choice)
        unit = await turn.world.subject(frame.unit)
        if village is not None and unit is not None and village.parent == unit.place:
            turn.change(screen="tick_agreed", village=village.id, village_name=village.name, others=())


class TickAgreed(OfUnit):
    """The words each of them agreed to on paper stand above the tick."""

    before = "which_village"

    def check(self, frame: UnitPeople) -> str:
        """A tick is about the people and the village that stood on the screen."""
        seal = zlib.crc32(f"{frame.village}{frame.numbers}{frame.others}".encode())
        return f"{frame.file}-{seal:08x}"

    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        season = await season_of(turn, frame.unit)
        if season is None or not season.registering(turn.today):
            closed = registration_closed(season, CITIZEN, frame.unit_name)
            return Message((closed,), (BACK,), self.stamp(frame))
        fresh, same = await sorted_out(turn, frame)
        paragraphs: list[Paragraph] = []
        choices: list[Choice] = []
        if fresh:
            paragraphs += [
                say("{village}: register {count} people?", village=frame.village_name, count=len(fresh)),
                names_told(fresh),
                say("Each has agreed on a paper with these words:"),
                agreement(frame.unit_name, season.year),
            ]
            choices += [SIGNED, FINGERPRINT]
        if same:
            paragraphs.append(
                say(
                    "In {village} somebody of this name is registered already, so these wait: {names}.",
                    village=frame.village_name,
                    names=tuple(one.name for one in same),
                )
            )
            choices.append(OTHERS)
        if not choices:
            paragraphs.append(say("All of these are registered already."))
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        season = await season_of(turn, frame.unit)
        if choice == OTHERS.id:
            turn.change(others=frame.numbers)
        elif choice in HOW and season is not None and season.registering(turn.today):
            await register(turn, frame, season, HOW[choice])


async def sorted_out(turn: Turn, frame: UnitPeople) -> tuple[list[UnitMember], list[UnitMember]]:
    """Tell those who can be registered from those whose name stands in that village already.

    `frame.others`: numbers of whom it was said that they are other people.
    """
    fresh: list[UnitMember] = []
    same: list[UnitMember] = []
    for one in await members(turn, frame.unit):
        if one.number not in frame.numbers or one.file:
            continue
        known = (
            ()
            if one.citizen or one.number in frame.others
            else await turn.world.subjects_named(SubjectKind.CITIZEN, frame.village, fold(one.name))
        )
        (same if known else fresh).append(one)
    return fresh, same


async def register(turn: Turn, frame: UnitPeople, season: Season, how: PaperConsent) -> None:
    """Write all of them in one step; whoever was registered since is left as they are."""
    fresh, same = await sorted_out(turn, frame)
    title = TITLES[CITIZEN]
    number = await turn.world.next_number(SubjectKind.CITIZEN, frame.village)
    if number + len(fresh) - 1 > LIST_FULL[PlaceKind.VILLAGE]:
        turn.tell(
            say(
                "{village} has no roster number left. Please ask the commune's Hội Khuyến học.",
                village=frame.village_name,
            )
        )
        return
    seal = sealed_agreement(turn, frame.unit_name, season.year)
    for one in fresh:
        citizen = one.citizen or turn.world.new_id()
        if one.citizen:
            turn.happen(again(turn, one, season, how))
        else:
            turn.happen(
                SubjectRegistered(
                    subject=citizen,
                    kind=SubjectKind.CITIZEN,
                    file=turn.world.new_id(),
                    code=title.code(frame.village, number),
                    number=number,
                    season=season.id,
                    place=frame.village,
                    name=one.name,
                    folded=fold(one.name),
                    sort_key=sort_key(one.name),
                    person="",
                    relation="",
                    adult_agreed=True,
                    consent=how,
                )
            )
            number += 1
            turn.happen(MembershipChosen(member=citizen, whole=frame.unit, whole_kind=SubjectKind.UNIT))
        turn.happen(
            MemberRegistered(member=one.id, citizen=citizen, how=how, version=VERSION, text_sha256=seal)
        )
    if fresh:
        turn.tell(
            say(
                "✓ Registered for Công dân học tập {year}: {count} people. Each gives their own points: open a person for their "
                "link.",
                year=season.year,
                count=len(fresh),
            )
        )
    left = tuple(one.number for one in same)
    if left:
        turn.change(numbers=left)
    else:
        turn.change(screen="people", numbers=(), village="", village_name="", others=())


def again(turn: Turn, one: UnitMember, season: Season, how: PaperConsent) -> FileOpened:
    """Another year: the same person under the same code, in the village they registered in."""
    return FileOpened(
        file=turn.world.new_id(),
        subject=one.citizen,
        season=season.id,
        code=one.code,
        place=one.place,
        sort_key=sort_key(one.name),
        person="",
        relation="",
        adult_agreed=True,
        consent=how,
    )


def names_told(people: Sequence[UnitMember]) -> tuple[Words, ...]:
    told: list[Words] = [
        say("{number}. {name}", number=one.number, name=one.name) for one in people[:MOST_NAMED]
    ]
    if len(people) > MOST_NAMED:
        told.append(say("and {count} more", count=len(people) - MOST_NAMED))
    return tuple(told)
