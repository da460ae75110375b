"""Asked once when a household chooses its clan: whether the clan's head may see its name."""

from __future__ import annotations

from criteria.wording import say
from dialogs.clan.consent import names_text, record_name_consent
from dialogs.consent import AGREE, REFUSE
from dialogs.file_status.clan import own_file
from dialogs.file_status.frame import FileStatus
from dialogs.message import Message
from dialogs.records import File, Subject, SubjectKind
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn


class MayClanSee(Screen[FileStatus]):
    def check(self, frame: FileStatus) -> str:
        """An agreement is for the clan that stood on the screen."""
        return f"{frame.file}-{frame.clan}"

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        found = await asked_about(turn, frame)
        if found is None:
            words = say("That step is done. Here is where {you} is now.")
            return Message((words,), (BACK,), self.stamp(frame))
        return Message((names_text(found[1].name),), (AGREE, REFUSE, BACK), self.stamp(frame), columns=2)

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        found = await asked_about(turn, frame)
        if choice not in {AGREE.id, REFUSE.id}:
            return
        turn.change(screen="status", clan="")
        if found is None:
            turn.tell(say("That step is done. Here is where {you} is now."))
            return
        file, clan = found
        given = choice == AGREE.id
        record_name_consent(turn, file.subject, clan.id, clan.name, given=given)
        turn.tell(
            say("✓ {clan} may see the household's name and step.", clan=clan.name)
            if given
            else say("✓ {clan} does not see the household's name.", clan=clan.name)
        )

    async def back(self, turn: Turn, frame: FileStatus) -> None:
        """Silence is no agreement: it is asked again when the household opens its clan."""
        turn.change(screen="status", clan="")


async def asked_about(turn: Turn, frame: FileStatus) -> tuple[File, Subject] | None:
    """Find the household and the clan it counts in, if these are still what the screen is about."""
    file = await own_file(turn, frame.file)
    clan = await turn.world.belongs_to(file.subject, SubjectKind.CLAN) if file else None
    return (file, clan) if file and clan and clan.id == frame.clan else None
