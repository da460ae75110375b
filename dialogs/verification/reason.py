"""The reason of an act, by a tap or in a reply; then the act itself, once."""

from __future__ import annotations

from decimal import Decimal

from criteria import Kind
from criteria.wording import Words, say
from dialogs.happening import FileNotThisYear, FileRescored, FileReturned
from dialogs.message import Choice, Message
from dialogs.objecting.may_object import AFTER_A_RESULT
from dialogs.officer_words import own_name
from dialogs.records import File, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import MEND_REASON, OWN_WORDS, SEND, TypedReason, reason_needed
from dialogs.verification.claim import holding
from dialogs.verification.frame import Verification
from dialogs.verification.judgement import in_words, stands_now
from dialogs.verification.missing import as_missing
from dialogs.verification.next_file import leave_for_next
from dialogs.verification.notices import tell_representatives, when_told
from dialogs.verification.read_back import about, parts_told, read_back
from dialogs.verification.reasons import COMMON
from dialogs.verification.rescore import indicator_of, is_pass_fail
from dialogs.verification.screen import VerificationScreen
from dialogs.verification.two_person.ask import ask_second, still_awaited
from dialogs.verification.two_person.differ import differ
from dialogs.verification.two_person.rule import needs_second
from dialogs.verification.verified_points import total_told, total_with

OTHER_MEASURE = {True: "points", False: "indicators"}
"""The reason that speaks of what a set, pass/fail or not, does not have."""


class Reason(VerificationScreen):
    example = "Ảnh giấy khen mờ, chưa đọc được"

    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        other = OTHER_MEASURE[file is not None and is_pass_fail(turn, file)]
        choices = tuple(Choice(key, words) for key, words in COMMON[frame.act].items() if key != other)
        words = (
            (
                say("Reason for judging it again?")
                if file is not None and is_pass_fail(turn, file)
                else say("Reason for scoring it again?")
            )
            if frame.act == "rescore"
            else say("The reason? The other officers will read it.")
            if frame.act in {"differs", "to_chair"}
            else say("The reason? Those who handed it in will read it.")
        )
        asked = (about(file), words) if file is not None else (words,)
        return Message(asked, (*choices, OWN_WORDS, BACK), self.stamp(frame))

    def check(self, frame: Verification) -> str:
        return f"{frame.file}-{frame.act}"

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        if choice == "own":
            turn.change(screen="reason_words")
        elif choice in COMMON[frame.act]:
            reason = turn.world.spoken(COMMON[frame.act][choice], "vi", "")
            if frame.act == "not_this_year":
                turn.change(screen="reason_check", reason=reason)
            else:
                await act(turn, frame, reason)

    def ask_again(self, frame: Verification) -> Words:
        return reason_needed(self.example)


class ReasonWords(TypedReason[Verification], Reason):
    then = "reason_check"

    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        return self.asked(frame, *((about(file),) if file is not None else ()))

    async def back(self, turn: Turn, frame: Verification) -> None:
        turn.change(screen="reason")


class ReasonCheck(Reason):
    """What was typed, or weighs heavily, is read once more before anybody else reads it."""

    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        return Message((read_back(turn, file, frame),), (SEND, MEND_REASON, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        if choice == "send":
            await act(turn, frame, frame.reason)
        elif choice == "mend":
            turn.change(screen="reason_words")

    async def back(self, turn: Turn, frame: Verification) -> None:
        turn.change(screen="reason")


async def act(turn: Turn, frame: Verification, reason: str) -> None:
    file = await holding(turn, frame.file)
    if file is None or file.submission is None:
        turn.change(screen="details", act="", missing=())
        return
    if frame.act in {"rescore", "not_this_year"} and await still_awaited(turn, file):
        return
    match frame.act:
        case "differs" | "to_chair":
            await differ(turn, file, reason)
        case "rescore":
            rescore(turn, frame, file, reason)
        case "return":
            await return_for_evidence(turn, frame, file, reason)
        case "not_this_year":
            await not_this_year(turn, file, reason)


def rescore(turn: Turn, frame: Verification, file: File, reason: str) -> None:
    points = Decimal(frame.points)
    indicator = indicator_of(turn, file, frame)
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    total = total_with(file, indicator, points)
    turn.happen(
        FileRescored(
            file=file.id,
            indicator=indicator.id,
            points=points,
            before=stands_now(criteria_set, file, indicator.id),
            reason=reason,
            verified_points=total,
        )
    )
    judgement = in_words(criteria_set, points)
    now = total_told(criteria_set, file, indicator.id, points, total)
    turn.tell(
        say(
            "✓ {indicator}: {judgement}; now {total}.",
            indicator=indicator.short,
            judgement=judgement,
            total=now,
        )
        if criteria_set.kind is Kind.pass_fail
        else say(
            "✓ {indicator}: {judgement}; the total is {total}.",
            indicator=indicator.short,
            judgement=judgement,
            total=now,
        )
    )
    turn.change(screen="details", act="", indicator="", points="")


async def return_for_evidence(turn: Turn, frame: Verification, file: File, reason: str) -> None:
    turn.happen(
        FileReturned(
            file=file.id,
            officer=turn.person,
            officer_name=await own_name(turn),
            reason=reason,
            missing=as_missing(frame.missing),
        )
    )
    await tell_representatives(
        turn,
        file,
        say(
            "Hội Khuyến học asks to complete file {code}: {parts}. Reason: {reason}",
            code=file.code,
            parts=parts_told(turn, file, frame.missing),
            reason=reason,
        ),
        Choice("open", say("Complete the file")),
        undoable=True,
    )
    turn.tell(say("✓ File {code} is returned. {told}", code=file.short_code, told=when_told(turn)))
    await leave_for_next(turn, file)


async def not_this_year(turn: Turn, file: File, reason: str) -> None:
    """Decide alone, or ask a second person where the change of points is big."""
    if await needs_second(turn, file):
        await ask_second(turn, file, Status.NOT_THIS_YEAR, reason)
    else:
        await refused_this_year(turn, file, reason, await own_name(turn))


async def refused_this_year(turn: Turn, file: File, reason: str, officer_name: str) -> None:
    turn.happen(FileNotThisYear(file=file.id, officer=turn.person, officer_name=officer_name, reason=reason))
    await tell_representatives(
        turn,
        file,
        say(
            "File {code} is not proposed this year. Reason: {reason} If something is not right, “See the file” has a button to object, until the end of {last}.",
            code=file.code,
            reason=reason,
            last=turn.world.local_date(turn.at + AFTER_A_RESULT),
        ),
        Choice("open", say("See the file")),
        undoable=True,
    )
    turn.tell(say("✓ File {code}: not this year. {told}", code=file.short_code, told=when_told(turn)))
    await leave_for_next(turn, file)
