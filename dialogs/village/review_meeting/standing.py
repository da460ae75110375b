"""How the review stands: every household that has a file in it, how it was judged, and whose own it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from criteria.wording import Words, say
from dialogs.records import QueueLine, ReviewMeeting, RosterLine, Season, Verdict
from dialogs.turn import Turn
from dialogs.village.review_meeting.frame import ReviewRoom

ALL = 2_000
"""More households than any village has."""


@dataclass(frozen=True, slots=True)
class House:
    line: RosterLine
    waiting: QueueLine | None
    """Its place in the queue; None once its file has gone on or back."""
    verdict: Verdict | None
    """The meeting's, of this hand-in: a file that was mended and handed in again is judged anew."""
    own: bool
    """Of the person who looks: they neither lead nor judge it."""

    @property
    def open(self) -> bool:
        """Waits, and the meeting has said nothing of it."""
        return self.waiting is not None and self.verdict is None

    @property
    def reason(self) -> Words:
        """Why it is not agreed to, or that nobody has said why."""
        return (self.verdict.reason if self.verdict else "") or say("(no reason yet)")

    def judged(self, agreed: bool | None) -> bool:
        return self.waiting is not None and self.verdict is not None and self.verdict.agreed is agreed


@dataclass(frozen=True, slots=True)
class Standing:
    season: Season
    meeting: ReviewMeeting | None
    lines: tuple[RosterLine, ...]
    """The whole list: those of the village who may come to a meeting."""
    houses: tuple[House, ...]
    """Those whose file waits, or was judged at this meeting, by number."""

    @property
    def waiting(self) -> tuple[House, ...]:
        return tuple(house for house in self.houses if house.waiting is not None)

    @property
    def open(self) -> tuple[House, ...]:
        return tuple(house for house in self.houses if house.open and not house.own)

    @property
    def own(self) -> tuple[House, ...]:
        """The person's own that nobody else has judged."""
        return tuple(house for house in self.houses if house.open and house.own)

    def judged(self, agreed: bool | None) -> tuple[House, ...]:
        return tuple(house for house in self.houses if house.judged(agreed))

    @property
    def absent(self) -> tuple[RosterLine, ...] | None:
        if self.meeting is None or self.meeting.absent is None:
            return None
        away = set(self.meeting.absent)
        return tuple(line for line in self.lines if line.subject in away)

    def house(self, file: str) -> House | None:
        return next((house for house in self.houses if house.line.file == file), None)

    def numbered(self, numbers: Iterable[int]) -> tuple[House, ...]:
        wanted = set(numbers)
        return tuple(house for house in self.houses if house.line.number in wanted)


async def standing(turn: Turn, frame: ReviewRoom) -> Standing | None:
    """Read how the review stands for the person; None where the season is gone."""
    season = await turn.world.season(frame.season)
    if season is None:
        return None
    meeting = await turn.world.review_meeting(frame.village, frame.season)
    lines = await turn.world.roster(frame.village, frame.season)
    queue = {line.file: line for line in await turn.world.village_queue(frame.village, most=ALL)}
    own = await turn.world.own_files(turn.person, frame.village, frame.season)
    houses = [
        House(
            line, queue.get(line.file), of_this_round(meeting, line, queue.get(line.file)), line.file in own
        )
        for line in lines
        if line.file
    ]
    return Standing(
        season, meeting, lines, tuple(house for house in houses if house.waiting or house.verdict)
    )


def of_this_round(
    meeting: ReviewMeeting | None, line: RosterLine, waiting: QueueLine | None
) -> Verdict | None:
    found = meeting.verdicts.get(line.file) if meeting is not None else None
    if found is None or (waiting is not None and found.at < waiting.waiting_since):
        return None
    return found
