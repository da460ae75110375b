"""What can come in: one neutral vocabulary for every front door.

A door translates its channel's update into exactly one of these and decides nothing. `key` makes an update
the same update when it comes twice; ids are opaque strings such as "tg:1001".
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from criteria.wording import Text
from dialogs.capabilities import TELEGRAM, Capabilities
from dialogs.records.book import Award, PastLine
from dialogs.records.roster import RosterEntry


class Audience(StrEnum):
    """Which of the two bots was spoken to."""

    FAMILIES = "families"
    OFFICERS = "officers"


class Room(StrEnum):
    """Where it was said."""

    PRIVATE = "private"
    GROUP = "group"


class Event(msgspec.Struct, frozen=True, kw_only=True):
    key: str
    """`bot_id:update_id`; an update seen under this key changes nothing a second time."""
    audience: Audience
    room: Room
    person: str
    """The person, the same in both bots; empty for a tick."""
    chat: str
    person_name: str = ""
    """As the channel shows it; never trusted, never logged."""
    message: str = ""
    """The channel's id of the message that came, or of the one whose button was tapped."""
    thread: str = ""
    """The topic of a group with topics; empty for General, and where there are none."""
    forum: bool | None = None
    """Whether the group has topics, where the update says so."""
    anonymous: bool = False
    """An anonymous group admin or a channel speaks: such a voice decides nothing."""
    can: Capabilities = TELEGRAM

    @property
    def conversation(self) -> str:
        """One person in one chat of one bot is one conversation, and one line."""
        return f"{self.audience}|{self.chat}|{self.person}"


class TextSent(Event, frozen=True, kw_only=True):
    text: str
    reply_to: str = ""
    reply_about: str = ""
    """What the first button of the message replied to carries: that message says itself what it was about."""


class TextEdited(Event, frozen=True, kw_only=True):
    text: str


class ChoiceTapped(Event, frozen=True, kw_only=True):
    data: str
    """What the button carries: see `dialogs.button`."""
    tap: str = ""
    """The channel's id of the tap, for its answer."""


class PhotoSent(Event, frozen=True, kw_only=True):
    file: str
    """The channel's handle for fetching the file, valid for this bot only."""
    album: str = ""
    """Photos with the same album are one answer."""
    caption: str = ""
    size: int = 0


class DocumentSent(Event, frozen=True, kw_only=True):
    file: str
    name: str
    mime: str = ""
    album: str = ""
    size: int = 0


class VoiceSent(Event, frozen=True, kw_only=True):
    file: str
    seconds: int


class ContactShared(Event, frozen=True, kw_only=True):
    phone: str
    own: bool
    """The contact is the person's own: a contact may be somebody else's."""


class CommandGiven(Event, frozen=True, kw_only=True):
    name: str
    """Without the slash, lower case: "hoso"."""
    argument: str = ""


class Membership(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    ADMIN = "admin"
    NOT_ADMIN = "not_admin"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"


class MembershipChanged(Event, frozen=True, kw_only=True):
    """The bot's own standing in a chat changed."""

    now: Membership
    topics: bool = False
    """The bot may begin topics and manage them."""


class TopicNow(StrEnum):
    BEGUN = "begun"
    """By somebody in the group: nothing of ours."""
    MADE = "made"
    """By the bot, for a village."""
    CLOSED = "closed"
    REOPENED = "reopened"
    GONE = "gone"
    """Deleted; Telegram says so only when something is sent there."""


class TopicChanged(Event, frozen=True, kw_only=True):
    """Something happened to a topic (`thread`) of a group."""

    now: TopicNow
    village: str = ""
    """Whose topic was made."""
    title: str = ""


class PeopleChanged(Event, frozen=True, kw_only=True):
    """People came into a group, or went; `person` is who did it."""

    people: tuple[str, ...]
    now: Membership


class GroupMoved(Event, frozen=True, kw_only=True):
    """The group became a supergroup: its address changed."""

    new_chat: str


class Unsupported(Event, frozen=True, kw_only=True):
    what: str
    """"sticker", "location", …: answered politely, never retried."""


class Ticked(Event, frozen=True, kw_only=True):
    """Time went by; the only thing a job queue ever says."""


class RosterRead(Event, frozen=True, kw_only=True):
    """A table that a village's keeper sent was fetched and read as a list of households."""

    village: str
    name: str
    """Of the file."""
    entries: tuple[RosterEntry, ...] = ()
    faults: tuple[Text, ...] = ()
    """What has to be put right first: nothing is imported half."""
    remarks: tuple[Text, ...] = ()
    """What is worth a look: rows left aside, columns not used."""


class TableRead(Event, frozen=True, kw_only=True):
    """A file that an officer sent was fetched and read as a table of criteria."""

    name: str
    """Of the file."""
    faults: tuple[Text, ...] = ()
    """Everything that is wrong in it; the rest is empty then."""
    unreadable: bool = False
    """The faults are of the file as a whole: there is nothing to correct inside it."""
    criteria_set: str = ""
    title: str = ""
    place: str = ""
    based_on: str = ""
    pack: str = ""
    """As YAML."""
    wording_of: str = ""
    """The newest version of the set, where the table differs from it in wording only."""
    same_as: str = ""
    """The newest version of the set, where the table says just the same."""


class TemplateRead(Event, frozen=True, kw_only=True):
    """A Word file that an officer sent was fetched and read as a template of a paper."""

    name: str
    """Of the file."""
    kind: str = ""
    """Which paper it is for (`PaperKind`)."""
    faults: tuple[Text, ...] = ()
    """Everything that is wrong in it; `data` is empty then."""
    data: bytes = b""


class BookRead(Event, frozen=True, kw_only=True):
    """A file that an officer sent was fetched and read as a book of past years."""

    name: str
    title: str
    faults: tuple[Text, ...] = ()
    """Everything that is wrong in it; the lines are empty then."""
    lines: tuple[PastLine, ...] = ()
    awards: tuple[Award, ...] = ()
    """Of a file of awards (`AWARDS`)."""
    instead: str = ""
    """The import that waited to be confirmed when this file was sent: it takes its place."""


class DeliveryFailed(Event, frozen=True, kw_only=True):
    """Something we sent could not reach the person: they blocked the bot or never opened it."""

    why: str
