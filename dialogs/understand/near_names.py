"""Names a slip of the finger away from what was typed, for looking somebody up; close, and no surer than that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogs.understand.close_names import is_slip


def near_names(wanted: str, names: Sequence[str]) -> list[int]:
    """Say which folded names have every word of the folded text, or a word a slip away from it, by their places."""
    words = wanted.split()
    split = [name.split() for name in names]
    syllables = {syllable for name in split for syllable in name}
    near = [_near(word, syllables) for word in words]
    return [
        place for place, name in enumerate(split) if words and all(not one.isdisjoint(name) for one in near)
    ]


def _near(word: str, syllables: Iterable[str]) -> set[str]:
    return {one for one in syllables if one == word or is_slip(one, word)}
