"""`sohoctap privacy`: what people asked about their data, and by when it must be done."""

from __future__ import annotations

import typer

privacy = typer.Typer(help="Yêu cầu xóa dữ liệu, rút đồng ý của người dân.", no_args_is_help=True)


@privacy.callback()
def _privacy() -> None:
    """Yêu cầu xóa dữ liệu, rút đồng ý của người dân."""


@privacy.command(name="list")
def list_command() -> None:
    """In các yêu cầu đang chờ cùng hạn, gấp nhất trước."""
    import asyncio

    asyncio.run(_list())


async def _list() -> None:
    from datetime import UTC, datetime

    from bot.command_line.doctor.programme import REQUESTS
    from bot.command_line.registry import registry
    from bot.settings import load

    settings = load()
    if not settings.database_file.exists():
        typer.echo("Không có yêu cầu nào đang chờ.")
        return
    async with registry(settings) as office:
        requests = await office.registry.due_requests()
    for request in requests:
        late = "  ĐÃ QUÁ HẠN" if request.done_due < datetime.now(UTC) else ""
        typer.echo(
            f"{request.person}: {REQUESTS.get(request.kind, request.kind)}, "
            f"hỏi ngày {request.asked_at.astimezone():%d/%m/%Y}, "
            f"trả lời trước {request.answer_due.astimezone():%d/%m/%Y}, "
            f"xong trước {request.done_due.astimezone():%d/%m/%Y}{late}"
        )
    typer.echo(f"{len(requests)} yêu cầu đang chờ." if requests else "Không có yêu cầu nào đang chờ.")
