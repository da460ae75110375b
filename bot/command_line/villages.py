"""`sohoctap villages`: what villages a commune has, and new ones."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

villages = typer.Typer(help="Xem, thêm xóm, bản, thôn của một xã.", no_args_is_help=True)

Commune = Annotated[str, typer.Option(help="mã xã; chỉ có một xã thì không cần", show_default=False)]


@villages.command(name="list")
def list_command(commune: Commune = "") -> None:
    """In danh sách xóm cùng mã."""
    import asyncio

    asyncio.run(_list(commune))


@villages.command(name="add")
def add_command(
    names: Annotated[
        list[str], typer.Argument(help="tên xóm, hoặc một tệp mỗi dòng một tên", show_default=False)
    ],
    commune: Commune = "",
) -> None:
    """Thêm xóm; số của xóm nối tiếp số đang có và không đổi về sau."""
    import asyncio

    from bot.command_line.village_list import read_names

    from_file = len(names) == 1 and Path(names[0]).is_file()
    asyncio.run(_add(commune, read_names(Path(names[0])) if from_file else tuple(names)))


async def _list(given: str) -> None:
    from bot.command_line.registry import registry
    from bot.command_line.which_place import which_place
    from bot.settings import load

    async with registry(load()) as office:
        commune = await which_place(office, given, role=None)
        found = await office.villages(commune.id)
    typer.echo(f"{commune.name}: {len(found)} xóm")
    for village in found:
        typer.echo(f"  {village.id}  {village.name}")


async def _add(given: str, wanted: tuple[str, ...]) -> None:
    from bot.command_line.registry import registry
    from bot.command_line.which_place import which_place
    from bot.settings import load

    async with registry(load()) as office:
        commune = await which_place(office, given, role=None)
        added = await office.add_villages(commune.id, wanted)
    for village in added:
        typer.echo(f"  {village.id}  {village.name}")
    skipped = len(wanted) - len(added)
    typer.echo(
        f"Đã thêm {len(added)} xóm vào {commune.name}"
        + (f"; {skipped} xóm đã có từ trước." if skipped else ".")
    )
