"""Whether a pack holds together: ids, references, totals, honesty about its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from criteria.condition import question_of, questions_in
from criteria.criteria_set import CriteriaSet, Kind
from criteria.fault import Place
from criteria.indicator import Criterion
from criteria.provenance import Confidence
from criteria.question import Question
from criteria.rule import questions_of
from criteria.sound_checks import examine_checks
from criteria.sound_indicator import examine_figure, examine_indicator, examine_provenance
from criteria.sound_question import examine_question
from criteria.sound_steps import examine_steps
from criteria.wording import say


def examine(criteria_set: CriteriaSet, place: Place) -> None:
    """Report everything in a set that does not hold together."""
    _ids_once(criteria_set, place)
    _period(criteria_set, place.at("valid_to"))
    earlier: dict[str, Question] = {}
    fed = set(_looked_at(criteria_set))
    for question in criteria_set.questions:
        examine_question(question, earlier, place.at("questions").at(question.id), used=question.id in fed)
        earlier[question.id] = question
    for criterion in criteria_set.criteria:
        spot = place.at("criteria").at(criterion.id)
        examine_provenance(
            criterion.points, criterion.confidence, spot.at("points"), optional=criterion.complete
        )
        _group_total(criterion, spot)
        for indicator in criterion.indicators:
            examine_indicator(indicator, earlier, spot.at("indicators").at(indicator.id))
    examine_checks(criteria_set.checks, earlier, place.at("checks"))
    _marks(criteria_set, place.at("marks"))
    examine_steps(criteria_set, earlier, place)
    _notice(criteria_set, place.at("notice"))


def _looked_at(criteria_set: CriteriaSet) -> Iterator[str]:
    for indicator in criteria_set.indicators:
        for asked in indicator.forms:
            if asked.rule is not None:
                yield from questions_of(asked.rule)
            if asked.applies_if is not None:
                yield from questions_in(asked.applies_if)
    for condition in criteria_set.mandatory:
        yield from questions_in(condition.holds_if)
        if condition.applies_if is not None:
            yield from questions_in(condition.applies_if)
    for question in criteria_set.questions:
        if question.applies_if is not None:
            yield from questions_in(question.applies_if)
        yield from (question_of(one) for one in (question.at_most, question.at_most_less) if one is not None)


def _ids_once(criteria_set: CriteriaSet, place: Place) -> None:
    everything = {
        "questions": [question.id for question in criteria_set.questions],
        "criteria": [criterion.id for criterion in criteria_set.criteria],
        "indicators": [indicator.id for indicator in criteria_set.indicators],
        "checks": [one.id for one in criteria_set.checks.contradictions],
    }
    for what, ids in everything.items():
        for twice in (one for one, times in Counter(ids).items() if times > 1):
            place.at(what).at(twice).fault(
                say("This id stands twice."), say("every id once"), f"id: {twice}b"
            )


def _period(criteria_set: CriteriaSet, place: Place) -> None:
    begins, ends = criteria_set.valid_from, criteria_set.valid_to
    if begins is not None and ends is not None and ends < begins:
        place.fault(
            say("The period ends on {ends}, before it begins on {begins}.", ends=ends, begins=begins),
            say("a day on or after {begins}", begins=begins),
            f"valid_to: {begins}",
        )


def _group_total(criterion: Criterion, place: Place) -> None:
    known = [indicator.points for indicator in criterion.indicators if indicator.points is not None]
    total = sum(known, Decimal(0))
    whole = criterion.complete and len(known) == len(criterion.indicators)
    if criterion.points is not None and (total > criterion.points or (whole and total != criterion.points)):
        place.at("points").fault(
            say(
                "The indicators add up to {total}, the criterion has {points}.",
                total=total,
                points=criterion.points,
            ),
            say("the same total"),
            f"points: {total}",
        )


def _marks(criteria_set: CriteriaSet, place: Place) -> None:
    if criteria_set.kind is not Kind.scored:
        return
    marks = criteria_set.marks
    for name, figure in (
        ("full", marks.full),
        ("threshold", marks.threshold),
        ("minimum_each", marks.minimum_each),
    ):
        examine_figure(figure, place.at(name))
    full, points = marks.full.value, [indicator.points for indicator in criteria_set.indicators]
    known = [one for one in points if one is not None]
    total = sum(known, Decimal(0))
    complete = len(known) == len(points) and all(criterion.complete for criterion in criteria_set.criteria)
    if full is not None and (total > full or (complete and total != full)):
        place.at("full").fault(
            say("The indicators add up to {total}, the set has {points}.", total=total, points=full),
            say("the same total"),
            f"full: {{value: {total}}}",
        )
    if full is not None and marks.threshold.value is not None and marks.threshold.value > full:
        place.at("threshold").fault(
            say("The threshold is above the highest total."),
            say("at most {points}", points=full),
            "value: 80",
        )
    least = min(known, default=None)
    if marks.minimum_each.value is not None and least is not None and marks.minimum_each.value > least:
        place.at("minimum_each").fault(
            say("An indicator has fewer points than the minimum."),
            say("at most {points}", points=least),
            "value: 5",
        )


def _notice(criteria_set: CriteriaSet, place: Place) -> None:
    marks = criteria_set.marks
    sampled = [
        *(figure.confidence for figure in (marks.full, marks.threshold, marks.minimum_each)),
        *(criterion.confidence for criterion in criteria_set.criteria),
        *(indicator.confidence for indicator in criteria_set.indicators),
        *(asked.rule_confidence for item in criteria_set.indicators for asked in item.forms),
        *(rank.at_least.confidence for rank in marks.ranks),
        *(condition.confidence for condition in criteria_set.mandatory),
    ]
    if Confidence.sample in sampled and criteria_set.notice is None:
        place.fault(
            say("The set holds sample values and does not say so."),
            say("a notice, said on every score"),
            "notice: {vi: Điểm chấm thử theo bảng mẫu, không dùng để xét danh hiệu}",
        )
