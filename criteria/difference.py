"""What changed from one version of a set to another, and which answers still stand in the new one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from criteria.computed import reason_for
from criteria.condition import RULED_OUT
from criteria.criteria_set import CriteriaSet
from criteria.indicator import Indicator
from criteria.marks import Rank
from criteria.provenance import Confidence, Figure
from criteria.question import Answers, AnswerValue, Question, QuestionKind
from criteria.rule import Choice, Count, Given, Rule, Share, YesNo
from criteria.wording import Text, Value, Wording, say

ASKED_AS = ("kind", "unit", "whole_unit", "computed_from")
"""What of a question decides what its answer means. A new measure in the same words needs a new id."""

BESIDE: tuple[tuple[str, Text], ...] = (
    ("kind", say("The way of judging changed: points, or reached indicator by indicator.")),
    ("levels", say("The levels changed.")),
    ("recognition", say("How long a recognition holds changed.")),
    ("mandatory", say("The mandatory conditions changed.")),
    ("evidence_decides", say("Whether an indicator counts without evidence changed.")),
    ("conflicts", say("What the sources contradict each other on changed.")),
)
"""What of a set decides beside its marks, its indicators and its questions, and how a change is said."""

BOUNDED_BY = ("low", "high", "step", "at_most", "at_most_less")
WORDED_AS = ("text", "together", "example", "help", "short", "not_applicable")


class Difference(msgspec.Struct, frozen=True):
    """In the set's order: what it is measured by, criteria and indicators, questions."""

    changes: tuple[Text, ...]
    wording_only: bool
    """True where every answer and every point stays what it was; also where nothing changed at all."""


def difference(old: CriteriaSet, new: CriteriaSet) -> Difference:
    """List what changed, as sentences for whoever answered by the old version."""
    changes = [*_whole(old, new), *_indicators(old, new), *_questions(old, new)]
    return Difference(tuple(text for text, _ in changes), all(words for _, words in changes))


def carried_over(old: CriteriaSet, new: CriteriaSet, answers: Answers) -> Answers:
    """Keep the answers that still stand in the new version: asked alike, and still possible there."""
    theirs = {one.id: one for one in old.questions}
    alike = {
        question.id: answers[question.id]
        for question in new.questions
        if question.id in answers and question.id in theirs and same_meaning(theirs[question.id], question)
    }
    known, declared = new.plan.known(alike), new.plan.declared(alike)
    kept: dict[str, AnswerValue] = {}
    for question in new.questions:
        value = known.get(question.id)
        stands = value is not None and value is not RULED_OUT
        if question.id in alike and (stands or question.id in declared):
            kept[question.id] = alike[question.id]
            reason = reason_for(question.id)
            if reason in answers:
                kept[reason] = answers[reason]
    return kept


def asked_again(old: CriteriaSet, new: CriteriaSet, answers: Answers) -> tuple[Question, ...]:
    """List the questions of the new version that apply and have no answer that still stands, in its order.

    Those that were open in the old version already are among them: they are still to be asked.
    """
    kept = carried_over(old, new, answers)
    known = new.plan.known(kept)
    return tuple(one for one in new.questions if one.id not in kept and new.plan.asked_of(one.id, known))


def same_meaning(old: Question, new: Question) -> bool:
    """Say whether an answer to the one is an answer to the other: wording alone changes nothing."""
    if any(_meaning(getattr(old, name)) != _meaning(getattr(new, name)) for name in ASKED_AS):
        return False
    theirs = {option.id: option.label.vi for option in old.options}
    ours = {option.id: option.label.vi for option in new.options}
    if old.kind is QuestionKind.choices and set(theirs) != set(ours):
        return False
    return old.kind is not QuestionKind.points or (old.low, old.high) == (new.low, new.high)


def _meaning(value: Any) -> Any:
    return value.vi if isinstance(value, Wording) else value


Change = tuple[Text, bool]
"""(what changed, whether it is words only)"""


def _whole(old: CriteriaSet, new: CriteriaSet) -> Iterator[Change]:
    if old.name != new.name:
        yield say("The name is now “{name}”.", name=new.name), True
    if old.basis != new.basis:
        yield say("It now stands on {basis}.", basis=new.basis.number or new.basis.issuer), True
    if (old.valid_from, old.valid_to) != (new.valid_from, new.valid_to):
        yield _period(new), False
    for before, after, what in (
        (old.marks.full, new.marks.full, say("the highest total")),
        (old.marks.threshold, new.marks.threshold, say("the points from which the title is met")),
        (old.marks.minimum_each, new.marks.minimum_each, say("the least for each indicator")),
    ):
        yield from _figure(before, after, what)
    yield from _ranks(old, new)
    for name, changed in BESIDE:
        if getattr(old, name) != getattr(new, name):
            yield changed, False
    if new.complete is not old.complete:
        yield (
            (
                say("The table now lists every criterion of the paper.")
                if new.complete
                else say("The table no longer lists every criterion of the paper.")
            ),
            False,
        )
    if old.notice != new.notice and new.notice is not None:
        yield say("Every score now says: “{notice}”.", notice=new.notice), True
    elif old.notice != new.notice:
        yield say("No notice stands on the scores any more."), True


def _period(new: CriteriaSet) -> Text:
    if new.valid_from is not None and new.valid_to is not None:
        return say("It is in force from {begins} to {ends}.", begins=new.valid_from, ends=new.valid_to)
    if new.valid_from is not None:
        return say("It is in force from {begins}.", begins=new.valid_from)
    if new.valid_to is not None:
        return say("It is in force until {ends}.", ends=new.valid_to)
    return say("It is in force without a first or last day.")


def _figure(old: Figure, new: Figure, what: Text) -> Iterator[Change]:
    if old.value != new.value:
        yield _moved(what, old.value, new.value), False
    elif new.value is None and (old.confidence is Confidence.missing) != (
        new.confidence is Confidence.missing
    ):
        settled = new.confidence is not Confidence.missing
        yield (
            say("{what}: now none", what=what) if settled else say("{what}: not known now", what=what),
            False,
        )


def _moved(what: Value, old: Decimal | None, new: Decimal | None) -> Text:
    if old is None:
        return say("{what}: now {new} points", what=what, new=_number(new))
    if new is None:
        return say("{what}: {old} points before, now none", what=what, old=_number(old))
    return say("{what}: {old} → {new} points", what=what, old=_number(old), new=_number(new))


def _number(value: Decimal | None) -> Decimal:
    return Decimal(0) if value is None else value


def _ranks(old: CriteriaSet, new: CriteriaSet) -> Iterator[Change]:
    theirs, ours = ({rank.id: rank for rank in one.marks.ranks} for one in (old, new))
    for rank_id, rank in ours.items():
        before: Rank | None = theirs.get(rank_id)
        what = say("rank “{name}”", name=rank.name)
        if before is None:
            yield say("New: {what}", what=what), False
        else:
            yield from _figure(before.at_least, rank.at_least, what)
            if before.name != rank.name:
                yield say("{what}: new wording", what=what), True
    for rank_id in (one for one in theirs if one not in ours):
        yield say("Left out: {what}", what=say("rank “{name}”", name=theirs[rank_id].name)), False


def _indicators(old: CriteriaSet, new: CriteriaSet) -> Iterator[Change]:
    names = {one.id: one.name for one in old.criteria}
    theirs = {one.id: one for one in old.indicators}
    for criterion in new.criteria:
        if criterion.id in names and names[criterion.id] != criterion.name:
            yield say("{what}: new wording", what=_named("criterion", criterion.id, criterion.name)), True
        for indicator in criterion.indicators:
            what = _named("indicator", indicator.id, indicator.short)
            before = theirs.get(indicator.id)
            if before is None:
                yield say("New: {what}", what=what), False
            else:
                yield from _indicator(before, indicator, what)
    ours = {one.id for one in new.indicators}
    for gone in (one for one in old.indicators if one.id not in ours):
        yield say("Left out: {what}", what=_named("indicator", gone.id, gone.short)), False


def _named(kind: str, its_id: str, name: Wording) -> Text:
    if kind == "criterion":
        return say("criterion {id} “{name}”", id=its_id, name=name)
    return say("indicator {id} “{name}”", id=its_id, name=name)


def _indicator(old: Indicator, new: Indicator, what: Text) -> Iterator[Change]:
    if (old.name, old.short) != (new.name, new.short):
        yield say("{what}: new wording", what=what), True
    how = _rule(old, new)
    if old.points != new.points:
        moved = _moved(what, old.points, new.points)
        yield moved if how is None else say("{moved}; {how}", moved=moved, how=how), False
    elif how is not None:
        yield say("{what}: {how}", what=what, how=how), False
    if old.clause != new.clause:
        yield say("{what}: now by {clause}", what=what, clause=new.clause or "–"), True
    if (old.applies_if, old.when_not_applicable) != (new.applies_if, new.when_not_applicable):
        yield say("{what}: whom it is about changed", what=what), False
    if old.evidence is not new.evidence:
        yield say("{what}: what is to be shown for it changed", what=what), False
    if old.higher != new.higher:
        yield say("{what}: what higher levels ask changed", what=what), False


def _rule(before: Indicator, after: Indicator) -> Text | None:
    """Say how the counting changed; None where it did not, or only follows the points."""
    old, new = before.rule, after.rule
    if old == new:
        return None
    match old, new:
        case (YesNo() | Given(), YesNo() | Given()) if _only_follows(before, after):
            return None
        case (Share(part=part, whole=whole), Share(part=other, whole=other_whole)) if (part, whole) == (
            other,
            other_whole,
        ):
            return say("the steps are now {steps}", steps=_steps(new))
        case (Count(question=question), Count(question=other_question)) if question == other_question:
            return say("the steps are now {steps}", steps=_steps(new))
        case (Choice(question=question), Choice(question=other_question)) if question == other_question:
            return say("the points of the choices changed")
    return say("it is counted in another way")


def _only_follows(before: Indicator, after: Indicator) -> bool:
    """Say whether one answer gives full points in both, so that the new points say it all."""
    match before.rule, after.rule:
        case (YesNo(question, given, less), YesNo(other, now, now_less)):
            alike = (question, less) == (other, now_less)
        case (Given(question, given), Given(other, now)):
            alike = question == other
        case _:
            return False
    return alike and (given, now) == (before.points, after.points)


def _steps(rule: Rule | None) -> tuple[Text, ...]:
    match rule:
        case Share(steps=shares):
            return tuple(
                say("from {percent} %: {points}", percent=step.percent, points=step.points) for step in shares
            )
        case Count(steps=counts):
            return tuple(
                say("from {number}: {points}", number=step.at_least, points=step.points) for step in counts
            )
    return ()


def _questions(old: CriteriaSet, new: CriteriaSet) -> Iterator[Change]:
    theirs = {one.id: one for one in old.questions}
    for question in new.questions:
        what = say("question “{name}”", name=question.short or question.text)
        before = theirs.get(question.id)
        if before is None:
            yield say("New: {what}", what=what), False
        else:
            yield from _question(before, question, what)
    ours = {one.id for one in new.questions}
    for gone in (one for one in old.questions if one.id not in ours):
        yield say("Left out: {what}", what=say("question “{name}”", name=gone.short or gone.text)), False


def _question(old: Question, new: Question, what: Text) -> Iterator[Change]:
    if any(getattr(old, name) != getattr(new, name) for name in WORDED_AS):
        yield say("{what}: new wording", what=what), True
    if old.kind is not new.kind or (old.not_applicable is None) != (new.not_applicable is None):
        yield say("{what}: it is answered in another way", what=what), False
    elif not same_meaning(old, new) or any(getattr(old, name) != getattr(new, name) for name in BOUNDED_BY):
        yield say("{what}: what is counted, or how far, changed", what=what), False
    yield from _options(old, new, what)
    if old.applies_if != new.applies_if:
        yield say("{what}: when it is asked changed", what=what), False
    if old.private is not new.private:
        yield say("{what}: who may hear it changed", what=what), False


def _options(old: Question, new: Question, what: Text) -> Iterator[Change]:
    theirs, ours = ({option.id: option.label for option in one.options} for one in (old, new))
    for option, label in ours.items():
        if option not in theirs:
            yield say("{what}: new choice “{label}”", what=what, label=label), False
        elif theirs[option] != label:
            yield say("{what}: choice “{label}” is worded anew", what=what, label=label), True
    for option in (one for one in theirs if one not in ours):
        yield say("{what}: choice “{label}” left out", what=what, label=theirs[option]), False
