"""Buttons of a meeting that come late, twice or out of order: each says which question and which answer it is about."""

from __future__ import annotations

import msgspec

from criteria.wording import say
from dialogs.button import Button
from dialogs.turn import Turn
from dialogs.village.meeting.confirm import confirm
from dialogs.village.meeting.draft import digest
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.load import evening_of, question_named
from dialogs.village.meeting.open import opened


async def late_tap(turn: Turn, button: Button) -> None:
    """Let an older button do its job where it still can, or say what has happened since."""
    from dialogs.screens import screen_of

    village, _, rest = button.check.partition("-")
    frame = await opened(turn, village)
    if frame is None:
        return
    meant = as_it_was(frame, button.screen, rest)
    if meant is not None and screen_of(meant).stamp(meant).check == button.check:
        turn.swap(meant)
        screen = screen_of(meant)
        if button.choice == "back":
            await screen.back(turn, meant)
        else:
            await screen.tapped(turn, meant, button.choice)
        return
    if button.screen == "check":
        await late_answer(turn, frame, rest, button.choice)
    elif button.screen == "away_check":
        turn.tell(say("Who is absent has been said again since, or is written down already."))
    else:
        turn.tell(say("That step is done. Here is where {you} is now."))


def as_it_was(frame: MeetingAnswers, screen: str, rest: str) -> MeetingAnswers | None:
    """Return the frame at the screen the button is of; the stamp says whether it is still the same."""
    question, _, more = rest.partition("-")
    match screen:
        case "overview" | "away" | "paper" | "close" | "hand_in":
            return msgspec.structs.replace(frame, screen=screen, at="")
        case "away_check":
            return msgspec.structs.replace(frame, screen=screen, at="")
        case "ask":
            return msgspec.structs.replace(frame, screen=screen, at=question)
        case "check" if question in frame.drafts:
            return msgspec.structs.replace(frame, screen=screen, at=question)
        case "page" if frame.screen == "page" and frame.at == question and more.isdigit():
            return msgspec.structs.replace(frame, page=int(more))
        case "houses" if rest.isdigit():
            return msgspec.structs.replace(frame, screen=screen, at="", page=int(rest))
        case _:
            return None


async def late_answer(turn: Turn, frame: MeetingAnswers, rest: str, choice: str) -> None:
    """Confirm what the button read back, if just that still waits; else show what waits now, or say it is done."""
    question_id, _, sealed = rest.partition("-")
    evening = await evening_of(turn, frame)
    question = question_named(evening, question_id)
    if question is None:
        turn.tell(say("This question is no longer asked."))
        return
    alone = question_id in frame.drafts and sealed == digest(frame.drafts, [question_id])
    if alone and choice == "right":
        await confirm(turn, (question_id,))
    elif question_id in frame.drafts:
        turn.tell(
            say(
                "Question {number} has been said again, or others were added, since that button. This is how it stands:",
                number=question.number,
            )
        )
        turn.change(screen="check", at=question_id)
    else:
        count = len(evening.asked(question)) - len(evening.still_open(question))
        turn.tell(
            say(
                "Question {number} is not waiting any more; it is written down for {count} houses.",
                number=question.number,
                count=count,
            )
        )
