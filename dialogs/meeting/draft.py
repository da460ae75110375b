"""What was understood of one question and waits for "that is right"; nothing of it is written down yet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

import msgspec

from criteria import AnswerValue
from criteria.condition import question_of, questions_in
from criteria.question import Question
from dialogs.meeting.evening import Evening
from dialogs.meeting.plan import plan
from dialogs.meeting.reading import Reading


class Draft(msgspec.Struct, frozen=True, omit_defaults=True):
    reading: Reading
    values: Mapping[int, AnswerValue] = {}
    """What each house gets, as things stand."""
    before: Mapping[int, AnswerValue] = {}
    """What a head had written for these houses when this was read."""
    differs: Mapping[int, AnswerValue] = {}
    """The head sees it otherwise than these houses answered themselves."""

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
    return Draft(reading, found.values, before, found.differs)


def settled(evening: Evening, drafts: Mapping[str, Draft]) -> dict[str, Draft]:
    """Work all drafts out anew, in the order of the questions: a later one may hang on an earlier one."""
    said: dict[str, Mapping[int, AnswerValue]] = {}
    result: dict[str, Draft] = {}
    for question in evening.criteria_set.questions:
        if question.id in drafts:
            so_far = msgspec.structs.replace(evening, said=dict(said))
            result[question.id] = drafted(so_far, question, drafts[question.id].reading, drafts[question.id])
            said[question.id] = result[question.id].values
    return result


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
