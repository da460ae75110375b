"""Until when an objection is taken: while the sheet hangs; to "not this year", some days; to a recognition, always."""

from __future__ import annotations

from datetime import timedelta

from dialogs.records import File, Proposal, Status
from dialogs.turn import Turn

AFTER_A_RESULT = timedelta(days=10)
"""Our choice: no text of the programme says how long; as long as a list is posted at most."""


async def may_object(turn: Turn, file: File) -> bool:
    """Say whether those who answer for the file may object to where it stands now."""
    if file.status is Status.POSTED:
        proposal = await turn.world.proposal_of(file.id)
        return proposal is not None and proposal.hears(turn.today)
    if file.status is Status.RECOGNISED:
        return await turn.world.recognition_of(file.id) is not None
    if file.status is not Status.NOT_THIS_YEAR or await turn.world.recognition_of(file.id):
        return False  # a revocation is a decision of the People's Committee: complaints go there
    proposals = await turn.world.proposals_of(file.season)
    if any(one.hears(turn.today) for one in proposals):
        return True
    return file.decided_at is not None and turn.today <= turn.world.local_date(
        file.decided_at + AFTER_A_RESULT
    )


async def postings_for(turn: Turn, commune: str = "") -> tuple[Proposal, ...]:
    """List the postings that are open in a commune, or in those where this phone has files."""
    files = () if commune else await turn.world.files_of(turn.person, turn.at)
    communes = dict.fromkeys((commune,) if commune else (file.commune for file in files))
    found: list[Proposal] = []
    for one in communes:
        found += await turn.world.open_postings(one, turn.today)
    return tuple(found)
