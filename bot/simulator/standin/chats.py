"""Chats: a private one belongs to one bot and one person, a group has members; both remember their pins."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

ADMIN_RIGHTS = (
    "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users",
    "can_restrict_members", "can_pin_messages", "can_promote_members", "can_manage_video_chats",
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

    def dump(self) -> str:
        return json.dumps(asdict(self.facts), ensure_ascii=False)


def load_facts(text: str) -> Facts:
    raw: dict[str, Any] = json.loads(text)
    raw["members"] = {int(user): Member(**member) for user, member in raw["members"].items()}
    return Facts(**raw)
