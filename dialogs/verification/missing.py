"""What an officer ticked as missing, as the file keeps it."""

from __future__ import annotations

from dialogs.records import Missing


def as_missing(items: tuple[str, ...]) -> tuple[Missing, ...]:
    """Read "evidence:GD3.1" as what is missing of which indicator."""
    return tuple(Missing(item.partition(":")[2], item.partition(":")[0]) for item in items)
