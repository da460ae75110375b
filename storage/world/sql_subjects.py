"""The part of the world that knows who registers: households, clans and units, and their people."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from dialogs.records import ChiHoiMembers, ClanHouses, Invitation, Person, Subject, UnitMember
from storage.world import chi_hoi, clans, people, subjects, unit_members
from storage.world.reading import Runner
from storage.world.sql_told import SqlTold


class SqlSubjects(SqlTold):
    _run: Runner
    _near: Runner

    async def person(self, person: str, at: datetime) -> Person:
        return await self._near(partial(people.person, the_id=person, at=at))

    async def invitation(self, code_sha256: str) -> Invitation | None:
        return await self._near(partial(people.invitation, code_sha256=code_sha256))

    async def people_with_role(self, place: str, kind: str, at: datetime) -> tuple[Person, ...]:
        return await self._near(partial(people.people_with_role, place=place, kind=kind, at=at))

    async def representatives(self, subject: str) -> tuple[Person, ...]:
        return await self._near(partial(people.representatives_of, subject=subject, at=self._clock()))

    async def next_number(self, kind: str, place: str) -> int:
        return await self._near(partial(subjects.next_number, kind=kind, place=place))

    async def subjects_named(self, kind: str, place: str, folded: str) -> tuple[Subject, ...]:
        return await self._near(partial(subjects.subjects_named, kind=kind, place=place, folded=folded))

    async def subject(self, subject: str) -> Subject | None:
        return await self._near(partial(subjects.subject, the_id=subject))

    async def subjects_of(self, person: str) -> tuple[Subject, ...]:
        return await self._near(partial(subjects.subjects_of, person=person))

    async def find_subjects(self, kind: str, commune: str, folded: str, *, most: int) -> tuple[Subject, ...]:
        return await self._run(
            partial(subjects.find_subjects, kind=kind, commune=commune, folded=folded, most=most)
        )

    async def belongs_to(self, member: str, whole_kind: str) -> Subject | None:
        return await self._near(partial(subjects.belongs_to, member=member, whole_kind=whole_kind))

    async def members_of(self, whole: str) -> int:
        return await self._run(partial(subjects.members_of, whole=whole))

    async def answered_for(self, person: str, subject: str) -> bool:
        return await self._near(partial(subjects.answered_for, person=person, subject=subject))

    async def clan_houses(self, clan: str, season: str) -> ClanHouses:
        return await self._run(
            partial(clans.clan_houses, clan=clan, season=season, told_up_to=self._told_up_to())
        )

    async def clan_may_see(self, member: str) -> bool | None:
        return await self._near(partial(clans.clan_may_see, member=member))

    async def clan_invited(self, clan: str, season: str) -> frozenset[str]:
        return await self._run(partial(clans.clan_invited, clan=clan, season=season))

    async def clan_reminded(self, clan: str, season: str) -> datetime | None:
        return await self._run(partial(clans.clan_reminded, clan=clan, season=season))

    async def unit_members(self, unit: str, season: str) -> tuple[UnitMember, ...]:
        return await self._run(
            partial(unit_members.unit_members_of, unit=unit, season=season, told_up_to=self._told_up_to())
        )

    async def next_member_number(self, unit: str) -> int:
        return await self._run(partial(unit_members.next_member_number, unit=unit))

    async def member_by_link(self, code_sha256: str, season: str) -> UnitMember | None:
        return await self._run(
            partial(
                unit_members.member_by_link,
                code_sha256=code_sha256,
                season=season,
                told_up_to=self._told_up_to(),
            )
        )

    async def chi_hoi_members(self, commune: str, year: int) -> tuple[ChiHoiMembers, ...]:
        return await self._run(partial(chi_hoi.chi_hoi_members, commune=commune, year=year))
