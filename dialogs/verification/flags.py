"""What an officer should look at first: flags that explain themselves, without names."""

from __future__ import annotations

from decimal import Decimal

from criteria import CriteriaSet, Kind, Scorecard
from criteria.wording import Text, say
from dialogs.outcome import level_flag, level_in, result
from dialogs.records import File, Status, Submission
from dialogs.world import World

NEAR = Decimal(5)
"""Points on either side of the threshold that count as near it."""

FLAGS: dict[str, Text] = {
    "out_of_period": say("outside the table's period"),
    "near_threshold": say("near the threshold"),
    "below_threshold": say("below the threshold"),
    "not_all_reached": say("not all indicators reached"),
    "declared_na": say("some declared not to be about them"),
    "evidence_missing": say("required evidence missing"),
    "late": say("late"),
    "amended": say("amended"),
    "not_reviewed": say("not reviewed by the village"),
    "contradiction": say("answers contradict each other"),
    "list_differs": say("answers differ from the village's list"),
    "year_change": say("much changed since last year"),
    "duplicate": say("perhaps registered twice"),
    "same_picture": say("a picture of another file"),
    "head_differs": say("the village head says otherwise"),
    "disputed": say("disputed in the village review"),
}


def flags_of(
    card: Scorecard,
    criteria_set: CriteriaSet,
    *,
    evidence_missing: bool,
    late: bool,
    amended: bool,
    declared_na: bool = False,
) -> tuple[str, ...]:
    """List what stands out; a pass/fail file's level stands among it, and nothing there is near a threshold."""
    flags = []
    pass_fail = criteria_set.kind is Kind.pass_fail
    threshold = None if pass_fail else criteria_set.threshold
    if criteria_set.levels and card.reached:
        flags.append(level_flag(card.reached))
    if card.out_of_period:
        flags.append("out_of_period")
    if threshold is not None and abs(card.points - threshold) <= NEAR:
        flags.append("near_threshold")
    if card.met is False:
        flags.append("not_all_reached" if pass_fail else "below_threshold")
    if declared_na:
        flags.append("declared_na")
    if evidence_missing:
        flags.append("evidence_missing")
    if late:
        flags.append("late")
    if amended:
        flags.append("amended")
    return tuple(flags)


CHECKING = say("being compared with the others")


def flags_in_words(flags: tuple[str, ...], *, checking: bool = False) -> tuple[Text, ...]:
    """Say the flags; a file without any is "không vướng", once it has been held against all the others."""
    told = tuple(FLAGS[flag] for flag in flags if flag in FLAGS)
    return told or (CHECKING if checking else say("nothing stands out"),)


async def being_checked(world: World, file: File) -> bool:
    """Say whether this waiting file is still to be held against all the others."""
    return file.status is Status.WAITING and await world.is_triage_due(file.id)


def self_scored(criteria_set: CriteriaSet, submission: Submission, *, checking: bool = False) -> Text:
    """Say what was handed in, in one short line, with what stands out."""
    return say(
        "Self-scored {result}; {flags}",
        result=result(criteria_set, submission.points, submission.of, level_in(submission.flags), short=True),
        flags=flags_in_words(submission.flags, checking=checking),
    )
