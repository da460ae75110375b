"""A store on a real file, with a dialog that does what the test says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from dialogs.conversation import Conversation
from dialogs.event import Audience, Event, Room, TextSent
from dialogs.happening import AnyHappening, FileSubmitted, SubjectRegistered
from dialogs.home.frame import Home
from dialogs.message import Message
from dialogs.records import Status, SubjectKind
from dialogs.step import Post, Reply, Step
from dialogs.world import World
from storage import Committed, Store

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
Say = Callable[[Conversation, Event, World, datetime], Awaitable[Step]]


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def go(self, **by: float) -> None:
        self.at += timedelta(**by)


class House:
    """One data folder, its store, and the dialog: what is sent is answered by `script`, else echoed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()
        self.script: dict[str, Say] = {}
        self.store: Store = None  # type: ignore[assignment]
        self.season = ""
        self._keys = iter(range(1, 10**9))

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'sohoctap.db'}"

    @property
    def database(self) -> Path:
        return self.folder / "sohoctap.db"

    async def open(self, **more: Any) -> Store:
        self.store = await Store.open(
            database_url=self.url, data_dir=self.folder, advance=self.advance, present=present,
            clock=self.clock, **more,
        )  # fmt: skip
        return self.store

    async def close(self) -> None:
        if self.store:
            await self.store.close()

    async def again(self, **more: Any) -> Store:
        await self.close()
        return await self.open(**more)

    async def advance(self, conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        text = getattr(event, "text", "")
        if text in self.script:
            return await self.script[text](conversation, event, world, at)
        return told(conversation, text)

    def event(
        self, text: str, person: str = "tg:1", *, key: str = "", audience: Audience = Audience.FAMILIES
    ) -> Event:
        return TextSent(
            key=key or f"7:{next(self._keys)}",
            audience=audience,
            room=Room.PRIVATE,
            person=person,
            chat=person,
            text=text,
        )

    async def send(self, text: str, person: str = "tg:1", **more: Any) -> Any:
        return await self.store.conductor.submit(self.event(text, person, **more))

    async def happen(
        self, *happened: AnyHappening, person: str = "tg:1", posts: tuple[Post, ...] = (),
        audience: Audience = Audience.FAMILIES,
    ) -> Any:  # fmt: skip
        """One step in which just this happens."""

        async def step(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
            return Step(conversation, happened=happened, posts=posts)

        event = self.event("", person, audience=audience)
        event = msgspec.structs.replace(event, text=event.key)
        self.script[event.text] = step
        outcome = await self.store.conductor.submit(event)
        assert isinstance(outcome, Committed), outcome
        return outcome

    async def seed(self) -> None:
        await self.store.registry.seed_demo()
        season = await self.store.world.current_season("17071", "family", self.clock().date())
        assert season is not None
        self.season = season.id

    def registered(self, number: int = 1, village: str = "17071.05", **more: Any) -> SubjectRegistered:
        known = {
            "subject": f"H{number}", "kind": SubjectKind.HOUSEHOLD, "file": f"F{number}",
            "code": f"{village}.{number:03d}", "number": number, "season": self.season, "place": village, "name": "Lò Văn Pâng",
            "folded": "lo van pang", "sort_key": "pang lo van", "members": 4, "person": "tg:1",
            "relation": "head", "adult_agreed": False,
        }  # fmt: skip
        return SubjectRegistered(**(known | more))

    async def waiting_file(self, number: int = 1, **more: Any) -> str:
        """A registered and submitted file that waits for the officers."""
        it = self.registered(number, **more)
        await self.happen(it, submitted(it.file))
        return it.file

    async def rows(self, sql: str, **values: Any) -> list[Any]:
        return await self.store.conductor.between_groups(lambda db: db.execute(sql, values).fetchall())


def submitted(file: str, number: int = 1, status: Status = Status.WAITING, **more: Any) -> FileSubmitted:
    known = {
        "file": file, "round": number, "answers": {"Q1": True, "Q2": 3}, "points": Decimal("82.5"),
        "of": Decimal(100), "points_by_indicator": {"GD1": Decimal("82.5")}, "met": True,
        "flags": ("near_threshold",), "status": status,
    }  # fmt: skip
    return FileSubmitted(**(known | more))


def told(conversation: Conversation, text: str) -> Step:
    frames = (*conversation.frames, Home(screen=text))
    return Step(msgspec.structs.replace(conversation, frames=frames), reply=Reply(Message((text,))))


async def present(conversation: Conversation, world: World, at: datetime) -> Message | None:
    """The last thing said."""
    frame = conversation.frames[-1] if conversation.frames else None
    return Message((frame.screen,)) if isinstance(frame, Home) else None
