"""The result as the person reads it in private: what it is, whether it is enough, what is in the way."""

from __future__ import annotations

from datetime import date

from criteria import CriteriaSet, Kind, Line, Scorecard, ways_to_raise
from criteria.wording import Words, say
from dialogs.message import Paragraph
from dialogs.outcome import level_name, result
from dialogs.period import not_in_force
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.subject_words import called


def result_told(
    criteria_set: CriteriaSet, frame: SelfAssessment, card: Scorecard, on: date
) -> list[Paragraph]:
    """Say the number, never more than it is; sources that contradict each other are told as they are."""
    paragraphs: list[Paragraph] = []
    over = not_in_force(criteria_set, on)
    if over is not None:
        paragraphs.append(over)
    reached = result(criteria_set, card.points, card.of, card.reached)
    paragraphs.append(
        say("Result of the trial run: {result}.", result=reached)
        if frame.preview
        else say(
            "Points of {subject}, by the answers that {you} wrote down: {result}.",
            subject=called(criteria_set.title, frame.name),
            result=reached,
        )
        if frame.by_head
        else say(
            "Self-scored for {subject} (only {you} and the reviewers see it): {result}.",
            subject=called(criteria_set.title, frame.name),
            result=reached,
        )
    )
    paragraphs.append(enough(criteria_set, card))
    if criteria_set.kind is Kind.scored and card.met is False and not under_threshold(criteria_set, card):
        paragraphs.append(tuple(say("• {unmet}", unmet=one) for one in card.unmet))
    if card.notice is not None:
        paragraphs.append(card.notice)
    paragraphs += (
        unmet(criteria_set, card)
        if criteria_set.kind is Kind.pass_fail
        else [points_by_line(criteria_set, card)]
    )
    paragraphs += [say("The officers will look at this: {doubt}", doubt=doubt) for doubt in card.doubts]
    ways = ways_to_raise(criteria_set, frame.answers, card, most=2)
    if ways:
        heading = (
            say("What would reach more:")
            if criteria_set.kind is Kind.pass_fail
            else say("What would raise it:")
        )
        paragraphs.append((heading, *(say("• {way}", way=way.text) for way in ways)))
    return paragraphs


def enough(criteria_set: CriteriaSet, card: Scorecard) -> Words:
    if card.met is None:
        return say("Some indicators cannot be judged yet from these answers; the officers will look at them.")
    if card.met and card.out_of_period:
        return say(
            "By this table the result would do, but nobody can be proposed by a table that is not in force. "
            "The commune's Hội Khuyến học must publish one that is."
        )
    if not card.met:
        return say("Not yet enough to be proposed this year.")
    if card.reached and criteria_set.levels:
        return say("That is enough to be proposed for {level}.", level=level_name(criteria_set, card.reached))
    if criteria_set.kind is Kind.pass_fail:
        return say("All indicators are reached: that is enough to be proposed.")
    return say("That is enough to be proposed.")


def under_threshold(criteria_set: CriteriaSet, card: Scorecard) -> bool:
    """Say whether points are wanting; where they are not, what else is in the way is named."""
    return criteria_set.threshold is not None and card.points < criteria_set.threshold


def points_by_line(criteria_set: CriteriaSet, card: Scorecard) -> tuple[Words, ...]:
    return tuple(
        say(
            "{indicator}: {points}/{of}",
            indicator=criteria_set.indicator(line.indicator).short,
            points=line.points,
            of=line.of,
        )
        if line.points is not None
        else say("{indicator}: not counted", indicator=criteria_set.indicator(line.indicator).short)
        for line in card.lines
        if line.points is not None or not line.applicable
    )


def unmet(criteria_set: CriteriaSet, card: Scorecard) -> list[Paragraph]:
    """Name what is not reached, and what only wants something to show."""
    told: list[Paragraph] = []
    missed = [line for line in card.lines if line.applicable and line.points != line.of]
    plain = names(criteria_set, [line for line in missed if not line.unproven])
    unproven = names(criteria_set, [line for line in missed if line.unproven])
    if plain:
        told.append(say("Not reached yet: {list}.", list=plain))
    conditions = card.unmet[len(missed) :]
    if conditions:
        told.append(tuple(say("• {unmet}", unmet=one) for one in conditions))
    if unproven:
        told.append(
            (
                say(
                    "Reached by the answers, and counted once something is shown for it (the circular does not count "
                    "an indicator without evidence):"
                ),
                *(say("• {indicator}", indicator=one) for one in unproven),
            )
        )
    return told


def names(criteria_set: CriteriaSet, lines: list[Line]) -> tuple[Words, ...]:
    return tuple(criteria_set.indicator(line.indicator).short for line in lines)
