"""What the reader holds a table of awards against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownHere:
    commune: str
    commune_name: str
    villages: Mapping[str, str]
    """Place by folded name: "xom minh tien" and "minh tien"."""
    names_of: Mapping[str, str] = field(default_factory=dict)
    """A place's name."""
    codes: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    """(subject, place, name) by full and by short code."""
    people: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The one subject of a place with that folded name; nothing where there are two."""
    entered: frozenset[tuple[str, str, int, str]] = frozenset()
    """(place, folded name, year, folded award) that stand in the book already."""
    last_year: int = 9999
