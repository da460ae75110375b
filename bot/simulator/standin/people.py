"""Bots and people: who they are, and what a bot has told Telegram about itself."""

import json
from dataclasses import dataclass, field
from typing import Any

ANONYMOUS_ID = 1087968824
"""GroupAnonymousBot: the `from` of what an anonymous group admin writes (Bot API, "Message")."""

ANONYMOUS_USER: dict[str, Any] = {
    "id": ANONYMOUS_ID, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot",
}  # fmt: skip


@dataclass(slots=True)
class Profile:
    """What a bot set through setMyName and its kin, and how it receives."""

    name: str
    username: str
    privacy: bool = True
    description: str = ""
    short_description: str = ""
    webhook_url: str = ""
    allowed_updates: list[str] = field(default_factory=list)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    """Scope and language, joined as `type:chat:user/language`, to the list of commands."""


@dataclass(slots=True)
class BotAccount:
    id: int
    token: str
    profile: Profile
    next_update: int
    next_message: int

    def user(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.profile.name,
            "username": self.profile.username,
        }


@dataclass(slots=True)
class Person:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "vi"
    phone: str = ""

    def user(self) -> dict[str, Any]:
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


def dump(profile: Profile | Person) -> str:
    return json.dumps({name: getattr(profile, name) for name in profile.__slots__}, ensure_ascii=False)
