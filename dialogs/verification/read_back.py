"""What is about to be done to which file, read once more: a file's code and its people, the act, the reason."""

from __future__ import annotations

from decimal import Decimal

from criteria.wording import Words, say
from dialogs.records import File
from dialogs.subject_words import file_called
from dialogs.turn import Turn
from dialogs.verification.frame import Verification
from dialogs.verification.judgement import in_words, stands_now


def about(file: File) -> Words:
    """Name the file above a question about it: many files pass through one message."""
    return say("File {code}: {subject}.", code=file.short_code, subject=file_called(file))


def read_back(turn: Turn, file: File, frame: Verification) -> tuple[Words, ...]:
    """Read the act and its reason, before anybody else does."""
    return (
        say(
            "File {code}, {subject}: {act}.",
            code=file.short_code,
            subject=file_called(file),
            act=act_told(turn, file, frame),
        ),
        say("The reason reads: “{reason}”. Send it?", reason=frame.reason),
    )


def act_told(turn: Turn, file: File, frame: Verification) -> Words:
    match frame.act:
        case "not_this_year":
            return say("not this year", context="read back")
        case "return":
            return say("returned to be completed: {parts}", parts=parts_told(turn, file, frame.missing))
        case "rescore":
            criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
            return say(
                "{indicator} from {before} to {after}",
                indicator=criteria_set.indicator(frame.indicator).short,
                before=in_words(criteria_set, stands_now(criteria_set, file, frame.indicator)),
                after=in_words(criteria_set, Decimal(frame.points)),
            )
    return say("seen differently, for a third one to decide", context="read back")


def parts_told(turn: Turn, file: File, missing: tuple[str, ...]) -> tuple[Words, ...]:
    """Name what is missing, as the officer ticked it: "evidence:GD3.1"."""
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    told: list[Words] = []
    for item in missing:
        what, _, indicator = item.partition(":")
        short = criteria_set.indicator(indicator).short
        told.append(
            say("pictures of {indicator}", indicator=short)
            if what == "evidence"
            else say("answers of {indicator}", indicator=short)
        )
    return tuple(told)
