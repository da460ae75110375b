"""Who decides, who signs in which capacity, who issues the certificate: dated, for a title and a place.

The programme leaves it to places and years (`facts/program.md`), so none of it is code.
"""

from __future__ import annotations

from datetime import date

import msgspec


class Authority(msgspec.Struct, frozen=True, omit_defaults=True):
    place: str
    title: str
    """Empty: for every title that has none of its own."""
    exemplary: bool
    """For *tiêu biểu*, which others may decide."""
    valid_from: date
    """Until the next one's day."""
    body: str
    """"Ủy ban nhân dân xã Minh Hợp"."""
    capacity: str
    """Lines divided by "/": "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"."""
    signer: str = ""
    """Empty: written by hand."""
    issuer: str = ""
    """Empty: the body."""
    by_name: str = ""
