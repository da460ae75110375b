"""*Tiêu biểu*: recognised as outstanding, by a decision of its own that others may sign."""

from __future__ import annotations

import msgspec

from dialogs.records.decision import Signing


class HonourLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One whom a decision names, as it names them."""

    identity: str
    name: str
    place: str
    place_name: str
    code: str = ""
    reason: str = ""
    """Why it was revoked; empty for a recognition."""

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]


class Honoured(msgspec.Struct, frozen=True, omit_defaults=True):
    """One who was recognised as outstanding, and what became of it."""

    decision: str
    title: str
    year: int
    line: HonourLine
    signed: Signing
    revoked: Signing | None = None
