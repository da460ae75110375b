"""Taps in the group: the button names the record, the tapper's role is checked at that moment."""

from __future__ import annotations

from criteria.wording import say
from dialogs.button import Button
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.subject_words import where
from dialogs.turn import Turn
from dialogs.verification.claim import claim
from dialogs.village_work.step_aside import step_aside


async def take_group_tap(turn: Turn, button: Button | None) -> None:
    """Answer by a toast alone; the board and the card are drawn again by themselves."""
    turn.stay_silent()
    match button:
        case Button(frame="gr", screen="claim", choice=file):
            await claim_from_group(turn, file)
        case Button(frame="gr", screen="card", choice="claim", check=file):
            await claim_from_group(turn, file)
        case Button(frame="gr", screen="card", choice="relative", check=file):
            await leave_to_another(turn, file)
        case _:
            turn.toast = say("This button is from an earlier version; the board shows what waits now.")


async def claim_from_group(turn: Turn, file_id: str) -> None:
    had = len(turn.happened)
    file = await claim(turn, file_id)
    if file is None or len(turn.happened) == had:
        return
    turn.post(
        Audience.OFFICERS,
        turn.person,
        Message(
            (
                say(
                    "File {code}, {village}, is with {you}.",
                    code=file.short_code,
                    village=where(file.title, file.place_name),
                ),
            ),
            (Choice("open", say("Open the file")),),
            Stamp("go", "verify", file.id),
            about=file.id,
        ),
    )


async def leave_to_another(turn: Turn, file_id: str) -> None:
    """Tôi là họ hàng, nhường người khác: whoever taps, the one who has it or not; no reason is asked."""
    file = await turn.world.file(file_id, turn.at)
    if file is None:
        turn.toast = say("There is no such file any more.")
        return
    refusal = await step_aside(turn, file)
    turn.toast = refusal or say("Thank {you}: file {code} is left to another officer.", code=file.short_code)
