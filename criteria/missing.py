"""What is missing from a set before it can score anyone."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from criteria.indicator import Criterion
from criteria.marks import Marks
from criteria.provenance import Confidence
from criteria.wording import Text, say


class MissingValue(msgspec.Struct, frozen=True):
    """`where` is the place in the pack, as `GD2.2.points`; `what` says it to an officer."""

    where: str
    what: Text


def missing_values(
    criteria: tuple[Criterion, ...], marks: Marks | None, *, asked: bool, complete: bool = True
) -> tuple[MissingValue, ...]:
    """List every gap of a set; `marks` is None where a set has no points to reach."""
    gaps = [] if complete else [MissingValue("criteria", say("the list of criteria"))]
    gaps += [gap for criterion in criteria for gap in _in_criterion(criterion, asked=asked)]
    if marks is not None:
        gaps += _in_marks(marks)
    if not asked:
        gaps.append(MissingValue("questions", say("the questions and how their answers give points")))
    return tuple(gaps)


def _in_criterion(criterion: Criterion, *, asked: bool) -> Iterator[MissingValue]:
    if not criterion.complete:
        yield MissingValue(
            f"{criterion.id}.indicators",
            say('the list of indicators of criterion {id} "{name}"', id=criterion.id, name=criterion.name),
        )
        if criterion.points is None:
            yield MissingValue(
                f"{criterion.id}.points",
                say('the points of criterion {id} "{name}"', id=criterion.id, name=criterion.name),
            )
    for indicator in criterion.indicators:
        if indicator.points is None:
            yield MissingValue(
                f"{indicator.id}.points",
                say('the points of indicator {id} "{name}"', id=indicator.id, name=indicator.short),
            )
        if asked and indicator.rule is None:
            yield MissingValue(
                f"{indicator.id}.rule",
                say(
                    'how answers give points to indicator {id} "{name}"',
                    id=indicator.id,
                    name=indicator.short,
                ),
            )


def _in_marks(marks: Marks) -> Iterator[MissingValue]:
    if marks.full.confidence is Confidence.missing:
        yield MissingValue("marks.full", say("the highest total"))
    if marks.threshold.confidence is Confidence.missing:
        yield MissingValue("marks.threshold", say("the points from which the title is met"))
    if marks.minimum_each.confidence is Confidence.missing:
        yield MissingValue("marks.minimum_each", say("whether any indicator has a minimum of its own"))
    for rank in marks.ranks:
        if rank.at_least.confidence is Confidence.missing:
            yield MissingValue(
                f"marks.ranks.{rank.id}", say('the points from which the rank is "{name}"', name=rank.name)
            )
