"""Whether a question, and the conditions over questions, can work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from criteria.condition import Amount, Compare, Condition, comparisons, question_of, questions_in
from criteria.fault import Place
from criteria.question import Question, QuestionKind
from criteria.standing import stands
from criteria.wording import say

CHOOSING = frozenset({QuestionKind.choice, QuestionKind.choices})
NUMBERS = frozenset({QuestionKind.count, QuestionKind.money})


def examine_question(
    question: Question, earlier: Mapping[str, Question], place: Place, *, used: bool
) -> None:
    """Report a question that looks ahead, bounds nothing, or serves nothing."""
    if question.applies_if is not None:
        examine_condition(question.applies_if, earlier, place.at("applies_if"))
    caps = [one for one in (question.at_most, question.at_most_less) if one is not None]
    capping = [question_of(cap) for cap in caps]
    if known_questions(iter(capping), earlier, place.at("at_most")) and not all(
        is_number(cap, earlier) for cap in caps
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
    if question.kind is QuestionKind.share and not (question.unit and question.whole_unit):
        place.at("unit").fault(
            say("A share says what its part and its whole count."),
            say("a unit and a whole_unit"),
            "unit: {vi: người đạt}, whole_unit: {vi: người}",
        )
    if question.computed_from and question.kind is not QuestionKind.share:
        place.at("computed_from").fault(
            say("The registers work out shares only."), say("a question of kind share"), "kind: share"
        )
    if caps and not all(one.unit for one in (question, *(earlier[cap] for cap in capping if cap in earlier))):
        place.at("unit").fault(
            say("A count that is held against another says what it counts."),
            say("a unit for both questions"),
            "unit: {vi: cháu đi học, en: children at school}",
        )
    if not used:
        place.fault(
            say("No indicator and no other question looks at this answer."),
            say("a rule or a condition that uses it"),
            f"{{kind: yes_no, question: {question.id}, points_yes: 10}}",
        )


def known_questions(ids: Iterator[str], earlier: Mapping[str, Question], place: Place) -> bool:
    """Report ids that are no questions asked before; say whether all are."""
    strangers = [one for one in ids if one not in earlier]
    for stranger in strangers:
        place.fault(
            say('"{value}" is not a question asked before.', value=stranger),
            say("one of: {keys}", keys=", ".join(earlier)),
            f"question: {next(iter(earlier), 'q1')}",
        )
    return not strangers


def is_number(number: str, questions: Mapping[str, Question]) -> bool:
    """Say whether a name gives a number: a count, an amount of money, or one side of a share."""
    question, _, side = number.partition(".")
    if questions[question].kind is QuestionKind.share:
        return side in {"part", "whole"}
    return questions[question].kind in NUMBERS and not side


def examine_condition(condition: Condition, earlier: Mapping[str, Question], place: Place) -> None:
    """Report a condition over unknown questions, or over answers that cannot be compared so."""
    if not known_questions(questions_in(condition), earlier, place):
        return
    for comparison in comparisons(condition):
        if not _comparable(comparison, earlier):
            place.fault(
                say("The answer to {value} cannot be compared so.", value=comparison.left.question),
                say("counts with numbers; yes or no with true or false, options with their id, by equals"),
                "{question: q5, equals: true}",
            )


def _comparable(comparison: Compare, questions: Mapping[str, Question]) -> bool:
    left, right = comparison.left, comparison.right
    question = questions[left.questions[0]]
    amounts = [left, right] if isinstance(right, Amount) else [left]
    if isinstance(right, Amount) or left.less or is_number(left.question, questions):
        counts = all(is_number(number, questions) for amount in amounts for number in amount.numbers)
        return counts and (isinstance(right, Amount) or type(right) is int)
    if question.kind is QuestionKind.date:
        return type(right) is str and stands(question)(right, {})
    if comparison.relation != "equals":
        return False
    if question.kind is QuestionKind.yes_no:
        return type(right) is bool
    return question.kind is QuestionKind.choice and question.option(str(right)) is not None
