"""A clan's link: a household that opens it counts in the clan, once it says so."""

from __future__ import annotations

from criteria.wording import say
from dialogs.file_status.clan import choose_clan
from dialogs.file_status.frame import FileStatus
from dialogs.message import Choice, Message
from dialogs.records import TITLES, File, SubjectKind
from dialogs.screen import BACK, Screen
from dialogs.subject_words import name_of
from dialogs.turn import Turn

MOST_HOUSEHOLDS = 12


class CountIn(Screen[FileStatus]):
    """Which of the phone's households, asked even where there is one: nothing is joined by a link alone."""

    def check(self, frame: FileStatus) -> str:
        return frame.clan

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        clan = await turn.world.subject(frame.clan)
        files = await households(turn)
        words = say("Which household is to count in {clan}?", clan=clan.name if clan else "")
        choices = tuple(
            Choice(file.id, say("{name}, {village}", name=name_of(file), village=file.place_name))
            for file in files
        )
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        clan = await turn.world.subject(frame.clan)
        if clan is not None and any(file.id == choice for file in await households(turn)):
            turn.change(file=choice, clan="", screen="status")
            await choose_clan(turn, choice, clan)


async def open_clan_link(turn: Turn, subject: str) -> None:
    clan = await turn.world.subject(subject)
    if clan is None or clan.kind is not SubjectKind.CLAN:
        turn.tell(say("This link is not known here."))
    elif not await households(turn):
        turn.tell(
            say(
                "{clan} invites the households of the clan. Please register your household first, then open this link "
                "again.",
                clan=clan.name,
            )
        )
    else:
        turn.frames = [kept for kept in turn.frames if not isinstance(kept, FileStatus)]
        turn.push(FileStatus(screen="clan_link", clan=clan.id))


async def households(turn: Turn) -> tuple[File, ...]:
    """List the newest file of each household the person represents."""
    newest: dict[str, File] = {}
    for file in await turn.world.files_of(turn.person, turn.at):
        if TITLES[file.title].subject is SubjectKind.HOUSEHOLD:
            newest.setdefault(file.subject, file)
    return tuple(newest.values())[:MOST_HOUSEHOLDS]
