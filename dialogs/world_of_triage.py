"""What triage, samples, inspections and schools' counts read of the world."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from dialogs.records import (
    Drawable,
    Finding,
    Inspection,
    SampleDraw,
    SampleRule,
    SchoolCount,
    TriageFacts,
    TriageLine,
    VillageTriage,
)


class TriageWorld(Protocol):
    async def triage_due(self, *, most: int) -> tuple[str, ...]:
        """Files that something may have changed for since they were last looked at, oldest first."""
        ...

    async def is_triage_due(self, file: str) -> bool:
        """Whether it is still to be held against everything else, for the first time or again."""
        ...

    async def triage_facts(self, file: str) -> TriageFacts | None:
        """None for a file that there is not."""
        ...

    async def findings(self, file: str) -> tuple[Finding, ...]:
        """What stands out about the file, as it was last looked at."""
        ...

    async def village_triage(self, season: str, at: datetime) -> tuple[VillageTriage, ...]:
        """How each village's files stand, by number; villages without a file are there too."""
        ...

    async def triage_lines(self, village: str, season: str, at: datetime) -> tuple[TriageLine, ...]:
        """Its waiting files, those to look at first, then by code."""
        ...

    async def drawable(self, place: str, season: str) -> tuple[Drawable, ...]:
        """The files of a village or a commune that have left the village review, by code."""
        ...

    async def is_sampled(self, file: str) -> bool:
        """Whether the officers' sample has it: never for the village head's eyes."""
        ...

    async def sample_rule(self, season: str) -> SampleRule | None:
        """The newest one."""
        ...

    async def sample_draws(self, season: str, place: str = "") -> tuple[SampleDraw, ...]:
        """The officers' draws and the inspections', oldest first; of all villages where none is named."""
        ...

    async def inspection(self, inspection: str) -> Inspection | None: ...

    async def inspections(self, commune: str) -> tuple[Inspection, ...]:
        """Newest first."""
        ...

    async def school_counts(self, commune: str, year: int) -> tuple[SchoolCount, ...]:
        """The newest count of each contact for each village."""
        ...
