"""Houses named one by one and from-to, held against the roster.

A range takes in the houses that the roster has: a gap inside it (a house that moved away) is nothing to report. What
was named itself, or lies beyond the roster's first and last number, is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

ITEMS: Final = r"[,&]*[th]*#(?:-[th]?#|>)?(?:[,&]*[th]*#(?:-[th]?#|>)?)*"
_ITEM: Final = re.compile(r"([,&]*)([th]*)#(?:(-)[th]?#|(>))?")
_WIDEST: Final = 1000


class Houses(NamedTuple):
    """Numbers of the roster in order, and those named that it does not have."""

    numbers: tuple[int, ...]
    unknown: tuple[int, ...]


def houses(pattern: str, numbers: Sequence[int], known: Collection[int]) -> Houses | None:
    """Gather what a list pattern (`ITEMS`) with its numbers names; None for a nought, a huge range or "3 nhà 7"."""
    meant: set[int] = set()
    unknown: set[int] = set()
    for span in _spans(pattern, iter(numbers), max(known, default=0)):
        if span is None or span.start < 1 or len(span) > _WIDEST:
            return None
        ends = {span[0], span[-1]}
        for number in span:
            if number in known:
                meant.add(number)
            elif number in ends or not min(known, default=1) <= number <= max(known, default=0):
                unknown.add(number)
    return Houses(tuple(sorted(meant)), tuple(sorted(unknown)))


def _spans(pattern: str, numbers: Iterator[int], last: int) -> Iterator[range | None]:
    housed = True
    for apart, lead, ranged, onward in _ITEM.findall(pattern):
        # "3 nhà" is how many: "3 nhà 7" is not certain, "nhà 3 nhà 7" is.
        if not apart and "h" in lead and not housed:
            yield None
        # "từ 12" alone goes nowhere.
        if "t" in lead and not ranged and not onward:
            yield None
        housed = "h" in lead
        first = next(numbers)
        other = next(numbers) if ranged else max(first, last) if onward else first
        yield range(min(first, other), max(first, other) + 1)
