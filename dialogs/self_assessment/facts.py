"""What was said once at the registration answers the questions that ask for it again; it can be changed."""

from __future__ import annotations

from criteria import AnswerValue, CriteriaSet
from dialogs.happening import AnswerGiven
from dialogs.records import File
from dialogs.turn import Turn


async def with_facts(turn: Turn, file: File, criteria_set: CriteriaSet) -> dict[str, AnswerValue]:
    """Return the file's answers with those the registration knows; each is written down as given now."""
    answers = dict(file.answers)
    asked = [one for one in criteria_set.questions if one.prefilled_from and one.id not in answers]
    if not asked or answers:
        return answers
    subject = await turn.world.subject(file.subject)
    for question in asked:
        fact = subject.facts.get(question.prefilled_from) if subject else None
        if fact is not None and question.option(fact) is not None:
            turn.happen(AnswerGiven(file=file.id, question=question.id, value=fact))
            answers[question.id] = fact
    return answers
