"""What two versions of a table differ in, as short lines."""

from __future__ import annotations

from criteria import CriteriaSet
from criteria.difference import difference
from criteria.wording import Words, say


def changes(old: CriteriaSet, new: CriteriaSet, *, most: int) -> tuple[Words, ...]:
    """List the changes that matter most first, at most so many lines; the rest are counted."""
    lines = [say("• {change}", change=change) for change in difference(old, new).changes]
    if len(lines) > most:
        return (*lines[: most - 1], say("… and {count} more changes", count=len(lines) - most + 1))
    return tuple(lines)
