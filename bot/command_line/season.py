"""`sohoctap season`: the years of a commune, and opening one."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.command_line.init import SAMPLE

season = typer.Typer(help="Xem, mở mùa đăng ký của một xã.", no_args_is_help=True)

Commune = Annotated[str, typer.Option(help="mã xã; chỉ có một xã thì không cần", show_default=False)]


@season.command()
def show(commune: Commune = "") -> None:
    """In các mùa của xã: hạn đăng ký, hạn tự chấm, bộ tiêu chí."""
    import asyncio

    asyncio.run(_show(commune))


@season.command(name="open")
def open_command(
    year: Annotated[int, typer.Option(help="năm", show_default=False)],
    commune: Commune = "",
    registration: Annotated[
        str,
        typer.Option(
            help="hạn đăng ký, ví dụ 01/01/2026-31/03/2026; không nói thì cả năm", show_default=False
        ),
    ] = "",
    scoring: Annotated[
        str,
        typer.Option(
            help="hạn tự chấm, ví dụ 01/09/2026-31/10/2026; không nói thì cả năm", show_default=False
        ),
    ] = "",
    criteria: Annotated[str, typer.Option(help="bộ tiêu chí")] = SAMPLE,
    village_review: Annotated[
        bool, typer.Option("--village-review/--no-village-review", help="hồ sơ qua bình xét ở xóm trước")
    ] = True,
) -> None:
    """Mở mùa đăng ký của một năm."""
    import asyncio

    asyncio.run(_open(commune, year, registration, scoring, criteria, village_review=village_review))


async def _show(given: str) -> None:
    from datetime import UTC, datetime

    from bot.command_line.open_year import described
    from bot.command_line.registry import registry
    from bot.command_line.which_place import which_place
    from bot.settings import load
    from criteria import Library

    known = Library.builtin()
    async with registry(load()) as office:
        commune = await which_place(office, given, role=None)
        titles = sorted({known.get(one).title for one in known.ids()})
        found = [await office.season(commune.id, title, datetime.now(UTC)) for title in titles]
    for one in found:
        if one is not None:
            typer.echo(f"{commune.name}, {one.title}, năm {one.year}: {described(one)}")
    if not any(found):
        typer.echo(f"{commune.name} chưa mở mùa nào. Hãy chạy: sohoctap season open --year 2026")


async def _open(
    given: str, year: int, registration: str, scoring: str, criteria: str, *, village_review: bool
) -> None:
    from bot.command_line.open_year import open_year
    from bot.command_line.registry import registry
    from bot.command_line.which_place import which_place
    from bot.settings import load

    settings = load()
    async with registry(settings) as office:
        commune = await which_place(office, given, role=None)
        lines = await open_year(
            office, settings, commune.id, year, criteria,
            village_review=village_review, registration=registration, scoring=scoring,
        )  # fmt: skip
    typer.echo("\n".join(lines))
