"""Trả lại để bổ sung: what is missing, ticked by the officer; the household's file opens at just that.

Where a returned file opens is `dialogs.self_assessment.mend`.
"""

from __future__ import annotations

from criteria.indicator import EvidenceRule
from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import OWN_WORDS
from dialogs.verification.claim import holding
from dialogs.verification.frame import Verification
from dialogs.verification.read_back import about
from dialogs.verification.reason import act
from dialogs.verification.reasons import COMMON
from dialogs.verification.screen import VerificationScreen

BECAUSE = "because:"


class WhatIsMissing(VerificationScreen):
    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None or file.submission is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        choices = []
        for indicator in criteria_set.indicators:
            if indicator.id not in file.submission.points_by_indicator:
                continue
            if indicator.evidence is not EvidenceRule.none:
                mark = say("✓ ") if f"evidence:{indicator.id}" in frame.missing else ""
                choices.append(
                    Choice(
                        f"evidence:{indicator.id}",
                        say("{done}Pictures: {indicator}", done=mark, indicator=indicator.short),
                    )
                )
            mark = say("✓ ") if f"answer:{indicator.id}" in frame.missing else ""
            choices.append(
                Choice(
                    f"answer:{indicator.id}",
                    say("{done}Answers: {indicator}", done=mark, indicator=indicator.short),
                )
            )
        words = [about(file), say("What must be completed? Several may be chosen.")]
        if frame.missing:
            words.append(say("That is all? Then choose the reason; those who handed it in will read it."))
            choices += [
                Choice(f"{BECAUSE}{key}", reason, apart=True) for key, reason in COMMON["return"].items()
            ]
            choices.append(OWN_WORDS)
        return Message(
            tuple(words),
            (*choices, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        file = await holding(turn, frame.file)
        if file is None or file.submission is None:
            return
        if choice in {"go_on", OWN_WORDS.id} or choice.startswith(BECAUSE):
            if frame.missing:
                await give_reason(turn, frame, choice)
            return
        if choice.partition(":")[2] not in file.submission.points_by_indicator:
            return
        others = tuple(item for item in frame.missing if item != choice)
        turn.change(missing=others if choice in frame.missing else (*others, choice))


async def give_reason(turn: Turn, frame: Verification, choice: str) -> None:
    """Return it with a common reason, or ask for one's own; an earlier version asked on a screen of its own."""
    key = choice.removeprefix(BECAUSE)
    if choice == OWN_WORDS.id:
        turn.change(screen="reason_words")
    elif key in COMMON["return"]:
        await act(turn, frame, turn.world.spoken(COMMON["return"][key], "vi", ""))
    else:
        turn.change(screen="reason")
