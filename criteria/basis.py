"""The official paper a criteria set stands on."""

import datetime as dt
from typing import Annotated

import msgspec

from criteria.expecting import expect
from criteria.wording import say


class Basis(msgspec.Struct, frozen=True):
    """Number, date and issuer as the paper prints them; `note` says what is unsure about it."""

    issuer: Annotated[str, expect(say("who issued it"), "issuer: Hội Khuyến học Việt Nam")]
    number: Annotated[str, expect(say("the number of the paper"), "number: 448/QĐ-KHVN")] = ""
    date: Annotated[dt.date | None, expect(say("a date as year-month-day"), "date: 2015-12-01")] = None
    address: str = ""
    """Where the text was read: a web address."""
    source: str = ""
    """Keys of the project's fact sheets, as "S2, S4"."""
    note: str = ""
