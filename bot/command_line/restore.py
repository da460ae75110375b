"""`sohoctap restore SOURCE`: a backup becomes the data folder; never over data that is there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def restore(
    source: Annotated[Path, typer.Argument(help="Thư mục của bản sao lưu", show_default=False)],
) -> None:
    """Dựng lại từ bản sao lưu, vào thư mục còn trống."""
    from bot.command_line.stop import Stop
    from bot.settings import load

    settings = load()
    if not source.is_dir():
        raise Stop(f"Không có thư mục {source}. Cần thư mục mà lệnh backup đã tạo.")
    if settings.database_file.exists():
        raise Stop(
            f"{settings.database_file} đang có dữ liệu nên không dựng lại lên trên. "
            "Hãy dừng bot, đổi tên thư mục dữ liệu cũ rồi chạy lại; hoặc đặt SOHOCTAP_DATA_DIR khác."
        )
    from storage.backup import restore as put_back
    from storage.errors import RefusedAct

    typer.echo(f"Đang dựng lại từ {source} vào {settings.data_dir} …")
    try:
        put_back(source, settings.database, settings.data_dir)
    except RefusedAct as refused:
        raise Stop(f"Bản sao lưu thiếu tệp hoặc bị hỏng, hãy dùng bản khác. Chi tiết: {refused}") from None
    typer.echo("Xong. Chạy sohoctap doctor để xem lại, rồi sohoctap run.")
