"""Read the village as it is at this moment; nothing of it is kept in a frame."""

from __future__ import annotations

import msgspec

from criteria import CriteriaSet, difference, for_the_meeting
from criteria.question import Question
from dialogs.records import Meeting, Season
from dialogs.turn import Turn
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.reading import Known, readable


async def season_of(turn: Turn, frame: MeetingAnswers) -> Season:
    season = await turn.world.season(frame.season)
    assert season is not None, "seasons are never taken away"
    return season


async def meeting_of(turn: Turn, frame: MeetingAnswers) -> Meeting | None:
    """Find this evening's meeting, whoever opened it."""
    meeting = await turn.world.meeting(frame.village, frame.season)
    return meeting if meeting is not None and meeting.on == turn.today else None


async def absent_of(turn: Turn, frame: MeetingAnswers) -> tuple[str, ...] | None:
    """Tell who is absent; None while nobody has said."""
    if frame.paper is not None:
        return frame.paper.absent
    meeting = await meeting_of(turn, frame)
    return meeting.absent if meeting else None


async def evening_of(turn: Turn, frame: MeetingAnswers) -> Evening:
    """Gather the houses, their answers and who is absent; what is not confirmed yet is left out."""
    season = await season_of(turn, frame)
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    lines = await turn.world.roster(frame.village, frame.season)
    return Evening(
        criteria_set=criteria_set,
        lines=lines,
        answers=await turn.world.village_answers(frame.village, frame.season),
        absent=frozenset(await absent_of(turn, frame) or ()),
        kindred=kindred(turn, criteria_set, {line.criteria for line in lines if line.criteria}),
    )


def kindred(turn: Turn, criteria_set: CriteriaSet, others: set[str]) -> frozenset[str]:
    """Find the versions whose answers mean the same: only their wording is another."""
    found = set()
    for other in others - {f"{criteria_set.id}@{criteria_set.version}"}:
        name, _, version = other.partition("@")
        if (
            name == criteria_set.id
            and difference(turn.world.criteria_set(name, version), criteria_set).wording_only
        ):
            found.add(other)
    return frozenset(found)


def with_drafts(evening: Evening, frame: MeetingAnswers, *, besides: str = "") -> Evening:
    """Let what was said tonight and not confirmed yet count for the questions that hang on it."""
    said = {question: draft.values for question, draft in frame.drafts.items() if question != besides}
    return msgspec.structs.replace(evening, said=said)


def questions_of(evening: Evening) -> tuple[Question, ...]:
    """List the questions put to the whole village, in the order asked."""
    return tuple(question for question in for_the_meeting(evening.criteria_set) if readable(question))


def question_named(evening: Evening, question: str) -> Question | None:
    return next((one for one in questions_of(evening) if one.id == question), None)


def known_of(turn: Turn, evening: Evening) -> Known:
    return Known(
        {line.number: line.kept_name or line.name for line in evening.lines},
        lambda words: turn.world.spoken(words, turn.language, turn.address),
    )
