"""A few at a time, as time goes by: submissions are held against what has become known since."""

from __future__ import annotations

from criteria.checking import at_school
from dialogs.happening import FileTriaged, TriageSettled
from dialogs.records import Status
from dialogs.triage.case import Case, case_of
from dialogs.triage.findings import calls_for_a_look, findings, flags_with
from dialogs.turn import Turn

AT_ONCE = 8
"""Files a step looks at: some 2 ms each, and the line waits meanwhile."""
UNDECIDED = {Status.VILLAGE_REVIEW, Status.HELD, Status.WAITING}
"""What was decided on, returned or withdrawn keeps the flags it had."""


async def triage_due(turn: Turn) -> None:
    """Look at the next few that something may have changed for; one that cannot be looked at stops no other."""
    settled, failed = [], []
    for file_id in await turn.world.triage_due(most=AT_ONCE):
        file = await turn.world.file(file_id, turn.at)
        case = await case_of(turn.world, file) if file is not None and file.status in UNDECIDED else None
        try:
            triaged = triage(case) if case is not None else None
        except Exception as fault:  # noqa: BLE001 -- a mistake in one look; the trail says which file and what
            failed.append(f"{file_id}: {type(fault).__name__}")
            triaged = None
        if triaged is None:
            settled.append(file_id)
        else:
            turn.happen(triaged)
    if settled:
        turn.happen(TriageSettled(files=tuple(settled), failed=tuple(failed)))


def triage(case: Case) -> FileTriaged | None:
    """Say what stands out now; None where that is what is known already."""
    facts, found = case.facts, findings(case)
    flags = flags_with(facts.flags, found)
    children = at_school(case.criteria_set, case.submission.answers)
    to_look = calls_for_a_look(flags)
    as_known = (facts.findings, facts.flags, facts.to_look, facts.at_school)
    if (found, flags, to_look, children) == as_known:
        return None
    named = {other for one in found for other in one.others}
    before = {other for one in facts.findings for other in one.others}
    return FileTriaged(
        file=case.file.id,
        findings=found,
        flags=flags,
        to_look=to_look,
        at_school=children,
        again=tuple(sorted(named ^ before)),
    )
