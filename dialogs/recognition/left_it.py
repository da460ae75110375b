"""Who is no longer in a proposal: taken out and why, or withdrawn; and who is told when a household withdraws."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.event import Audience
from dialogs.message import Paragraph
from dialogs.recognition.finding import line_called
from dialogs.recognition.screen import notice
from dialogs.records import File, Proposal, ProposalState, ProposedLine, RoleKind, Status
from dialogs.turn import Turn

MOST_NAMED = 20
IN_A_PROPOSAL = frozenset({Status.PROPOSED, Status.POSTED})


async def who_left(turn: Turn, proposal: Proposal) -> list[Paragraph]:
    """Count and name those who are out of it, so that nobody has to look for them."""
    if not proposal.taken_out:
        return []
    lines = [line for line in await turn.world.proposed(proposal.id) if line.out]
    told: list[Paragraph] = [how_many_left(proposal, sum(line.withdrawn for line in lines))]
    named: list[Words] = [as_named(line) for line in lines[:MOST_NAMED]]
    if len(lines) > MOST_NAMED:
        named.append(say("… and {count} more", count=len(lines) - MOST_NAMED))
    told.append(tuple(named))
    return told


def how_many_left(proposal: Proposal, withdrawn: int) -> Text:
    everybody, taken = proposal.count + proposal.taken_out, proposal.taken_out - withdrawn
    if not withdrawn:
        return say("Put forward: {all}. Taken out: {taken}.", all=everybody, taken=taken)
    if not taken:
        return say(
            "Put forward: {all}. Withdrawn by those who handed them in: {withdrawn}.",
            all=everybody,
            withdrawn=withdrawn,
        )
    return say(
        "Put forward: {all}. Taken out: {taken}. Withdrawn by those who handed them in: {withdrawn}.",
        all=everybody,
        taken=taken,
        withdrawn=withdrawn,
    )


def as_named(line: ProposedLine) -> Text:
    if line.withdrawn:
        return say("• {file}: withdrew", file=line_called(line))
    return say("• {file}: taken out. Reason: {reason}", file=line_called(line), reason=line.reason)


async def told_of_withdrawal(turn: Turn, file: File) -> None:
    """Tell the Chủ tịch Hội and who made the proposal: the printed papers name one too many now."""
    proposal = await turn.world.proposal_of(file.id) if file.status in IN_A_PROPOSAL else None
    if proposal is None or proposal.state not in {ProposalState.PROPOSED, ProposalState.POSTED}:
        return
    line = await turn.world.proposed_line(proposal.id, file.id)
    if line is None:
        return
    words = say(
        "{file} has withdrawn from proposal {number}, {count} files are left in it. Please fetch the papers for "
        "signature again, and the list for posting.",
        file=line_called(line),
        number=proposal.number,
        count=proposal.count - 1,
    )
    chairs = await turn.world.people_with_role(proposal.commune, RoleKind.CHAIR, turn.at)
    officers = await turn.world.people_with_role(proposal.commune, RoleKind.OFFICER, turn.at)
    told = {one.id for one in chairs} | {one.id for one in officers if one.id == proposal.by}
    message = notice(words, say("Open the proposal"), "proposal", proposal.id)
    for person in sorted(told - {turn.person}):
        turn.post(Audience.OFFICERS, person, message)
