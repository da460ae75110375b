"""`sohoctap invite ROLE`: a one-time link by which somebody comes in, or a group is bound."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Whom(StrEnum):
    OFFICER = "officer"
    VILLAGE_HEAD = "village-head"
    CHAIR = "chair"
    INSPECTOR = "inspector"
    SCHOOL = "school"
    GROUP = "group"


def invite(
    whom: Annotated[
        Whom,
        typer.Argument(
            help="officer (cán bộ), village-head (trưởng xóm), chair (Chủ tịch Hội xã), "
            "inspector (Hội cấp trên), school (nhà trường), group (gắn nhóm)",
            show_default=False,
        ),
    ],
    place: Annotated[str, typer.Option(help="mã xã, mã xóm (17071.05) hay tên xóm", show_default=False)] = "",
    bot: Annotated[str, typer.Option(help="tên tài khoản bot, nếu không hỏi được Telegram")] = "",
) -> None:
    """In một liên kết mời, dùng một lần."""
    import asyncio

    asyncio.run(_invite(whom, place, bot))


async def _invite(whom: Whom, given: str, bot: str) -> None:
    from datetime import timedelta

    from bot.command_line.invitation_link import hand_over
    from bot.command_line.registry import registry
    from bot.command_line.which_place import which_place
    from bot.settings import load
    from dialogs.records import RoleKind
    from storage.registry.invitations import VALID_FOR

    settings = load()
    role = None if whom is Whom.GROUP else RoleKind(whom.value.replace("-", "_"))
    async with registry(settings) as office:
        place = await which_place(office, given, role=role)
        within = timedelta(hours=24) if role is None else VALID_FOR
        code = await office.registry.make_invitation(role, place.id, within)
    who = {
        Whom.OFFICER: "cán bộ thẩm định của",
        Whom.VILLAGE_HEAD: "trưởng của",
        Whom.CHAIR: "Chủ tịch Hội Khuyến học",
        Whom.INSPECTOR: "người kiểm tra của Hội cấp trên ở",
        Whom.SCHOOL: "đầu mối của nhà trường ở",
        Whom.GROUP: "gắn nhóm cán bộ của",
    }[whom]
    hours = "24 giờ" if role is None else f"{VALID_FOR.days} ngày"
    typer.echo(
        f"Mời {who} {place.name}, dùng một lần, trong {hours}:"
        if role
        else f"Để {who} {place.name}, trong {hours}:"
    )
    typer.echo(hand_over(settings, role, code, username=bot))
