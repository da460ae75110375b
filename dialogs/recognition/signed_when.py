"""When a decision can have been signed, and under which number: never before what it follows from.

A decision recognises what was posted, a correction or a revocation follows the decision it changes. The number of
the decision that recognises cannot be the number of the one that changes it: a body numbers its decisions by year.
"""

from __future__ import annotations

from datetime import date

from criteria.wording import Text, say
from dialogs.desk.screen import officer_role
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.honour import standing as honoured
from dialogs.records import DecisionKind, Later, Proposal, Signing
from dialogs.turn import Turn
from dialogs.understand import fold


async def followed(turn: Turn, frame: RecognitionWork) -> Signing | None:
    """Return the decision that this one corrects or revokes."""
    if frame.act in {"correct", "revoke"}:
        known = await turn.world.recognition_of(frame.file)
        return known.signed if known is not None else None
    if frame.act == "honour_revoke" and (role := await officer_role(turn)) is not None:
        for one in await honoured(turn, role.place, frame.title, frame.year):
            if one.line.identity == frame.identity:
                return one.signed
    if frame.act == "mend":
        decision = await turn.world.decision(frame.decision)
        if decision is not None and decision.kind is not DecisionKind.RECOGNISE:
            changed = await turn.world.recognitions_by(decision.id)
            return max((one.signed for one in changed), key=lambda one: one.decided_on, default=None)
    return None


async def following(turn: Turn, frame: RecognitionWork) -> tuple[Later, ...]:
    """List the decisions that changed this one since, where a slip in it is corrected."""
    decision = await turn.world.decision(frame.decision) if frame.act == "mend" else None
    if decision is None or decision.kind is not DecisionKind.RECOGNISE:
        return ()
    return tuple(later for one in await turn.world.recognitions_by(decision.id) for later in one.later)


async def proposal_decided(turn: Turn, frame: RecognitionWork) -> Proposal | None:
    """Return the proposal that the decision recognises."""
    if frame.act == "decide":
        return await turn.world.proposal(frame.proposal)
    decision = await turn.world.decision(frame.decision) if frame.act == "mend" else None
    if decision is None or decision.kind is not DecisionKind.RECOGNISE:
        return None
    return await turn.world.proposal(decision.proposal)


async def number_refused(turn: Turn, frame: RecognitionWork, number: str, on: date) -> Text | None:
    """Refuse the number of the decision that is changed; a body may give it again in another year."""
    first = await followed(turn, frame)
    if first is not None and first.decided_on.year == on.year and same_number(number, first.number):
        return is_the_same(first)
    for later in await following(turn, frame):
        if later.decided_on.year == on.year and same_number(number, later.number):
            return say(
                "{number} is the number of the later decision of {day}, please look at the paper again.",
                number=later.number,
                day=later.decided_on,
            )
    return None


async def day_refused(turn: Turn, frame: RecognitionWork, on: date) -> Text | None:
    """Refuse a day before what the decision follows from, or after what followed from it."""
    first = await followed(turn, frame)
    if first is not None and on < first.decided_on:
        return say(
            "{on} is before decision {number} of {day}, which this one changes. Please look at the paper again.",
            on=on,
            number=first.number,
            day=first.decided_on,
        )
    for later in await following(turn, frame):
        if later.decided_on < on:
            return say(
                "{on} is after decision {number} of {day}, which changed this one. Please look at the paper again.",
                on=on,
                number=later.number,
                day=later.decided_on,
            )
    return before_posting(await proposal_decided(turn, frame), on)


def before_posting(proposal: Proposal | None, on: date) -> Text | None:
    if proposal is None or proposal.posted_on is None or proposal.posted_on <= on:
        return None
    return say(
        "{on} is before the list of proposal {number} was posted, {posted}. Where the day of posting is entered "
        "wrong, please correct that first.",
        on=on,
        number=proposal.number,
        posted=proposal.posted_on,
    )


async def asks_back(turn: Turn, frame: RecognitionWork, on: date) -> bool:
    """Say whether the decision is older than the proposal it recognises: true only of what was done on paper first."""
    proposal = await proposal_decided(turn, frame)
    return proposal is not None and on < turn.world.local_date(proposal.at)


def is_the_same(first: Signing) -> Text:
    return say(
        "{number} is the number of the decision that recognised ({day}). The decision that changes it has a number "
        "of its own, please type that one.",
        number=first.number,
        day=first.decided_on,
    )


def same_number(one: str, other: str) -> bool:
    """Compare as people do: "125" and "125/qđ-ubnd" are one number, "125/QĐ-UBND" and "125/QĐ-SGDĐT" are two."""
    first, second = fold(one).replace(" ", ""), fold(other).replace(" ", "")
    if first == second:
        return True
    return first.partition("/")[0] == second.partition("/")[0] and ("/" not in first or "/" not in second)
