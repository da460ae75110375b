"""A commune at work: the whole house in this process, over HTTP on the stand-in, and everybody's phone.

```python
family = await town.phone("Lò Thị Lan")
await register(family)
await town.hoa.group.tap("Tôi xem 05.001")
```
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.house import House
from bot.settings import Settings
from bot.simulator.client import Bot, Client, Group, GroupPhone, Journal, Person, Phone
from bot.simulator.running import RunningStandIn
from bot.simulator.seen import Seen
from bot.words import render
from bot.words.clock import CLOCK
from dialogs.advance import advance, present
from dialogs.deep_links import to_invitation
from dialogs.records import RoleKind
from storage import Store
from storage.registry.seasons import Windows

FAMILIES, OFFICERS = "7100000001:gia-dinh", "7100000002:can-bo"
COMMUNE, VILLAGE = "17071", "17071.05"
SAMPLE = "gia-dinh-hoc-tap-mau"
GROUP_RIGHTS = ["can_pin_messages"]
EVENING = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
"""19 giờ, a Saturday of the season."""
LEASE = timedelta(minutes=30)


class Clock:
    """The house's clock: real seconds from one evening on, and as many more as a test lets go by."""

    def __init__(self) -> None:
        self.ahead = timedelta()
        self._began = datetime.now(UTC)

    def now(self) -> datetime:
        return EVENING + (datetime.now(UTC) - self._began) + self.ahead


@dataclass(slots=True)
class Officer:
    """One person with two chats: the officers' bot, and the group."""

    person: Person
    private: Phone
    group: GroupPhone


@dataclass
class Town:
    standin: RunningStandIn
    settings: Settings
    families: Bot
    officers: Bot
    clock: Clock = field(default_factory=Clock)
    wait: int = 5
    """Seconds of one long poll."""
    house: House = field(init=False)
    head: Phone = field(init=False)
    hoa: Officer = field(init=False)
    nam: Officer = field(init=False)
    group: Group = field(init=False)

    @property
    def client(self) -> Client:
        return self.standin.client

    # The house

    @asynccontextmanager
    async def open(self) -> AsyncIterator[House]:
        store = await Store.open(
            database_url=self.settings.database,
            data_dir=self.settings.data_dir,
            advance=advance,
            present=present,
            clock=self.clock.now,
            spoken=render,
            undo_time=self.settings.undo_time,
        )
        try:
            async with House(self.settings, store, clock=self.clock.now, wait=self.wait) as self.house:
                yield self.house
        finally:
            await store.close()

    async def found(self, *, village_review: bool = True) -> None:
        """Open the commune's season, as the operator would."""
        registry = self.house.store.registry
        if not village_review:
            await registry.add_commune(COMMUNE)
            await registry.add_villages(COMMUNE, (f"Xóm {number}" for number in range(1, 19)))
            year = date.fromisoformat("2026-01-01").year
            windows = Windows.whole_year(year)
            await registry.open_season(COMMUNE, year, "family", SAMPLE, windows=windows, village_review=False)
        await registry.seed_demo()

    async def settle(self, *, admin: bool = True) -> None:
        """Let the village head and two officers come in by their links, and bind the officers' group."""
        self.head, self.hoa, self.nam = await asyncio.gather(
            self.village_head("Vi Văn Thắng"), self.officer("Nguyễn Thị Hoa", "Cô"), self.officer("Trần Văn Nam", "Thầy")
        )  # fmt: skip
        self.group = await self.client.group(
            "Thẩm định xã Minh Hợp", self.hoa.person, self.nam.person, self.officers
        )
        for officer in (self.hoa, self.nam):
            officer.group = await self.client.group_phone(officer.person, self.group)
        if admin:
            await self.client.promote(self.group, self.officers, rights=GROUP_RIGHTS)
        code = await self.house.store.registry.make_invitation(None, COMMUNE)
        await self.hoa.group.send(f"/noinhom@{self.officers.username} {code}")
        await self.hoa.group.wait_for("✓ Nhóm đã nối")
        await self.board(lambda seen: "hồ sơ chờ thẩm định" in seen.text)

    # People

    async def person(self, name: str) -> Person:
        return await self.client.person(name)

    async def phone(self, name: str) -> Phone:
        """Somebody's phone at the families' bot, not yet started."""
        return await self.client.phone(await self.person(name), self.families)

    async def village_head(self, name: str, place: str = VILLAGE) -> Phone:
        phone = await self.phone(name)
        await self.come_in(phone, name, "Bác", RoleKind.VILLAGE_HEAD, place)
        return phone

    async def officer(self, name: str, address: str) -> Officer:
        person = await self.person(name)
        private = await self.client.phone(person, self.officers)
        await self.come_in(private, name, address, RoleKind.OFFICER, COMMUNE)
        return Officer(person, private, group=None)  # type: ignore[arg-type] # set once the group is there

    async def phone_of_officer(self, name: str, address: str, role: RoleKind) -> Phone:
        """Somebody at the officers' bot who is not in the group."""
        phone = await self.client.phone(await self.person(name), self.officers)
        await self.come_in(phone, name, address, role, COMMUNE)
        return phone

    async def come_in(self, phone: Phone, name: str, address: str, role: RoleKind, place: str) -> None:
        code = await self.house.store.registry.make_invitation(role, place)
        await phone.start(to_invitation(code))
        await phone.wait_for("Em nên xưng hô")
        await taps(phone, address, "đủ họ tên")
        await says(phone, name, "✓ Từ nay")

    # The group

    async def board(self, fits: Callable[[Seen], bool], timeout: float = 30.0) -> Seen:  # noqa: ASYNC109
        """Wait for the group's board as it should be; it comes at the pace Telegram bears."""
        return await self.hoa.group.wait_until(
            lambda seen: "hồ sơ chờ thẩm định" in seen.text and fits(seen), "board", timeout
        )

    async def card(self, code: str, text: str, timeout: float = 30.0) -> Seen:  # noqa: ASYNC109
        return await self.hoa.group.wait_until(
            lambda seen: seen.text.startswith(f"Hồ sơ {code}") and text in seen.text,
            f"card of {code} with {text!r}",
            timeout,
        )

    async def village(self, text: str, name: str = "Xóm 5", timeout: float = 30.0) -> Seen:  # noqa: ASYNC109
        """Wait for the village's own message as it should be."""
        return await self.hoa.group.wait_until(
            lambda seen: seen.text.startswith(f"{name}\n") and text in seen.text,
            f"message of {name} with {text!r}",
            timeout,
        )

    async def pinned(self) -> bool:
        """Look whether anything is pinned in the group now: the board is pinned after it is shown."""
        await self.hoa.group.sync()
        return self.hoa.group.pinned != []

    # What is on record

    @property
    def folder(self) -> Path:
        return self.settings.data_dir

    def rows(self, sql: str, *given: Any) -> list[tuple[Any, ...]]:
        database = sqlite3.connect(f"file:{self.settings.database_file}?mode=ro", uri=True)
        try:
            return database.execute(sql, given).fetchall()
        finally:
            database.close()

    def held_until(self, code: str) -> str:
        """Say until when an officer holds the file: half an hour from the tap, whenever that was."""
        ((until,),) = self.rows("SELECT claim_until FROM files WHERE code = ?", code)
        at = datetime.fromisoformat(until)
        assert at <= self.clock.now() + LEASE < at + timedelta(minutes=10), "half an hour, from this tap"
        local = CLOCK.local(at)
        return f"{local.hour} giờ {local:%M}"

    async def journal(self, since: int = 0) -> Journal:
        return await self.client.journal(since)

    async def calls_since(self, since: int) -> list[str]:
        """Every call since then that is not a poll, in order."""
        journal = await self.journal(since)
        return [call["method"] for call in journal.calls if call["method"] != "getupdates"]

    async def calls_to(self, phone: Phone, since: int) -> list[str]:
        """The calls since then of the families' bot that this phone saw, in order.

        The group's board and the villages' messages are edited at a pace of their own, which is no answer
        to anybody; a tap's answer names no chat.
        """
        journal = await self.journal(since)
        chats = (str(phone.person), str(None))
        return [
            call["method"]
            for call in journal.calls
            if call["method"] != "getupdates"
            and call["bot"] == self.families.username
            and str(call["chat"]) in chats
        ]


async def taps(phone: Phone, label: str, expected: str, *, on: Seen | None = None) -> Seen:
    """Tap and wait for what the tap should bring; the tap must be answered."""
    tap = await phone.tap(label, on=on)
    seen = await phone.wait_for(expected)
    await tap.answered()
    return seen


async def says(phone: Phone, text: str, expected: str) -> Seen:
    await phone.send(text)
    return await phone.wait_for(expected)
