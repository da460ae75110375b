"""What these screens share: an officer of the village's commune at every look, its season and its name."""

from __future__ import annotations

from abc import abstractmethod
from typing import NamedTuple

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Stamp
from dialogs.recognition.screen import CHAIR_ONLY
from dialogs.records import Person, Place, RoleKind, Season, VillageWork
from dialogs.sampling.screen import NOT_AN_OFFICER
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.village_work.hands_frame import Hands

NOTHING_HERE = say("There is nothing of this any more.")


class InHands(NamedTuple):
    """The village a screen is about, as it stands at this moment."""

    season: Season
    village: Place
    work: VillageWork


class HandsScreen(Screen[Hands]):
    by: tuple[RoleKind, ...] = (RoleKind.OFFICER, RoleKind.CHAIR)
    """Whose screen it is."""

    @abstractmethod
    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        """Draw the screen for who may see it."""

    @abstractmethod
    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        """Act on a choice of who may."""

    async def show(self, turn: Turn, frame: Hands) -> Message:
        it = await in_hands(turn, frame.season, frame.village)
        refusal = NOTHING_HERE if it is None else await self.refusal(turn, it)
        if it is None or refusal is not None:
            return Message((refusal or NOTHING_HERE,), (BACK,), self.stamp(frame))
        return await self.draw(turn, frame, it)

    async def tapped(self, turn: Turn, frame: Hands, choice: str) -> None:
        it = await self.allowed(turn, frame)
        if it is not None:
            await self.act(turn, frame, it, choice)

    async def allowed(self, turn: Turn, frame: Hands) -> InHands | None:
        """Return the village for who may act on it at this moment; tell anybody else why not."""
        it = await in_hands(turn, frame.season, frame.village)
        refusal = NOTHING_HERE if it is None else await self.refusal(turn, it)
        if refusal is not None:
            turn.tell(refusal)
            return None
        return it

    async def refusal(self, turn: Turn, it: InHands) -> Words | None:
        person = await turn.world.person(turn.person, turn.at)
        if person.role_at(it.village.id, *self.by) is not None:
            return None
        officer = person.role_at(it.village.id, RoleKind.OFFICER, RoleKind.CHAIR)
        return CHAIR_ONLY if officer is not None else NOT_AN_OFFICER

    def check(self, frame: Hands) -> str:
        return frame.file or f"{frame.season}-{frame.village}"


async def in_hands(turn: Turn, season: str, village: str) -> InHands | None:
    found, place = await turn.world.season(season), await turn.world.place(village)
    if found is None or place is None or not village.startswith(f"{found.commune}."):
        return None
    return InHands(found, place, await turn.world.village_work(season, village, turn.at))


def open_hands(turn: Turn, frame: Hands) -> None:
    """Put it on top of whatever the officer does."""
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Hands)]
    turn.push(frame)


def heads(person: Person, village: str) -> bool:
    """Say whether the person heads the village: then they do not work there, nor see what was drawn."""
    return person.role_at(village, RoleKind.VILLAGE_HEAD) is not None


def village_notice(words: Words, label: Words, screen: str, it: InHands) -> Message:
    """Make a notice whose button opens how the village stands then."""
    record = f"{it.season.id}-{it.village.id}"
    return Message((words,), (Choice("open", label),), Stamp("go", screen, record))
