"""Who registered and has not answered, and who of them can be written to: for a village's head and for a clan's.

Only who agreed to reminders gets one (`Purpose.REMINDERS`); a house that is "dự kiến" or whose chủ hộ has died is
left in peace.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from criteria.wording import Words, say
from dialogs.records import Person, Purpose, RosterLine, Status
from dialogs.turn import Turn
from dialogs.village.follow_up.to_reach import all_to_reach
from dialogs.village.review_meeting.naming import all_named

APART = timedelta(days=3)
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


async def unanswered(turn: Turn, lines: Iterable[RosterLine]) -> Unanswered:
    """Sort the houses of a list that registered and have not handed in."""
    to_remind: list[tuple[RosterLine, tuple[Person, ...]]] = []
    unreached: list[RosterLine] = []
    no_phone: list[RosterLine] = []
    own: list[RosterLine] = []
    mourning: list[RosterLine] = []
    for line in lines:
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
