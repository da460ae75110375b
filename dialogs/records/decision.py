"""A decision as it was signed on paper, and whom it recognises, corrects or revokes.

Nothing of a decision is ever edited: a name is corrected and a recognition revoked by a new one. Where the books
have a slip in its number, day or signer, the slip is corrected and what was entered before is kept beside it.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec


class DecisionKind(StrEnum):
    RECOGNISE = "recognise"
    CORRECT = "correct"
    REVOKE = "revoke"
    MENDED = "mended"
    """What the books had before a slip was corrected; its `proposal` is the decision it was entered for."""


class Signing(msgspec.Struct, frozen=True, omit_defaults=True):
    """What stands at the head and the foot of a decision."""

    number: str
    """As it is printed: "125/QĐ-UBND"."""
    decided_on: date
    body: str = ""
    """Who decides: "Ủy ban nhân dân xã Minh Hợp"."""
    capacity: str = ""
    """Lines divided by "/": "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"."""
    signer: str = ""
    issuer: str = ""
    """Who issues the certificates; empty: the body."""


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    kind: DecisionKind
    commune: str
    season: str
    title: str
    year: int
    signed: Signing
    count: int
    """Lines it has."""
    entered_at: datetime
    by_name: str
    proposal: str = ""
    by: str = ""
    """Who entered it."""


class Later(msgspec.Struct, frozen=True):
    """A later decision on the same recognition."""

    kind: DecisionKind
    number: str
    decided_on: date
    before: str
    """The name that was corrected."""
    reason: str


class Recognition(msgspec.Struct, frozen=True, omit_defaults=True):
    """One recognised file as it stands now: what the decision said, and what later ones changed."""

    decision: str
    file: str
    subject: str
    code: str
    title: str
    year: int
    name: str
    """As corrected last."""
    place_name: str
    commune: str
    commune_name: str
    signed: Signing
    level: int = 0
    result: str = ""
    later: tuple[Later, ...] = ()

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]

    @property
    def revoked(self) -> Later | None:
        return next((one for one in reversed(self.later) if one.kind is DecisionKind.REVOKE), None)
