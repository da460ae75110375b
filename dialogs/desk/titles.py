"""The commune's own titles: registered and answered by its officers, verified by one who did not answer."""

from __future__ import annotations

from criteria.wording import say
from dialogs.desk.frame import Desk
from dialogs.desk.screen import DeskScreen, officer_role
from dialogs.file_status.frame import FileStatus
from dialogs.happening import RepresentativeAdded
from dialogs.message import Choice, Message
from dialogs.records import TITLES, File, Role, Title
from dialogs.registration.start import begin_registration
from dialogs.screen import BACK
from dialogs.turn import Turn

JOIN = Choice("join", say("Answer this file together"))


class CommuneTitles(DeskScreen):
    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        choices = []
        for title in own_titles() if role else ():
            assert role is not None
            if await turn.world.current_season(role.place, title.key, turn.today) is None:
                continue
            file = await file_of_title(turn, role, title)
            label = say("{title}: file {code}", title=title.name, code=file.code) if file else title.name
            choices.append(Choice(title.key, label))
        words = (
            say("Titles that the commune itself registers for. Who answers one does not verify it.")
            if choices
            else say(
                "No title of the commune itself is open this year. The operator opens it: sohoctap season open."
            )
        )
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        role = await officer_role(turn)
        if role is None or choice not in {title.key for title in own_titles()}:
            return
        file = await file_of_title(turn, role, TITLES[choice])
        if file is None:
            await begin_registration(turn, await turn.world.place(role.place), title=choice)
        elif any(own.id == file.id for own in await turn.world.files_of(turn.person, turn.at)):
            turn.push(FileStatus(file.id))
        else:
            turn.change(screen="join_title", title=choice)


class JoinTitle(DeskScreen):
    """Another officer answers it already: answering together means not verifying it."""

    async def show(self, turn: Turn, frame: Desk) -> Message:
        words = say(
            "Another officer is answering {title}. Who answers it together does not verify it afterwards.",
            title=TITLES[frame.title].name,
        )
        return Message((words,), (JOIN, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        role = await officer_role(turn)
        file = await file_of_title(turn, role, TITLES[frame.title]) if role else None
        turn.change(screen="desk", title="")
        if choice == JOIN.id and file is not None:
            turn.happen(
                RepresentativeAdded(
                    subject=file.subject, person=turn.person, relation="contact", adult_agreed=True
                )
            )
            turn.push(FileStatus(file.id))

    async def back(self, turn: Turn, frame: Desk) -> None:
        turn.change(screen="titles", title="")


def own_titles() -> tuple[Title, ...]:
    return tuple(title for title in TITLES.values() if title.by_officers)


async def file_of_title(turn: Turn, role: Role, title: Title) -> File | None:
    """Find this year's file of one of the commune's own titles."""
    season = await turn.world.current_season(role.place, title.key, turn.today)
    subjects = await turn.world.find_subjects(title.subject, role.place, "", most=1)
    if season is None or not subjects:
        return None
    return await turn.world.file_of(subjects[0].id, season.id, turn.at)
