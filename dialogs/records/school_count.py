"""How many children of a village are at school, as the school counts them: a number, nobody's name."""

from __future__ import annotations

from datetime import datetime

import msgspec


class SchoolCount(msgspec.Struct, frozen=True):
    """The newest count of one school contact; those of several schools are added."""

    village: str
    person: str
    year: int
    count: int
    at: datetime
