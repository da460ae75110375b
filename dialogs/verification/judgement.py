"""How one indicator stands: so many points, or Đạt, Chưa đạt, Không thuộc diện."""

from __future__ import annotations

from decimal import Decimal

from criteria import CriteriaSet, Kind, Line
from criteria.wording import Words, say
from dialogs.message import Choice
from dialogs.records import File
from dialogs.verification.verified_points import NOT_COUNTED, judged, points_of

REACHED = Choice("1", say("Reached", context="judgement"))
NOT_REACHED = Choice("0", say("Not reached", context="judgement"))
NOT_CONCERNED = Choice("none", say("Not about them", context="judgement"))
WORDS = {
    REACHED.id: say("Reached", context="indicator"),
    NOT_REACHED.id: say("Not reached", context="indicator"),
    NOT_CONCERNED.id: say("Not about them", context="indicator"),
}
"""The same within a sentence."""


def stands_now(criteria_set: CriteriaSet, file: File, indicator: str) -> Decimal:
    pass_fail = criteria_set.kind is Kind.pass_fail
    return judged(file, indicator) if pass_fail else points_of(file, indicator)


def in_words(criteria_set: CriteriaSet, points: Decimal) -> Words:
    """Say an officer's finding as the set measures it."""
    if criteria_set.kind is not Kind.pass_fail:
        return say("{points} points", points=points)
    if points == NOT_COUNTED:
        return WORDS[NOT_CONCERNED.id]
    return WORDS[REACHED.id] if points else WORDS[NOT_REACHED.id]


def line_told(criteria_set: CriteriaSet, file: File, line: Line, pieces: int) -> Words:
    """Say what the household's answers give and why, and the officer's finding beside it."""
    indicator = criteria_set.indicator(line.indicator)
    verified = file.verified.get(line.indicator)
    evidence = say(" · evidence {count}", count=pieces) if pieces else ""
    if criteria_set.kind is not Kind.pass_fail:
        return say(
            "• {indicator}: {points}/{of}{verified} ({why}){evidence}",
            indicator=indicator.short,
            points=line.points if line.points is not None else "–",
            of=line.of,
            verified=say(" → officer {points}", points=verified) if verified is not None else "",
            why=line.why,
            evidence=evidence,
        )
    if not line.applicable:
        own: Words = WORDS[NOT_CONCERNED.id]
    elif line.points is None:
        own = say("open", context="indicator")
    else:
        own = WORDS[REACHED.id] if line.points else WORDS[NOT_REACHED.id]
    return say(
        "• {indicator}: {own}{verified} ({why}){evidence}",
        indicator=indicator.short,
        own=own,
        verified=say(" → officer: {judgement}", judgement=in_words(criteria_set, verified))
        if verified is not None
        else "",
        why=line.why,
        evidence=evidence,
    )
