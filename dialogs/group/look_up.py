"""/tim, /hoso and /bang in the group: codes and steps stand there; what /tim finds goes to the one who asked."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.finding.code import typed_code
from dialogs.finding.found import find, found_message
from dialogs.finding.steps import step_of
from dialogs.group.asked import asked_by_officer
from dialogs.message import Message
from dialogs.subject_words import where
from dialogs.turn import Turn
from dialogs.verification.live import render

BY_CODE = say(
    "Please type a code here, for example: /tim 05.012. A name is looked for in the private chat only."
)
NO_SUCH_CODE = say("No file has that code. For example: /hoso 05.012")


async def find_here(turn: Turn, argument: str) -> None:
    """Answer in the private chat of the one who asked: here a code never stands under a name (design §7)."""
    group = await asked_by_officer(turn)
    if group is None:
        return
    typed = argument.strip()
    if not typed:
        turn.tell(BY_CODE)
        return
    files = await find(turn, group.commune, typed)
    turn.tell(say("What was found is sent to {you} in the private chat."))
    turn.post(Audience.OFFICERS, turn.person, found_message(typed, files))


async def file_here(turn: Turn, argument: str) -> None:
    """Show a file as its card does: a code, a village, a score, who has it; never a name."""
    group = await asked_by_officer(turn)
    if group is None:
        return
    code = typed_code(argument)
    file = await turn.world.file_by_code(group.commune, code, turn.at) if code else None
    if file is None:
        turn.tell(NO_SUCH_CODE)
        return
    turn.tell(say("As of {at}:", at=turn.at))
    turn.screenful = await render(f"card:{file.id}", turn.world, turn.at) or Message(
        (
            say(
                "File {code}, {village}: {step}.",
                code=file.short_code,
                village=where(file.title, file.place_name),
                step=step_of(file.status),
            ),
        )
    )


async def board_here(turn: Turn, argument: str) -> None:
    group = await asked_by_officer(turn)
    if group is None:
        return
    turn.tell(say("As of {at}; the pinned board is always up to date.", at=turn.at))
    turn.screenful = await render(f"board:{group.commune}", turn.world, turn.at)
