"""What was understood of one question and waits for "that is right"; nothing of it is written down yet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from criteria import AnswerValue
from criteria.condition import question_of, questions_in
from criteria.question import Question
from dialogs.village.meeting.evening import Evening, Stand
from dialogs.village.meeting.plan import plan
from dialogs.village.meeting.reading import Reading


class Draft(msgspec.Struct, frozen=True, omit_defaults=True):
    reading: Reading
    values: Mapping[int, AnswerValue] = {}
    """What each house gets, as things stand."""
    before: Mapping[int, AnswerValue] = {}
    """What a head had written for these houses when this was read."""
    differs: Mapping[int, AnswerValue] = {}
    """The head sees it otherwise than these houses answered themselves."""

    at: datetime | None = None
    """When it was typed."""
    old: bool = False
    """Of an earlier sitting, or left for long: it is read back on its own before anything is written."""

    @property
    def idle(self) -> bool:
        """Nothing can be written yet: it waits for an earlier question."""
        return not self.values and not self.differs


def drafted(evening: Evening, question: Question, reading: Reading, earlier: Draft | None = None) -> Draft:
    """Work out what a reading comes to as the village stands; what was read back keeps what it was held against."""
    found = plan(evening, question, reading)
    before: dict[int, AnswerValue] = {}
    for line in evening.lines:
        if line.number not in found.values:
            continue
        if earlier is not None and line.number in earlier.values:
            before |= {line.number: earlier.before[line.number]} if line.number in earlier.before else {}
        elif (given := evening.given(line, question.id)) is not None:
            before[line.number] = given.value
    at, old = (earlier.at, earlier.old) if earlier is not None else (None, False)
    return Draft(reading, found.values, before, found.differs, at, old)


def settled(evening: Evening, drafts: Mapping[str, Draft]) -> dict[str, Draft]:
    """Work all drafts out anew, in the order of the questions: a later one may hang on an earlier one."""
    said: dict[str, Mapping[int, AnswerValue]] = {}
    result: dict[str, Draft] = {}
    for question in evening.criteria_set.questions:
        if question.id in drafts:
            so_far = msgspec.structs.replace(evening, said=dict(said))
            draft = drafted(so_far, question, drafts[question.id].reading, drafts[question.id])
            if draft.idle and not waits(so_far, question, draft.reading):
                continue
            result[question.id] = draft
            said[question.id] = draft.values
    return result


def waits(evening: Evening, question: Question, reading: Reading) -> bool:
    """Say whether the reading speaks of a house whose earlier question is still open."""
    of_the_rest = reading.rest is not None or reading.all_of_them
    return any(
        evening.stand(line, question) is Stand.WAITS
        for line in evening.lines
        if of_the_rest or line.number in reading.values
    )


def set_aside(drafts: Mapping[str, Draft], *, typed_before: datetime | None = None) -> dict[str, Draft]:
    """Mark what an earlier sitting left, or what was typed before a moment; it holds for those houses only.

    Who was absent then may be here now: "the rest" are no longer the same.
    """
    return {
        name: _held(draft)
        if not draft.old and (typed_before is None or (draft.at is not None and draft.at < typed_before))
        else draft
        for name, draft in drafts.items()
    }


def _held(draft: Draft) -> Draft:
    if draft.idle:
        return msgspec.structs.replace(draft, old=True)
    reading = Reading({**draft.values, **draft.differs})
    return msgspec.structs.replace(draft, reading=reading, old=True)


def first_to_check(names: Iterable[str], drafts: Mapping[str, Draft]) -> str | None:
    """Find the draft to be read back next: one left from earlier goes before those just typed."""
    waiting = [name for name in names if name in drafts and not drafts[name].idle]
    return next((name for name in waiting if drafts[name].old), next(iter(waiting), None))


def digest(drafts: Mapping[str, Draft], questions: Iterable[str] | None = None) -> str:
    """Seal what was read back, so that an old button never confirms something else."""
    chosen = sorted(drafts if questions is None else questions)
    plain = [
        (name, sorted(drafts[name].values.items()), sorted(drafts[name].differs.items())) for name in chosen
    ]
    return seal(plain)


def seal(plain: object) -> str:
    """Make a short seal of plain values, for a button's data."""
    return hashlib.sha256(json.dumps(plain, ensure_ascii=True).encode()).hexdigest()[:8]


def leans_on(question: Question) -> frozenset[str]:
    """Find the questions that decide whether this one is asked, and how many it may count."""
    caps = (one for one in (question.at_most, question.at_most_less) if one is not None)
    gates = () if question.applies_if is None else questions_in(question.applies_if)
    return frozenset({*map(question_of, caps), *gates})
