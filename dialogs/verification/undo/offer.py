"""Hoàn tác, offered for a few minutes: after the decision, on the desk, and when the file is opened again."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Choice
from dialogs.records import File, OfficerDecision, RoleKind
from dialogs.turn import Turn
from dialogs.verification.undo.frame import Undoing
from dialogs.verification.undo.why_not import files_called, is_theirs, until, why_not_undo

LATELY = "lately"


async def offered(turn: Turn, commune: str) -> tuple[Choice, ...]:
    """Offer to undo this officer's newest decision; and the list of all, where there are more."""
    lately = await undoable(turn, commune)
    mine = [one for one in lately if is_theirs(turn, one)]
    choices = [undo_choice(turn, one) for one in mine[:1]]
    if len(lately) > len(choices):
        choices.append(Choice(LATELY, say("Decided just now ({count})", count=len(lately)), apart=True))
    return tuple(choices)


async def offered_last(turn: Turn) -> tuple[Choice, ...]:
    """Offer to undo what this officer decided last, while it can be."""
    if not turn.world.undo_time():
        return ()
    seq = await turn.world.newest_decision(turn.person, turn.at - turn.world.undo_time())
    decision = await turn.world.officer_decision(seq) if seq is not None else None
    if decision is None or await why_not_undo(turn, decision) is not None:
        return ()
    return (undo_choice(turn, decision),)


async def offered_beside(turn: Turn, file: File) -> tuple[Choice, ...]:
    """Offer it below the file that came next; not below one whose own decision was undone just now."""
    before = await turn.world.decision_on(file.id)
    back_again = before is not None and any(
        one.file == file.id and one.undone_at is not None and turn.at - one.undone_at < turn.world.undo_time()
        for one in before.files
    )
    return () if back_again else await offered_last(turn)


async def undoable(turn: Turn, commune: str) -> tuple[OfficerDecision, ...]:
    """List what this person can still undo, newest first: their own; the Chủ tịch Hội, everybody's."""
    if not turn.world.undo_time():
        return ()
    person = await turn.world.person(turn.person, turn.at)
    chair = person.role_at(commune, RoleKind.CHAIR) is not None
    since = turn.at - turn.world.undo_time()
    lately = await turn.world.decided_since(commune, since, "" if chair else turn.person)
    return tuple([one for one in lately if one.standing and await why_not_undo(turn, one) is None])


async def offered_of(turn: Turn, file: str) -> tuple[Choice, ...]:
    """Offer to undo the newest decision on this file; where it was on many at once, this one or all of them."""
    decision = await turn.world.decision_on(file)
    if decision is None or await why_not_undo(turn, decision, file) is not None:
        return ()
    if len(decision.standing) == 1:
        return (undo_choice(turn, decision),)
    only = say("Undo for this file only (until {at})", at=until(turn, decision))
    return (Choice(f"undo-{decision.seq}-{file}", only, apart=True), undo_choice(turn, decision))


def undo_choice(turn: Turn, decision: OfficerDecision) -> Choice:
    label = say("Undo {what} (until {at})", what=files_called(decision), at=until(turn, decision))
    return Choice(f"undo-{decision.seq}", label, apart=True)


async def take_offered(turn: Turn, choice: str) -> bool:
    """Open what was offered; say what happened since where it cannot be undone any more."""
    if choice == LATELY:
        turn.push(Undoing(screen="lately"))
        return True
    act, _, rest = choice.partition("-")
    seq, _, file = rest.partition("-")
    if act != "undo" or not seq.isdigit():
        return False
    decision = await turn.world.officer_decision(int(seq))
    if decision is None:
        turn.tell(say("There is nothing of this to undo."))
    elif (refusal := await why_not_undo(turn, decision, file)) is not None:
        turn.tell(refusal)
    else:
        turn.push(Undoing(int(seq), file))
    return True
