"""A year of one title in one commune: its windows are data, never code."""

from __future__ import annotations

from datetime import date

import msgspec


class Season(msgspec.Struct, frozen=True):
    id: str
    commune: str
    year: int
    title: str
    """The title's key: "family", "citizen", …"""
    criteria_set: str
    criteria_version: str
    registration_from: date
    registration_to: date
    scoring_from: date
    scoring_to: date
    """Both windows include their last day."""
    village_review: bool
    """Whether files wait for the village's bình xét before the officers see them."""

    def registering(self, on: date) -> bool:
        return self.registration_from <= on <= self.registration_to

    def scoring(self, on: date) -> bool:
        return self.scoring_from <= on <= self.scoring_to
