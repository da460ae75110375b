"""Words that are not yet in anybody's language.

Packs carry their own sentences (`Wording`); code says an English msgid with values (`Text`). Only the door
that knows the person's language turns either into a sentence, so nothing here formats or translates.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

import msgspec


class Wording(msgspec.Struct, frozen=True, tag="w", omit_defaults=True):
    """A sentence that a pack or a register holds: Vietnamese always, English where somebody wrote it."""

    vi: str
    en: str = ""


class Number(msgspec.Struct, frozen=True, tag="n"):
    """An exact number, shown with the reader's decimal comma or point."""

    value: Decimal


class Moment(msgspec.Struct, frozen=True, tag="m"):
    """A point in time, shown in the place's time zone: "20 giờ 14 ngày 21/11"."""

    at: datetime


class Day(msgspec.Struct, frozen=True, tag="d"):
    """A calendar day: "21/11/2026"."""

    on: date


class Link(msgspec.Struct, frozen=True, tag="l"):
    """A link that opens one of the two bots with a start payload; the door knows the bots' names."""

    audience: str
    payload: str
    group: bool = False
    """Chooses a group to add the bot to."""


class Text(msgspec.Struct, frozen=True, tag="t", omit_defaults=True):
    """An English msgid with the values for its `{braces}`; `context` tells two equal msgids apart."""

    msgid: str
    values: Mapping[str, Value] = {}
    context: str = ""


Words: TypeAlias = Text | Wording | str
"""A plain `str` is data (a name, a code, what somebody typed): shown as it is, never translated."""

Single: TypeAlias = str | int | Number | Moment | Day | Link | Text | Wording

Value: TypeAlias = Single | tuple[Single, ...]
"""A tuple is shown as a list in the reader's language: "a, b và c". Not recursive: msgspec reads it back."""


def say(msgid: str, /, *, context: str = "", **values: Value | Decimal | date | datetime) -> Text:
    """Mark a msgid for the catalogues and bind its values: `say("{done} of {total}", done=4, total=12)`."""
    return Text(msgid, {name: _carried(value) for name, value in values.items()}, context)


def _carried(value: Value | Decimal | date | datetime) -> Value:
    if isinstance(value, Decimal):
        return Number(value)
    if isinstance(value, datetime):
        return Moment(value)
    if isinstance(value, date):
        return Day(value)
    return value
