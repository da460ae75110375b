"""A gentle reminder to every house that has not answered, in one tap; once in three days for the whole village.

Only who agreed to reminders gets one (`Purpose.REMINDERS`); a house that is "dự kiến" or whose chủ hộ has died is
left in peace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.follow_up.frame import FollowUp
from dialogs.follow_up.to_reach import all_to_reach
from dialogs.happening import VillageReminded
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.records import TITLES, Person, Purpose, RosterLine, Season, Status
from dialogs.review_meeting.naming import all_named
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.screen import OfVillage

APART = timedelta(days=3)
REMIND = Choice("remind", say("Remind them gently"))
NOT_ANSWERED = frozenset({Status.REGISTERED, Status.DRAFT})


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Houses that registered and have not handed in, and who of them can be written to."""

    to_remind: tuple[tuple[RosterLine, tuple[Person, ...]], ...]
    unreached: tuple[RosterLine, ...]
    """A phone is known, but it does not take reminders, or does not receive us."""
    no_phone: tuple[RosterLine, ...]
    own: tuple[RosterLine, ...]
    """Of the head who looks, and nobody else to write to."""
    mourning: tuple[RosterLine, ...]
    """Their chủ hộ has died: reminders rest until the head of the village resumes them."""

    @property
    def any(self) -> bool:
        return bool(self.to_remind or self.unreached or self.no_phone or self.own or self.mourning)


async def unanswered(turn: Turn, village: str, season: str) -> Unanswered:
    to_remind: list[tuple[RosterLine, tuple[Person, ...]]] = []
    unreached: list[RosterLine] = []
    no_phone: list[RosterLine] = []
    own: list[RosterLine] = []
    mourning: list[RosterLine] = []
    for line in await turn.world.roster(village, season):
        if line.status not in NOT_ANSWERED:
            continue
        if line.head_died is not None:
            mourning.append(line)
        elif not line.has_phone:
            no_phone.append(line)
        else:
            people = await turn.world.representatives(line.subject)
            if reached := willing(turn, people):
                to_remind.append((line, reached))
            else:
                (own if any(person.id == turn.person for person in people) else unreached).append(line)
    return Unanswered(tuple(to_remind), tuple(unreached), tuple(no_phone), tuple(own), tuple(mourning))


def willing(turn: Turn, people: Sequence[Person]) -> tuple[Person, ...]:
    """List who agreed to be reminded and hears us; the head needs no reminder from themselves."""
    return tuple(
        person
        for person in people
        if person.agreed(Purpose.REMINDERS) and person.reachable and person.id != turn.person
    )


async def next_time(turn: Turn, frame: FollowUp) -> datetime | None:
    """Say when the village may be reminded again; None: now."""
    last = await turn.world.last_reminded(frame.village, frame.season)
    return last + APART if last is not None and last + APART > turn.at else None


class Remind(OfVillage[FollowUp]):
    async def draw(self, turn: Turn, frame: FollowUp) -> Message:
        season = await turn.world.season(frame.season)
        found = await unanswered(turn, frame.village, frame.season)
        if season is None or not found.any:
            words = say("{village}: every house that registered has answered.", village=frame.village_name)
            return Message((words,), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say("{village}: houses that registered and have not answered yet.", village=frame.village_name),
            tuple(counted(found)),
        ]
        later = await next_time(turn, frame)
        if later is not None:
            paragraphs.append(say("Reminded already; the next reminder may go from {at}.", at=later))
        elif not season.scoring(turn.today):
            paragraphs.append(out_of_season(season))
        elif found.to_remind:
            return Message(tuple(paragraphs), (REMIND, BACK), self.stamp(frame))
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame))

    async def act(self, turn: Turn, frame: FollowUp, choice: str) -> None:
        if choice == REMIND.id:
            await remind(turn, frame)


def counted(found: Unanswered) -> list[Words]:
    told: list[Words] = []
    if found.to_remind:
        told.append(
            say(
                "Can be reminded: {count}: {names}.",
                count=len(found.to_remind),
                names=all_named(line for line, _ in found.to_remind),
            )
        )
    if found.no_phone:
        told.append(
            say(
                "Not here on a phone yet, best called or visited: {count}: {names}.",
                count=len(found.no_phone),
                names=all_to_reach(found.no_phone),
            )
        )
    if found.unreached:
        told.append(say("Take no reminders: {count}.", count=len(found.unreached)))
    if found.own:
        told.append(say("{You}'s own: {names}.", names=all_named(found.own)))
    if found.mourning:
        told.append(say("Not reminded, the chủ hộ has died: {names}.", names=all_named(found.mourning)))
    return told


def out_of_season(season: Season) -> Words:
    return say(
        "Self-scoring runs from {opens} to {closes}.", opens=season.scoring_from, closes=season.scoring_to
    )


async def remind(turn: Turn, frame: FollowUp) -> None:
    """Write to everybody once, whatever number of houses they answer for; two heads at once remind once."""
    season = await turn.world.season(frame.season)
    later = await next_time(turn, frame)
    if season is None or later is not None:
        if later is not None:
            turn.tell(
                say("The village has been reminded already; the next reminder may go from {at}.", at=later)
            )
        return
    if not season.scoring(turn.today):
        turn.tell(out_of_season(season))
        return
    found = await unanswered(turn, frame.village, frame.season)
    if not found.to_remind:
        turn.tell(say("There is nobody to remind now."))
        return
    theirs: dict[str, list[RosterLine]] = defaultdict(list)
    for line, people in found.to_remind:
        for person in people:
            theirs[person.id].append(line)
    for person_id, lines in theirs.items():
        turn.post(Audience.FAMILIES, person_id, reminder(lines, season, frame.village_name))
    turn.happen(
        VillageReminded(
            village=frame.village,
            season=frame.season,
            reminded=tuple(line.file for line, _ in found.to_remind),
        )
    )
    turn.tell(
        say(
            "✓ Reminded {count} houses. Not here on a phone yet: {without}.",
            count=len(found.to_remind),
            without=len(found.no_phone),
        )
    )


def reminder(lines: Sequence[RosterLine], season: Season, village_name: str) -> Message:
    """Say what is open and until when, and that there is no hurry; no points, no comparison with others."""
    names = tuple(say("the household of {name}", name=line.name) for line in lines)
    return Message(
        (
            say(
                "{village} is answering for {title} {year}. Whenever it suits {you}, {houses} can "
                "answer here, until {closes}. If {you} would rather answer at the village meeting, that is fine too.",
                village=village_name,
                title=TITLES[season.title].name,
                year=season.year,
                houses=names,
                closes=season.scoring_to,
            ),
        ),
        (Choice("open", say("Open the file")),),
        Stamp("go", "file", lines[0].file if len(lines) == 1 else ""),
        about=lines[0].file,
    )
