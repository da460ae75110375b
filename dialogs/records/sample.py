"""The random sample: one rule for every village of a season, each draw with its seed, and the upper Hội's own."""

from __future__ import annotations

from datetime import datetime

import msgspec


class SampleRule(msgspec.Struct, frozen=True):
    """How many files of each village are drawn; announced before the first draw, and the same for all."""

    season: str
    percent: int
    least: int
    """Of each village, where it has so many."""
    at: datetime
    person: str
    by: str
    """With the form of address: "cô Hoa"."""


class SampleDraw(msgspec.Struct, frozen=True, omit_defaults=True):
    """One draw; whoever has the seed and the codes draws the same files again (`dialogs.sampling.drawn`)."""

    id: str
    season: str
    place: str
    """The village; of an inspection perhaps the commune."""
    place_name: str
    seed: str
    population: tuple[str, ...]
    """Codes of the files it was drawn from."""
    drawn: tuple[str, ...]
    """Codes."""
    at: datetime
    person: str
    inspection: str = ""


class Drawable(msgspec.Struct, frozen=True):
    """A file that has left the village review, as far as a draw is concerned."""

    file: str
    code: str
    waiting: bool
    """No officer has decided on it: the officers' sample is drawn from these, an inspection from all."""
    drawn: bool
    """By the officers' sample, before."""


class Inspected(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file of an inspection, and what was found."""

    file: str
    code: str
    agrees: bool | None = None
    """None: not looked at yet."""
    note: str = ""
    gone: bool = False
    """Withdrawn, or its consent taken back: it is not opened any more."""

    @property
    def seen(self) -> bool:
        """Nothing is left to do about it."""
        return self.gone or self.agrees is not None

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]


class Inspection(msgspec.Struct, frozen=True, omit_defaults=True):
    """The upper Hội reads, draws its own sample, and records what it found."""

    id: str
    season: str
    commune: str
    place: str
    place_name: str
    person: str
    by: str
    at: datetime
    files: tuple[Inspected, ...] = ()
    concluded_at: datetime | None = None
    conclusion: str = ""
