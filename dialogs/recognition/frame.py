"""From verified to recognised, on the officers' desk: proposals, objections, decisions, papers, who signs."""

from __future__ import annotations

import msgspec


class RecognitionWork(msgspec.Struct, frozen=True, omit_defaults=True, tag="rc"):
    screen: str = "titles"
    title: str = ""
    season: str = ""
    proposal: str = ""
    decision: str = ""
    objection: str = ""
    file: str = ""
    act: str = ""
    """What is being done: "decide", "correct", "revoke", "authority"; "honour" or "honour_revoke" (*tiêu biểu*);
    "keep" or "uphold" of an objection."""
    seen: int = -1
    """How many files were shown when an act was asked for."""
    exemplary: bool = False
    day: str = ""
    """A day that was typed, as "2026-12-15"."""
    until: str = ""
    """The last day of a posting that is asked about once more."""
    number: str = ""
    body: str = ""
    capacity: str = ""
    signer: str = ""
    issuer: str = ""
    name: str = ""
    """The right name, of a correction."""
    reason: str = ""
    outcome: str = ""
    kind: str = ""
    """Of a paper."""
    page: int = 0
    year: int = 0
    """Of *tiêu biểu*."""
    identity: str = ""
    """Whose *tiêu biểu* is revoked."""
