"""Names a slip of the finger away from what was typed, for looking somebody up; close, and no surer than that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogs.understand.close_names import is_slip


def near_names(wanted: str, names: Sequence[str]) -> list[int]:
    """Say which folded names have every word of the folded text, or a word a slip away from it, by their places.

    A commune's thousands of names are made of a few hundred syllables: those are compared, and a name is taken
    apart only where it may hold a near one of the rarest word.
    """
    syllables = set(" ".join(names).split())
    near = sorted((_near(word, syllables) for word in wanted.split()), key=len)
    if not near or not near[0]:
        return []
    rarest, *others = near
    may_be = {place for one in rarest for place, name in enumerate(names) if one in name}
    return [place for place in sorted(may_be) if _has_each((rarest, *others), names[place].split())]


def _has_each(near: Iterable[set[str]], name: Sequence[str]) -> bool:
    return all(not one.isdisjoint(name) for one in near)


def _near(word: str, syllables: Iterable[str]) -> set[str]:
    return {one for one in syllables if one == word or is_slip(one, word)}
