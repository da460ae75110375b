"""This machine: Python, the disk, the data folder, the clock's time zone."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.command_line.doctor.finding import Finding, fine, look, mend

TIGHT, FULL = 1000, 200
"""Free megabytes: below the first it is time to look, below the second photos may soon be refused."""


def examine(data_dir: Path, time_zone: str) -> Iterator[Finding]:
    yield (
        fine(f"Python {platform.python_version()}")
        if sys.version_info >= (3, 11)
        else mend(f"Python {platform.python_version()} cũ quá", "cài Python 3.11 trở lên")
    )
    yield fine(f"Múi giờ {time_zone}, bây giờ là {datetime.now(ZoneInfo(time_zone)):%H:%M ngày %d/%m/%Y}")
    yield from _folder(data_dir)
    yield from _env_file(Path(".env"))


def _folder(data_dir: Path) -> Iterator[Finding]:
    nearest = next(folder for folder in (data_dir, *data_dir.absolute().parents) if folder.exists())
    if not os.access(nearest, os.W_OK | os.X_OK):
        yield mend(
            f"Không ghi được vào {nearest}",
            f"chạy: sudo chown -R $USER {nearest}; hoặc đặt SOHOCTAP_DATA_DIR khác",
        )
        return
    free = shutil.disk_usage(nearest).free // 1_000_000
    room = f"Thư mục dữ liệu {data_dir}, đĩa còn trống {f'{free:,}'.replace(',', '.')} MB"
    if free < FULL:
        yield mend(room, "dọn đĩa ngay: hết chỗ thì bot không nhận câu trả lời nữa")
    elif free < TIGHT:
        yield look(room, "dọn đĩa, hoặc chuyển SOHOCTAP_DATA_DIR sang ổ rộng hơn")
    else:
        yield fine(room)


def _env_file(env: Path) -> Iterator[Finding]:
    if env.is_file() and env.stat().st_mode & 0o077:
        yield look("Người khác trên máy đọc được tệp .env có mã bot", "chạy: chmod 600 .env")
