"""`sohoctap privacy`: what people asked about their data, by when it must be done, and doing it."""

from __future__ import annotations

from typing import Annotated

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


@privacy.command()
def erase(
    person: Annotated[str, typer.Argument(help="người yêu cầu, như privacy list in ra", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="không hỏi lại")] = False,
) -> None:
    """Xóa dữ liệu của một người đã yêu cầu; không lấy lại được."""
    import asyncio

    if not yes and not typer.confirm(f"Xóa hẳn dữ liệu của {person}? Không lấy lại được."):
        typer.echo("Chưa xóa gì.")
        return
    asyncio.run(_erase(person))


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


async def _erase(person: str) -> None:
    from bot.command_line.registry import registry
    from bot.command_line.stop import Stop
    from bot.settings import load

    async with registry(load()) as office:
        if person not in {request.person for request in await office.registry.due_requests()}:
            raise Stop(f"“{person}” không có yêu cầu nào đang chờ. Xem danh sách: sohoctap privacy list")
        await office.registry.erase_person(person)
    typer.echo(
        f"Đã xóa dữ liệu của {person}. Ảnh minh chứng được xóa nốt trong một ngày khi bot chạy; "
        "danh sách trong quyết định đã ký thì còn."
    )
