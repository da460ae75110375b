"""Chats: a private one belongs to one bot and one person, a group has members; both remember their pins."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

ADMIN_RIGHTS = (
    "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users",
    "can_restrict_members", "can_pin_messages", "can_promote_members", "can_manage_video_chats",
    "can_manage_topics",
)  # fmt: skip
STORY_RIGHTS = ("can_post_stories", "can_edit_stories", "can_delete_stories")
PRESENT = ("creator", "administrator", "member", "restricted")


@dataclass(slots=True)
class Member:
    status: str
    """creator, administrator, member, left or kicked (Bot API, ChatMember)."""
    rights: dict[str, bool] = field(default_factory=dict)
    anonymous: bool = False

    @property
    def present(self) -> bool:
        return self.status in PRESENT

    @property
    def admin(self) -> bool:
        return self.status in {"creator", "administrator"}


GENERAL = 1
"""The topic that every forum has; a bot writes there by naming no topic at all."""


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its number is that of the service message that began it."""

    name: str
    by: int
    closed: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Facts:
    """What may change about a chat; stored as one JSON value."""

    title: str = ""
    started: bool = False
    blocked: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int = 0
    migrated_from: int = 0
    forum: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    """Those there are, also while topics are switched off; a deleted one is gone."""
    last_bot: int = 0
    """The last bot to write in the group: a bare /command reaches only that one under privacy mode."""


@dataclass(slots=True)
class Chat:
    key: int
    kind: str
    bot: int
    person: int
    next_message: int
    facts: Facts

    @property
    def private(self) -> bool:
        return self.kind == "private"

    @property
    def public_id(self) -> int:
        """The id a bot sees: the person's for a private chat, the group's own otherwise."""
        return self.person if self.private else self.key

    def member(self, user: int) -> Member:
        return self.facts.members.get(user) or Member("left")

    def topic(self, thread: int) -> Topic | None:
        """The topic of this number, General among them; None in a chat without topics."""
        if not self.facts.forum:
            return None
        if thread == GENERAL:
            return self.facts.topics.setdefault(GENERAL, Topic("General", 0))
        return self.facts.topics.get(thread)

    def manages_topics(self, user: int) -> bool:
        member = self.member(user)
        return member.status == "creator" or (member.admin and member.rights.get("can_manage_topics", False))

    def may_write_in(self, thread: int, user: int) -> bool:
        """A closed topic is for those who manage topics."""
        topic = self.topic(thread or GENERAL)
        return topic is None or not topic.closed or self.manages_topics(user)

    def dump(self) -> str:
        return json.dumps(asdict(self.facts), ensure_ascii=False)


def load_facts(text: str) -> Facts:
    raw: dict[str, Any] = json.loads(text)
    raw["members"] = {int(user): Member(**member) for user, member in raw["members"].items()}
    raw["topics"] = {int(thread): Topic(**topic) for thread, topic in raw.get("topics", {}).items()}
    return Facts(**raw)
