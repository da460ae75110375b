"""Why a file has the flags that were known when it was handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from criteria import declared_na, evidence_wanted
from criteria.checking import short_name
from criteria.period import outside_period
from criteria.wording import Words, say
from dialogs.records import Finding
from dialogs.triage.case import Case

Why = Callable[[Case], tuple[Words, ...]]


def table_not_in_force(case: Case) -> tuple[Words, ...]:
    told = outside_period(case.criteria_set, case.on)
    return (told,) if told is not None else ()


def near_the_threshold(case: Case) -> tuple[Words, ...]:
    threshold = case.criteria_set.threshold
    if threshold is None:
        return ()
    return (
        say(
            "{points} points; the title is met from {threshold}.",
            points=case.submission.points,
            threshold=threshold,
        ),
    )


def conditions_not_met(case: Case) -> tuple[Words, ...]:
    return case.card.unmet


def not_about_them(case: Case) -> tuple[Words, ...]:
    declared = declared_na(case.criteria_set, case.submission.answers)
    return tuple(short_name(one) for one in case.criteria_set.questions if one.id in declared)


def nothing_to_show(case: Case) -> tuple[Words, ...]:
    wanted = evidence_wanted(case.criteria_set, case.card)
    return tuple(indicator.short for indicator in wanted if indicator.id not in case.shown)


def after_the_last_day(case: Case) -> tuple[Words, ...]:
    return (
        say(
            "Handed in at {at}; the last day was {last}.",
            at=case.submission.at,
            last=case.season.scoring_to,
        ),
    )


def handed_in_again(case: Case) -> tuple[Words, ...]:
    return (say("Handed in {times} times.", times=case.submission.round),)


AT_HAND_IN: Mapping[str, Why] = {
    "out_of_period": table_not_in_force,
    "near_threshold": near_the_threshold,
    "below_threshold": conditions_not_met,
    "not_all_reached": conditions_not_met,
    "declared_na": not_about_them,
    "evidence_missing": nothing_to_show,
    "late": after_the_last_day,
    "amended": handed_in_again,
}


def known_at_hand_in(case: Case) -> tuple[Finding, ...]:
    """Explain the flags that the file was handed in with; they are not judged anew."""
    return tuple(Finding(flag, why(case)) for flag, why in AT_HAND_IN.items() if flag in case.facts.flags)
