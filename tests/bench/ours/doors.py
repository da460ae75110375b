"""Both doors with everything behind them but the network."""

from __future__ import annotations

from aiogram import Bot
from telegram.ext import ApplicationBuilder

from bot.background import Background
from bot.conducting import Conductor
from bot.delivery.pace import Urgency
from bot.delivery.sender import Sender
from bot.families.door import FamiliesDoor
from bot.families.line import FamiliesLine
from bot.families.session import LeanSession
from bot.officers.door import OfficersDoor
from bot.officers.line import OfficersLine
from bot.telegram.answering import Answering
from bot.telegram.door import Door
from bot.telegram.line import File, Line
from bot.telegram.me import Me
from dialogs.event import Audience, Event
from tests.bench.players import Player
from tests.bench.updates import BOT, update_of
from tests.bench.wire import InProcess, InProcessRequest, Wire, expects_toast

TOKEN = "42:AAF-bench-bench-bench-bench-bench-bench"
NAMES = {Audience.FAMILIES: "so_hoc_tap_bot", Audience.OFFICERS: "tham_dinh_bot"}


class NoPictures:
    """The scripts show none."""

    async def files(self, sha256s: tuple[str, ...]) -> tuple[File, ...]:
        return ()

    def sent(self, sha256: str, known_as: str) -> None:
        """Nothing is sent."""


class NotPaced:
    """Telegram's limits are not what is measured."""

    async def message(self, chat: int, urgency: Urgency) -> None:
        """Go at once."""

    async def call(self, urgency: Urgency) -> None:
        """Go at once."""


class ThroughDoor:
    """Raw updates in, built calls out."""

    def __init__(self, door: Door, wire: Wire) -> None:
        self.wire = wire
        self.door = door

    async def say(self, player: Player) -> None:
        expects_toast(self.wire, player)
        await self.wire.put(player, lambda update: self.door.take(update_of(player, update)))


def _answering(line: Line, conductor: Conductor, background: Background) -> Answering:
    async def moved(old: int, new: int) -> None:
        raise AssertionError("no group moves here")

    async def unreached(event: Event, why: str) -> None:
        raise AssertionError(why)

    return Answering(Sender(line, NotPaced(), NoPictures(), moved), NAMES, conductor, unreached, background)


def families_door(conductor: Conductor, wire: Wire) -> ThroughDoor:
    session = LeanSession()
    session._session = InProcess(wire)  # type: ignore[assignment]
    session._should_reset_connector = False
    bot = Bot(TOKEN, session=session)
    background = Background()
    answering = _answering(FamiliesLine(bot), conductor, background)
    me = Me(Audience.FAMILIES, BOT["id"], NAMES[Audience.FAMILIES])
    return ThroughDoor(FamiliesDoor(bot, me, conductor, answering, background), wire)


async def officers_door(conductor: Conductor, wire: Wire) -> ThroughDoor:
    """Without the rate limiter, which would hold the bench to thirty calls a second; the peers have none either."""
    application = (
        ApplicationBuilder()
        .token(TOKEN)
        .updater(None)
        .job_queue(None)
        .request(InProcessRequest(wire))
        .build()
    )
    await application.initialize()
    background = Background()
    answering = _answering(OfficersLine(application.bot), conductor, background)
    me = Me(Audience.OFFICERS, BOT["id"], NAMES[Audience.OFFICERS])
    return ThroughDoor(OfficersDoor(application, me, conductor, answering, background), wire)
