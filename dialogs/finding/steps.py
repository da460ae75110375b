"""At which step a file is, in a word or two, for officers."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import Status

STEPS: dict[Status, Text] = {
    Status.PLANNED: say("planned", context="step"),
    Status.REGISTERED: say("registered", context="step"),
    Status.DRAFT: say("being answered", context="step"),
    Status.VILLAGE_REVIEW: say("in village review", context="step"),
    Status.HELD: say("held in village review", context="step"),
    Status.WAITING: say("waiting to be verified", context="step"),
    Status.RETURNED: say("returned to be completed", context="step"),
    Status.VERIFIED: say("verified", context="step"),
    Status.PROPOSED: say("proposed", context="step"),
    Status.POSTED: say("posted", context="step"),
    Status.RECOGNISED: say("recognised", context="step"),
    Status.NOT_THIS_YEAR: say("not this year", context="step"),
    Status.WITHDRAWN: say("withdrawn", context="step"),
}


def step_of(status: Status) -> Text:
    return STEPS[status]
