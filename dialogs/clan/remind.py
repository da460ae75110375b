"""A gentle reminder to the clan's households that agreed to be named and have not answered.

The village's rules hold: once in three days, who agreed to reminders only. Whoever the village has reminded in these
days is left in peace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from criteria.wording import say
from dialogs.clan.frame import ClanRoom
from dialogs.clan.screen import OfClan, season_of
from dialogs.happening import ClanReminded
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.records import TITLES, RosterLine, Season
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.follow_up.remind import out_of_season
from dialogs.village.follow_up.unanswered import APART, NOT_ANSWERED, Unanswered, counted, unanswered
from dialogs.village.follow_up.writing import write_to_all

REMIND = Choice("send", say("Remind them gently"))


@dataclass(frozen=True, slots=True)
class Standing:
    found: Unanswered
    lately: int
    """Households that their village has reminded within three days."""


class RemindClan(OfClan):
    async def draw(self, turn: Turn, frame: ClanRoom) -> Message:
        season = await season_of(turn, frame)
        standing = await standing_now(turn, frame, season) if season else None
        if season is None or standing is None or not (standing.found.any or standing.lately):
            words = say("Every household named here that registered has handed in.")
            return Message((words,), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say("{clan}: households that registered and have not handed in yet.", clan=frame.clan_name),
            tuple(counted(standing.found)),
        ]
        if standing.lately:
            paragraphs.append(
                say(
                    "Reminded by their village in these days, so left in peace: {count}.",
                    count=standing.lately,
                )
            )
        later = await next_time(turn, frame, season)
        if later is not None:
            paragraphs.append(say("Reminded already; the next reminder may go from {at}.", at=later))
        elif not season.scoring(turn.today):
            paragraphs.append(out_of_season(season))
        elif standing.found.to_remind:
            return Message(tuple(filter(None, paragraphs)), (REMIND, BACK), self.stamp(frame))
        return Message(tuple(filter(None, paragraphs)), (BACK,), self.stamp(frame))

    async def act(self, turn: Turn, frame: ClanRoom, choice: str) -> None:
        season = await season_of(turn, frame)
        if choice == REMIND.id and season is not None:
            await remind(turn, frame, season)


async def standing_now(turn: Turn, frame: ClanRoom, season: Season) -> Standing:
    """Sort the named households; a death is the village's matter and is not told here."""
    lines: list[RosterLine] = []
    lately = 0
    reminded: dict[str, datetime | None] = {}
    for house in (await turn.world.clan_houses(frame.clan, season.id)).named:
        if house.line.status not in NOT_ANSWERED:
            continue
        if house.village not in reminded:
            reminded[house.village] = await turn.world.last_reminded(house.village, season.id)
        last = reminded[house.village]
        if last is not None and last + APART > turn.at and house.line.has_phone:
            lately += 1
        else:
            lines.append(house.line)
    return Standing(replace(await unanswered(turn, lines), mourning=()), lately)


async def next_time(turn: Turn, frame: ClanRoom, season: Season) -> datetime | None:
    last = await turn.world.clan_reminded(frame.clan, season.id)
    return last + APART if last is not None and last + APART > turn.at else None


async def remind(turn: Turn, frame: ClanRoom, season: Season) -> None:
    """Write to everybody once; two who look after the clan remind once."""
    later = await next_time(turn, frame, season)
    if later is not None:
        turn.tell(say("Reminded already; the next reminder may go from {at}.", at=later))
        return
    if not season.scoring(turn.today):
        turn.tell(out_of_season(season))
        return
    found = (await standing_now(turn, frame, season)).found
    if not found.to_remind:
        turn.tell(say("There is nobody to remind now."))
        return
    reminded = write_to_all(turn, found, lambda lines: reminder(lines, season, frame.clan_name))
    turn.happen(ClanReminded(clan=frame.clan, season=season.id, reminded=reminded))


def reminder(lines: Sequence[RosterLine], season: Season, clan_name: str) -> Message:
    """Say who reminds and until when there is time; no points, no comparison with others."""
    names = tuple(say("the household of {name}", name=line.name) for line in lines)
    words = say(
        "{clan} reminds gently: whenever it suits {you}, {houses} can answer for {title} {year} here, until {closes}.",
        clan=clan_name,
        houses=names,
        title=TITLES[season.title].name,
        year=season.year,
        closes=season.scoring_to,
    )
    only = lines[0].file if len(lines) == 1 else ""
    return Message(
        (words,), (Choice("open", say("Open the file")),), Stamp("go", "file", only), about=lines[0].file
    )
