"""First of all: nhà nào vắng? An absent house is neither put down nor asked, and never counts as a yes."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.happening import MeetingHeld
from dialogs.message import Choice, Message
from dialogs.records import Place, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.numbers_list import NumbersList, Said, Verb
from dialogs.village.meeting_registration.evening import Evening, this_evening
from dialogs.village.meeting_registration.frame import MeetingRegistration
from dialogs.village.meeting_registration.houses_said import houses_said
from dialogs.village.meeting_registration.meant import houses_meant
from dialogs.village.papers.room import NO_LIST, NO_SEASON
from dialogs.village.screen import OfVillage

REGISTERING = Choice("registering", say("Register households in a meeting"))
ALL_HERE = Choice("all_here", say("Nobody is absent"))
NO_MEETING = Choice("no_meeting", say("This is no meeting"))


class WhoIsAbsent(OfVillage[MeetingRegistration]):
    async def draw(self, turn: Turn, frame: MeetingRegistration) -> Message:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            return Message((NO_SEASON,), (BACK,), self.stamp(frame))
        paragraphs: list[Words] = [
            say(
                "Which houses are absent? {You} may type their số thứ tự, for example 3 7 12-15. If nobody is, type: đủ"
            )
        ]
        if evening.meeting is not None:
            paragraphs.insert(0, absent_now(evening))
        choices = (ALL_HERE, *(() if evening.meeting else (NO_MEETING,)), BACK)
        return Message(tuple(paragraphs), choices, self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: MeetingRegistration, text: str) -> None:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            await super().said(turn, frame, text)
            return
        told = len(turn.lines)
        meant = houses_meant(turn, text, evening.lines)
        away = absent_in(
            meant, frozenset(line.number for line in evening.absent) if evening.meeting else None
        )
        if away is not None:
            held(turn, frame, evening, evening.of(away))
        elif len(turn.lines) == told:
            await super().said(turn, frame, text)

    async def act(self, turn: Turn, frame: MeetingRegistration, choice: str) -> None:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            turn.tell(NO_SEASON)
        elif choice == ALL_HERE.id:
            held(turn, frame, evening, ())
        elif choice == NO_MEETING.id:
            turn.change(screen="houses")

    def ask_again(self, frame: MeetingRegistration) -> Words:
        return say(
            "Please type the numbers of the absent houses, for example 3 7 12-15; if nobody is absent: đủ"
        )

    async def back(self, turn: Turn, frame: MeetingRegistration) -> None:
        evening = await this_evening(turn, frame.village)
        if evening is not None and evening.meeting is not None:
            turn.change(screen="houses")
        else:
            turn.pop()


def absent_in(meant: NumbersList | None, earlier: frozenset[int] | None = None) -> tuple[int, ...] | None:
    """Say who is absent; "cả bản" alone is not certain here: all absent, or all present.

    Once it was said (`earlier`), who is named is added, and "đã đến 3" takes away: nobody comes back unsaid.
    """
    if meant is None or (meant.said is Said.ALL and meant.verb is None):
        return None
    if earlier is not None and meant.verb is Verb.PRESENT and meant.said is Said.NUMBERS:
        return tuple(sorted(earlier - set(meant.numbers)))
    away = meant.who_lack()
    if away:
        return tuple(sorted(set(away) | (earlier or frozenset())))
    return away if meant.nobody else None


def held(turn: Turn, frame: MeetingRegistration, evening: Evening, absent: tuple[RosterLine, ...]) -> None:
    """Write down all who are absent today, those said before among them."""
    turn.happen(
        MeetingHeld(
            meeting=evening.meeting.id if evening.meeting else turn.world.new_id(),
            village=frame.village,
            season=evening.season.id,
            on=turn.today,
            absent=tuple(line.subject for line in absent),
        )
    )
    if absent:
        turn.tell(say("✓ Absent, {count} houses: {houses}.", count=len(absent), houses=houses_said(absent)))
    else:
        turn.tell(say("✓ Nobody is absent."))
    turn.change(screen="houses")


def absent_now(evening: Evening) -> Words:
    if not evening.absent:
        return say("Nobody is absent today.")
    return say("Absent today: {houses}.", houses=houses_said(evening.absent))


async def open_registering(turn: Turn, village: Place) -> None:
    """Open it where the evening stands: another head may have begun it."""
    evening = await this_evening(turn, village.id)
    if evening is None:
        turn.tell(NO_SEASON)
    elif not evening.lines:
        turn.tell(NO_LIST)
    else:
        turn.frames = [kept for kept in turn.frames if not isinstance(kept, MeetingRegistration)]
        screen = "houses" if evening.meeting or not evening.season.registering(turn.today) else "absent"
        turn.push(MeetingRegistration(village.id, village.name, screen))
