"""Who is absent: asked first, because nothing is ever written for a house that is not there."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from criteria.wording import Words, say
from dialogs.happening import MeetingHeld
from dialogs.message import Choice, Message
from dialogs.screen import BACK
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.understand.names_list import names_list
from dialogs.understand.numbers_list import Said, Verb, numbers_list
from dialogs.village.meeting.draft import seal, settled
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import Away, MeetingAnswers
from dialogs.village.meeting.go_on import go_on
from dialogs.village.meeting.load import absent_of, evening_of, known_of, with_drafts
from dialogs.village.meeting.reading import Known
from dialogs.village.meeting.screen import MeetingScreen
from dialogs.village.meeting.take import in_meeting
from dialogs.village.meeting.told import names
from dialogs.village.meeting.two_of_the_name import two_of_the_name

NOBODY = Choice("nobody", say("Nobody is absent"))
RIGHT = Choice("right", say("That is right"))
MEND = Choice("mend", say("Mend"))


class WhoIsAway(MeetingScreen):
    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        evening = await evening_of(turn, frame)
        lines = [
            say(
                "Which houses are absent? {You} may type their numbers, for example 3 7 12-15. If nobody is, type: đủ"
            )
            if frame.paper is None
            else say(
                "Which houses are empty on the sheet? {You} may type their numbers, for example 3 7 12-15. If none is, type: đủ"
            )
        ]
        absent = await absent_of(turn, frame)
        if absent:
            lines.append(say("Written down as absent: {houses}.", houses=of_subjects(evening, absent)))
            lines.append(
                say("More that are absent: type vắng 3. Who has come since: type đã đến 3. All are here: đủ")
            )
        return Message(tuple(lines), (NOBODY, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: MeetingAnswers, text: str) -> None:
        evening = await evening_of(turn, frame)
        found = who_is_away(text, known_of(turn, evening), away_now(evening, await absent_of(turn, frame)))
        if found is not None:
            await self.read_back(turn, frame, found)
        elif (two := two_of_the_name(evening, text, known_of(turn, evening))) is not None:
            turn.tell(two)
        elif await self.choice_meant(turn, frame, text) is not None:
            await super().said(turn, frame, text)
        else:
            turn.tell(
                say(
                    "That was not certain, or a number is not on the list. Please type the absent houses, for example: vắng 3 7; if nobody is absent: đủ"
                )
            )

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        if choice == "nobody":
            turn.place = Place.BELOW
            await self.read_back(turn, frame, ())

    async def read_back(self, turn: Turn, frame: MeetingAnswers, numbers: tuple[int, ...]) -> None:
        turn.change(screen="away_check", at="", away=Away(numbers, await absent_of(turn, frame)))


class CheckAway(WhoIsAway):
    def check(self, frame: MeetingAnswers) -> str:
        away = frame.away or Away(())
        return f"{frame.village}-{seal([away.numbers, away.before])}"

    async def draw(self, turn: Turn, frame: MeetingAnswers) -> Message:
        evening = await evening_of(turn, frame)
        numbers = frame.away.numbers if frame.away else ()
        lines: list[Words] = self.what_changes(evening, set(numbers), frame.away)
        if numbers:
            lines.append(
                say(
                    "Absent: {count} houses – {houses}. Nothing is written for them. Is that right?",
                    count=len(numbers),
                    houses=names(evening, numbers, most=15),
                )
            )
        else:
            lines.append(say("Nobody is absent. Is that right?"))
        return Message((tuple(lines),), (RIGHT, MEND), self.stamp(frame), columns=2)

    def what_changes(self, evening: Evening, numbers: set[int], away: Away | None) -> list[Words]:
        """Name who is added, and who counts as present from now on."""
        earlier = away_now(evening, away.before if away else None)
        if earlier is None:
            return []
        lines: list[Words] = []
        if earlier and (more := numbers - earlier):
            lines.append(say("Absent as well: {houses}.", houses=names(evening, more, most=15)))
        if came := earlier - numbers:
            lines.append(
                say(
                    "Here from now on, so the questions are asked of them too: {houses}.",
                    houses=names(evening, came, most=15),
                )
            )
        return lines

    async def act(self, turn: Turn, frame: MeetingAnswers, choice: str) -> None:
        turn.place = Place.BELOW
        if choice == "mend" or frame.away is None:
            turn.change(screen="away", away=None)
        elif choice == "right":
            await self.hold(turn, frame, frame.away)

    async def hold(self, turn: Turn, frame: MeetingAnswers, away: Away) -> None:
        """Write down who is absent, unless another head has said otherwise meanwhile."""
        evening = await evening_of(turn, frame)
        absent = tuple(line.subject for line in evening.lines if line.number in away.numbers)
        now = await absent_of(turn, frame)
        if now is not None and now != away.before and set(now) != set(absent):
            turn.tell(
                say(
                    "Somebody else has meanwhile written down as absent: {houses}. Please look again.",
                    houses=of_subjects(evening, now) or (say("nobody"),),
                )
            )
            turn.change(away=msgspec.structs.replace(away, before=now))
            return
        if now is None or set(now) != set(absent):
            await self.write(turn, frame, absent)
        turn.tell(
            say(
                "✓ {village}: {present} houses are here, {absent} are absent.",
                present=sum(line.registered for line in evening.lines if line.subject not in absent),
                absent=len(absent),
                village=frame.village_name,
            )
        )
        known = msgspec.structs.replace(evening, absent=frozenset(absent))
        turn.change(away=None, drafts=settled(known, frame.drafts))
        await go_on(turn, with_drafts(known, in_meeting(turn)), after=None)

    async def write(self, turn: Turn, frame: MeetingAnswers, absent: tuple[str, ...]) -> None:
        meeting = await turn.world.meeting(frame.village, frame.season)
        on = turn.today if frame.paper is None else frame.paper.on
        turn.happen(
            MeetingHeld(
                meeting=meeting.id if meeting is not None and meeting.on == on else turn.world.new_id(),
                village=frame.village,
                season=frame.season,
                on=on,
                absent=absent,
            )
        )
        if frame.paper is not None:
            turn.change(paper=msgspec.structs.replace(frame.paper, absent=absent))


def who_is_away(text: str, known: Known, away: frozenset[int] | None = None) -> tuple[int, ...] | None:
    """Read who is absent; None where it is not certain, or a number is not on the list.

    Once it was said (`away`), who is named is added, and "đã đến 3" takes away: nobody comes back unsaid.
    """
    earlier = away or frozenset()
    found = numbers_list(text, known=known.names)
    if found is not None:
        # "có mặt 3 7" says who is here; "cả xóm" alone may be either.
        if found.unknown or found.said is Said.ALL:
            return None
        if found.verb is Verb.PRESENT and found.said is Said.NUMBERS:
            rest = set(known.names) if away is None else earlier
            return tuple(sorted(set(rest) - set(found.numbers)))
        lack = found.who_lack()
        return lack if not lack else tuple(sorted(earlier | set(lack)))
    named = names_list(text, known.names)
    if named is None or named.unknown or named.ambiguous or not named.numbers:
        return None
    return tuple(sorted(earlier | set(named.numbers)))


def away_now(evening: Evening, absent: Iterable[str] | None) -> frozenset[int] | None:
    """Turn the record's absent into numbers; None while nobody has said."""
    if absent is None:
        return None
    subjects = set(absent)
    return frozenset(line.number for line in evening.lines if line.subject in subjects)


def of_subjects(evening: Evening, subjects: Iterable[str]) -> tuple[Words, ...]:
    chosen = set(subjects)
    return names(evening, (line.number for line in evening.lines if line.subject in chosen), most=15)
