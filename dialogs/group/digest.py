"""The group's word in the morning and at the end of the day: once a day each, and none when there is nothing to say."""

from __future__ import annotations

from datetime import time, timedelta

from dialogs.event import Audience
from dialogs.group.evening import evening_of
from dialogs.group.morning import morning_of
from dialogs.group.progress import picture_of
from dialogs.happening import DigestMade
from dialogs.message import Message
from dialogs.records import Group
from dialogs.turn import Turn

MORNING, EVENING = "morning", "evening"
LATE = {MORNING: timedelta(hours=4), EVENING: timedelta(hours=3)}
"""A house that was shut at the hour says it when it opens, but no later than this."""
AT_ONCE = 10
"""Groups told in one tick; the rest in the next, a minute later."""


async def tell_digests(turn: Turn) -> None:
    """Put together what is due now; an hour nobody set is never due."""
    times = turn.world.digest_times()
    for digest, hour in ((MORNING, times.morning), (EVENING, times.evening)):
        if hour is None or not due(turn.world.local_time(turn.at), hour, LATE[digest]):
            continue
        for group in await turn.world.groups_to_tell(digest, turn.today, most=AT_ONCE):
            await tell_one(turn, digest, group)


def due(now: time, hour: time, late: timedelta) -> bool:
    minutes = (now.hour - hour.hour) * 60 + now.minute - hour.minute
    return 0 <= minutes < late.total_seconds() // 60


async def tell_one(turn: Turn, digest: str, group: Group) -> None:
    words = await (morning_of if digest == MORNING else evening_of)(turn, group)
    pictures = (picture_of(group.commune),) if digest == EVENING else ()
    turn.happen(DigestMade(commune=group.commune, digest=digest, day=turn.today, told=words is not None))
    if words is not None:
        turn.post(Audience.OFFICERS, group.chat, Message((words,)), *pictures)
