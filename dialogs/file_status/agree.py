"""A house that the village head put down as "dự kiến" agrees on its own phone; until then nothing is asked."""

from __future__ import annotations

from criteria.wording import say
from dialogs.consent import AGREE, REFUSE, VERSION, covers, record_consent
from dialogs.consent_texts import text_of
from dialogs.file_status.clan import own_file
from dialogs.file_status.frame import FileStatus
from dialogs.happening import ConsentTicked
from dialogs.message import Choice, Message
from dialogs.records import TITLES, File, PaperConsent, Purpose, Status
from dialogs.screen import BACK, Screen
from dialogs.subject_words import file_called, name_of, registered_words
from dialogs.turn import Turn

AGREES = Choice("agree", say("Our household agrees to register"))


class AgreeToRegister(Screen[FileStatus]):
    """The words are shown to every phone that agrees, also to one that agreed for another house."""

    def check(self, frame: FileStatus) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        file = await own_file(turn, frame.file)
        if file is None or file.status is not Status.PLANNED:
            return Message(
                (say("That step is done. Here is where {you} is now."),), (BACK,), self.stamp(frame)
            )
        question = say(
            "{subject}: does the household agree to register for {title} in {year}?",
            subject=file_called(file),
            title=TITLES[file.title].name,
            year=str(file.year),
        )
        return Message(
            (text_of(Purpose.SCORING, TITLES[file.title].subject), question),
            (AGREE, REFUSE, BACK),
            self.stamp(frame),
            columns=2,
        )

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        file = await own_file(turn, frame.file)
        turn.change(screen="status")
        if file is None or file.status is not Status.PLANNED:
            return
        if choice == AGREE.id:
            person = await turn.world.person(turn.person, turn.at)
            kind = TITLES[file.title].subject
            if not covers(person, kind):
                record_consent(turn, Purpose.SCORING, given=True, kind=kind)
            turn.happen(ConsentTicked(file=file.id, how=PaperConsent.PHONE, version=VERSION))
            turn.tell(registered_words(TITLES[file.title], name_of(file), file.code, file.year))
        elif choice == REFUSE.id:
            turn.tell(
                say(
                    "Understood: nothing is asked for this household. It can agree here later, or withdraw the file for good."
                )
            )

    async def back(self, turn: Turn, frame: FileStatus) -> None:
        turn.change(screen="status")


def agreeing(file: File) -> tuple[Choice, ...]:
    return (AGREES,) if file.status is Status.PLANNED else ()
