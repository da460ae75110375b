"""The part of the world that the officers' group reads."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from dialogs.records import DayWork, DigestTimes, FoundFile, Group, Holder, NearDay, Progress, Topic
from storage.world import digests, finding, groups, progress
from storage.world.reading import Runner


class SqlGroup:
    _run: Runner
    _near: Runner
    _zone: ZoneInfo
    _digest_times: DigestTimes

    def local_time(self, at: datetime) -> time:
        return at.astimezone(self._zone).time()

    def local_midnight(self, at: datetime) -> datetime:
        day = at.astimezone(self._zone).date()
        return datetime.combine(day, time(), self._zone).astimezone(UTC)

    def digest_times(self) -> DigestTimes:
        return self._digest_times

    async def group(self, chat: str) -> Group | None:
        return await self._near(partial(groups.group, chat=chat))

    async def group_of(self, commune: str) -> Group | None:
        return await self._near(partial(groups.group_of, commune=commune))

    async def topic(self, chat: str, village: str) -> Topic | None:
        return await self._near(partial(groups.topic, chat=chat, village=village))

    async def topic_numbered(self, chat: str, thread: str) -> Topic | None:
        return await self._near(partial(groups.topic_numbered, chat=chat, thread=thread))

    async def find_files(self, commune: str, folded: str, *, most: int) -> tuple[FoundFile, ...]:
        return await self._run(partial(finding.find_files, commune=commune, folded=folded, most=most))

    async def progress(self, season: str) -> Progress | None:
        return await self._run(partial(progress.progress, season=season))

    async def departed(self, chat: str) -> frozenset[str]:
        return await self._run(partial(groups.departed, chat=chat))

    async def groups_to_tell(self, digest: str, day: date, *, most: int) -> tuple[Group, ...]:
        return await self._run(partial(groups.groups_to_tell, digest=digest, day=day, most=most))

    async def day_work(self, commune: str, since: datetime, until: datetime) -> DayWork:
        return await self._run(partial(digests.day_work, commune=commune, since=since, until=until))

    async def holders(self, commune: str, at: datetime) -> tuple[Holder, ...]:
        return await self._run(partial(digests.holders, commune=commune, at=at))

    async def near_days(self, commune: str, first: date, last: date) -> tuple[NearDay, ...]:
        return await self._run(partial(digests.near_days, commune=commune, first=first, last=last))
