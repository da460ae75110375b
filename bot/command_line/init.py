"""`sohoctap init --commune CODE`: a commune with its villages and an open year, and its first officer's link.

Done twice it doubles nothing: what is there stays, and a fresh link is printed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

SAMPLE = "gia-dinh-hoc-tap-mau"


def init(
    commune: Annotated[
        str, typer.Option(help="mã xã theo danh mục hành chính, ví dụ 17071", show_default=False)
    ],
    villages: Annotated[
        Path | None, typer.Option(help="tệp tên xóm, mỗi dòng một tên, theo thứ tự số", show_default=False)
    ] = None,
    year: Annotated[int | None, typer.Option(help="năm của mùa đăng ký; không nói thì năm nay")] = None,
    criteria: Annotated[str, typer.Option(help="bộ tiêu chí")] = SAMPLE,
    village_review: Annotated[
        bool, typer.Option("--village-review/--no-village-review", help="hồ sơ qua bình xét ở xóm trước")
    ] = True,
    officer_bot: Annotated[
        str, typer.Option(help="tên tài khoản bot cán bộ, nếu không hỏi được Telegram")
    ] = "",
) -> None:
    """Lập xã, mở mùa đăng ký, in liên kết mời cán bộ đầu tiên."""
    import asyncio

    asyncio.run(_init(commune, villages, year, criteria, officer_bot, village_review=village_review))


async def _init(
    code: str, file: Path | None, year: int | None, criteria: str, officer_bot: str, *, village_review: bool
) -> None:
    from bot.command_line.invitation_link import hand_over
    from bot.command_line.open_year import open_year
    from bot.command_line.registry import registry
    from bot.command_line.stop import Stop
    from bot.command_line.village_list import read_names
    from bot.demo.mark import is_demo
    from bot.settings import load
    from dialogs.records import RoleKind

    settings = load()
    names = read_names(file) if file else ()
    if is_demo(settings.data_dir):
        raise Stop(
            f"SOHOCTAP_DATA_DIR: thư mục {settings.data_dir} đang giữ dữ liệu chạy thử của make run. "
            "Ví dụ đúng: SOHOCTAP_DATA_DIR=/var/lib/sohoctap",
            2,
        )
    async with registry(settings) as office:
        commune = await office.add_commune(code)
        typer.echo(f"Xã: {commune.name}, {commune.parent_name} (mã {commune.id})")
        have = len(await office.villages(commune.id))
        added = await office.add_villages(commune.id, names) if names else ()
        count = f"Xóm: {have + len(added)}" + (f" (vừa thêm {len(added)})" if added else "")
        typer.echo(
            count if have + len(added) else f"{count}. Cán bộ thêm trong bot, hoặc: sohoctap villages add"
        )
        for line in await open_year(
            office, settings, commune.id, year, criteria, village_review=village_review
        ):
            typer.echo(line)
        invitation = await office.registry.make_invitation(RoleKind.OFFICER, commune.id)
    typer.echo("Liên kết mời cán bộ đầu tiên (dùng một lần, trong 7 ngày):")
    typer.echo(hand_over(settings, RoleKind.OFFICER, invitation, username=officer_bot))
