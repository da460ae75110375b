"""A house with a small scripted dialog in it: real doors, real storage, the stand-in for Telegram."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from bot.house import House
from bot.settings import Settings, load
from bot.simulator.client import Bot, Client, Phone
from bot.simulator.running import RunningStandIn, running_standin
from bot.words import render
from criteria.wording import Wording
from dialogs.asides.frame import Aside
from dialogs.button import Button
from dialogs.conversation import Conversation
from dialogs.event import (
    ChoiceTapped,
    CommandGiven,
    DeliveryFailed,
    Event,
    GroupMoved,
    MembershipChanged,
    PhotoSent,
    Room,
    TextSent,
    Ticked,
)
from dialogs.happening import (
    AnyHappening,
    GroupAddressChanged,
    GroupBound,
    GroupRightsChanged,
    MessageKept,
    ReachabilityChanged,
)
from dialogs.home.frame import Home
from dialogs.message import Choice, Message, Stamp
from dialogs.step import Place, Post, Reply, Step
from dialogs.understand import choice as understand_choice
from dialogs.world import World
from storage import Store

FAMILIES, OFFICERS = "1001:families", "1002:officers"
COMMUNE = "17071"

YES, NO, BACK = (
    Choice("yes", Wording("Có")),
    Choice("no", Wording("Không")),
    Choice("back", Wording("Quay lại")),
)

SCREENS = {
    "hello": Message((Wording("Xin chào!"), Wording("Nhà mình có tủ sách không ạ?")), (YES, NO), Stamp("as", "hello"), columns=2),
    "count": Message((Wording("Mấy cháu đang đi học ạ?"),), (BACK,), Stamp("as", "count"), numbered=False),
    "done": Message((Wording("Em cảm ơn. Xong rồi ạ."),)),
}  # fmt: skip


@dataclass
class Script:
    """What the scripted dialog remembers of this run, outside of the conversation."""

    events: list[Event] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: int = 0
    """How many events came as far as the gate; time goes by without being held there."""

    def __post_init__(self) -> None:
        self.gate.set()

    async def advance(self, conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        if not isinstance(event, Ticked):
            self.arrived += 1
            await self.gate.wait()
            self.events.append(event)
        screen = conversation.frames[-1].screen if conversation.frames else ""
        match event:
            case Ticked() | DeliveryFailed() | GroupMoved() | MembershipChanged():
                return Step(conversation, self.happened(event))
            case CommandGiven(name="bind"):
                bound = GroupBound(chat=event.chat, commune=COMMUNE, invitation="i")
                return Step(conversation, (bound,), Reply(Message((Wording("Đã nối nhóm."),))))
            case CommandGiven(name="start"):
                return self.show(conversation, "hello")
            case CommandGiven(name="say", argument=text):
                return Step(conversation, reply=Reply(Message((text,))))
            case CommandGiven(name="aside", argument=text):
                shown = SCREENS["hello"]
                message = Message((text, *shown.paragraphs), shown.choices, shown.stamp, shown.columns)
                return Step(conversation, reply=Reply(message, said=1, brief=True))
            case CommandGiven(name="tell", argument=text):
                person, _, words = text.partition(" ")
                return Step(conversation, posts=(Post(event.audience, person, Message((words,))),))
            case CommandGiven(name="show", argument=pictures):
                return Step(
                    conversation,
                    reply=Reply(Message((Wording("Ảnh đây ạ."),), pictures=tuple(pictures.split()))),
                )
            case CommandGiven(name="data"):
                post = Post(event.audience, event.person, Message((Wording("Dữ liệu đây ạ."),)), ("my_data",))
                return Step(conversation, posts=(post,))
            case CommandGiven(name="break"):
                raise RuntimeError("a step that raises")
            case CommandGiven(name="leave"):
                return Step(conversation, leave=True)
            case PhotoSent(album=album, file=file):
                return self.pictured(conversation, event, album, file)
            case ChoiceTapped(data=data):
                return self.tapped(conversation, Button.unpack(data))
            case TextSent(text=text):
                return self.typed(conversation, screen, text)
        return Step(conversation)

    def happened(self, event: Event) -> tuple[AnyHappening, ...]:
        match event:
            case DeliveryFailed(room=Room.PRIVATE):
                return (ReachabilityChanged(person=event.person, audience=event.audience, reachable=False),)
            case GroupMoved(new_chat=new):
                return (GroupAddressChanged(chat=event.chat, new_chat=new),)
            case MembershipChanged(now="admin" | "not_admin") if event.room is Room.GROUP:
                return (GroupRightsChanged(chat=event.chat, admin=event.now == "admin"),)
        return ()

    def pictured(self, conversation: Conversation, event: Event, album: str, file: str) -> Step:
        kept = MessageKept(person=event.person, file=file, bot=event.audience, kind="photo")
        later = bool(album) and conversation.album == album
        count = len([seen for seen in self.events if isinstance(seen, PhotoSent) and seen.album == album])
        reply = Reply(
            Message((Wording(f"Đã nhận {count} ảnh."),)), Place.ALBUM if later else Place.BELOW, album
        )
        return Step(Conversation(conversation.key, conversation.frames, album=album), (kept,), reply)

    def tapped(self, conversation: Conversation, button: Button | None) -> Step:
        if button is None or button.choice == "no":
            return Step(conversation, toast=None)
        if button.choice == "yes":
            return self.show(conversation, "count", Place.HERE)
        return self.show(conversation, "hello", Place.HERE)

    def typed(self, conversation: Conversation, screen: str, text: str) -> Step:
        if screen == "hello":
            chosen = understand_choice(text, ["Có", "Không"])
            return self.show(conversation, "count" if chosen == 1 else "hello")
        if screen == "count" and text.isdigit():
            return self.show(conversation, "done")
        return self.show(conversation, screen or "hello")

    def show(self, conversation: Conversation, screen: str, place: Place = Place.BELOW) -> Step:
        moved = Conversation(conversation.key, (Home(), Aside(screen)))
        return Step(moved, reply=Reply(SCREENS[screen], place))

    async def present(self, conversation: Conversation, world: World, at: datetime) -> Message | None:
        return SCREENS[conversation.frames[-1].screen] if conversation.frames else None


@dataclass
class Town:
    """Everything a test needs in hand."""

    standin: RunningStandIn
    settings: Settings
    script: Script
    families: Bot
    officers: Bot
    folder: Path
    house: House | None = None
    busy_seconds: float = 5.0

    @property
    def client(self) -> Client:
        return self.standin.client

    async def open_store(self) -> Store:
        return await Store.open(
            database_url=self.settings.database,
            data_dir=self.settings.data_dir,
            advance=self.script.advance,
            present=self.script.present,
            spoken=render,
            busy_seconds=self.busy_seconds,
        )

    @asynccontextmanager
    async def open(self) -> AsyncIterator[House]:
        store = await self.open_store()
        try:
            async with House(self.settings, store, wait=1) as house:
                yield house
        finally:
            await store.close()

    async def phone(self, name: str, bot: Bot | None = None) -> Phone:
        return await self.client.phone(await self.client.person(name), bot or self.families)

    def database(self) -> sqlite3.Connection:
        return sqlite3.connect(self.settings.database_file, isolation_level=None)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with running_standin(tmp_path / "standin") as standin:
        settings = load(
            family_bot_token=FAMILIES,
            officer_bot_token=OFFICERS,
            family_api_base=standin.base_url,
            officer_api_base=standin.base_url,
            data_dir=tmp_path / "data",
        )
        families = await standin.client.bot(FAMILIES, "so_hoc_tap_bot", "Sổ Học Tập")
        officers = await standin.client.bot(OFFICERS, "so_can_bo_bot", "Sổ Cán Bộ")
        yield Town(standin, settings, Script(), families, officers, tmp_path)


@pytest.fixture
async def house(town: Town) -> AsyncIterator[House]:
    async with town.open() as house:
        yield house
