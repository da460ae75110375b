"""A peer's tables, as one writes them with SQLAlchemy's ORM, and one transaction an update (FULL)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from dialogs.conversation import dump
from dialogs.happening import Happening
from dialogs.step import Step


class Base(DeclarativeBase):
    pass


class ConversationRow(Base):
    __tablename__ = "conversations"

    key: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[bytes]
    at: Mapped[datetime]


class HappeningRow(Base):
    """What happened, with no audit chain and no seen keys: less than is kept by us."""

    __tablename__ = "happenings"

    id: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    record: Mapped[str] = mapped_column(index=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    happened: Mapped[str]


class Rows:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._sessions = async_sessionmaker(engine, expire_on_commit=False)

    @classmethod
    async def open(cls, folder: Path) -> Rows:
        engine = create_async_engine(
            f"sqlite+aiosqlite:///{folder / 'peer.db'}", connect_args={"timeout": 60}
        )

        @event.listens_for(engine.sync_engine, "connect")
        def prepare(connection: sqlite3.Connection, _: object) -> None:
            cursor = connection.cursor()
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.close()

        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        return cls(engine)

    async def close(self) -> None:
        await self._engine.dispose()

    async def keep(self, step: Step, event_key: str, actor: str, at: datetime) -> None:
        """Keep one step in one transaction: the conversation as one upsert, without reading it first."""
        state = dump(step.conversation)
        row = insert(ConversationRow).values(key=step.conversation.key, state=state, at=at)
        changed = {"state": row.excluded.state, "at": row.excluded.at}
        async with self._sessions() as session, session.begin():
            await session.execute(row.on_conflict_do_update(index_elements=["key"], set_=changed))
            session.add_all(_rows(step.happened, event_key, actor, at))

    @property
    def sessions(self) -> async_sessionmaker[AsyncSession]:
        return self._sessions


def _rows(happened: Iterable[Happening], event_key: str, actor: str, at: datetime) -> list[HappeningRow]:
    return [
        HappeningRow(
            event=event_key, record=it.record, actor=actor, at=at, happened=msgspec.json.encode(it).decode()
        )
        for it in happened
    ]
