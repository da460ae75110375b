"""The families' ground floor: a welcome for the new, what to do next for the rest."""

from __future__ import annotations

from criteria.wording import say
from dialogs.asides.about import ABOUT
from dialogs.asides.frame import Aside
from dialogs.file_status.frame import FileStatus
from dialogs.home.frame import Home
from dialogs.message import Choice, Message
from dialogs.records import RoleKind
from dialogs.registration.frame import Registration
from dialogs.registration.start import begin_registration
from dialogs.school.open import open_school
from dialogs.screen import Screen
from dialogs.turn import Turn
from dialogs.village.open import open_village
from dialogs.village.review.open import open_review

START = Choice("start", say("Start"))
FILES = Choice("files", say("See the file, continue"))
ANOTHER = Choice("start", say("Register another household"))
TITLES = Choice("titles", say("Register for another title"))
VILLAGE = Choice("village", say("The village: list, how things stand"))
SCHOOL = Choice("school", say("Children at school, by villages"))
REVIEW = Choice("review", say("Village review"))


class HomeMenu(Screen[Home]):
    can_go_back = False

    async def show(self, turn: Turn, frame: Home) -> Message:
        files = await turn.world.files_of(turn.person, turn.at)
        person = await turn.world.person(turn.person, turn.at)
        choices = [FILES, ANOTHER, TITLES] if files else [START, TITLES]
        if any(role.kind is RoleKind.VILLAGE_HEAD for role in person.roles):
            choices += [VILLAGE, REVIEW]
        if any(role.kind is RoleKind.SCHOOL for role in person.roles):
            choices.append(SCHOOL)
        choices.append(ABOUT)
        if files:
            words = say("What would {you} like to do?")
        else:
            words = say(
                "Hello! This is Sổ Học Tập, the commune's Hội Khuyến học assistant. It helps {you} register for the "
                "title Gia đình học tập and score yourselves, one short question at a time."
            )
        return Message((words,), tuple(choices), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Home, choice: str) -> None:
        match choice:
            case "start":
                await begin_registration(turn)
            case "titles":
                turn.push(Registration(turn.world.new_id(), screen="title"))
            case "files":
                turn.push(FileStatus())
            case "about":
                turn.push(Aside("about"))
            case "village":
                await open_village(turn)
            case "school":
                await open_school(turn)
            case "review":
                await open_review(turn)
