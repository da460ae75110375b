"""What the sheets show of a set: plain values by column, for the template and to compare with later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from bot.documents.criteria_table.notation import amount_shown, condition_read, condition_shown
from bot.documents.criteria_table.sheets import ITEMS, PAIRS, SCORED_ONLY
from bot.documents.criteria_table.words import (
    ANSWER_KINDS,
    COMPLETE,
    EVIDENCE,
    KEEP,
    NO,
    NONE,
    NOT_ABOUT,
    ROWS,
    RULE_KINDS,
    TABLE_KINDS,
    TICK,
    TRIAL,
    YES,
    Spoken,
)
from criteria import Confidence, CriteriaSet, Criterion, Figure, Indicator, Kind, Question, Rule, Wording
from criteria.condition import Amount
from criteria.fault import Place
from criteria.reading_condition import read_condition
from criteria.rule import Choice, Count, Given, SelfGiven, Share, YesNo

Shown: TypeAlias = str | Decimal | int | date | None
Row: TypeAlias = Mapping[str, Shown]


def general_shown(criteria_set: CriteriaSet, spoken: Spoken) -> dict[str, Shown]:
    """Show the general part, by item; a locality's table with its paper, which a framework's is not."""
    marks, notice = criteria_set.marks, criteria_set.notice
    whole = criteria_set.complete and all(one.complete for one in criteria_set.criteria)
    shown: dict[str, Shown] = dict.fromkeys(ITEMS)
    shown |= {
        "base": f"{criteria_set.id}@{criteria_set.version}",
        "name": criteria_set.name.vi,
        "place": criteria_set.place,
        "valid_from": criteria_set.valid_from,
        "valid_to": criteria_set.valid_to,
        "aliases": "; ".join(criteria_set.aliases),
        "full": figure_shown(marks.full, spoken),
        "threshold": figure_shown(marks.threshold, spoken),
        "minimum_each": figure_shown(marks.minimum_each, spoken),
        "complete": spoken(COMPLETE["yes" if whole else "no"]),
        "notice": None if notice is None or notice.vi == spoken(TRIAL) else notice.vi,
        "notes": "\n".join(criteria_set.notes),
    }
    if criteria_set.place:
        basis = criteria_set.basis
        shown |= {
            "table_kind": spoken(TABLE_KINDS["official" if basis.number else "sample"]),
            "number": basis.number or None,
            "date": basis.date,
            "issuer": basis.issuer,
        }
    if criteria_set.kind is not Kind.scored:
        shown = {key: value for key, value in shown.items() if key not in SCORED_ONLY}
    return shown


def figure_shown(figure: Figure, spoken: Spoken) -> Shown:
    if figure.value is None and figure.confidence is not Confidence.missing:
        return spoken(NONE)
    return figure.value


def ranks_shown(criteria_set: CriteriaSet, spoken: Spoken) -> list[Row]:
    return [
        {"name": rank.name.vi, "at_least": figure_shown(rank.at_least, spoken)}
        for rank in criteria_set.marks.ranks
    ]


def criterion_shown(criterion: Criterion, spoken: Spoken) -> Row:
    return {
        "row": spoken(ROWS["criterion"]),
        "code": criterion.id,
        "name": criterion.name.vi,
        "points": criterion.points,
    }


def indicator_shown(indicator: Indicator, criteria_set: CriteriaSet, spoken: Spoken) -> Row:
    scored = criteria_set.kind is Kind.scored
    return {
        "row": spoken(ROWS["indicator"]),
        "code": indicator.id,
        "name": indicator.name.vi,
        "points": indicator.points if scored else None,
        "clause": indicator.clause,
        "short": indicator.short.vi,
        "evidence": spoken(EVIDENCE[indicator.evidence.value]),
        "not_about": spoken(NOT_ABOUT[indicator.when_not_applicable.value]),
    }


def question_shown(question: Question, criteria_set: CriteriaSet, spoken: Spoken) -> Row:
    at_most = None
    if question.at_most is not None:
        less = () if question.at_most_less is None else (question.at_most_less,)
        at_most = amount_shown(Amount(question.at_most, less))
    return {
        "code": question.id,
        "text": question.text.vi,
        "kind": spoken(ANSWER_KINDS[question.kind.value]),
        "example": _vi(question.example),
        "options": "\n".join(f"{option.id}: {option.label.vi}" for option in question.options) or None,
        "unit": _vi(question.unit),
        "whole_unit": _vi(question.whole_unit),
        "low": question.low,
        "high": question.high,
        "step": question.step if question.step != 1 else None,
        "at_most": at_most,
        "private": TICK if question.private else None,
        "asked_if": _asked_if(question, criteria_set, spoken),
        "short": _vi(question.short),
        "help": _vi(question.help),
    }


def rule_shown(indicator: Indicator, criteria_set: CriteriaSet, spoken: Spoken) -> Row:
    """Show a rule; one that the sheet has no room for is kept as it is."""
    written: dict[str, Shown] = {"code": indicator.id, "name": indicator.short.vi, "of": indicator.points}
    if indicator.rule is None:
        return written
    cells = _rule_cells(indicator.rule, indicator.points, criteria_set, spoken)
    if cells is None:
        return written | {"kind": spoken(RULE_KINDS[KEEP])}
    return written | cells


def _rule_cells(
    rule: Rule, points: Decimal | None, criteria_set: CriteriaSet, spoken: Spoken
) -> dict[str, Shown] | None:
    kind = str(rule.__struct_config__.tag)
    cells: dict[str, Shown] = {"kind": spoken(RULE_KINDS.get(kind, RULE_KINDS[KEEP]))}
    steps: list[tuple[Shown, Shown]] = []
    match rule:
        case YesNo(question, yes, no):
            cells["question"] = question
            if no or yes != points:
                steps = [(spoken(YES), yes), (spoken(NO), no)]
        case Share(part, whole):
            cells |= _share_cells(part, whole)
            steps = [(step.percent, step.points) for step in rule.steps]
        case Count(question):
            cells["question"] = question
            steps = [(step.at_least, step.points) for step in rule.steps]
        case Choice(question, table):
            cells["question"] = question
            steps = [
                (option.label.vi, table[option.id]) for option in criteria_set.question(question).options
            ]
            if len({label for label, _ in steps}) < len(steps):
                return None
        case SelfGiven(question):
            cells["question"] = question
        case Given(question, given):
            cells["question"] = question
            steps = [] if given == points else [(None, given)]
        case _:
            return None
    if len(steps) > PAIRS:
        return None
    for number, (level, earned) in enumerate(steps, start=1):
        cells |= {f"level{number}": level, f"points{number}": earned}
    return cells


def _share_cells(part: Amount, whole: Amount) -> dict[str, Shown]:
    name = part.question.removesuffix(".part")
    if (part.numbers, whole.numbers) == ((f"{name}.part",), (f"{name}.whole",)):
        return {"question": name}
    return {"question": amount_shown(part), "whole": amount_shown(whole)}


def _asked_if(question: Question, criteria_set: CriteriaSet, spoken: Spoken) -> str | None:
    if question.applies_if is None:
        return None
    shown = condition_shown(question.applies_if, criteria_set, spoken)
    if shown is not None:
        raw = condition_read(shown, {one.id: one for one in criteria_set.questions}, spoken)
        if raw is not None and read_condition(raw, Place("")) == question.applies_if:
            return shown
    return spoken(RULE_KINDS[KEEP])


def _vi(wording: Wording | None) -> str | None:
    return None if wording is None else wording.vi
