"""How far a household or one of a unit's people is, as far as others may know: registered, handed in. What became of it is their own."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import Status

NOT_YET = frozenset({None, Status.PLANNED, Status.WITHDRAWN})
NOT_HANDED_IN = frozenset({Status.REGISTERED, Status.DRAFT})


def handed_in(status: Status | None) -> bool:
    """Say whether it was handed in, whatever was said of it since."""
    return status not in NOT_YET and status not in NOT_HANDED_IN


def step_told(status: Status | None) -> Text:
    if status in NOT_YET:
        return say("not registered this year")
    if status in NOT_HANDED_IN:
        return say("registered, not handed in yet")
    return say("handed in", context="a step others may see")
