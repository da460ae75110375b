"""A button of an earlier screen: what became of its proposal, its decision or its objection since."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.button import Button
from dialogs.recognition.decide import who_entered
from dialogs.recognition.objections import answered
from dialogs.recognition.propose import nothing_left
from dialogs.records import ProposalState
from dialogs.turn import Turn


async def since(turn: Turn, button: Button) -> Words | None:
    """Say it in one line; None where nothing is known of it."""
    record, _, _ = button.check.partition("-")
    if button.screen == "propose" and (season := await turn.world.season(record)) is not None:
        return await nothing_left(turn, season)
    objection = await turn.world.objection(record)
    if objection is not None and objection.answered_at is not None:
        return answered(objection)
    proposal = await turn.world.proposal(record)
    if proposal is None:
        return None
    if proposal.state is ProposalState.TAKEN_BACK:
        return say("This proposal was taken back.")
    return await who_entered(turn, proposal)
