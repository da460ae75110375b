"""Recognised as outstanding (*tiêu biểu*), or no longer: each by a decision signed on paper."""

from __future__ import annotations

from dialogs.happening.happening import Happening
from dialogs.records.decision import DecisionKind, Signing
from dialogs.records.honour import HonourLine


class HonourDecided(Happening, frozen=True, kw_only=True, tag="honour_decided"):
    decision: str
    kind: DecisionKind
    commune: str
    title: str
    year: int
    signed: Signing
    by_name: str
    lines: tuple[HonourLine, ...]

    @property
    def record(self) -> str:
        return self.decision
