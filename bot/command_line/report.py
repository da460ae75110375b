"""`sohoctap report`: a report as a workbook, a Word file or a picture, without the bots."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def report(
    output: Annotated[Path, typer.Option("-o", "--output", help="tệp sẽ ghi: .xlsx, .docx hoặc .png")],
    place: Annotated[
        str, typer.Option(help="mã xã, mã xóm, hoặc mã tỉnh; một xã thì không cần", show_default=False)
    ] = "",
    year: Annotated[
        int, typer.Option(help="năm, hoặc năm cuối; không nói thì năm nay", show_default=False)
    ] = 0,
    years: Annotated[int, typer.Option(help="mấy năm: 1, 3, 5 hoặc 10")] = 1,
    days: Annotated[
        str, typer.Option(help="giữa hai ngày, ví dụ 01/01/2026-30/06/2026", show_default=False)
    ] = "",
) -> None:
    """Lập báo cáo: số liệu theo đúng trang docs/so-lieu.md."""
    import asyncio

    data, where = asyncio.run(_report(output.name, place, year, years, days))
    output.write_bytes(data)
    typer.echo(f"Đã ghi {output}: {where}.")


async def _report(name: str, given: str, year: int, years: int, days: str) -> tuple[bytes, str]:
    from bot.command_line.books import opened_books
    from bot.command_line.periods import period_of
    from bot.command_line.stop import WRONG_SETTING, Stop
    from bot.documents.books import OF_BOOKS

    kind = name.lower().rpartition(".")[2]
    if kind not in {"xlsx", "docx", "png"}:
        raise Stop(
            f"--output: “{name}” không phải .xlsx, .docx hay .png. Ví dụ đúng: -o bao-cao.xlsx",
            WRONG_SETTING,
        )
    async with opened_books() as office:
        where = await office.which(given)
        period = period_of(year or office.today.year, years, days)
        file = await OF_BOOKS[f"report_{kind}"](f"{where.id}@{period.key}", office.room, office.today)
    return file.data, f"{where.name}, số liệu lấy ngày {office.today:%d/%m/%Y}"
