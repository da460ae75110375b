"""What delivery is handed."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.message import Message


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A message to somebody who did not speak just now."""

    id: int
    person: str
    message: Message
    documents: tuple[str, ...]
    """Names of documents to be made at the moment of sending."""
    attempts: int
    language: str
    address: str
    """The person's form of address, chosen since or not."""
    thread: str = ""
    """The topic of the group it answers in; empty for General."""


@dataclass(frozen=True, slots=True)
class LiveMessage:
    """A message in a group that shows the present state: "board:17071", "card:<file>"."""

    chat: str
    key: str
    message: str
    """The channel's id; empty while it was never sent."""
    shown: str
    """Digest of what was shown, so that an edit that changes nothing is not sent."""
    wanted: int
    """Which state is due; give it back to `live_shown`."""
    thread: str = ""
    """The topic of the group it stands in; empty for General."""


@dataclass(frozen=True, slots=True)
class ToFetch:
    """A file the channel holds for this bot."""

    id: int
    channel_file: str
    kind: str
    attempts: int
    person: str = ""
    """Who sent it, where it is no evidence."""
    about: str = ""
    """What was noted with it: of a table of criteria, the name of its file."""
