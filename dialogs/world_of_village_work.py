"""What the work by villages reads of the world."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from dialogs.records import Status, SteppedAway, VillageAct, VillageWork


class VillageWorkWorld(Protocol):
    async def village_work(self, season: str, village: str, at: datetime) -> VillageWork:
        """How it stands; all empty where nobody has taken it yet."""
        ...

    async def village_works(self, season: str, at: datetime) -> tuple[VillageWork, ...]:
        """Of the villages that somebody has ever taken or signed off, by number."""
        ...

    async def villages_held_by(self, officer: str, at: datetime) -> tuple[VillageWork, ...]:
        """Those the officer works in now, of any season."""
        ...

    async def villages_offered_to(self, officer: str, at: datetime) -> tuple[VillageWork, ...]:
        """Those that somebody works in now and has asked this officer to take on."""
        ...

    async def lapsed_villages(self, at: datetime) -> tuple[VillageWork, ...]:
        """Those whose lease is over and that were not given back; who had them stands there still."""
        ...

    async def decided_singly(self, season: str, village: str) -> tuple[tuple[str, int], ...]:
        """Count, by the name of the officer, the files that stand as decided and were opened for it, one by one."""
        ...

    async def village_acts(self, season: str, village: str) -> tuple[VillageAct, ...]:
        """Newest first."""
        ...

    async def files_by_status(self, season: str, village: str) -> Mapping[Status, int]:
        """How many files of the village are at each step."""
        ...

    async def not_to_decide(self, officer: str, season: str, village: str) -> frozenset[str]:
        """Files of the village that this officer may not decide on: their own, answered for, or stepped aside from."""
        ...

    async def stepped_aside(self, officer: str, file: str) -> datetime | None:
        """When the officer stepped aside of the file; None where they did not, or took it back."""
        ...

    async def left_to_others(self, officer: str, files: tuple[str, ...]) -> frozenset[str]:
        """Of these files, those that the officer stepped aside of."""
        ...

    async def steps_aside(self, season: str, village: str) -> tuple[SteppedAway, ...]:
        """Of the village's waiting files, by code."""
        ...
