"""Giấy in: papers come as files to whoever keeps the village's list."""

from __future__ import annotations

from criteria.wording import Link, Text, say
from dialogs.deep_links import to_village
from dialogs.event import Audience
from dialogs.message import Choice, Message
from dialogs.records import Place, Season
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.papers.frame import VillagePapers
from dialogs.village.papers.names import meeting_sheet_of, poster_of
from dialogs.village.screen import OfVillage
from dialogs.village.season import family_season
from dialogs.village.village_word import village_within

PAPERS = Choice("papers", say("Papers to print"))
POSTER = Choice("poster", say("Poster with the QR code"))
SHEET = Choice("sheet", say("Sheet for the meeting"))
FORMS = Choice("forms", say("A form for each household"))
NO_SEASON = say("The commune has not opened this year's registration yet.")
NO_LIST = say("The village's list is still empty. Please make the list first.")


class Papers(OfVillage[VillagePapers]):
    async def draw(self, turn: Turn, frame: VillagePapers) -> Message:
        words = say("{village}: which paper? It comes as a file to print on A4.", village=frame.village_name)
        return Message((words,), (POSTER, SHEET, FORMS, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: VillagePapers, choice: str) -> None:
        season = await family_season(turn, frame.village)
        if season is None:
            turn.tell(NO_SEASON)
            return
        match choice:
            case POSTER.id:
                send_poster(turn, frame)
            case SHEET.id:
                await send_sheet(turn, frame, season)
            case FORMS.id:
                turn.change(screen="forms")


async def open_papers(turn: Turn, village: Place) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, VillagePapers)]
    turn.push(VillagePapers(village.id, village.name))


def send_poster(turn: Turn, frame: VillagePapers) -> None:
    """A camera opens a web address only; before the bot has met Telegram its name is not known."""
    link = Link(Audience.FAMILIES, to_village(frame.village))
    if not turn.world.spoken(say("{link}", link=link), "vi", "").startswith("https://"):
        turn.tell(
            say(
                "The poster cannot be made yet: the bot has no name on Telegram here, so there is nothing for a camera to "
                "open. The other papers can be printed meanwhile."
            )
        )
        return
    send(
        turn,
        say(
            "The poster of {village}, to print on A4. To pass the link on in a chat, copy it from here:\n{link}",
            village=village_within(frame.village_name),
            link=link,
        ),
        poster_of(frame.village),
    )


async def send_sheet(turn: Turn, frame: VillagePapers, season: Season) -> None:
    if not await turn.world.roster(frame.village, season.id):
        turn.tell(NO_LIST)
        return
    send(
        turn,
        say(
            "The meeting's sheet of {village}. It has every house of the list and what a signature agrees to; what is "
            "private to a house is not on it.",
            village=village_within(frame.village_name),
        ),
        meeting_sheet_of(frame.village),
    )


def send(turn: Turn, words: Text, *documents: str) -> None:
    """The files come by themselves, after their words, in the bot they were asked for in."""
    turn.tell(say("✓ It is being made and comes below in a moment."))
    turn.post(Audience(turn.event.audience), turn.person, Message((words,)), *documents)
