"""The screens of each act, in order."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.wording import Text, say
from dialogs.turn import Turn
from dialogs.village.household_acts.frame import HouseholdAct

STEPS: Mapping[str, tuple[str, ...]] = {
    "head_changed": ("name", "day", "check"),
    "head_died": ("day", "check"),
    "alive": ("check",),
    "moved": ("where", "day", "check"),
    "split": ("name", "members", "file", "consent", "day", "check"),
    "joined": ("into", "day", "check"),
    "returned": ("day", "check"),
}
LABELS: Mapping[str, Text] = {
    "head_changed": say("Another chủ hộ"),
    "head_died": say("The chủ hộ has died"),
    "alive": say("The death was written by mistake"),
    "moved": say("The household moves away"),
    "split": say("Somebody splits off into a household of their own"),
    "joined": say("It joins another household"),
    "returned": say("It is back on the list"),
}


def skipped(frame: HouseholdAct, step: str) -> bool:
    """Consent is asked only where answers are to be copied."""
    return step == "consent" and frame.copies != "copy"


def go_on(turn: Turn) -> None:
    frame = turn.frame
    assert isinstance(frame, HouseholdAct)
    steps = STEPS[frame.act]
    follow = steps[steps.index(frame.screen) + 1 :] if frame.screen in steps else steps
    turn.change(screen=next(step for step in follow if not skipped(frame, step)))


def go_back(turn: Turn) -> None:
    frame = turn.frame
    assert isinstance(frame, HouseholdAct)
    steps = STEPS.get(frame.act, ())
    before = [
        step
        for step in (steps[: steps.index(frame.screen)] if frame.screen in steps else ())
        if not skipped(frame, step)
    ]
    if before:
        turn.change(screen=before[-1])
    elif frame.screen != "choose":
        turn.change(screen="choose", act="")
    else:
        turn.pop()
