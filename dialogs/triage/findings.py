"""Everything that stands out about a submission, and whether a person has to look."""

from __future__ import annotations

from collections.abc import Callable

from dialogs.records import Finding
from dialogs.triage.at_hand_in import known_at_hand_in
from dialogs.triage.case import Case
from dialogs.triage.disputed import disputed
from dialogs.triage.duplicate import duplicate
from dialogs.triage.head_differs import head_differs
from dialogs.triage.held_against import contradicts_itself, differs_from_last_year, differs_from_the_list
from dialogs.triage.same_picture import same_picture
from dialogs.verification.flags import FLAGS

LOOKS: tuple[tuple[str, Callable[[Case], Finding | None]], ...] = (
    ("contradiction", contradicts_itself),
    ("list_differs", differs_from_the_list),
    ("year_change", differs_from_last_year),
    ("duplicate", duplicate),
    ("same_picture", same_picture),
    ("head_differs", head_differs),
    ("disputed", disputed),
)
"""By the flag that each may give; these come and go with what is known, those of the hand-in stay."""


def findings(case: Case) -> tuple[Finding, ...]:
    """List what stands out, each with its why."""
    looked = (look(case) for _, look in LOOKS)
    return (*known_at_hand_in(case), *(found for found in looked if found is not None))


def flags_with(now: tuple[str, ...], found: tuple[Finding, ...]) -> tuple[str, ...]:
    """Put the flags of what was found in the place of those that come and go."""
    moving = {flag for flag, _ in LOOKS}
    kept = tuple(flag for flag in now if flag not in moving)
    return (*kept, *(finding.flag for finding in found if finding.flag not in kept))


def calls_for_a_look(flags: tuple[str, ...]) -> bool:
    """Say whether a person has to open the file: a level alone is nothing to worry about."""
    return any(flag in FLAGS for flag in flags)
