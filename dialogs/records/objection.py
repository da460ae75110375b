"""An objection to a posted list, or to a file's own result; answered by an officer with a reason."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Objection(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    commune: str
    season: str
    title: str
    year: int
    person: str
    """Who objects; officers are not shown who it is."""
    own: bool
    """Made by those who answer for the file."""
    text: str
    at: datetime
    proposal: str = ""
    file: str = ""
    """Empty: about the list, not about one file."""
    answered_at: datetime | None = None
    officer_name: str = ""
    answer: str = ""
    upheld: bool = False


class ToTell(msgspec.Struct, frozen=True):
    """Somebody who answers for a file and is told what became of it."""

    person: str
    file: str
    code: str
