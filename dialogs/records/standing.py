"""A recognition that is kept for some years: its level, until when, and when it runs out soon."""

from __future__ import annotations

from datetime import date

import msgspec


class Standing(msgspec.Struct, frozen=True, omit_defaults=True):
    subject: str
    commune: str
    code: str
    name: str
    title: str
    level: int
    year: int
    """Of the title; 0 where only the day of the decision was stated."""
    decided_on: date
    number: str
    kept_to: date | None = None
    """The last day; None where no paper says how long."""
