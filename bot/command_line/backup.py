"""`sohoctap backup TARGET`: the database and the evidence as one folder, while the bots go on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(
    target: Annotated[Path, typer.Argument(help="Thư mục mới sẽ chứa bản sao lưu", show_default=False)],
) -> None:
    """Sao lưu dữ liệu và ảnh, kể cả khi bot đang chạy."""
    from bot.command_line.last_backup import note_backup
    from bot.command_line.stop import Stop
    from bot.settings import load

    settings = load()
    if not settings.database_file.exists():
        raise Stop(f"Chưa có cơ sở dữ liệu ở {settings.database_file}: chưa có gì để sao lưu.")
    from storage.backup import backup as copy

    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Stop(f"{target} đã có sẵn, không ghi đè. Mỗi lần sao lưu cần một thư mục mới.")
    typer.echo(f"Đang sao lưu {settings.data_dir} vào {target} …")
    copy(settings.database, settings.data_dir, target)
    note_backup(settings.data_dir)
    size = sum(file.stat().st_size for file in target.rglob("*") if file.is_file()) / 1e6
    typer.echo(f"Xong: {target} ({size:.1f} MB). Bản này có dữ liệu cá nhân, giữ như giữ sổ hộ khẩu.")
