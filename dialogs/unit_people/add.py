"""People come onto the list as typed lines or as a table: a name, perhaps a telephone; read back before it is written."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.happening import MemberListed
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import RosterEntry, RosterLine, UnitMember
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold
from dialogs.understand.roster_line import roster_lines
from dialogs.unit_people.frame import UnitPeople
from dialogs.unit_people.screen import OfUnit, members
from dialogs.village.listing.doubt import REASONS
from dialogs.village.listing.plan import Plan, plan

MOST_ENTRIES = 400
MOST_TOLD = 8
MOST_READ_BACK = 60
GO_ON = Choice("go_on", say("Look through and write"))
DROP = Choice("drop", say("Drop all of it"), guarded=True)
ONE = Choice("same", say("One person"))
TWO = Choice("other", say("Two people"))
ALL_OTHERS = Choice("all_other", say("All the rest are different people"))
WRITE = Choice("write", say("Correct, write it down"))
MORE = Choice("more", say("Type more people"))


class AddPeople(OfUnit):
    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        paragraphs: list[Paragraph] = []
        choices: list[Choice] = []
        if frame.entries:
            paragraphs.append(
                say("Held so far: {count} people, nothing is written yet.", count=len(frame.entries))
            )
            choices += [GO_ON, DROP]
        paragraphs.append(
            say(
                "Please type the unit's people, one a line, or send an Excel table here. Only names, and a telephone where it is "
                "known. For example:\n1 Hà Thị Lan, 0912 345 678"
            )
        )
        paragraphs.append(
            say(
                "Please tell people beforehand: the names are kept here by the commune's Hội Khuyến học, only to register those "
                "who agree."
            )
        )
        if frame.unread:
            unread: list[Words] = [say("Not understood, so not taken:"), *frame.unread[:MOST_TOLD]]
            paragraphs.append(tuple(unread))
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: UnitPeople, text: str) -> bool:
        read = roster_lines(text).lines
        if not read:
            return False
        sound = [line for line in read if not line.troubles]
        wrong = [line for line in read if line.troubles]
        if len(frame.entries) + len(sound) > MOST_ENTRIES:
            turn.tell(
                say("That is more than {most} people at once. Please write these first.", most=MOST_ENTRIES)
            )
            return True
        for line in wrong[:MOST_TOLD]:
            turn.tell(line.troubles[0].remedy)
        entries = tuple(
            RosterEntry(line.name or "", line.number or 0, phone=line.phone or "") for line in sound
        )
        turn.change(
            entries=(*frame.entries, *entries), unread=tuple(line.typed[:80] for line in wrong), shown=""
        )
        if sound:
            turn.tell(say("Understood: {count} people.", count=len(sound)))
        return True

    def ask_again(self, frame: UnitPeople) -> Words:
        return say("One person a line is needed here, for example: 1 Hà Thị Lan, 0912 345 678")

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        if choice == GO_ON.id:
            await look_through(turn)
        elif choice == DROP.id:
            drop(turn)


class OneOrTwo(OfUnit):
    before = "add_people"

    def check(self, frame: UnitPeople) -> str:
        """An answer is about the pair that stood on the screen."""
        return f"{frame.file}-{len(frame.entries)}-{len(frame.verdicts)}"

    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        questions = (await planned(turn, frame)).questions
        if not questions:
            return Message((say("Everything has been asked."),), (GO_ON, BACK), self.stamp(frame))
        pair = questions[0]
        words = say(
            "Is this one person or two? They have {reasons}.",
            reasons=tuple(REASONS[reason] for reason in pair.reasons),
        )
        other = (
            say("On the list: {person}", person=await self.listed(turn, frame, pair.listed))
            if pair.listed
            else say("Typed before: {person}", person=frame.entries[pair.earlier].name)
        )
        both: tuple[Words, ...] = (say("Typed: {entry}", entry=frame.entries[pair.typed].name), other)
        rest = (ALL_OTHERS,) if len(questions) > 1 else ()
        return Message((words, both), (ONE, TWO, *rest, BACK), self.stamp(frame))

    async def listed(self, turn: Turn, frame: UnitPeople, number: int) -> Words:
        one = next(one for one in await members(turn, frame.unit) if one.number == number)
        return say("{number}. {name}", number=one.number, name=one.name)

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        questions = (await planned(turn, frame)).questions
        if questions and choice in {ONE.id, TWO.id}:
            turn.change(verdicts={**frame.verdicts, questions[0].key: choice == ONE.id})
        elif choice == ALL_OTHERS.id:
            turn.change(verdicts={**frame.verdicts, **{pair.key: False for pair in questions}})
        await look_through(turn)


class CheckPeople(OfUnit):
    before = "add_people"

    def check(self, frame: UnitPeople) -> str:
        return f"{frame.file}-{len(frame.entries)}"

    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        now = await planned(turn, frame)
        told: list[Words] = [
            say("{number}. {name}", number=number, name=frame.entries[place].name)
            for number, place in sorted(now.added)[:MOST_READ_BACK]
        ]
        if len(now.added) > MOST_READ_BACK:
            told.append(say("and {count} more", count=len(now.added) - MOST_READ_BACK))
        paragraphs: list[Paragraph] = [
            say("To the list of {unit}: {count} new people.", unit=frame.unit_name, count=len(now.added))
        ]
        if told:
            paragraphs.append(tuple(told))
        again = len(now.updated) + len(now.merged)
        if again:
            paragraphs.append(say("Said again and not added: {count}.", count=again))
        if now.renumbered:
            rows: list[Words] = [say("The number is another person's, so the next one is given:")]
            rows += [
                say("{name}: {wanted} → {given}", name=frame.entries[place].name, wanted=wanted, given=given)
                for place, wanted, given in now.renumbered[:MOST_TOLD]
            ]
            paragraphs.append(tuple(rows))
        paragraphs.append(say("Nobody is registered by this: each agrees for themselves."))
        return Message(tuple(paragraphs), (WRITE, MORE, DROP, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        match choice:
            case "write":
                await write(turn, frame)
            case "more":
                turn.change(screen="add_people")
            case "drop":
                drop(turn)


async def planned(turn: Turn, frame: UnitPeople) -> Plan:
    """Work out what would be written now, by the rules of a village's list."""
    lines = [as_line(one) for one in await members(turn, frame.unit)]
    following = await turn.world.next_member_number(frame.unit)
    here = {line.number for line in lines}
    taken = [number for number in range(1, following) if number not in here]
    return plan(frame.entries, frame.verdicts, lines, taken=taken, next_number=following)


def as_line(one: UnitMember) -> RosterLine:
    return RosterLine(one.id, one.number, "", one.name, phone=one.phone, kept_name=one.name)


async def look_through(turn: Turn) -> None:
    """Go to the next thing to ask, or to the reading back."""
    frame = turn.frame
    assert isinstance(frame, UnitPeople)
    if not frame.entries:
        turn.change(screen="add_people")
        return
    now = await planned(turn, frame)
    if now.questions:
        turn.change(screen="one_or_two")
    else:
        turn.change(screen="check_people", shown=now.seal)


async def write(turn: Turn, frame: UnitPeople) -> None:
    now = await planned(turn, frame)
    if now.questions or now.full or now.seal != frame.shown:
        turn.tell(say("The list has just been changed by somebody else. Please look again."))
        await look_through(turn)
        return
    for number, place in now.added:
        entry = frame.entries[place]
        turn.happen(
            MemberListed(
                member=turn.world.new_id(),
                unit=frame.unit,
                number=number,
                name=entry.name,
                folded=fold(entry.name),
                phone=entry.phone,
            )
        )
    turn.tell(
        say("✓ Written: {added} people.", added=len(now.added))
        if now.added
        else say("All of them stand on the list already; nothing was added.")
    )
    turn.change(screen="people", entries=(), unread=(), verdicts={}, shown="")


def drop(turn: Turn) -> None:
    turn.change(screen="people", entries=(), unread=(), verdicts={}, shown="")
    turn.tell(say("✓ Dropped; the list is as it was."))
