"""A gentle reminder to every house that has not answered, in one tap; once in three days for the whole village."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from criteria.wording import Words, say
from dialogs.happening import VillageReminded
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.records import TITLES, RosterLine, Season
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.follow_up.frame import FollowUp
from dialogs.village.follow_up.unanswered import APART, counted, unanswered
from dialogs.village.follow_up.writing import write_to_all
from dialogs.village.screen import OfVillage

REMIND = Choice("remind", say("Remind them gently"))


async def next_time(turn: Turn, frame: FollowUp) -> datetime | None:
    """Say when the village may be reminded again; None: now."""
    last = await turn.world.last_reminded(frame.village, frame.season)
    return last + APART if last is not None and last + APART > turn.at else None


class Remind(OfVillage[FollowUp]):
    async def draw(self, turn: Turn, frame: FollowUp) -> Message:
        season = await turn.world.season(frame.season)
        found = await unanswered(turn, await turn.world.roster(frame.village, frame.season))
        if season is None or not found.any:
            words = say("{village}: every house that registered has answered.", village=frame.village_name)
            return Message((words,), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say("{village}: houses that registered and have not answered yet.", village=frame.village_name),
            tuple(counted(found)),
        ]
        later = await next_time(turn, frame)
        if later is not None:
            paragraphs.append(say("Reminded already; the next reminder may go from {at}.", at=later))
        elif not season.scoring(turn.today):
            paragraphs.append(out_of_season(season))
        elif found.to_remind:
            return Message(tuple(paragraphs), (REMIND, BACK), self.stamp(frame))
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame))

    async def act(self, turn: Turn, frame: FollowUp, choice: str) -> None:
        if choice == REMIND.id:
            await remind(turn, frame)


def out_of_season(season: Season) -> Words:
    return say(
        "Self-scoring runs from {opens} to {closes}.", opens=season.scoring_from, closes=season.scoring_to
    )


async def remind(turn: Turn, frame: FollowUp) -> None:
    """Write to everybody once, whatever number of houses they answer for; two heads at once remind once."""
    season = await turn.world.season(frame.season)
    later = await next_time(turn, frame)
    if season is None or later is not None:
        if later is not None:
            turn.tell(
                say("The village has been reminded already; the next reminder may go from {at}.", at=later)
            )
        return
    if not season.scoring(turn.today):
        turn.tell(out_of_season(season))
        return
    found = await unanswered(turn, await turn.world.roster(frame.village, frame.season))
    if not found.to_remind:
        turn.tell(say("There is nobody to remind now."))
        return
    reminded = write_to_all(turn, found, lambda lines: reminder(lines, season, frame.village_name))
    turn.happen(VillageReminded(village=frame.village, season=frame.season, reminded=reminded))


def reminder(lines: Sequence[RosterLine], season: Season, village_name: str) -> Message:
    """Say what is open and until when, and that there is no hurry; no points, no comparison with others."""
    names = tuple(say("the household of {name}", name=line.name) for line in lines)
    return Message(
        (
            say(
                "{village} is answering for {title} {year}. Whenever it suits {you}, {houses} can "
                "answer here, until {closes}. If {you} would rather answer at the village meeting, that is fine too.",
                village=village_name,
                title=TITLES[season.title].name,
                year=season.year,
                houses=names,
                closes=season.scoring_to,
            ),
        ),
        (Choice("open", say("Open the file")),),
        Stamp("go", "file", lines[0].file if len(lines) == 1 else ""),
        about=lines[0].file,
    )
