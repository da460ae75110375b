"""The word to a household that its file was agreed to."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Choice
from dialogs.records import File
from dialogs.turn import Turn
from dialogs.verification.notices import tell_representatives
from dialogs.verification.verified_points import result_now
from dialogs.verification.who_decides import who_decides


async def tell_agreed(turn: Turn, file: File) -> None:
    await tell_representatives(
        turn,
        file,
        say(
            "Hội Khuyến học has verified file {code} ({result}) and agrees to propose recognition. {who_decides}",
            code=file.code,
            result=await result_now(turn, file),
            who_decides=await who_decides(turn, file),
        ),
        Choice("open", say("See the file")),
        undoable=True,
    )
