"""The part of the world that a village's list and its meetings are read from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from criteria import AnswerValue
from dialogs.records import (
    GivenAnswer,
    JoinRequest,
    Meeting,
    ReviewMeeting,
    RosterAct,
    RosterLine,
    VillageAnswers,
)
from storage.world import review_meetings, roster
from storage.world.reading import Runner
from storage.world.sql_told import SqlTold


class SqlRoster(SqlTold):
    _run: Runner
    _near: Runner

    async def roster(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return await self._run(
            partial(roster.roster, village=village, season=season, told_up_to=self._told_up_to())
        )

    async def roster_without_phone(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return await self._run(
            partial(roster.without_phone, village=village, season=season, told_up_to=self._told_up_to())
        )

    async def gone_from_roster(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return await self._run(
            partial(roster.gone, village=village, season=season, told_up_to=self._told_up_to())
        )

    async def village_answers(self, village: str, season: str) -> VillageAnswers:
        return await self._run(partial(roster.village_answers, village=village, season=season))

    async def given_answers(self, file: str) -> Mapping[str, GivenAnswer]:
        return await self._near(partial(roster.given_answers, file=file))

    async def disagreements(self, file: str) -> Mapping[str, AnswerValue]:
        return await self._near(partial(roster.disagreements_of, file=file))

    async def roster_acts(self, subject: str) -> tuple[RosterAct, ...]:
        return await self._run(partial(roster.roster_acts_of, subject=subject))

    async def meeting(self, village: str, season: str) -> Meeting | None:
        return await self._near(partial(roster.meeting, village=village, season=season))

    async def review_meeting(self, village: str, season: str) -> ReviewMeeting | None:
        return await self._near(partial(review_meetings.review_meeting, village=village, season=season))

    async def own_files(self, person: str, village: str, season: str) -> frozenset[str]:
        return await self._run(
            partial(review_meetings.own_files, person=person, village=village, season=season)
        )

    async def own_file(self, person: str, file: str) -> bool:
        return await self._near(partial(review_meetings.own_file, person=person, file=file))

    async def last_reminded(self, village: str, season: str) -> datetime | None:
        return await self._run(partial(roster.last_reminded, village=village, season=season))

    async def join_requests(self, village: str) -> tuple[JoinRequest, ...]:
        return await self._run(partial(roster.join_requests_of, village=village))
