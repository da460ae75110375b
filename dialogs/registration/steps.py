"""What each kind of subject is asked when it registers, in which order; what is known already is not asked."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.records import TITLES, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.turn import Turn

STEPS: Mapping[SubjectKind, tuple[str, ...]] = {
    SubjectKind.HOUSEHOLD: ("answerer", "address", "commune", "village", "head", "members", "confirm"),
    SubjectKind.CITIZEN: ("typist", "address", "commune", "village", "person", "confirm"),
    SubjectKind.CLAN: ("address", "commune", "clan", "confirm"),
    SubjectKind.UNIT: ("address", "commune", "unit", "unit_kind", "confirm"),
    SubjectKind.COMMUNITY: ("confirm",),
    SubjectKind.COMMUNE: ("confirm",),
    SubjectKind.CENTRE: ("confirm",),
    SubjectKind.CITY: ("confirm",),
}
"""After the consent, which is asked once."""

ASIDE = {
    "adult_agrees": ("answerer", "typist"),
    "same_name": ("head", "person", "clan", "unit"),
    **dict.fromkeys(("is_it_yours", "which_namesake", "not_listed", "ask_head"), ("head",)),
}
"""Screens that belong to a step without being one."""


def steps_of(frame: Registration) -> tuple[str, ...]:
    return STEPS[TITLES[frame.title].subject]


def settled(turn: Turn, frame: Registration, step: str) -> bool:
    """Say whether a step needs no asking: the form of address is asked once for ever, a link names its village."""
    match step:
        case "address":
            return bool(turn.address)
        case "commune":
            return frame.from_link
        case "village":
            return frame.from_link and bool(frame.village)
    return False


def first_step(turn: Turn, frame: Registration) -> str:
    return next(step for step in steps_of(frame) if not settled(turn, frame, step))


def go_on(turn: Turn) -> None:
    """Go to the next step, or back to the confirmation that one answer was changed from."""
    frame = turn.frame
    assert isinstance(frame, Registration)
    steps = steps_of(frame)
    here = steps.index(step_of(frame))
    following = next(step for step in steps[here + 1 :] if not settled(turn, frame, step))
    turn.change(screen="confirm" if frame.mending else following, found=(), mending=False)


def go_back(turn: Turn) -> None:
    """Go to the step before, to the confirmation, or out."""
    frame = turn.frame
    assert isinstance(frame, Registration)
    steps = steps_of(frame)
    before = [step for step in steps[: steps.index(step_of(frame))] if not settled(turn, frame, step)]
    if frame.mending:
        turn.change(screen="confirm", found=(), mending=False)
    elif before:
        turn.change(screen=before[-1], found=())
    else:
        turn.pop()


def step_of(frame: Registration) -> str:
    """Return the step a screen belongs to."""
    if frame.screen not in ASIDE:
        return frame.screen
    steps = steps_of(frame)
    return next(step for step in ASIDE[frame.screen] if step in steps)
