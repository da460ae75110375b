"""What the officers' group and what is asked there read of the world."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Protocol

from dialogs.records import DayWork, DigestTimes, FoundFile, Group, Holder, NearDay, Progress, Topic


class GroupWorld(Protocol):
    # Known without a read
    def local_time(self, at: datetime) -> time: ...

    def local_midnight(self, at: datetime) -> datetime:
        """The instant at which the local day of that moment began."""
        ...

    def digest_times(self) -> DigestTimes: ...

    async def group(self, chat: str) -> Group | None:
        """Also one the bot was taken out of: it is known again when the bot is added again."""
        ...

    async def group_of(self, commune: str) -> Group | None:
        """The commune's group, while the bot is in it."""
        ...

    async def topic(self, chat: str, village: str) -> Topic | None:
        """The village's topic in the group; None while it has none."""
        ...

    async def topic_numbered(self, chat: str, thread: str) -> Topic | None:
        """The village's topic that has this number in the group; None where it is nobody's."""
        ...

    # Files
    async def find_files(self, commune: str, folded: str, *, most: int) -> tuple[FoundFile, ...]:
        """The newest file of each subject whose folded name has the text; names a slip away where none has it."""
        ...

    async def progress(self, season: str) -> Progress | None: ...

    async def departed(self, chat: str) -> frozenset[str]:
        """Officers who left this group and have not come back."""
        ...

    # Digests
    async def groups_to_tell(self, digest: str, day: date, *, most: int) -> tuple[Group, ...]:
        """The groups that stand, whose commune has not been looked at for that day's digest."""
        ...

    async def day_work(self, commune: str, since: datetime, until: datetime) -> DayWork:
        """From `since` on, before `until`."""
        ...

    async def holders(self, commune: str, at: datetime) -> tuple[Holder, ...]:
        """Who has single files of the commune now, by name."""
        ...

    async def near_days(self, commune: str, first: date, last: date) -> tuple[NearDay, ...]:
        """Last days of windows and of objections within these days, both included, the nearest first."""
        ...
