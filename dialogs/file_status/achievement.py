"""Hội asks whether a record of achievement may be published; the household answers on its own phone, and may change it."""

from __future__ import annotations

from criteria.wording import say
from dialogs.consent import AGREE, REFUSE, record_consent
from dialogs.consent_texts import text_of
from dialogs.file_status.clan import own_file
from dialogs.file_status.frame import FileStatus
from dialogs.message import Choice, Message, Stamp
from dialogs.records import TITLES, Purpose
from dialogs.screen import BACK, Screen
from dialogs.subject_words import name_of
from dialogs.turn import Turn

NOT_OWN = say("This phone looks after no such file.")


class MayPublish(Screen[FileStatus]):
    def check(self, frame: FileStatus) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        file = await own_file(turn, frame.file)
        if file is None:
            return Message((NOT_OWN,), (BACK,), self.stamp(frame))
        words = text_of(Purpose.ACHIEVEMENT, TITLES[file.title].subject)
        question = say("{name}: may it be published?", name=name_of(file))
        return Message((words, question), (AGREE, REFUSE, BACK), self.stamp(frame), columns=2)

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        file = await own_file(turn, frame.file)
        if file is None or choice not in {AGREE.id, REFUSE.id}:
            return
        record_consent(
            turn,
            Purpose.ACHIEVEMENT,
            given=choice == AGREE.id,
            kind=TITLES[file.title].subject,
            subject=file.subject,
        )
        turn.tell(
            say("✓ Recorded: it may be published. The same button changes it.")
            if choice == AGREE.id
            else say("✓ Recorded: nothing is published. The same button changes it.")
        )
        turn.change(screen="status")

    async def back(self, turn: Turn, frame: FileStatus) -> None:
        turn.change(screen="status")


def asked(file: str) -> Message:
    """Ask a household on its phone."""
    words = say(
        "Congratulations: the commune's Hội Khuyến học would like to tell others what this household has achieved. May it?"
    )
    return Message((words,), (Choice("open", say("See and answer")),), Stamp("go", "achievement", file))


async def open_may_publish(turn: Turn, file: str) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, FileStatus)]
    if await own_file(turn, file) is None:
        turn.tell(NOT_OWN)
    else:
        turn.push(FileStatus(file, screen="achievement"))
