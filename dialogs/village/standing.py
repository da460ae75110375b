"""At which step each household of the list stands this year, as its village head asks: who has not answered yet?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from criteria import Answers, CriteriaSet, next_question
from criteria.wording import Text, say
from dialogs.records import RosterLine, Season, Status
from dialogs.turn import Turn


class Stand(StrEnum):
    """In the order the year goes."""

    UNREGISTERED = "unregistered"
    PLANNED = "planned"
    SILENT = "silent"
    ANSWERING = "answering"
    ANSWERED = "answered"
    IN_REVIEW = "in_review"
    HELD = "held"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    AGREED = "agreed"
    RECOGNISED = "recognised"
    NOT_THIS_YEAR = "not_this_year"
    WITHDRAWN = "withdrawn"


STAND_WORDS: Mapping[Stand, Text] = {
    Stand.UNREGISTERED: say("not registered"),
    Stand.PLANNED: say("planned, its own agreement still to come"),
    Stand.SILENT: say("registered, not answered yet"),
    Stand.ANSWERING: say("being answered"),
    Stand.ANSWERED: say("answered, not handed in"),
    Stand.IN_REVIEW: say("handed in, waits for the village review"),
    Stand.HELD: say("held by the village review"),
    Stand.SUBMITTED: say("handed in, at Hội Khuyến học"),
    Stand.RETURNED: say("returned for more"),
    Stand.AGREED: say("agreed by Hội Khuyến học"),
    Stand.RECOGNISED: say("recognised"),
    Stand.NOT_THIS_YEAR: say("not this year"),
    Stand.WITHDRAWN: say("withdrawn"),
}

_OF_STATUS: Mapping[Status, Stand] = {
    Status.PLANNED: Stand.PLANNED,
    Status.REGISTERED: Stand.SILENT,
    Status.VILLAGE_REVIEW: Stand.IN_REVIEW,
    Status.HELD: Stand.HELD,
    Status.WAITING: Stand.SUBMITTED,
    Status.RETURNED: Stand.RETURNED,
    Status.VERIFIED: Stand.AGREED,
    Status.PROPOSED: Stand.AGREED,
    Status.POSTED: Stand.AGREED,
    Status.RECOGNISED: Stand.RECOGNISED,
    Status.NOT_THIS_YEAR: Stand.NOT_THIS_YEAR,
    Status.WITHDRAWN: Stand.WITHDRAWN,
}
HANDED_IN = frozenset({Stand.IN_REVIEW, Stand.SUBMITTED, Stand.AGREED, Stand.RECOGNISED, Stand.NOT_THIS_YEAR})
"""Not those that came back: they are with the household again."""
NOT_TAKING_PART = frozenset({Stand.UNREGISTERED, Stand.PLANNED, Stand.WITHDRAWN})


def stand_of(line: RosterLine, answers: Answers, criteria_set: CriteriaSet) -> Stand:
    """Tell a household's step; a draft is answered once no question is open."""
    if line.status is None:
        return Stand.UNREGISTERED
    if line.status is not Status.DRAFT:
        return _OF_STATUS[line.status]
    if not answers:
        return Stand.SILENT
    return Stand.ANSWERING if next_question(criteria_set, answers) else Stand.ANSWERED


async def stand_now(turn: Turn, line: RosterLine, season: Season) -> Stand:
    """Tell the step of one household, without reading the whole village's answers."""
    file = await turn.world.told_file(line.file, turn.at) if line.status is Status.DRAFT else None
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    return stand_of(line, file.answers if file else {}, criteria_set)


async def standings(
    turn: Turn, lines: Iterable[RosterLine], village: str, season: Season
) -> dict[str, Stand]:
    """Tell the step of each household, by its subject."""
    given = await turn.world.village_answers(village, season.id)
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    return {
        line.subject: stand_of(
            line,
            {question: answer.value for question, answer in given.get(line.file, {}).items()},
            criteria_set,
        )
        for line in lines
    }


def counted(stands: Iterable[Stand]) -> Counter[Stand]:
    return Counter(stands)
