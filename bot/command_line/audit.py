"""`sohoctap audit`: whether the book of what was done is whole."""

from __future__ import annotations

import typer

audit = typer.Typer(help="Sổ nhật ký: mọi việc đã làm, nối nhau bằng mã băm.", no_args_is_help=True)


@audit.callback()
def _audit() -> None:
    """Sổ nhật ký: mọi việc đã làm, nối nhau bằng mã băm."""


@audit.command()
def verify() -> None:
    """Kiểm tra có dòng nào bị sửa, bị xóa không."""
    from bot.command_line.stop import Stop
    from bot.settings import load

    settings = load()
    if not settings.database_file.exists():
        raise Stop(f"Chưa có cơ sở dữ liệu ở {settings.database_file}.")
    from storage.audit import verify as faults_of

    faults = faults_of(settings.database)
    for fault in faults:
        typer.echo(f"✗ {fault}", err=True)
    if faults:
        raise typer.Exit(1)
    typer.echo("✓ Sổ nhật ký nguyên vẹn.")
