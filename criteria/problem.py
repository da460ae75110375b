"""Why a value cannot stand as an answer, said so that the person can put it right."""

from criteria.condition import question_of
from criteria.criteria_set import CriteriaSet
from criteria.question import Answers, AnswerValue, Question, QuestionKind
from criteria.standing import as_points, bounds, cap, number_in
from criteria.wording import Text, say


def problem(
    criteria_set: CriteriaSet, question: Question, value: AnswerValue, answers: Answers
) -> Text | None:
    """Say what is wrong with a value, or None where it can stand."""
    if criteria_set.plan.stands[question.id](value, answers):
        return None
    match question.kind:
        case QuestionKind.yes_no:
            return say("Please answer yes or no.")
        case QuestionKind.choice | QuestionKind.choices:
            return _not_an_option(question)
        case QuestionKind.points:
            return _off_the_scale(question, value)
        case QuestionKind.count | QuestionKind.money:
            return _wrong_number(criteria_set, question, value, answers)
        case QuestionKind.share:
            return _wrong_share(question, value)
        case QuestionKind.date:
            return say("Please give a day, for example 20/11/2025.")
        case QuestionKind.text:
            low, high = bounds(question)
            if low > 1:
                return say("Please write a few words, from {low} to {high} letters.", low=low, high=high)
            return say("Please write a few words, at most {most} letters.", most=high)
        case QuestionKind.photo:
            return say("Please send a photo.")


def _not_an_option(question: Question) -> Text:
    labels = tuple(option.label for option in question.options)
    if question.kind is QuestionKind.choices:
        return say("Please choose among: {options}. Each one once.", options=labels)
    return say("Please choose one of: {options}.", options=labels)


def _off_the_scale(question: Question, value: AnswerValue) -> Text:
    low, high = bounds(question)
    number = as_points(value)
    if number is not None and low <= number <= high:
        return say(
            "Points go by steps of {step}, from {low} to {high}.", step=question.step, low=low, high=high
        )
    return say("Please give points from {low} to {high}.", low=low, high=high)


def _wrong_share(question: Question, value: AnswerValue) -> Text:
    low, high = bounds(question)
    part, whole = (number_in({"": value}, f".{side}") for side in ("part", "whole"))
    if type(part) is not int or type(whole) is not int:
        return say(
            "Please give two whole numbers, how many and of how many. {example}",
            example=question.example or "",
        )
    if not low <= whole <= high:
        return say(
            "The whole can be from {low} to {high} {unit}.",
            low=low,
            high=high,
            unit=question.whole_unit or "",
        )
    return say(
        "Among {total} {whole} there cannot be {given} {unit}.",
        total=whole,
        whole=question.whole_unit or "",
        given=part,
        unit=question.unit or "",
    )


def _wrong_number(
    criteria_set: CriteriaSet, question: Question, value: AnswerValue, answers: Answers
) -> Text:
    low, high = bounds(question)
    if type(value) is not int:
        return say("Please answer with a whole number. {example}", example=question.example or "")
    if value < low:
        return say("The smallest number here is {low}.", low=low)
    most = cap(question, answers)
    if most is not None and value > most and question.at_most is not None:
        whole = criteria_set.question(question_of(question.at_most))
        counted = whole.whole_unit if question.at_most.endswith(".whole") else whole.unit
        if question.at_most_less is not None:
            return say(
                "Only {most} {whole} are left to count, so there cannot be {given} {unit}.",
                most=most,
                whole=counted or "",
                given=value,
                unit=question.unit or "",
            )
        return say(
            "Among {total} {whole} there cannot be {given} {unit}.",
            total=most,
            whole=counted or "",
            given=value,
            unit=question.unit or "",
        )
    return say("The largest number here is {high}.", high=high)
