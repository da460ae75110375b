"""How houses and answers are said in a meeting: few names, the rest counted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from criteria import AnswerValue, CriteriaSet
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.records import RosterLine
from dialogs.self_assessment.progress import answer_in_words
from dialogs.village.meeting.draft import Draft, leans_on
from dialogs.village.meeting.evening import Evening, Stand

MOST_NAMES = 6
"""In one line; the rest are counted."""
FEW = 2
"""So few houses are named even where they are the rest."""

LEFT_EMPTY = (
    Stand.ABSENT,
    Stand.OWN,
    Stand.PLANNED,
    Stand.UNREGISTERED,
    Stand.HANDED_IN,
    Stand.OTHER_SET,
    Stand.WAITS,
)
"""Whom the question is not about is nobody left empty."""


def named(line: RosterLine) -> Words:
    """Name a house by its number and its head: "3 Lò Văn Pâng"; in private, with the word that tells two apart."""
    if not line.name:
        return say("number {number}", number=line.number)
    if line.word:
        return say("{number} {name} ({word})", number=line.number, name=line.name, word=line.word)
    return say("{number} {name}", number=line.number, name=line.name)


def names(evening: Evening, numbers: Iterable[int], *, most: int = MOST_NAMES) -> tuple[Words, ...]:
    """Name some houses and count the rest: "3 Lò Văn Pâng, 7 Vi Thị Lan và 9 nhà nữa"."""
    lines = [line for number in sorted(numbers) if (line := evening.line(number)) is not None]
    told: list[Words] = [named(line) for line in lines[: most if len(lines) > most + 1 else most + 1]]
    if len(lines) > len(told):
        told.append(say("{count} more houses", count=len(lines) - len(told)))
    return tuple(told)


def understood(evening: Evening, question: Question, draft: Draft, *, most: int = MOST_NAMES) -> Words:
    """Say in one line what was understood: the exceptions with their names, the rest by their count."""
    groups = told_apart(draft)
    if not groups:
        first = tuple(one.number for one in evening.criteria_set.questions if one.id in leans_on(question))
        return say(
            "Question {number}: kept until question {first} is answered.",
            number=question.number,
            first=first or (question.number,),
        )
    *exceptions, (value, numbers) = groups
    answer = answered(evening.criteria_set, question, value)
    line: Words = (
        say("{answer}: {houses}", answer=answer, houses=names(evening, numbers, most=most))
        if len(numbers) <= FEW
        else say("{answer}: the other {count} houses", answer=answer, count=len(numbers))
        if exceptions
        else say("{answer}: all {count} houses asked", answer=answer, count=len(numbers))
        if not draft.reading.values
        else say("{answer}: {count} houses", answer=answer, count=len(numbers))
    )
    for value, numbers in reversed(exceptions):
        answer = answered(evening.criteria_set, question, value)
        one = say("{answer}: {houses}", answer=answer, houses=names(evening, numbers, most=most))
        line = say("{one}; {more}", one=one, more=line)
    return say("Question {number} – {answers}.", number=question.number, answers=line)


def told_apart(draft: Draft) -> list[tuple[AnswerValue | None, tuple[int, ...]]]:
    """Gather the houses by answer; those that have all of them stand together (None), however many that is."""
    if not draft.reading.all_of_them:
        return list(by_answer(draft.values))
    named = {number: value for number, value in draft.values.items() if number in draft.reading.values}
    rest = tuple(sorted(set(draft.values) - set(named)))
    return [*by_answer(named), *([(None, rest)] if rest else [])]


def answered(criteria_set: CriteriaSet, question: Question, value: AnswerValue | None) -> Words:
    if value is None:
        return say("all of them")
    if value is False and question.together is not None:  # put as "which houses do not have it yet"
        return say("Not yet")
    return in_words(criteria_set, question, value)


def by_answer(values: Mapping[int, AnswerValue]) -> list[tuple[AnswerValue, tuple[int, ...]]]:
    """Gather the houses by answer, the most common answer last."""
    groups: dict[str, tuple[AnswerValue, list[int]]] = {}
    for number, value in sorted(values.items()):
        groups.setdefault(repr(value), (value, []))[1].append(number)
    ordered = sorted(groups.values(), key=lambda group: len(group[1]))
    return [(value, tuple(numbers)) for value, numbers in ordered]


def in_words(criteria_set: CriteriaSet, question: Question, value: AnswerValue) -> Words:
    answer = answer_in_words(criteria_set, question.id, value)
    if question.unit is not None and isinstance(value, int) and not isinstance(value, bool):
        return say("{count} {unit}", count=value, unit=question.unit)
    return answer


def left_empty(evening: Evening, question: Question) -> Text | None:
    """Say how many houses stay unanswered and why; None where there is none."""
    stands = [evening.stand(line, question) for line in evening.lines]
    parts = tuple(said for stand in LEFT_EMPTY if (said := _counted(stand, stands.count(stand))) is not None)
    return say("Left as they are: {houses}.", houses=parts) if parts else None


def changed(evening: Evening, draft: Draft) -> tuple[int, ...]:
    """Find the houses whose answer a head had written otherwise before."""
    return tuple(
        number for number, before in draft.before.items() if draft.values.get(number, before) != before
    )


def changes_told(evening: Evening, question: Question, draft: Draft) -> list[Words]:
    """Say in which direction written answers change: "10, 40: lần trước Chưa, nay thành Có"."""
    groups: dict[str, tuple[AnswerValue, AnswerValue, list[int]]] = {}
    for number in changed(evening, draft):
        before, now = draft.before[number], draft.values[number]
        groups.setdefault(repr((before, now)), (before, now, []))[2].append(number)
    return [
        say(
            "{houses}: {before} last time, now {now}.",
            houses=names(evening, numbers, most=15),
            before=answered(evening.criteria_set, question, before),
            now=answered(evening.criteria_set, question, now),
        )
        for before, now, numbers in groups.values()
    ]


def kept_count(evening: Evening, question: Question, draft: Draft) -> int:
    """Count the houses whose written answer stays while the rest are spoken of."""
    if draft.reading.rest is None and not draft.reading.all_of_them:
        return 0
    return sum(
        line.number not in draft.values and evening.given(line, question.id) is not None
        for line in evening.asked(question)
    )


def why_left(stand: Stand) -> Text:
    match stand:
        case Stand.ABSENT:
            return say("absent")
        case Stand.OWN:
            return say("has answered itself")
        case Stand.PLANNED:
            return say("has not agreed yet")
        case Stand.UNREGISTERED:
            return say("not registered")
        case Stand.HANDED_IN:
            return say("handed in already")
        case Stand.OTHER_SET:
            return say("answers by the earlier version")
        case Stand.WAITS:
            return say("an earlier question is open")
        case Stand.NOT_ABOUT:
            return say("the question is not about this house")
        case Stand.ASKED:
            return say("asked")


def why_each(evening: Evening, question: Question, numbers: Collection[int]) -> tuple[Words, ...]:
    """Name houses with the reason why they are left alone."""
    return tuple(
        say("{house} ({why})", house=named(line), why=why_left(evening.stand(line, question)))
        for line in evening.lines
        if line.number in numbers
    )


def _counted(stand: Stand, count: int) -> Text | None:
    if not count:
        return None
    match stand:
        case Stand.ABSENT:
            return say("{count} absent", count=count)
        case Stand.OWN:
            return say("{count} that answered themselves", count=count)
        case Stand.PLANNED:
            return say("{count} that have not agreed yet", count=count)
        case Stand.UNREGISTERED:
            return say("{count} not registered", count=count)
        case Stand.HANDED_IN:
            return say("{count} handed in already", count=count)
        case Stand.OTHER_SET:
            return say("{count} that answer by the earlier version", count=count)
        case _:
            return say("{count} whose earlier question is open", count=count)
