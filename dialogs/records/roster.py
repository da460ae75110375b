"""A village's households with their số thứ tự, as the head keeps them; and what a meeting needs of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

import msgspec

from criteria import AnswerValue
from dialogs.records.file import Status


class PaperConsent(StrEnum):
    """How a household agreed to take part; each on its own, never the village for it."""

    PHONE = "phone"
    SIGNED = "signed"
    """On the printed sheet."""
    FINGERPRINT = "fingerprint"


class RosterLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One household of the list; whoever moved away or joined another is not on it, and no number is used again."""

    subject: str
    number: int
    """Số thứ tự: never moves within a season."""
    code: str
    name: str
    """Of the chủ hộ, as messages may say it: empty from a death until the household has another one."""
    word: str = ""
    """Tells heads of the same name apart, in private lists only: "con ông Sơn"."""
    members: int = 0
    phone: str = ""
    cannot_read: int | None = None
    """Adults from 15 to 60 who cannot read yet, where the head noted it: seen by the head and officers only."""
    head_died: date | None = None
    """Messages that bear the name stop and reminders pause until the head of the village resumes them."""
    file: str = ""
    """Of the season asked for; empty where the household is on the list and not registered."""
    status: Status | None = None
    consent: PaperConsent | None = None
    """None for a house that is "dự kiến": no answers are collected for it."""
    has_phone: bool = False
    """Somebody answers for it on a phone."""
    kept_name: str = ""
    """As it stands in the list, for mending and comparing only; no message says it while `name` is empty."""
    left: date | None = None
    """Since when it is gone from this list."""
    now_in: str = ""
    """Gone to another village of the commune: that village's id."""
    criteria: str = ""
    """The set its file began with, as `id@version`."""

    @property
    def registered(self) -> bool:
        return self.file != "" and self.status not in {None, Status.PLANNED, Status.WITHDRAWN}


class RosterEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A household as it was typed or stood in a table, not on the list yet."""

    name: str
    number: int = 0
    """0: the next one."""
    members: int = 0
    phone: str = ""
    cannot_read: int | None = None
    word: str = ""


class GivenAnswer(msgspec.Struct, frozen=True):
    """The newest answer to one question, and whether the village head gave it for the household."""

    value: AnswerValue
    by_head: bool


VillageAnswers = Mapping[str, Mapping[str, GivenAnswer]]
"""File → question → answer."""


ASKED_TO_LOOK = "asked_to_look"
"""What an act is called by which a household was told of the answers the head gave for it."""


class RosterAct(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that happened to a household, with its day."""

    at: datetime
    on: date
    what: str
    """"listed", "mended", "head_changed", "head_died", "resumed", "left", "returned", "moved", "asked_to_look"."""
    detail: Mapping[str, str] = {}


class JoinRequest(msgspec.Struct, frozen=True):
    """A phone asks to answer for a household of the list; the head decides on doubtful ones."""

    id: str
    person: str
    village: str
    subject: str
    """The line it was matched to; empty where none fits."""
    typed: str
    """The name as the person typed it."""
    relation: str
    asked_at: datetime


class Meeting(msgspec.Struct, frozen=True, omit_defaults=True):
    """One evening: who was absent, and on which day."""

    id: str
    village: str
    season: str
    on: date
    absent: tuple[str, ...] = ()
    """Subjects."""
    agreed_absent_known: bool = False
    """"Nhà nào vắng?" has been answered."""
