"""`sohoctap register`: a title's register as a workbook; past years out of a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

register = typer.Typer(help="Sổ theo dõi: lấy ra, nhập các năm trước.", no_args_is_help=True)

Place = Annotated[
    str, typer.Option(help="mã xã, mã xóm, hoặc mã tỉnh; một xã thì không cần", show_default=False)
]
Year = Annotated[int, typer.Option(help="năm, hoặc năm cuối; không nói thì năm nay", show_default=False)]
Title = Annotated[str, typer.Argument(metavar="TITLE", help="family, citizen, clan, community, unit …")]


@register.command(name="export")
def export_command(
    title: Title,
    output: Annotated[Path, typer.Option("-o", "--output", help="tệp .xlsx sẽ ghi")],
    place: Place = "",
    year: Annotated[
        int, typer.Option(help="năm, hoặc năm cuối; không nói thì năm nay", show_default=False)
    ] = 0,
    years: Annotated[int, typer.Option(help="mấy năm: 1, 3, 5 hoặc 10")] = 1,
) -> None:
    """Lấy sổ theo dõi của một danh hiệu ra tệp Excel."""
    import asyncio

    data, where = asyncio.run(_export(title, place, year, years))
    output.write_bytes(data)
    typer.echo(f"Đã ghi {output}: {where}.")


@register.command(name="template")
def template_command(
    title: Title,
    output: Annotated[Path, typer.Option("-o", "--output", help="tệp .xlsx sẽ ghi")],
    place: Place = "",
) -> None:
    """Tạo bảng có sẵn tên để điền các năm trước."""
    import asyncio

    data = asyncio.run(_template(title, place))
    output.write_bytes(data)
    typer.echo(f"Đã ghi {output}. Điền xong thì: sohoctap register import {output.name} --title {title}")


@register.command(name="import")
def import_command(
    table: Annotated[Path, typer.Argument(metavar="TABLE.xlsx", help="sổ các năm trước")],
    title: Annotated[str, typer.Option(help="danh hiệu, hoặc culture_family, culture_area")] = "family",
    place: Place = "",
) -> None:
    """Nhập sổ các năm trước: nhận cả tệp, hoặc không nhận gì và báo mọi chỗ sai."""
    import asyncio

    from bot.command_line.stop import Stop

    try:
        data = table.read_bytes()
    except OSError:
        raise Stop(f"Không đọc được tệp {table}.") from None
    asyncio.run(_import(data, table.name, title, place))


async def _export(title: str, given: str, year: int, years: int) -> tuple[bytes, str]:
    from bot.command_line.books import opened_books, which_title
    from bot.command_line.periods import period_of
    from bot.command_line.stop import WRONG_SETTING, Stop
    from bot.documents.books import OF_BOOKS
    from dialogs.records import TITLES

    if which_title(title) not in TITLES:
        raise Stop(f"“{title}” đứng cạnh sổ khác. Ví dụ đúng: sohoctap register export family", WRONG_SETTING)
    async with opened_books() as office:
        where = await office.which(given)
        period = period_of(year or office.today.year, years)
        file = await OF_BOOKS["register"](f"{where.id}@{period.key}@{title}", office.room, office.today)
    return file.data, f"{where.name}, số liệu lấy ngày {office.today:%d/%m/%Y}"


async def _template(title: str, given: str) -> bytes:
    from bot.command_line.books import opened_books, which_title
    from bot.documents.books import OF_BOOKS

    async with opened_books() as office:
        where = await office.which(given)
        file = await OF_BOOKS["past_template"](f"{where.id}@{which_title(title)}", office.room, office.today)
    return file.data


async def _import(data: bytes, name: str, title: str, given: str) -> None:
    from bot.command_line.books import opened_books, which_title
    from bot.command_line.stop import Stop
    from bot.delivery.sent_books import past_years
    from bot.words import render
    from dialogs.books.receive import kind_of
    from storage.errors import RefusedAct

    async with opened_books() as office:
        where = await office.which(given)
        kind = kind_of(which_title(title))
        read = await past_years(data, where.id, title, office.office.world, office.today.year)
        for problem in read.problems:
            typer.echo(render(problem, "vi"), err=True)
        if read.problems:
            raise Stop(f"Chưa nhận gì: {len(read.problems)} chỗ phải sửa trong {name}.")
        try:
            await office.office.registry.import_past_years(
                commune=where.id, title=title, kind=kind, name=name, lines=read.lines
            )
        except RefusedAct as refused:
            held, _, _ = str(refused).partition(":")
            raise Stop(
                f"Chưa nhận gì: {held} đã có trong sổ từ lần nhập trước. "
                "Bỏ lần nhập ấy ở bot cán bộ (/so) rồi nhập lại."
            ) from None
    years = sorted({one.year for line in read.lines for one in line.years})
    typer.echo(f"Đã ghi vào sổ {len(read.lines)} dòng, năm {', '.join(map(str, years))}.")
