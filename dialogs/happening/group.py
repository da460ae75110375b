"""The officers' group chat is bound, changes, moves."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, TypeAlias

from dialogs.happening.happening import Happening


class _OfGroup(Happening, frozen=True, kw_only=True):
    moves_queue: ClassVar[bool] = True
    chat: str

    @property
    def record(self) -> str:
        return self.chat


class GroupBound(_OfGroup, frozen=True, kw_only=True, tag="group_bound"):
    commune: str
    invitation: str
    admin: bool = False
    forum: bool = False


class GroupRightsChanged(_OfGroup, frozen=True, kw_only=True, tag="group_rights_changed"):
    admin: bool
    topics: bool = False
    """The bot may begin topics and manage them."""


class GroupForumChanged(_OfGroup, frozen=True, kw_only=True, tag="group_forum_changed"):
    """The group's topics were switched on or off."""

    forum: bool


class _OfTopic(_OfGroup, frozen=True, kw_only=True):
    village: str
    thread: str
    """The channel's number of the topic."""


class TopicMade(_OfTopic, frozen=True, kw_only=True, tag="topic_made"):
    """A village has a topic of its own in the group; an earlier one is forgotten."""

    title: str


class TopicLost(_OfTopic, frozen=True, kw_only=True, tag="topic_lost"):
    """It was deleted: a new one is made when it is needed."""


class TopicClosed(_OfTopic, frozen=True, kw_only=True, tag="topic_closed"):
    pass


class TopicReopened(_OfTopic, frozen=True, kw_only=True, tag="topic_reopened"):
    pass


class GroupLeft(_OfGroup, frozen=True, kw_only=True, tag="group_left"):
    """The bot was taken out; bound again when it is added again."""


class GroupReturned(_OfGroup, frozen=True, kw_only=True, tag="group_returned"):
    pass


class GroupAddressChanged(_OfGroup, frozen=True, kw_only=True, tag="group_address_changed"):
    new_chat: str


class OfficerLeftGroup(_OfGroup, frozen=True, kw_only=True, tag="officer_left_group"):
    """By themselves or taken out; the role stays until the Chủ tịch Hội ends it."""

    moves_queue: ClassVar[bool] = False
    officer: str


class OfficerCameBack(_OfGroup, frozen=True, kw_only=True, tag="officer_came_back"):
    moves_queue: ClassVar[bool] = False
    officer: str


class DigestMade(Happening, frozen=True, kw_only=True, tag="digest_made"):
    """The day's word to the group was put together: once a day, also when there was nothing to say."""

    commune: str
    digest: str
    """"morning" or "evening"."""
    day: date
    told: bool

    @property
    def record(self) -> str:
        return self.commune


GroupHappening: TypeAlias = (
    GroupBound
    | GroupRightsChanged
    | GroupForumChanged
    | TopicMade
    | TopicLost
    | TopicClosed
    | TopicReopened
    | GroupLeft
    | GroupReturned
    | GroupAddressChanged
    | OfficerLeftGroup
    | OfficerCameBack
    | DigestMade
)
