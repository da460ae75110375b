"""Where in a group a live message stands: in General, or in the topic of its village.

A village's topic is made when something is first to be put there. Telegram says nothing when a topic is
deleted and lists none, so that is found out by writing there. Between making a topic and noting it the
process may die: then an empty topic is left over, and the next one is used.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.telegram.ids import number
from bot.telegram.line import Line, Standing
from bot.telegram.refusal import NotAForum, NoTopicRight
from dialogs.event import Audience, Event, Membership, MembershipChanged, Room, TopicChanged, TopicNow
from dialogs.group.forum import topic_title, village_of
from dialogs.records import Group, Place
from dialogs.world import World
from storage.postbox import LiveMessage

ASK_AGAIN = 600.0
"""Seconds before a group is asked once more whether the bot may make topics; a change is told by itself."""
GENERAL = ""


class Topics:
    def __init__(
        self,
        audience: Audience,
        line: Line,
        world: World,
        clock: Callable[[], datetime],
        hear: Callable[[Event], Awaitable[None]],
    ) -> None:
        """`hear` commits what was found out."""
        self._audience = audience
        self._line = line
        self._world = world
        self._clock = clock
        self._hear = hear
        self._asked: dict[str, float] = {}

    async def place(self, live: LiveMessage, spend: Callable[[str], None]) -> str:
        """Give the topic the message belongs in, made if need be; a group without topics moves nothing.

        `spend` counts a call in the group.
        """
        group = await self._world.group(live.chat)
        if group is None or not group.forum:
            return live.thread if live.message else GENERAL
        village = await village_of(live.key, self._world, self._clock())
        if village is None:
            return GENERAL
        topic = await self._world.topic(live.chat, village.id)
        if topic is not None and not topic.closed:
            return topic.thread
        if not group.topics and not await self._may_manage(group):
            return GENERAL
        if topic is not None:
            return topic.thread
        spend(live.chat)
        return await self._make(group, village)

    async def gone(self, chat: str, thread: str) -> None:
        """There is no such topic any more: the next message for it has a new one made."""
        await self._hear(self._change(chat, thread, TopicNow.GONE))

    async def closed(self, chat: str, thread: str) -> None:
        """Writing there was refused: so the bot does not manage topics, whatever was thought."""
        await self._hear(self._change(chat, thread, TopicNow.CLOSED))
        await self.standing(chat)

    async def standing(self, chat: str) -> Standing:
        """Ask what the bot may do in the group, and let the dialogs know of a change."""
        standing = await self._line.standing(number(chat))
        group = await self._world.group(chat)
        if group is not None and standing != Standing(group.admin, group.topics, group.forum):
            await self._hear(self._rights(chat, standing))
        return standing

    async def _may_manage(self, group: Group) -> bool:
        now = asyncio.get_running_loop().time()
        if now < self._asked.get(group.chat, 0.0):
            return False
        self._asked[group.chat] = now + ASK_AGAIN
        standing = await self.standing(group.chat)
        return standing.topics and standing.forum

    async def _make(self, group: Group, village: Place) -> str:
        title = topic_title(village)
        try:
            thread = str(await self._line.begin_topic(number(group.chat), title))
        except NoTopicRight:
            await self._hear(self._rights(group.chat, Standing(group.admin, topics=False, forum=True)))
            return GENERAL
        except NotAForum:
            await self._hear(self._rights(group.chat, Standing(group.admin, group.topics, forum=False)))
            return GENERAL
        made = self._change(group.chat, thread, TopicNow.MADE, village=village.id, title=title)
        await self._hear(made)
        return thread

    def _change(
        self, chat: str, thread: str, now: TopicNow, village: str = "", title: str = ""
    ) -> TopicChanged:
        return TopicChanged(
            key=f"topic:{secrets.token_hex(8)}",
            audience=self._audience,
            room=Room.GROUP,
            person="",
            chat=chat,
            thread=thread,
            now=now,
            village=village,
            title=title,
        )

    def _rights(self, chat: str, standing: Standing) -> MembershipChanged:
        return MembershipChanged(
            key=f"rights:{secrets.token_hex(8)}",
            audience=self._audience,
            room=Room.GROUP,
            person="",
            chat=chat,
            now=Membership.ADMIN if standing.admin else Membership.NOT_ADMIN,
            topics=standing.topics,
            forum=standing.forum,
        )
