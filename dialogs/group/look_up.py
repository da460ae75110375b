"""/tim, /hoso and /bang in the group: codes and steps stand there, names go to the one who asked."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.finding.code import typed_code
from dialogs.finding.found import EXAMPLE, MOST_FOUND, NOBODY, find, found_message
from dialogs.finding.steps import step_of
from dialogs.group.asked import asked_by_officer
from dialogs.message import Message
from dialogs.subject_words import where
from dialogs.turn import Turn
from dialogs.verification.live import render

NO_SUCH_CODE = say("No file has that code. For example: /hoso 05.012")


async def find_here(turn: Turn, argument: str) -> None:
    """Say the codes here, and the names in the private chat of the one who asked (design §7)."""
    group = await asked_by_officer(turn)
    if group is None:
        return
    if not argument.strip():
        turn.tell(EXAMPLE)
        return
    files = await find(turn, group.commune, argument)
    if not files:
        turn.tell(NOBODY)
        return
    codes = tuple(file.short_code for file in files[:MOST_FOUND])
    turn.tell(say("Found: {codes}. The names go to {you} in the private chat.", codes=codes))
    turn.post(Audience.OFFICERS, turn.person, found_message(argument.strip(), files))


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
