"""One of the unit's people: how far they are, and how they give their own points; the points are not shown here."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import Link, Words, say
from dialogs.asides.privacy import SURE
from dialogs.clan.step import handed_in, step_told
from dialogs.deep_links import sealed, to_member
from dialogs.event import Audience
from dialogs.file_status.frame import FileStatus
from dialogs.happening import (
    MemberLeft,
    MemberLinkMade,
    MemberListed,
    MembershipChosen,
    MemberUnticked,
    RepresentativeAdded,
    RepresentativeRemoved,
)
from dialogs.message import Choice, Message
from dialogs.records import Status, SubjectKind, UnitMember
from dialogs.registration.household import full_name, no_full_name
from dialogs.screen import BACK
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.turn import Turn
from dialogs.understand import fold
from dialogs.unit_people.frame import UnitPeople
from dialogs.unit_people.screen import OfUnit, member_of

LINK_DAYS = 14
LINK = Choice("link", say("A link for their own phone"))
HERE = Choice("here", say("They answer on this phone, just now"))
AWAY = Choice("away", say("Put their file away from this phone"))
UNTICK = Choice("untick", say("Ticked by mistake"))
MEND = Choice("mend", say("Mend the name"))
LEAVES = Choice("leaves", say("No longer of this unit"))


class OfMember(OfUnit):
    def check(self, frame: UnitPeople) -> str:
        return f"{frame.file}-{frame.member}"

    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        one = await member_of(turn, frame)
        if one is None:
            return Message((say("This person is not on the list any more."),), (BACK,), self.stamp(frame))
        return await self.draw_member(turn, frame, one)

    async def draw_member(self, turn: Turn, frame: UnitPeople, one: UnitMember) -> Message:
        raise NotImplementedError

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        one = await member_of(turn, frame)
        if one is not None:
            await self.act_on(turn, frame, one, choice)

    async def act_on(self, turn: Turn, frame: UnitPeople, one: UnitMember, choice: str) -> None:
        """Act on a choice about somebody who is on the list."""


class Member(OfMember):
    async def draw_member(self, turn: Turn, frame: UnitPeople, one: UnitMember) -> Message:
        paragraphs: list[Words] = [
            say("{number}. {name}", number=one.number, name=one.name),
            say("Công dân học tập: {step}.", step=step_told(one.status)),
        ]
        ways = await self.ways(turn, one)
        if one.registered and await on_own_phone(turn, one):
            paragraphs.append(say("They answer on their own phone."))
        elif LINK in ways:
            paragraphs.append(
                say(
                    "Their points are their own: by a link on their own phone, or on this phone by themselves."
                )
            )
        return Message(tuple(paragraphs), (*ways, BACK), self.stamp(frame))

    async def ways(self, turn: Turn, one: UnitMember) -> list[Choice]:
        if not one.registered:
            return [*((MEND,) if not one.citizen else ()), LEAVES]
        ways: list[Choice] = []
        if not await on_own_phone(turn, one):
            ways.append(LINK)
            if await answers_here(turn, one):
                ways.append(AWAY)
            elif not handed_in(one.status):
                ways.append(HERE)
            if one.status is Status.REGISTERED and not one.answered:
                ways.append(UNTICK)
        return [*ways, LEAVES]

    async def act_on(self, turn: Turn, frame: UnitPeople, one: UnitMember, choice: str) -> None:
        if not any(way.id == choice for way in await self.ways(turn, one)):
            turn.tell(say("That step is done. Here is where {you} is now."))
            return
        match choice:
            case "link":
                make_link(turn, one)
            case "here":
                turn.happen(
                    RepresentativeAdded(
                        subject=one.citizen, person=turn.person, relation="helper", adult_agreed=True
                    )
                )
                turn.tell(say("Please hand the phone to {name}.", name=one.name))
                turn.push(FileStatus(one.file))
            case "away":
                put_away(turn, one)
            case "untick":
                turn.happen(MemberUnticked(member=one.id, file=one.file))
                if await answers_here(turn, one):
                    put_away(turn, one, tell=False)
                turn.tell(say("✓ {name} is not registered this year.", name=one.name))
            case "mend" | "leaves":
                turn.change(screen="mend_member" if choice == MEND.id else "member_leaves")


class MendMember(OfMember):
    before = "member"

    async def draw_member(self, turn: Turn, frame: UnitPeople, one: UnitMember) -> Message:
        words = say("The full name instead of {name}, please. For example: Hà Thị Lan", name=one.name)
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: UnitPeople, text: str) -> bool:
        one = await member_of(turn, frame)
        name = full_name(text)
        if name is None:
            turn.tell(no_full_name(text))
        elif one is not None and not one.citizen:
            turn.happen(
                MemberListed(
                    member=one.id,
                    unit=one.unit,
                    number=one.number,
                    name=name,
                    folded=fold(name),
                    phone=one.phone,
                )
            )
            turn.tell(say("✓ Written: {name}.", name=name))
            turn.change(screen="member")
        else:
            turn.tell(say("Somebody who has registered mends the name in their own file."))
            turn.change(screen="member")
        return True


class MemberLeaves(OfMember):
    """Off the list; who has registered keeps the file as their own."""

    before = "member"

    async def draw_member(self, turn: Turn, frame: UnitPeople, one: UnitMember) -> Message:
        words = say(
            "Take {name} off the list of {unit}? Whoever has registered keeps their own file.",
            name=one.name,
            unit=frame.unit_name,
        )
        return Message((words,), (SURE, BACK), self.stamp(frame))

    async def act_on(self, turn: Turn, frame: UnitPeople, one: UnitMember, choice: str) -> None:
        if choice != SURE.id:
            return
        turn.happen(MemberLeft(member=one.id, on=turn.today))
        if one.citizen:
            turn.happen(
                MembershipChosen(member=one.citizen, whole="", whole_kind=SubjectKind.UNIT, before=frame.unit)
            )
        turn.tell(say("✓ {name} is off the list.", name=one.name))
        turn.change(screen="people", member="")


def make_link(turn: Turn, one: UnitMember) -> None:
    """The newest link holds; an older one says that it has been used or replaced."""
    code = turn.world.new_code()
    until = turn.at + timedelta(days=LINK_DAYS)
    turn.happen(MemberLinkMade(member=one.id, code_sha256=sealed(code), until=until))
    turn.tell(
        say(
            "For {name} alone, once, until {day}. Please pass on this link:\n{link}",
            name=one.name,
            day=until.date(),
            link=Link(Audience.FAMILIES, to_member(code)),
        )
    )


def put_away(turn: Turn, one: UnitMember, *, tell: bool = True) -> None:
    turn.happen(RepresentativeRemoved(subject=one.citizen, person=turn.person))
    turn.frames = [
        kept
        for kept in turn.frames
        if not (isinstance(kept, SelfAssessment | FileStatus) and kept.file == one.file)
    ]
    if tell:
        turn.tell(say("✓ The file of {name} is no longer on this phone.", name=one.name))


async def answers_here(turn: Turn, one: UnitMember) -> bool:
    return any(person.id == turn.person for person in await turn.world.representatives(one.citizen))


async def on_own_phone(turn: Turn, one: UnitMember) -> bool:
    """Say whether the person answers for themselves, and no contact of the unit for them."""
    if one.own_phone:
        return True
    contacts = {person.id for person in await turn.world.representatives(one.unit)}
    return any(person.id not in contacts for person in await turn.world.representatives(one.citizen))
