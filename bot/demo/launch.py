"""Start the stand-in and both bots, play the opening once, and stay until Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
from pathlib import Path

import aiohttp

from bot.command_line.registry import registry
from bot.command_line.stop import Stop
from bot.demo.cast import COMMUNE, FAMILY_TOKEN, HEAD, OFFICER_TOKEN, Cast, Played
from bot.demo.mark import is_demo
from bot.demo.processes import CannotStart, Kept
from bot.settings import PREFIX, Settings, load
from bot.simulator.client import Client, SimulatorError
from dialogs.records import RoleKind

READY = 60.0
"""Seconds for a process to be ready: two chat libraries take a while to load on an old machine."""


def launch() -> None:
    settings = load()
    check_folder(settings)
    check_port(settings.port)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(until_stopped(settings))


def check_folder(settings: Settings) -> None:
    """Never mix the demo's people with real households."""
    if settings.database_file.exists() and not is_demo(settings.data_dir):
        raise Stop(
            f"Thư mục {settings.data_dir} đang giữ dữ liệu thật, không chạy thử ở đó được. "
            "Hãy chạy: SOHOCTAP_DATA_DIR=./data-thu make run"
        )


def check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Stop(
                f"Cổng {port} đang bận: chương trình khác đang dùng, hoặc make run đang chạy ở cửa sổ khác. "
                f"Muốn dùng cổng khác: make run PORT={port + 10 if port < 65526 else 8090} "
                f"(hay đặt {PREFIX}PORT)"
            ) from None


async def until_stopped(settings: Settings) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    demo = Demo(settings)
    running = asyncio.create_task(demo.run())
    stopping = asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopping.cancel()
        interrupted = not running.done()
        running.cancel()
        if interrupted:
            say("\nĐang dừng …")
        await demo.stop()
    if interrupted:
        say(f"Đã dừng. Mọi thứ còn nguyên trong {settings.data_dir}; chạy lại make run để tiếp tục.")
        return
    await running


UNDO_MINUTES = 1
"""Who tries both sides does not want to wait ten minutes for the household's news."""


class Demo:
    def __init__(self, settings: Settings) -> None:
        self._data_dir: Path = settings.data_dir
        self._base = f"http://127.0.0.1:{settings.port}"
        self._settings = load(
            family_bot_token=FAMILY_TOKEN,
            officer_bot_token=OFFICER_TOKEN,
            family_api_base=self._base,
            officer_api_base=self._base,
            data_dir=settings.data_dir,
            database_url=settings.database_url,
            time_zone=settings.time_zone,
            undo_minutes=settings.undo_minutes
            if "undo_minutes" in settings.model_fields_set
            else UNDO_MINUTES,
        )
        logs = settings.data_dir / "logs"
        standin = ("-m", "bot.simulator", "--port", str(settings.port), "--data-dir", str(settings.data_dir))
        self._standin = Kept("Máy chủ thử", standin, logs / "stand-in.log")
        bots = ("-m", "bot.command_line", "run")
        self._bots = Kept("Hai bot", bots, logs / "bots.log", self._environment())

    def _environment(self) -> dict[str, str]:
        return os.environ | {
            f"{PREFIX}FAMILY_BOT_TOKEN": FAMILY_TOKEN,
            f"{PREFIX}OFFICER_BOT_TOKEN": OFFICER_TOKEN,
            f"{PREFIX}FAMILY_API_BASE": self._base,
            f"{PREFIX}OFFICER_API_BASE": self._base,
            f"{PREFIX}DATA_DIR": str(self._data_dir),
            f"{PREFIX}DATABASE_URL": self._settings.database,
            f"{PREFIX}TIME_ZONE": self._settings.time_zone,
            f"{PREFIX}UNDO_MINUTES": str(self._settings.undo_minutes),
        }

    async def run(self) -> None:
        """Set everything up, tell what to try, and keep both processes alive."""
        try:
            async with asyncio.TaskGroup() as tasks:
                await self._standin.start()
                tasks.create_task(self._standin.keep())
                async with aiohttp.ClientSession() as session:
                    client = Client(self._base, session)
                    await self._open(client, tasks)
                say(
                    f"Mở {self._base} : điện thoại của một gia đình, trưởng xóm, hai cán bộ, Chủ tịch Hội "
                    "xã Minh Hợp.\n"
                    "Thử: bác Lan bấm Bắt đầu, tự chấm, nộp; trưởng xóm gõ /binhxet; cán bộ bấm ở nhóm.\n"
                    f"Dừng: Ctrl-C. Chạy lại make run thì mọi thứ còn nguyên (thư mục {self._data_dir})."
                )
        except* (CannotStart, Stop) as failed:
            raise Stop(str(failed.exceptions[0])) from None

    async def _open(self, client: Client, tasks: asyncio.TaskGroup) -> None:
        say("Đang mở máy chủ thử …")
        await ready(client)
        played = Played(self._data_dir)
        cast = Cast(client, self._invite, played)
        if "commune" not in played:
            say("Đang lập xã Minh Hợp và mở mùa đăng ký …")
            played.add("begun")
            async with registry(self._settings) as office:
                await office.registry.seed_demo()
            played.add("commune")
        family, officer = await cast.bots()
        await cast.set_phones(family, officer, await self._village())
        say("Đang mở hai bot (vài giây) …")
        await self._bots.start()
        tasks.create_task(self._bots.keep())
        if "group" not in played:
            say("Đang mời trưởng xóm và cán bộ, gắn nhóm …")
        try:
            await cast.join(family, officer)
        except AssertionError as silent:
            raise Stop(f"Hai bot chưa trả lời. Nhật ký: {self._data_dir}/logs/bots.log\n{silent}") from None

    async def _village(self) -> str:
        async with registry(self._settings) as office:
            return next(place.name for place in await office.villages(COMMUNE) if place.id == HEAD.place)

    async def _invite(self, role: RoleKind | None, place: str) -> str:
        async with registry(self._settings) as office:
            return await office.registry.make_invitation(role, place)

    async def stop(self) -> None:
        """Stop the bots first: what they still have to say goes out while the stand-in listens."""
        await self._bots.stop()
        await self._standin.stop()


async def ready(client: Client) -> None:
    until = asyncio.get_running_loop().time() + READY
    while True:
        with contextlib.suppress(aiohttp.ClientError, SimulatorError):
            await client.transport.get("/sim/alive")
            return
        if asyncio.get_running_loop().time() > until:
            raise Stop("Máy chủ thử không trả lời. Nhật ký: data/logs/stand-in.log")
        await asyncio.sleep(0.1)


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - this is what the newcomer reads
