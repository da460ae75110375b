"""Writing to those who may be reminded: everybody once, whatever number of houses they answer for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from criteria.wording import say
from dialogs.event import Audience
from dialogs.message import Message
from dialogs.records import RosterLine
from dialogs.turn import Turn
from dialogs.village.follow_up.unanswered import Unanswered


def write_to_all(
    turn: Turn, found: Unanswered, reminder: Callable[[Sequence[RosterLine]], Message]
) -> tuple[str, ...]:
    """Write to each person once and say so; return the files of the houses that were reminded."""
    theirs: dict[str, list[RosterLine]] = defaultdict(list)
    for line, people in found.to_remind:
        for person in people:
            theirs[person.id].append(line)
    for person_id, lines in theirs.items():
        turn.post(Audience.FAMILIES, person_id, reminder(lines))
    turn.tell(
        say(
            "✓ Reminded {count} houses. Not here on a phone yet: {without}.",
            count=len(found.to_remind),
            without=len(found.no_phone),
        )
    )
    return tuple(line.file for line, _ in found.to_remind)
