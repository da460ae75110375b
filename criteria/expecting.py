"""What a pack's key takes: declared beside the key, said to whoever wrote something else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec import Meta

from criteria.wording import Text


def expect(
    wanted: Text,
    example: str,
    *,
    pattern: str | None = None,
    ge: int | None = None,
    least: Decimal | None = None,
    most: Decimal | None = None,
) -> Meta:
    """Declare what may stand at a key; `least` and `most` bound decimals, which msgspec does not."""
    extra: dict[str, Any] = {"expected": wanted, "least": least, "most": most}
    if pattern is not None:
        return Meta(pattern=pattern, examples=[example], extra=extra)
    return Meta(ge=ge, examples=[example], extra=extra)


DERIVED = Meta(extra={"derived": True})
"""Worked out on loading; no pack may write it."""
