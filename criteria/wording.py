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


class Wording(msgspec.Struct, frozen=True):
    """A sentence that a pack or a register holds: Vietnamese always, English where somebody wrote it."""

    vi: str
    en: str = ""


class Text(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """An English msgid with the values for its `{braces}`; `context` tells two equal msgids apart."""

    msgid: str
    values: Mapping[str, Value] = {}
    context: str = ""


Words: TypeAlias = Text | Wording | str
"""A plain `str` is data (a name, a code, what somebody typed): shown as it is, never translated."""

Value: TypeAlias = str | int | Decimal | date | datetime | Text | Wording | tuple["Value", ...]
"""A tuple is shown as a list in the reader's language: "a, b và c"."""


def say(msgid: str, /, *, context: str = "", **values: Value) -> Text:
    """Mark a msgid for the catalogues and bind its values: `say("{done} of {total}", done=4, total=12)`."""
    return Text(msgid, values, context)
