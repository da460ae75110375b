"""Roster numbers written short: "1-3,7"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def spans_of(numbers: Iterable[int]) -> str:
    """Write numbers short: "1-3,7"."""
    return ",".join(str(low) if low == high else f"{low}-{high}" for low, high in _spans(numbers))


def numbers_in(spans: str) -> Iterator[int]:
    """Read what `spans_of` wrote."""
    for span in filter(None, spans.split(",")):
        low, _, high = span.partition("-")
        yield from range(int(low), int(high or low) + 1)


def _spans(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    low = high = 0
    for number in sorted(set(numbers)):
        if low and number == high + 1:
            high = number
            continue
        if low:
            yield low, high
        low = high = number
    if low:
        yield low, high
