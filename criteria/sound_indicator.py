"""Whether an indicator's rule can work and gives exactly its points."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from criteria.fault import Place
from criteria.indicator import Indicator
from criteria.provenance import Confidence
from criteria.question import Question, QuestionKind
from criteria.rule import Choice, Count, Rule, SelfGiven, Share, Sum, YesNo, points_in, questions_of
from criteria.sound_question import examine_condition, known_questions
from criteria.wording import say

NUMBERS = frozenset({QuestionKind.count})
FITTING: dict[type[Rule], frozenset[QuestionKind]] = {
    Share: NUMBERS,
    YesNo: frozenset({QuestionKind.yes_no}),
    Choice: frozenset({QuestionKind.choice}),
    Count: frozenset({QuestionKind.count, QuestionKind.choices}),
    SelfGiven: frozenset({QuestionKind.points}),
}


def examine_indicator(indicator: Indicator, questions: Mapping[str, Question], place: Place) -> None:
    """Report an indicator whose rule cannot work, or does not fit its points."""
    examine_provenance(indicator.points, indicator.confidence, place.at("points"))
    examine_provenance(indicator.rule, indicator.rule_confidence, place.at("rule_confidence"))
    if indicator.applies_if is not None:
        examine_condition(indicator.applies_if, questions, place.at("applies_if"))
    if indicator.rule is not None and known_questions(
        questions_of(indicator.rule), questions, place.at("rule")
    ):
        _rule(indicator.rule, questions, place.at("rule"))
        _most(indicator.rule, indicator.points, questions, place.at("rule"))


def _rule(rule: Rule, questions: Mapping[str, Question], place: Place) -> None:
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


def _most(rule: Rule, points: Decimal | None, questions: Mapping[str, Question], place: Place) -> None:
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


def examine_provenance(
    value: Decimal | Rule | None, confidence: Confidence, place: Place, *, optional: bool = False
) -> None:
    """Report a value whose confidence says that it is missing, or the other way round."""
    if value is None and optional:
        return
    if (value is None) != (confidence is Confidence.missing):
        place.fault(
            say("The number and its confidence disagree."),
            say("null with confidence missing, or a number with another confidence"),
            "points: null, confidence: missing",
        )
