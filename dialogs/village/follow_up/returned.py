"""Files that came back, grouped by what is missing, so that one round of visits settles them."""

from __future__ import annotations

from collections import defaultdict

from criteria.wording import Text, Words, say
from dialogs.message import Message, Paragraph
from dialogs.records import File, RosterLine, Status
from dialogs.screen import BACK
from dialogs.self_assessment.shown import about
from dialogs.turn import Turn
from dialogs.village.follow_up.frame import FollowUp
from dialogs.village.follow_up.to_reach import to_reach
from dialogs.village.review_meeting.naming import named
from dialogs.village.screen import OfVillage
from dialogs.village.village_word import village_word

CAME_BACK = frozenset({Status.RETURNED, Status.HELD})


class Returned(OfVillage[FollowUp]):
    async def draw(self, turn: Turn, frame: FollowUp) -> Message:
        groups = await grouped(turn, frame)
        if not groups:
            words = say("{village}: no file has come back.", village=frame.village_name)
            return Message((words,), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say("{village}: files that came back, by what is missing.", village=frame.village_name)
        ]
        paragraphs += [
            (say("{missing}: {count} houses", missing=missing, count=len(lines)), *map(listed, lines))
            for missing, lines in groups
        ]
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame))

    async def act(self, turn: Turn, frame: FollowUp, choice: str) -> None:
        """Only "back" is offered."""


async def grouped(turn: Turn, frame: FollowUp) -> list[tuple[Words, list[RosterLine]]]:
    """Put each house under everything it lacks; the largest group comes first."""
    names: dict[str, Words] = {}
    groups: dict[str, list[RosterLine]] = defaultdict(list)
    for line in await turn.world.roster(frame.village, frame.season):
        file = await turn.world.told_file(line.file, turn.at) if line.status in CAME_BACK else None
        if file is None:
            continue
        for key, words in missing_of(turn, file, village_word(frame.village_name)).items():
            names.setdefault(key, words)
            groups[key].append(line)
    return sorted(((names[key], lines) for key, lines in groups.items()), key=lambda group: -len(group[1]))


def missing_of(turn: Turn, file: File, word: str) -> dict[str, Words]:
    """Name what an officer ticked as missing; a file held by the village has its reason."""
    if file.status is Status.HELD:
        return {f"held:{file.reason}": say("{Village} asks: {reason}", Village=word, reason=file.reason)}
    if not file.missing:
        return {f"returned:{file.reason}": say("Hội Khuyến học asks: {reason}", reason=file.reason)}
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    found: dict[str, Words] = {}
    for one in file.missing:
        what: Text = (
            say("Pictures: {indicator}", indicator=about(criteria_set, one.indicator))
            if one.what == "evidence"
            else say("Answers: {indicator}", indicator=about(criteria_set, one.indicator))
        )
        found[f"{one.what}:{one.indicator}"] = what
    return found


def listed(line: RosterLine) -> Words:
    if line.has_phone:
        return say("• {house}", house=named(line))
    return say("• {house}, not here on a phone yet", house=to_reach(line))
