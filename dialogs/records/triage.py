"""What stands out about a submission, what it is found by, and how a village's files stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

import msgspec

from criteria import AnswerValue
from criteria.wording import Words


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """One flag and why it stands there, in words that name no person."""

    flag: str
    why: tuple[Words, ...] = ()
    others: tuple[str, ...] = ()
    """The other files it is about: they are looked at again when it comes or goes."""


class Neighbour(msgspec.Struct, frozen=True, omit_defaults=True):
    """A household of the village that takes part this season, as far as it could be another's double."""

    file: str
    code: str
    name: str
    folded: str
    """The name without accents."""
    word: str = ""
    """Tells heads of the same name apart, once the village head has said so."""
    phone: str = ""
    members: int = 0
    points: Decimal | None = None
    people: tuple[str, ...] = ()
    """Who answers for it."""

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]


class SamePicture(msgspec.Struct, frozen=True):
    """A picture of this file that another household of the commune shows as well."""

    about: str
    """What it was shown for here."""
    file: str
    code: str
    apart: int
    """Bits between the two: a handful for the very same picture (`storage.looks`)."""

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]


class OtherAnswer(msgspec.Struct, frozen=True):
    """The village head and the household say otherwise."""

    question: str
    head: AnswerValue
    household: AnswerValue


class LastYear(msgspec.Struct, frozen=True):
    """The newest submission of the year before."""

    year: int
    criteria_set: str
    version: str
    answers: Mapping[str, AnswerValue]


class Dispute(msgspec.Struct, frozen=True):
    """The village's review did not agree at once."""

    at: datetime
    reason: str
    votes_against: int = 0


class TriageFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything a submission is held against, in one read."""

    own: Neighbour
    flags: tuple[str, ...] = ()
    """As they stand now."""
    findings: tuple[Finding, ...] = ()
    """As they stand now."""
    to_look: bool = False
    """As it stands now; true until a submission has been looked at."""
    at_school: int | None = None
    """As it stands now."""
    cannot_read: int | None = None
    """Adults who cannot read yet, as the village's list notes."""
    last_year: LastYear | None = None
    came_or_left: bool = False
    """Since last year the household split, joined another, or its list was mended: its counts may have moved."""
    other_answers: tuple[OtherAnswer, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    pictures: tuple[SamePicture, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    """The other households of the village; of a title of its own kind only."""


def stands_out(flags: tuple[str, ...]) -> bool:
    """Say whether some flag calls for a look: the level that a file reaches does not."""
    return any(not flag.startswith(LEVEL_FLAG) for flag in flags)


LEVEL_FLAG = "level_"
"""Flags that begin so name a level, see `dialogs.outcome`."""


class VillageTriage(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a village's files of a season stand; none counts twice."""

    village: str
    village_name: str
    clear: int = 0
    """Không vướng: waiting, nothing stands out, not drawn."""
    to_look: int = 0
    """Cần xem: waiting, something stands out, not drawn."""
    sampled: int = 0
    """Xem kỹ (bốc thăm): waiting, drawn."""
    checking: int = 0
    """Đang đối chiếu: waiting, not drawn, not yet held against everything; so far nothing stands out."""
    claimed: int = 0
    """Of the four: an officer has it now."""
    before: int = 0
    """Handed in, and still with the village review or held there."""
    returned: int = 0
    done: int = 0
    """Decided by an officer, one way or the other."""
    sampled_done: int = 0
    """Of these, drawn ones."""
    households: int = 0
    """On the village's list; counted only where a school has said its children."""
    submitted: int = 0
    """Handed in at least once."""
    children: int | None = None
    """At school, grades 1 to 9, as the households that handed in count them."""
    school: int | None = None
    """The same, as the schools count them; None while no school has said."""

    @property
    def waiting(self) -> int:
        return self.clear + self.to_look + self.sampled + self.checking


class TriageLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One waiting file of a village, for officers: never shown to the head whether it was drawn."""

    file: str
    code: str
    name: str
    flags: tuple[str, ...]
    to_look: bool
    sampled: bool
    points: Decimal = Decimal(0)
    """As they count now: the officers' where they scored again."""
    officer: str = ""
    officer_name: str = ""
    until: datetime | None = None
    """Until when they have it."""
    rescored: bool = False
    """An officer found other points: it is never decided on unopened."""
    due: bool = False
    """To be held against everything else, for the first time or again."""

    @property
    def checking(self) -> bool:
        """Nothing stands out so far, but that is not known yet."""
        return self.due and not stands_out(self.flags)

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]
