"""Recognitions that are kept for some years: until when, and when the next level may be asked for."""

from __future__ import annotations

from datetime import date, timedelta

from criteria import may_ask_from
from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import LapseTold
from dialogs.message import Message
from dialogs.outcome import level_name
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import CLEAN, RecognitionScreen
from dialogs.records import TITLES, Role, RoleKind, Standing
from dialogs.records.recognition import first_decided
from dialogs.screen import BACK
from dialogs.turn import Turn

MOST = 30
SOON = timedelta(days=90)
"""How long before the last day those concerned are told."""
AT_ONCE = 20
"""Told in one tick; the rest in the next, a minute later."""


class StandingLevels(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        found = await turn.world.standing(role.place, turn.today)
        if not found:
            words = say("No recognition that is kept for some years is entered.")
            return Message((words,), (BACK,), self.stamp(frame))
        lines = [await line_of(turn, role, one) for one in found[:MOST]]
        if len(found) > MOST:
            lines.append(say("… and {count} more", count=len(found) - MOST))
        return Message(
            (say("Kept recognitions, those that end first at the top:"), tuple(lines)),
            (BACK,),
            self.stamp(frame),
        )

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="titles", title="", season="", **CLEAN)


async def line_of(turn: Turn, role: Role, one: Standing) -> Words:
    assert one.kept_to is not None
    season = await turn.world.current_season(role.place, one.title, turn.today)
    if season is None:
        return say("• {name}: kept until {until}", name=one.name, until=one.kept_to)
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    told = say(
        "• {name}, {level}, decision {number}: kept until {until}",
        name=one.name,
        level=level_name(criteria_set, one.level),
        number=one.number,
        until=one.kept_to,
    )
    if one.level + 1 not in criteria_set.level_numbers:
        return told
    decided = first_decided(await turn.world.recognised(one.subject, one.title))
    first = may_ask_from(criteria_set, one.level + 1, decided)
    if first is None or first == date.min:
        return told
    return say("{told}; the next level from {first}", told=told, first=first)


async def tell_of_lapses(turn: Turn) -> None:
    """Tell those concerned, once, that a recognition runs out soon: who answers for it, and the officers."""
    today = turn.today
    for one in await turn.world.lapsing(today, today + SOON, most=AT_ONCE):
        assert one.kept_to is not None
        turn.happen(LapseTold(subject=one.subject, title=one.title, level=one.level, year=one.year))
        words = say(
            "{name}: the recognition as {title} (decision {number}) is kept until {until}. To be recognised again, "
            "please register and score in good time.",
            name=one.name,
            title=TITLES[one.title].name,
            number=one.number,
            until=one.kept_to,
        )
        whose = Audience.OFFICERS if TITLES[one.title].by_officers else Audience.FAMILIES
        readers = {(whose, person.id) for person in await turn.world.representatives(one.subject)}
        for kind in (RoleKind.CHAIR, RoleKind.OFFICER):
            officers = await turn.world.people_with_role(one.commune, kind, turn.at)
            readers |= {(Audience.OFFICERS, officer.id) for officer in officers}
        for audience, person in sorted(readers):
            turn.post(audience, person, Message((words,)))
