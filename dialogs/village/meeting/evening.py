"""What a meeting needs to know of its village: the houses, what is answered, who is absent, what is said so far."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from criteria import AnswerValue, CriteriaSet
from criteria.question import Question
from dialogs.records import GivenAnswer, RosterLine, Status, VillageAnswers
from dialogs.records.life import ANSWERING

Said = Mapping[str, Mapping[int, AnswerValue]]
"""Question → house → what the head said for it and has not confirmed yet."""


class Stand(StrEnum):
    """How a house stands to one question. Only `ASKED` houses are answered for."""

    ASKED = "asked"
    OWN = "own"
    """The house answered itself: the head's word never replaces it."""
    ABSENT = "absent"
    PLANNED = "planned"
    """No consent yet."""
    UNREGISTERED = "unregistered"
    HANDED_IN = "handed_in"
    OTHER_SET = "other_set"
    """It keeps the version it began with, where the question may mean something else."""
    NOT_ABOUT = "not_about"
    """Its earlier answers rule the question out."""
    WAITS = "waits"
    """Whether it is asked depends on an answer still open."""


class Evening(msgspec.Struct, frozen=True):
    criteria_set: CriteriaSet
    lines: tuple[RosterLine, ...]
    answers: VillageAnswers
    absent: frozenset[str] = frozenset()
    """Subjects."""
    said: Said = {}
    kindred: frozenset[str] = frozenset()
    """Other sets, as `id@version`, that differ from this one in their wording only."""

    @property
    def numbers(self) -> frozenset[int]:
        return frozenset(line.number for line in self.lines)

    def line(self, number: int) -> RosterLine | None:
        return next((line for line in self.lines if line.number == number), None)

    def given(self, line: RosterLine, question: str) -> GivenAnswer | None:
        return self.answers.get(line.file, {}).get(question)

    def answers_of(self, line: RosterLine, *, besides: str = "") -> dict[str, AnswerValue]:
        """Gather what is known of a house: its answers, and what was said of it tonight in other questions."""
        known = {
            question: given.value
            for question, given in self.answers.get(line.file, {}).items()
            if question != besides
        }
        for question, values in self.said.items():
            given = self.given(line, question)
            if question != besides and line.number in values and (given is None or given.by_head):
                known[question] = values[line.number]
        return known

    def stand(self, line: RosterLine, question: Question) -> Stand:
        """Say how a house stands to a question."""
        closed = self.closed(line)
        if closed is not None:
            return closed
        given = self.given(line, question.id)
        if given is not None and not given.by_head:
            return Stand.OWN
        if line.subject in self.absent:
            return Stand.ABSENT
        return self._gate(line, question)

    def asked(self, question: Question) -> tuple[RosterLine, ...]:
        return tuple(line for line in self.lines if self.stand(line, question) is Stand.ASKED)

    def still_open(self, question: Question) -> tuple[RosterLine, ...]:
        """List the houses to ask that have no answer yet."""
        return tuple(line for line in self.asked(question) if self.given(line, question.id) is None)

    def closed(self, line: RosterLine) -> Stand | None:
        """Say why nothing can be written down for a house at all."""
        if line.status is Status.PLANNED:
            return Stand.PLANNED
        if not line.registered:
            return Stand.UNREGISTERED
        if line.status not in ANSWERING:
            return Stand.HANDED_IN
        own = f"{self.criteria_set.id}@{self.criteria_set.version}"
        if line.criteria not in {"", own} and line.criteria not in self.kindred:
            return Stand.OTHER_SET
        return None

    def _gate(self, line: RosterLine, question: Question) -> Stand:
        plan = self.criteria_set.plan
        known = plan.known(self.answers_of(line, besides=question.id))
        if plan.asked_of(question.id, known):
            return Stand.ASKED
        applies = {asked.id for asked in plan.applicable(self.answers_of(line, besides=question.id))}
        return Stand.WAITS if question.id in applies else Stand.NOT_ABOUT
