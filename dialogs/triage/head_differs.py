"""What the village head answered or noted, and what the household answers: where they say otherwise."""

from __future__ import annotations

from criteria.checking import short_name
from criteria.wording import say
from dialogs.records import Finding
from dialogs.self_assessment.progress import answer_in_words
from dialogs.triage.case import Case
from dialogs.village.head_called import head_called


def head_differs(case: Case) -> Finding | None:
    asked = {question.id: question for question in case.criteria_set.questions}
    why = tuple(
        say(
            "{question}: {who} notes {head}, the household {household}.",
            who=head_called(case.file.place_name),
            question=short_name(asked[one.question]),
            head=answer_in_words(case.criteria_set, one.question, one.head),
            household=answer_in_words(case.criteria_set, one.question, one.household),
        )
        for one in case.facts.other_answers
        if one.question in asked
    )
    return Finding("head_differs", why) if why else None
