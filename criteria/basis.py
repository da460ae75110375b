"""The official paper a criteria set stands on."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta


class Basis(msgspec.Struct, frozen=True):
    """Number, date and issuer as the paper prints them; `note` says what is unsure about it."""

    issuer: Annotated[str, Meta(description="who issued it", examples=["issuer: Hội Khuyến học Việt Nam"])]
    number: Annotated[str, Meta(description="the paper's number", examples=["number: 448/QĐ-KHVN"])] = ""
    date: Annotated[dt.date | None, Meta(description="a date", examples=["date: 2015-12-01"])] = None
    address: str = ""
    """Where the text was read: a web address."""
    source: str = ""
    """Keys of the project's fact sheets, as "S2, S4"."""
    note: str = ""
