"""A seeded world: the real store with a fixed clock, ids and codes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path

import pytest

from bot.words import links, render
from bot.words.clock import CLOCK
from criteria import Library
from criteria.library import PACKS
from dialogs.advance import advance, present
from dialogs.records import RoleKind
from storage import Store
from storage.registry import invitations, seasons
from storage.world.sql_world import SqlWorld
from tests.dialogs.transcript import Chance, Stage


@cache
def library() -> Library:
    """Load the sets that ship, and one that has every kind of question."""
    return Library.of_folder(PACKS, Path(__file__).parent / "packs")


@pytest.fixture
async def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """Set up Xã Minh Hợp with its season open, and an invitation for the first officer."""
    chance = Chance()
    monkeypatch.setattr(SqlWorld, "new_id", lambda _: chance.new_id())
    monkeypatch.setattr(SqlWorld, "new_code", lambda _: chance.new_code())
    for module in (invitations, seasons):
        monkeypatch.setattr(module, "new_id", chance.new_id)
    monkeypatch.setattr(invitations, "new_code", chance.new_code)
    monkeypatch.setattr(SqlWorld, "books", lambda *_: stage.books_read())
    monkeypatch.setattr(links, "_NAMES", {"families": "sohoctap_bot", "officers": "thamdinh_bot"})
    stage = Stage()
    monkeypatch.setattr(CLOCK, "now", lambda: stage.at.astimezone(CLOCK.zone))
    stage.store = await Store.open(
        database_url=f"sqlite+aiosqlite:///{tmp_path}/so.db",
        data_dir=tmp_path,
        advance=advance,
        present=present,
        spoken=render,
        clock=lambda: stage.at,
        library=library(),
    )
    stage.database = tmp_path / "so.db"
    await stage.store.registry.seed_demo()
    stage.codes["first"] = await stage.store.registry.make_invitation(RoleKind.OFFICER, "17071")
    stage.codes["second"] = await stage.store.registry.make_invitation(RoleKind.OFFICER, "17071")
    stage.codes["head"] = await stage.store.registry.make_invitation(RoleKind.VILLAGE_HEAD, "17071.05")
    yield stage
    await stage.store.close()
