"""Whether a pack holds together: ids, references, totals, honesty about its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from criteria.condition import questions_in
from criteria.criteria_set import CriteriaSet, Kind
from criteria.fault import Place
from criteria.indicator import Criterion, Indicator
from criteria.provenance import Confidence, Figure
from criteria.question import Question, QuestionKind
from criteria.rule import Choice, Count, Rule, SelfGiven, Share, Sum, YesNo, points_in, questions_of
from criteria.wording import say

NUMBERS = frozenset({QuestionKind.count})
FITTING: dict[type[Rule], frozenset[QuestionKind]] = {
    Share: NUMBERS,
    YesNo: frozenset({QuestionKind.yes_no}),
    Choice: frozenset({QuestionKind.choice}),
    Count: frozenset({QuestionKind.count, QuestionKind.choices}),
    SelfGiven: frozenset({QuestionKind.points}),
}
CHOOSING = frozenset({QuestionKind.choice, QuestionKind.choices})


def examine(criteria_set: CriteriaSet, place: Place) -> None:
    """Report everything in a set that does not hold together."""
    _ids_once(criteria_set, place)
    earlier: dict[str, Question] = {}
    fed = set(_looked_at(criteria_set))
    for question in criteria_set.questions:
        _question(question, earlier, place.at("questions").at(question.id), used=question.id in fed)
        earlier[question.id] = question
    for criterion in criteria_set.criteria:
        spot = place.at("criteria").at(criterion.id)
        _provenance(criterion.points, criterion.confidence, spot.at("points"), optional=criterion.complete)
        _group_total(criterion, spot)
        for indicator in criterion.indicators:
            _indicator(indicator, earlier, spot.at("indicators").at(indicator.id))
    _marks(criteria_set, place.at("marks"))
    _notice(criteria_set, place.at("notice"))


def _looked_at(criteria_set: CriteriaSet) -> Iterator[str]:
    for indicator in criteria_set.indicators:
        if indicator.rule is not None:
            yield from questions_of(indicator.rule)
        if indicator.applies_if is not None:
            yield from questions_in(indicator.applies_if)
    for question in criteria_set.questions:
        if question.applies_if is not None:
            yield from questions_in(question.applies_if)


def _ids_once(criteria_set: CriteriaSet, place: Place) -> None:
    everything = {
        "questions": [question.id for question in criteria_set.questions],
        "criteria": [criterion.id for criterion in criteria_set.criteria],
        "indicators": [indicator.id for indicator in criteria_set.indicators],
    }
    for what, ids in everything.items():
        for twice in (one for one, times in Counter(ids).items() if times > 1):
            place.at(what).at(twice).fault(
                say("This id stands twice."), say("every id once"), f"id: {twice}b"
            )


def _known(ids: Iterator[str], earlier: dict[str, Question], place: Place) -> bool:
    strangers = [one for one in ids if one not in earlier]
    for stranger in strangers:
        place.fault(
            say('"{value}" is not a question asked before.', value=stranger),
            say("one of: {keys}", keys=", ".join(earlier)),
            f"question: {next(iter(earlier), 'q1')}",
        )
    return not strangers


def _question(question: Question, earlier: dict[str, Question], place: Place, *, used: bool) -> None:
    if question.applies_if is not None:
        _known(questions_in(question.applies_if), earlier, place.at("applies_if"))
    caps = [one for one in (question.at_most, question.at_most_less) if one is not None]
    if _known(iter(caps), earlier, place.at("at_most")) and any(
        earlier[one].kind is not QuestionKind.count for one in caps
    ):
        place.at("at_most").fault(
            say("Only a count can cap another question."), say("a question of kind count"), "at_most: q1"
        )
    if question.kind in CHOOSING and len(question.options) < 2:
        place.at("options").fault(
            say("A choice needs options."),
            say("two options or more"),
            "- {id: better, label: {vi: Khá lên, en: Better}}",
        )
    if question.low is not None and question.high is not None and question.low > question.high:
        place.at("high").fault(say("The highest is under the lowest."), say("low ≤ high"), "high: 20")
    if not used:
        place.fault(
            say("No indicator and no other question looks at this answer."),
            say("a rule or a condition that uses it"),
            f"{{kind: yes_no, question: {question.id}, points_yes: 10}}",
        )


def _indicator(indicator: Indicator, questions: dict[str, Question], place: Place) -> None:
    _provenance(indicator.points, indicator.confidence, place.at("points"))
    _provenance(indicator.rule, indicator.rule_confidence, place.at("rule_confidence"))
    if indicator.applies_if is not None:
        _known(questions_in(indicator.applies_if), questions, place.at("applies_if"))
    if indicator.rule is not None and _known(questions_of(indicator.rule), questions, place.at("rule")):
        _rule(indicator.rule, questions, place.at("rule"))
        _most(indicator.rule, indicator.points, questions, place.at("rule"))


def _rule(rule: Rule, questions: dict[str, Question], place: Place) -> None:
    if isinstance(rule, Sum):
        for index, part in enumerate(rule.parts):
            _rule(part, questions, place.at("parts").at(index))
        return
    for question_id in questions_of(rule):
        if questions[question_id].kind not in FITTING[type(rule)]:
            place.fault(
                say("Question {value} is of another kind than this rule.", value=question_id),
                say("one of: {keys}", keys=", ".join(sorted(kind.value for kind in FITTING[type(rule)]))),
                "{kind: yes_no, question: q5, points_yes: 10}",
            )
    if isinstance(rule, Choice):
        wanted = {option.id for option in questions[rule.question].options}
        if set(rule.points) != wanted:
            place.at("points").fault(
                say("The table and the options differ."),
                say("points for exactly: {keys}", keys=", ".join(sorted(wanted))),
                "points: {" + ", ".join(f"{one}: 5" for one in sorted(wanted)) + "}",
            )


def _most(rule: Rule, points: Decimal | None, questions: dict[str, Question], place: Place) -> None:
    if points is None:
        return
    if isinstance(rule, SelfGiven):
        _scale(questions[rule.question], points, place)
        return
    given = list(points_in(rule))
    most = sum(given, Decimal(0)) if isinstance(rule, Sum) else max(given, default=Decimal(0))
    over = max(given, default=Decimal(0)) > points
    if over or most < points:
        place.fault(
            say("The rule gives {most} at most, the indicator has {points}.", most=most, points=points),
            say("a best step of exactly {points} points", points=points),
            f"points: {points}",
        )


def _scale(question: Question, points: Decimal, place: Place) -> None:
    if question.low not in {None, 0} or question.high is None or question.high != points:
        place.fault(
            say("The scale of question {value} and the points of the indicator differ.", value=question.id),
            say("points from {low} to {high}", low=0, high=points),
            f"low: 0, high: {points}",
        )


def _provenance(
    value: Decimal | Rule | None, confidence: Confidence, place: Place, *, optional: bool = False
) -> None:
    if value is None and optional:
        return
    if (value is None) != (confidence is Confidence.missing):
        place.fault(
            say("The number and its confidence disagree."),
            say("null with confidence missing, or a number with another confidence"),
            "points: null, confidence: missing",
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
        _figure(figure, place.at(name))
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


def _figure(figure: Figure, place: Place) -> None:
    if figure.value is not None and figure.confidence is Confidence.missing:
        _provenance(figure.value, figure.confidence, place)


def _notice(criteria_set: CriteriaSet, place: Place) -> None:
    marks = criteria_set.marks
    sampled = [
        *(figure.confidence for figure in (marks.full, marks.threshold, marks.minimum_each)),
        *(criterion.confidence for criterion in criteria_set.criteria),
        *(indicator.confidence for indicator in criteria_set.indicators),
        *(indicator.rule_confidence for indicator in criteria_set.indicators),
    ]
    if Confidence.sample in sampled and criteria_set.notice is None:
        place.fault(
            say("The set holds sample values and does not say so."),
            say("a notice, said on every score"),
            "notice: {vi: Điểm chấm thử theo bảng mẫu, không dùng để xét danh hiệu}",
        )
