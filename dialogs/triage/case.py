"""One submission with everything it is held against: read once, then looked at without asking anybody."""

from __future__ import annotations

from collections import Counter
from datetime import date
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
    shown: frozenset[str]
    """Indicators that have something to show for them."""
    facts: TriageFacts
    on: date
    """The day it was handed in, as people there count days."""
    then_set: CriteriaSet | None = None
    """By which last year's file was answered."""

    @property
    def card(self) -> Scorecard:
        """The very card that the file was handed in with."""
        level = level_in(self.facts.flags) or min(self.criteria_set.level_numbers)
        return score(self.criteria_set, self.submission.answers, level=level, shown=self.shown)


async def case_of(world: World, file: File) -> Case | None:
    """Gather a case; None for a file that was never handed in."""
    season, facts = await world.season(file.season), await world.triage_facts(file.id)
    if file.submission is None or season is None or facts is None:
        return None
    criteria_set = world.criteria_set(file.criteria_set, file.criteria_version)
    pieces = Counter(piece.indicator for piece in await world.evidence(file.id))
    last = facts.last_year
    return Case(
        file=file,
        submission=file.submission,
        season=season,
        criteria_set=criteria_set,
        shown=shown_by(criteria_set, pieces),
        facts=facts,
        on=world.local_date(file.submission.at),
        then_set=world.criteria_set(last.criteria_set, last.version) if last else None,
    )
