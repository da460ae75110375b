"""What becomes of this year's file when its household leaves the list (docs/decisions/0017).

Until the village has reviewed it, it goes with its household: along to another village of the commune, or withdrawn
with a notice where the household leaves the commune or joins another one. From then on it stays with whoever decides.
"""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.event import Audience
from dialogs.happening import FileCarried, FileWithdrawn
from dialogs.message import Message
from dialogs.records import File, Place, RoleKind, RosterLine, Status
from dialogs.turn import Turn
from dialogs.verification.notices import tell_representatives
from dialogs.village.village_word import village_within

WITH_THE_HOUSEHOLD = frozenset(
    {
        Status.PLANNED,
        Status.REGISTERED,
        Status.DRAFT,
        Status.VILLAGE_REVIEW,
        Status.HELD,
        Status.RETURNED,
    }
)
WITH_HOI = frozenset({Status.WAITING, Status.VERIFIED, Status.PROPOSED, Status.POSTED})


def file_told(line: RosterLine, village: Place | None) -> Words | None:
    """Say beforehand what becomes of the file; None where there is none to speak of."""
    if line.status is None or line.status is Status.WITHDRAWN:
        return None
    if line.status not in WITH_THE_HOUSEHOLD:
        return say("This year's file is with Hội Khuyến học already and stays there.")
    if village is not None:
        return say(
            "This year's file goes along to {village}, under its old code.",
            village=village_within(village.name),
        )
    if not line.has_phone:
        return say(
            "This year's file is withdrawn. Nobody answers for it on a phone: please tell the household."
        )
    return say("This year's file is withdrawn, and those who answer for it are told.")


async def tell_officers(turn: Turn, line: RosterLine, why: Text) -> None:
    """A file that Hội has already is theirs to decide on: they are told that its household is gone."""
    if not line.file or line.status not in WITH_HOI:
        return
    commune = line.code.partition(".")[0]
    for officer in await turn.world.people_with_role(commune, RoleKind.OFFICER, turn.at):
        turn.post(Audience.OFFICERS, officer.id, Message((why,), about=line.file))


async def carry_file(turn: Turn, line: RosterLine, village: Place) -> None:
    file = await _moving(turn, line)
    if file is not None:
        turn.happen(FileCarried(file=file.id, place=village.id, before=file.place))
        await tell_representatives(
            turn,
            file,
            say(
                "The list has the household in {village} now. File {code} goes along and keeps its code.",
                village=village_within(village.name),
                code=file.code,
            ),
        )


async def withdraw_file(turn: Turn, line: RosterLine, why: Text) -> tuple[str, str]:
    """Withdraw it with a notice; give its id and where it stood, so that a slip can be undone."""
    file = await _moving(turn, line)
    if file is None:
        return "", ""
    turn.happen(FileWithdrawn(file=file.id))
    await tell_representatives(turn, file, why)
    return file.id, file.status


async def _moving(turn: Turn, line: RosterLine) -> File | None:
    if not line.file or line.status not in WITH_THE_HOUSEHOLD:
        return None
    return await turn.world.told_file(line.file, turn.at)
