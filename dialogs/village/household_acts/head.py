"""The chủ hộ changes or has died. The file goes on under its code; no message says a dead person's name."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.happening import HeadChanged, HeadDied, RemindersResumed
from dialogs.records import RosterLine
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key
from dialogs.village.house_called import house_listed
from dialogs.village.household_acts.act import Act, day_of
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.namesake import namesake_told
from dialogs.village.roster.lines import on_list


async def _changed_told(turn: Turn, frame: HouseholdAct, line: RosterLine) -> tuple[Words, ...]:
    told: list[Words] = [
        house_listed(line),
        say(
            "Since {day} the chủ hộ is {name}. The file goes on under its code.",
            day=day_of(frame),
            name=frame.name,
        ),
    ]
    if line.head_died is not None:
        told.append(say("Reminders to this household go on again from now."))
    namesake = await other_of_that_name(turn, frame)
    if namesake is not None:
        told.append(namesake_told(namesake, frame.name))
    return tuple(told)


async def _change(turn: Turn, frame: HouseholdAct, line: RosterLine) -> bool:
    turn.happen(
        HeadChanged(
            subject=line.subject,
            on=day_of(frame),
            name=frame.name,
            folded=fold(frame.name),
            sort_key=sort_key(frame.name),
            before=line.kept_name,
        )
    )
    turn.tell(say("✓ Written: the chủ hộ is {name} now.", name=frame.name))
    return True


async def _died_told(turn: Turn, frame: HouseholdAct, line: RosterLine) -> tuple[Words, ...]:
    return (
        house_listed(line),
        say(
            "The chủ hộ died on {day}. From now on no message says the name, and no reminder goes to this household until "
            "{you} writes down another chủ hộ. The file goes on.",
            day=day_of(frame),
        ),
    )


async def _die(turn: Turn, frame: HouseholdAct, line: RosterLine) -> bool:
    turn.happen(HeadDied(subject=line.subject, on=day_of(frame)))
    turn.tell(
        say("✓ Written. When the family is ready, open this household again and choose “Another chủ hộ”.")
    )
    return True


async def _alive_told(turn: Turn, frame: HouseholdAct, line: RosterLine) -> tuple[Words, ...]:
    return (house_listed(line), say("The chủ hộ is alive; everything goes on as before."))


async def _revive(turn: Turn, frame: HouseholdAct, line: RosterLine) -> bool:
    turn.happen(RemindersResumed(subject=line.subject))
    turn.tell(say("✓ Written."))
    return True


async def other_of_that_name(turn: Turn, frame: HouseholdAct) -> RosterLine | None:
    for other in await on_list(turn, frame.village):
        if other.subject != frame.house and other.name and fold(other.name) == fold(frame.name):
            return other
    return None


CHANGED = Act(_changed_told, _change)
DIED = Act(_died_told, _die)
ALIVE = Act(_alive_told, _revive)
