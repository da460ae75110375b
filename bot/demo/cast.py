"""The people of the demo, and how they came in: through real invitation links, once.

The household's phone is left untouched. What was played is remembered, so that the next start goes on.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.demo.mark import FILE
from bot.simulator.client import Bot, Client, Person
from bot.simulator.phone import Phone
from dialogs.button import Button
from dialogs.deep_links import to_invitation
from dialogs.records import RoleKind

FAMILY_TOKEN = "7000000001:chay-thu-bot-gia-dinh"  # noqa: S105 - of the stand-in only
OFFICER_TOKEN = "7000000002:chay-thu-bot-can-bo"  # noqa: S105
COMMUNE = "17071"
VILLAGE_NUMBER = 5
GROUP_TITLE = "Thẩm định xã Minh Hợp"
GROUP_ID = -4_000_000_001
PATIENCE = 60.0
"""Seconds for one answer: both bots are still loading when the first of them presses Start."""

Invite = Callable[[RoleKind | None, str], Awaitable[str]]
"""Make a one-time code for a role at a place; None binds a group."""


@dataclass(frozen=True, slots=True)
class Joiner:
    """Somebody who comes in by a link."""

    id: int
    name: str
    address: str
    role: RoleKind
    place: str


HOUSEHOLD = (700_000_001, "Trương Thị Lan")
HEAD = Joiner(700_000_002, "Vi Văn Thắng", "bac", RoleKind.VILLAGE_HEAD, f"{COMMUNE}.{VILLAGE_NUMBER:02}")
HOA = Joiner(700_000_003, "Nguyễn Thị Hoa", "co_giao", RoleKind.OFFICER, COMMUNE)
BINH = Joiner(700_000_004, "Lê Văn Bình", "anh", RoleKind.OFFICER, COMMUNE)
MAI = Joiner(700_000_005, "Lê Thị Mai", "co_giao", RoleKind.CHAIR, COMMUNE)


class Played:
    """What of the opening has been played, kept in the data folder; its file marks the folder as a demo's."""

    def __init__(self, data_dir: Path) -> None:
        self._file = data_dir / FILE
        self._done: list[str] = json.loads(self._file.read_text()) if self._file.exists() else []

    def __contains__(self, what: str) -> bool:
        return what in self._done

    def add(self, what: str) -> None:
        self._done.append(what)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps(self._done))


class Cast:
    def __init__(self, client: Client, invite: Invite, played: Played) -> None:
        self._client = client
        self._invite = invite
        self._played = played

    async def bots(self) -> tuple[Bot, Bot]:
        """Make both bots, or renew them: their updates and chats stay."""
        return (
            await self._client.bot(FAMILY_TOKEN, "sohoctap_minhhop_bot", "Sổ Học Tập Minh Hợp"),
            await self._client.bot(OFFICER_TOKEN, "thamdinh_minhhop_bot", "Thẩm định Minh Hợp"),
        )

    async def set_phones(self, family: Bot, officer: Bot, village: str) -> None:
        """Lay the phones side by side on the page, and say what to try."""
        lan = await self._client.person(HOUSEHOLD[1], id=HOUSEHOLD[0])
        head, hoa, binh, mai = [await self._person(joiner) for joiner in (HEAD, HOA, BINH, MAI)]
        group = await self._client.group(GROUP_TITLE, hoa, binh, id=GROUP_ID)
        family_chat, private = {"id": family.id}, {"id": officer.id, "title": "Riêng"}
        in_group = {"id": group.id, "title": "Nhóm"}
        either = [{"id": hoa.id, "title": "Cô Hoa"}, {"id": binh.id, "title": "Anh Bình"}]
        phones: list[dict[str, Any]] = [
            {"title": "Gia đình bác Lan", "person": lan.id, "chats": [family_chat], "large": True},
            {"title": f"Trưởng {village.lower()}", "person": head.id, "chats": [family_chat]},
            {"title": "Nhóm cán bộ", "person": hoa.id, "people": either, "chats": [in_group], "large": True},
            {"title": "Cô Hoa, cán bộ", "person": hoa.id, "chats": [private, in_group]},
            {"title": "Anh Bình, cán bộ", "person": binh.id, "chats": [private, in_group]},
            {"title": "Cô Mai, Chủ tịch", "person": mai.id, "chats": [private]},
        ]
        await self._client.cast(phones)
        await self._client.hints(
            [
                f"Gia đình bác Lan: bấm Bắt đầu, đăng ký ở {village}, trả lời rồi nộp hồ sơ.",
                "Trưởng xóm: bấm Mở bình xét, rồi bấm “Xóm đã bình xét, đồng ý”.",
                "Nhóm cán bộ: bấm “Tôi xem …”, mở tin nhắn riêng rồi quyết định.",
                "Hết một phút còn hoàn tác được, chừng một phút rưỡi sau, bác Lan được báo.",
                "Cô Mai (máy cuối bên phải): ký xóm; gõ /congnhan để đề nghị, niêm yết, ghi quyết định.",
            ],
            "Thử theo từng bước",
        )

    async def join(self, family: Bot, officer: Bot) -> None:
        """Let everybody who has not yet come in press the link they were sent, then bind their group."""
        for joiner, bot in ((HEAD, family), (HOA, officer), (BINH, officer), (MAI, officer)):
            if joiner.name not in self._played:
                person = await self._person(joiner)
                await self._come_in(await self._client.phone(person, bot), joiner)
                self._played.add(joiner.name)
        if "group" not in self._played:
            await self._bind_group(officer)
            self._played.add("group")

    async def _person(self, joiner: Joiner) -> Person:
        return await self._client.person(joiner.name, id=joiner.id)

    async def _come_in(self, phone: Phone, joiner: Joiner) -> None:
        await phone.start(to_invitation(await self._invite(joiner.role, joiner.place)))
        since = phone.acted

        def offers(data: str) -> bool:
            button = Button.unpack(data)
            return button is not None and button.choice == joiner.address

        asked = await phone.wait_until(
            lambda message: any(offers(button.data) for button in message.buttons),
            "question how to address",
            PATIENCE,
            since=since,
        )
        await phone.tap_button(asked, next(button for button in asked.buttons if offers(button.data)))
        since = phone.acted
        await phone.wait_until(
            lambda message: not any(offers(button.data) for button in message.buttons),
            "question for the name",
            PATIENCE,
            since=since,
        )
        await phone.send(joiner.name)
        await phone.wait_for("✓", PATIENCE)

    async def _bind_group(self, officer: Bot) -> None:
        """Add the bot with the rights it asks for (pins, topics), and bind the group as cô Hoa would."""
        hoa, binh = await self._person(HOA), await self._person(BINH)
        group = await self._client.group(GROUP_TITLE, hoa, binh, id=GROUP_ID)
        await self._client.add(group, officer, by=hoa)
        await self._client.promote(group, officer, rights=["can_pin_messages", "can_manage_topics"])
        phone = await self._client.group_phone(hoa, group)
        await phone.send(f"/noinhom@{officer.username} {await self._invite(None, COMMUNE)}")
        await phone.wait_for("✓", PATIENCE)
        for person in (hoa, binh, await self._person(MAI)):
            desk = await self._client.phone(person, officer)
            await desk.send("/ban")
            await desk.wait_until(lambda _: True, "desk with its group", PATIENCE, since=desk.acted)
