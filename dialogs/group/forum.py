"""A group with topics: each village has one of its own, the board stands in General.

What a live message is about says where it belongs. A topic is made when something is first to be put there,
and made again when it was deleted; without the right to manage topics everything stands in General.
"""

from __future__ import annotations

from datetime import datetime

from criteria.wording import Text, say
from dialogs.event import Event, TopicChanged, TopicNow
from dialogs.happening import (
    GroupForumChanged,
    TopicClosed,
    TopicLost,
    TopicMade,
    TopicReopened,
)
from dialogs.records import Group, Place, PlaceKind
from dialogs.turn import Turn
from dialogs.world import World

TITLE_LIMIT = 128
"""Bot API, createForumTopic."""


async def village_of(key: str, world: World, at: datetime) -> Place | None:
    """The village whose topic a live message belongs in; None for General.

    "card:<file>" goes to the file's village, "village:<season>:<village>" to that one.
    """
    kind, _, record = key.partition(":")
    place = ""
    if kind == "card":
        file = await world.file(record, at)
        place = file.place if file is not None else ""
    elif kind == "village":
        place = record.rpartition(":")[2]
    found = await world.place(place) if place else None
    return found if found is not None and found.kind is PlaceKind.VILLAGE else None


def topic_title(village: Place) -> str:
    """Name the topic: "Xóm Minh Tiến (5)", a name that ends in the number by itself; a long name is cut."""
    number = str(village.number)
    if len(village.name) <= TITLE_LIMIT and village.name.split()[-1:] == [number]:
        return village.name
    told = f" ({number})"
    name, room = village.name, TITLE_LIMIT - len(told)
    return (name if len(name) <= room else name[: room - 1].rstrip() + "…") + told


def right_to_give(group: Group) -> Text | None:
    """What the board asks for where villages could have topics and the bot may not make them."""
    if not group.forum or group.topics:
        return None
    return say(
        "This group has topics. For each village to have its own, please make the bot an admin with the right “Manage topics”; until then everything stands here."
    )


async def notice_forum(turn: Turn, event: Event) -> None:
    """Topics are switched on and off without a message: the next update of the group says so."""
    if event.forum is None:
        return
    group = await turn.world.group(event.chat)
    if group is not None and group.forum != event.forum:
        turn.happen(GroupForumChanged(chat=event.chat, forum=event.forum))


async def topic_changed(turn: Turn, event: TopicChanged) -> None:
    """Note what happened to a village's topic; other topics are nobody's business."""
    turn.stay_silent()
    if event.now is TopicNow.MADE:
        turn.happen(TopicMade(chat=event.chat, village=event.village, thread=event.thread, title=event.title))
        return
    topic = await turn.world.topic_numbered(event.chat, event.thread)
    if topic is None:
        return
    match event.now:
        case TopicNow.GONE:
            turn.happen(TopicLost(chat=event.chat, village=topic.village, thread=topic.thread))
        case TopicNow.CLOSED if not topic.closed:
            turn.happen(TopicClosed(chat=event.chat, village=topic.village, thread=topic.thread))
        case TopicNow.REOPENED if topic.closed:
            turn.happen(TopicReopened(chat=event.chat, village=topic.village, thread=topic.thread))
