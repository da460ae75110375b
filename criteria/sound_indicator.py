"""Whether an indicator's rule can work and gives exactly its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from criteria.condition import question_of
from criteria.fault import Place
from criteria.indicator import Indicator
from criteria.provenance import Confidence, Figure
from criteria.question import Question, QuestionKind
from criteria.rule import (
    All,
    Choice,
    Count,
    Given,
    Rule,
    SelfGiven,
    Share,
    Sum,
    Variant,
    YesNo,
    most_of,
    points_in,
    questions_of,
)
from criteria.sound_question import examine_condition, is_number, known_questions
from criteria.wording import say

FITTING: dict[type[Rule], frozenset[QuestionKind]] = {
    Share: frozenset({QuestionKind.count, QuestionKind.money, QuestionKind.share}),
    YesNo: frozenset({QuestionKind.yes_no}),
    Choice: frozenset({QuestionKind.choice}),
    Count: frozenset({QuestionKind.count, QuestionKind.choices, QuestionKind.money}),
    SelfGiven: frozenset({QuestionKind.points}),
    Given: frozenset({QuestionKind.photo, QuestionKind.text, QuestionKind.date}),
}


def examine_indicator(indicator: Indicator, questions: Mapping[str, Question], place: Place) -> None:
    """Report an indicator whose rule cannot work, or does not fit its points."""
    examine_provenance(indicator.points, indicator.confidence, place.at("points"))
    examine_provenance(indicator.rule, indicator.rule_confidence, place.at("rule_confidence"))
    if indicator.applies_if is not None:
        examine_condition(indicator.applies_if, questions, place.at("applies_if"))
    if indicator.rule is not None:
        examine_rule(indicator.rule, indicator.points, questions, place.at("rule"))
    for step in indicator.higher:
        spot = place.at("higher").at(step.level)
        examine_provenance(step.rule, step.rule_confidence, spot.at("rule_confidence"))
        if step.applies_if is not None:
            examine_condition(step.applies_if, questions, spot.at("applies_if"))
        if step.rule is not None:
            examine_rule(step.rule, indicator.points, questions, spot.at("rule"))


def examine_rule(rule: Rule, points: Decimal | None, questions: Mapping[str, Question], place: Place) -> None:
    """Report a rule over unknown or unfitting questions, or one that does not give exactly so many points."""
    if known_questions(questions_of(rule), questions, place):
        _rule(rule, questions, place)
        _most(rule, points, questions, place)


def _rule(rule: Rule, questions: Mapping[str, Question], place: Place) -> None:
    match rule:
        case Sum(parts) | All(parts):
            for index, part in enumerate(parts):
                _rule(part, questions, place.at("parts").at(index))
            return
        case Variant(when, then, otherwise):
            examine_condition(when, questions, place.at("when"))
            _rule(then, questions, place.at("then"))
            _rule(otherwise, questions, place.at("otherwise"))
            return
        case _:
            pass
    fitting = FITTING[type(rule)]
    for number in _numbers_of(rule):
        fits = questions[question_of(number)].kind in fitting
        if not fits or (isinstance(rule, Share) and not is_number(number, questions)):
            place.fault(
                say("Question {value} is of another kind than this rule.", value=number),
                say("one of: {keys}", keys=", ".join(sorted(kind.value for kind in fitting))),
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


def _numbers_of(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Share):
        yield from (*rule.part.numbers, *rule.whole.numbers)
    else:
        yield from questions_of(rule)


def _most(rule: Rule, points: Decimal | None, questions: Mapping[str, Question], place: Place) -> None:
    if points is None:
        return
    if isinstance(rule, SelfGiven):
        _scale(questions[rule.question], points, place)
        return
    most = most_of(rule)
    over = max(points_in(rule), default=Decimal(0)) > points
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


def examine_figure(figure: Figure, place: Place) -> None:
    """Report a figure that is there and called missing; null may be "none, on purpose"."""
    if figure.value is not None and figure.confidence is Confidence.missing:
        examine_provenance(figure.value, figure.confidence, place)
