"""Remarks on the criteria, as officers read them: a day and a village, nobody's name."""

from __future__ import annotations

from datetime import datetime

import msgspec


class RemarkCount(msgspec.Struct, frozen=True):
    title: str
    criteria_set: str
    version: str
    indicator: str
    """Empty where the question feeds none."""
    count: int


class Remark(msgspec.Struct, frozen=True):
    at: datetime
    place_name: str
    title: str
    criteria_set: str
    version: str
    indicator: str
    question: str
    text: str
