"""A set's questions made ready: one pass over the answers says what is known and what is ruled out.

Judging runs on every answer of every person, so conditions and bounds are turned into functions once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from criteria.condition import RULED_OUT, Gate, compiled
from criteria.question import NOT_APPLICABLE, Question, QuestionKind
from criteria.standing import Stands, stands


class Plan:
    """Gates and bounds of one set's questions, in the order asked."""

    __slots__ = ("_asked", "_declarable", "_last", "stands")

    def __init__(self, questions: tuple[Question, ...]) -> None:
        self.stands: Mapping[str, Stands] = {question.id: stands(question) for question in questions}
        self._asked: tuple[tuple[Question, str, Gate | None, Stands], ...] = tuple(
            (
                question,
                question.id,
                None if question.applies_if is None else compiled(question.applies_if),
                self.stands[question.id],
            )
            for question in questions
        )

        self._declarable = frozenset(
            question.id for question in questions if question.not_applicable is not None
        )
        self._last: tuple[Mapping[str, Any], dict[str, Any], dict[str, Any]] = ({}, {}, {})

    def known(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Map each question to its standing answer or `RULED_OUT`; open ones are absent.

        An answer that cannot stand beside the others (more children at school than there are) is open again.
        Whoever answers that a question is not about them rules it out.
        One answer asks for this several times over the same mapping, so the last result is kept.
        """
        mapping, as_it_was, result = self._last
        if mapping is answers and as_it_was == answers:
            return result
        known: dict[str, Any] = {}
        for question, question_id, gate, can_stand in self._asked:
            if gate is not None and gate(known) is False:
                _note(known, question, RULED_OUT)
                continue
            value = answers.get(question_id)
            if value is not None and can_stand(value, known):
                declared = value == NOT_APPLICABLE and question_id in self._declarable
                _note(known, question, RULED_OUT if declared else value)
        self._last = (answers, dict(answers), known)
        return known

    def asked_of(self, question_id: str, known: Mapping[str, Any]) -> bool:
        """Say whether a question is known to apply."""
        gate = next(asked[2] for asked in self._asked if asked[1] == question_id)
        return gate is None or gate(known) is True

    def declared(self, answers: Mapping[str, Any]) -> frozenset[str]:
        """Find the questions that were answered with "this is not about us" and are put all the same."""
        if not self._declarable:
            return self._declarable
        known = self.known(answers)
        return frozenset(
            question_id
            for _, question_id, gate, _ in self._asked
            if question_id in self._declarable
            and answers.get(question_id) == NOT_APPLICABLE
            and (gate is None or gate(known) is not False)
        )

    def applicable(self, answers: Mapping[str, Any]) -> tuple[Question, ...]:
        """List the questions that their gates have not ruled out."""
        known, declared = self.known(answers), self.declared(answers)
        return tuple(
            [
                asked[0]
                for asked in self._asked
                if known.get(asked[1]) is not RULED_OUT or asked[1] in declared
            ]
        )

    def next_question(self, answers: Mapping[str, Any], skipped: frozenset[str]) -> Question | None:
        """Find the first question that is open, not skipped, and known to apply."""
        known = self.known(answers)
        for question, question_id, gate, _ in self._asked:
            if question_id in known or question_id in skipped:
                continue
            if gate is None or gate(known) is True:
                return question
        return None


SHARE = QuestionKind.share


def _note(known: dict[str, Any], question: Question, value: Any) -> None:
    """Keep a standing answer; a share also by its two numbers."""
    known[question.id] = value
    if question.kind is SHARE:
        for side in ("part", "whole"):
            known[f"{question.id}.{side}"] = value if value is RULED_OUT else value[side]
