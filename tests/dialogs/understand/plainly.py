"""What "a slip of the finger away" means, letter by letter and word by word, with no shortcut."""

from __future__ import annotations

from functools import cache


@cache
def edits(one: str, other: str) -> int:
    """Count the letters to put in, take out or change."""
    if not one or not other:
        return len(one) + len(other)
    if one[0] == other[0]:
        return edits(one[1:], other[1:])
    return 1 + min(edits(one[1:], other), edits(one, other[1:]), edits(one[1:], other[1:]))


def plainly_slip(one: str, other: str) -> bool:
    """Two letters changed places; or one differs in syllables of four letters and more, two in six and more."""
    swapped = any(one[:at] + one[at + 1] + one[at] + one[at + 2 :] == other for at in range(len(one) - 1))
    if sorted(one) == sorted(other):
        return swapped and one != other
    longest = max(len(one), len(other))
    return edits(one, other) <= (longest >= 4) + (longest >= 6)


def plainly_near(wanted: str, name: str) -> bool:
    words = wanted.split()
    return bool(words) and all(
        any(word == one or plainly_slip(one, word) for one in name.split()) for word in words
    )
