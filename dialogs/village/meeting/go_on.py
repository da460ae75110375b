"""What follows in a meeting: what still waits to be confirmed, then the next question with a house to ask."""

from __future__ import annotations

from criteria.question import Question
from criteria.wording import say
from dialogs.turn import Turn
from dialogs.village.meeting.draft import first_to_check
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.load import questions_of
from dialogs.village.meeting.take import in_meeting


async def go_on(turn: Turn, evening: Evening, *, after: Question | None) -> None:
    """Go to the drafts not confirmed yet, else to the next open question, else to the list of questions."""
    frame = in_meeting(turn)
    asked = questions_of(evening)
    waiting = first_to_check((one.id for one in asked), frame.drafts)
    if waiting is not None:
        turn.change(screen="check", at=waiting)
        return
    following = next_open(evening, asked, after)
    if following is None:
        turn.tell(say("Every question that can be asked together has been asked."))
        turn.change(screen="overview", at="")
    else:
        turn.change(screen="ask", at=following.id)


def next_open(evening: Evening, asked: tuple[Question, ...], after: Question | None) -> Question | None:
    """Find the next question that some house is still to be asked; one passed over comes back at the end."""
    number = after.number if after else 0
    in_turn = [one for one in asked if one.number > number]
    passed = [one for one in asked if one.number < number]
    said = evening.said
    return next(
        (
            one
            for one in (*in_turn, *(passed if after is None else ()))
            if any(line.number not in said.get(one.id, {}) for line in evening.still_open(one))
        ),
        None,
    )
