"""Chấm lại điểm: which indicator, the new points, the reason; the household's own points stay beside it."""

from __future__ import annotations

from decimal import Decimal

from criteria import CriteriaSet, Kind
from criteria.indicator import Indicator
from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import File
from dialogs.screen import BACK
from dialogs.self_assessment.kinds.points import points_typed
from dialogs.turn import Turn
from dialogs.verification.claim import holding
from dialogs.verification.frame import Verification
from dialogs.verification.judgement import NOT_CONCERNED, NOT_REACHED, REACHED, in_words, stands_now
from dialogs.verification.read_back import about
from dialogs.verification.screen import VerificationScreen
from dialogs.verification.verified_points import NOT_COUNTED, judged, points_of

MOST_BUTTONS = 25


class WhichIndicator(VerificationScreen):
    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None or file.submission is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        choices = tuple(
            Choice(indicator.id, as_it_stands(criteria_set, file, indicator))
            for indicator in criteria_set.indicators
            if may_rescore(criteria_set, file, indicator.id)
        )
        words = (
            say("Which indicator is to be judged again?")
            if criteria_set.kind is Kind.pass_fail
            else say("Which indicator is to be scored again?")
        )
        return Message((about(file), words), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        file = await holding(turn, frame.file)
        if file is None or file.submission is None:
            return
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        if may_rescore(criteria_set, file, choice):
            turn.change(screen="new_points", indicator=choice)


class NewPoints(VerificationScreen):
    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        indicator = indicator_of(turn, file, frame)
        if criteria_set.kind is Kind.pass_fail:
            words = say(
                "{indicator}: {judgement} now. How does the officer judge it?",
                indicator=indicator.short,
                judgement=in_words(criteria_set, judged(file, indicator.id)),
            )
            return Message(
                (about(file), words), (REACHED, NOT_REACHED, NOT_CONCERNED, BACK), self.stamp(frame)
            )
        most = indicator.points or Decimal(0)
        choices = (
            tuple(Choice(str(points), str(points)) for points in range(int(most) + 1))
            if most <= MOST_BUTTONS
            else ()
        )
        return Message(
            (
                about(file),
                say(
                    "{indicator}: {points} now. How many points, from 0 to {most}?",
                    indicator=indicator.short,
                    points=points_of(file, indicator.id),
                    most=most,
                ),
            ),
            (*choices, BACK),
            self.stamp(frame),
            columns=6,
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: Verification, text: str) -> None:
        file = await self.file_of(turn, frame)
        if file is not None and is_pass_fail(turn, file):
            await super().typed(turn, frame, text)
            return
        points = points_typed(text)
        if points is None:
            turn.tell(self.ask_again(frame))
        else:
            await self.take(turn, frame, points)

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        if choice == NOT_CONCERNED.id:
            await self.take(turn, frame, NOT_COUNTED)
        elif choice.isdigit():
            await self.take(turn, frame, Decimal(choice))

    async def take(self, turn: Turn, frame: Verification, points: Decimal) -> None:
        file = await holding(turn, frame.file)
        if file is None:
            return
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        most = indicator_of(turn, file, frame).points or Decimal(0)
        if points == NOT_COUNTED and criteria_set.kind is not Kind.pass_fail:
            return
        if points > most:
            turn.tell(say("At most {most} points stand for this indicator.", most=most))
        elif points == stands_now(criteria_set, file, frame.indicator):
            turn.tell(say("That is how it stands already; nothing changes."))
            turn.change(screen="details", act="", indicator="")
        else:
            turn.change(screen="reason", points=str(points))

    def ask_again(self, frame: Verification) -> Words:
        return say("A number of points is needed, for example: 5")


def may_rescore(criteria_set: CriteriaSet, file: File, indicator: str) -> bool:
    """Say whether an officer may judge it again; in a pass/fail set also what was said to be about others."""
    assert file.submission is not None
    if criteria_set.kind is Kind.pass_fail:
        return any(indicator == one.id for one in criteria_set.indicators)
    return indicator in file.submission.points_by_indicator


def as_it_stands(criteria_set: CriteriaSet, file: File, indicator: Indicator) -> Words:
    if criteria_set.kind is Kind.pass_fail:
        judgement = in_words(criteria_set, judged(file, indicator.id))
        return say("{indicator}: {judgement}", indicator=indicator.short, judgement=judgement)
    return say(
        "{indicator}: {points}/{of}",
        indicator=indicator.short,
        points=points_of(file, indicator.id),
        of=indicator.points or Decimal(0),
    )


def is_pass_fail(turn: Turn, file: File) -> bool:
    return turn.world.criteria_set(file.criteria_set, file.criteria_version).kind is Kind.pass_fail


def indicator_of(turn: Turn, file: File, frame: Verification) -> Indicator:
    return turn.world.criteria_set(file.criteria_set, file.criteria_version).indicator(frame.indicator)
