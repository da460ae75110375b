"""One submission with everything it is held against; what looks at it asks nobody anything more."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from criteria import CriteriaSet, Scorecard, score
from dialogs.outcome import level_in
from dialogs.records import File, Season, Submission, TriageFacts
from dialogs.self_assessment.shown import shown_by
from dialogs.world import World


class Case(NamedTuple):
    file: File
    submission: Submission
    season: Season
    criteria_set: CriteriaSet
    card: Scorecard
    """The very card it was handed in with."""
    shown: frozenset[str]
    """Indicators that have something to show for them."""
    facts: TriageFacts
    then_set: CriteriaSet | None = None
    """By which last year's file was answered."""


async def case_of(world: World, file: File) -> Case | None:
    """Gather a case; None for a file that was never handed in."""
    season, facts = await world.season(file.season), await world.triage_facts(file.id)
    if file.submission is None or season is None or facts is None:
        return None
    criteria_set = world.criteria_set(file.criteria_set, file.criteria_version)
    pieces = Counter(piece.indicator for piece in await world.evidence(file.id))
    shown = shown_by(criteria_set, pieces)
    level = level_in(facts.flags) or min(criteria_set.level_numbers)
    last = facts.last_year
    return Case(
        file=file,
        submission=file.submission,
        season=season,
        criteria_set=criteria_set,
        card=score(criteria_set, file.submission.answers, level=level, shown=shown),
        shown=shown,
        facts=facts,
        then_set=world.criteria_set(last.criteria_set, last.version) if last else None,
    )
