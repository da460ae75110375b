"""What the programme wants to be reached by a year: a level, or growth a year; by kind of area."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

import msgspec

from criteria.fault import Place
from criteria.provenance import Confidence
from criteria.yaml_file import read_yaml

FILE = Path(__file__).with_name("targets.yaml")


class Target(msgspec.Struct, frozen=True, omit_defaults=True):
    figure: str
    """A title's key, or a programme indicator: "family", "workers", "officers_it"."""
    year: int
    """By the end of which it is to be reached."""
    percent: Decimal
    growth: bool = False
    """Percentage points more each year, instead of a level."""
    area: str = ""
    """Only there: "hard"; empty for every area that has no target of its own."""
    basis: str = ""
    confidence: Confidence = Confidence.confirmed
    own: bool = False
    """Set by the commune or the province, not by the country."""


@cache
def national_targets() -> tuple[Target, ...]:
    """Load what the national decisions ask for."""
    raw = read_yaml(FILE.read_text(encoding="utf-8"), Place(FILE.name))
    return msgspec.convert(raw["targets"], tuple[Target, ...], strict=False)


def target_for(targets: Iterable[Target], figure: str, year: int, area: str) -> Target | None:
    """Choose the target a year is held against: a locality's own first, then the next to be reached.

    Where the area has one of its own, that one; else the one for all.
    """
    ahead = [one for one in targets if one.figure == figure and one.year >= year and one.area in {"", area}]
    if not ahead:
        return None
    return min(ahead, key=lambda one: (not one.own, one.year, one.area != area))
