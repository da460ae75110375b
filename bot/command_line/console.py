"""`sohoctap console`: talk with the dialogs at this machine's keyboard, with no bot at all."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Speaker(StrEnum):
    FAMILY = "family"
    OFFICER = "officer"


def console(
    speaker: Annotated[
        Speaker, typer.Option("--as", help="nói với bot gia đình hay bot cán bộ")
    ] = Speaker.FAMILY,
    person: Annotated[
        str, typer.Option(help="người đang gõ; mỗi tên một cuộc trò chuyện riêng")
    ] = "console:1",
) -> None:
    """Nói chuyện với bot ngay trong cửa sổ lệnh.

    Gõ /start để bắt đầu, Ctrl-D để thôi.
    """
    import asyncio

    from bot.console.run import converse
    from bot.settings import load
    from dialogs.event import Audience

    audience = Audience.OFFICERS if speaker is Speaker.OFFICER else Audience.FAMILIES
    asyncio.run(converse(load(), audience, person))
