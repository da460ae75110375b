"""What the reader holds a table against: the commune's villages, the codes on its lists, the years kept here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.records import PlaceKind, SubjectKind


@dataclass(frozen=True, slots=True)
class Known:
    commune: str
    kind: SubjectKind
    within: PlaceKind
    """Whose list the title stands on: a village's, or the commune's."""
    villages: Mapping[str, str]
    """Place by folded name: "xom minh tien" and "minh tien"."""
    codes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """(subject, place) by full and by short code."""
    subjects: Mapping[str, str] = field(default_factory=dict)
    """Of titles a place has one of: its subject, by place."""
    kept_here: frozenset[int] = frozenset()
    """Years that have a season of the title: their files are the book."""
    last_year: int = 9999
