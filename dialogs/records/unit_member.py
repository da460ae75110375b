"""A unit's people, as its contact keeps the list: a number, a name, and who of them registered as a learning citizen."""

from __future__ import annotations

from datetime import datetime

import msgspec

from dialogs.records.file import Status


class UnitMember(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    unit: str
    number: int
    name: str
    phone: str = ""
    citizen: str = ""
    """The learning citizen, once registered."""
    place: str = ""
    """The village they registered in."""
    file: str = ""
    """Of the season asked for."""
    status: Status | None = None
    code: str = ""
    answered: bool = False
    """Something has been answered in that file."""
    own_phone: bool = False
    """They came in by their own link: nobody else is given another one."""
    link_until: datetime | None = None
    """Until when the newest one-time link holds."""

    @property
    def registered(self) -> bool:
        return self.file != "" and self.status is not Status.WITHDRAWN
