"""What is kept: the database's version, the audit's chain, what could not be sent, backups."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime

from bot.command_line.doctor.finding import Finding, fine, look, mend
from bot.command_line.last_backup import last_backup
from bot.settings import Settings

OLD_BACKUP_DAYS = 7


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at the database, and through it at the communes; an older one is only named, not touched."""
    file = settings.database_file
    if not file.exists():
        yield mend(
            f"Chưa có cơ sở dữ liệu ở {file}",
            "chạy: sohoctap init --commune 17071 (mã xã của mình); chạy thử thì: make run",
        )
        return
    try:
        has, wants = _versions(settings)
    except sqlite3.Error as broken:
        yield mend(
            f"Không mở được cơ sở dữ liệu {file} ({broken})", "dựng lại từ bản sao lưu: sohoctap restore"
        )
        return
    if has != wants:
        yield look(
            f"Cơ sở dữ liệu {file} ở bản {has or 'trống'}, chương trình cần bản {wants}",
            "sao lưu rồi chạy sohoctap run: chương trình tự nâng cấp",
        )
        return
    yield fine(f"Cơ sở dữ liệu {file}, {file.stat().st_size / 1e6:.1f} MB, đúng bản {has}")
    yield from _audit(settings)
    yield from asyncio.run(_inside(settings))
    yield _backup(settings)


def _versions(settings: Settings) -> tuple[str, str]:
    """The database's version, read without touching it, and the newest one."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    import storage.migrations

    config = Config()
    config.set_main_option("script_location", storage.migrations.__path__[0])
    config.set_main_option("path_separator", "os")
    wants = ScriptDirectory.from_config(config).get_current_head() or ""
    database = sqlite3.connect(f"{settings.database_file.absolute().as_uri()}?mode=ro", uri=True)
    try:
        row = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as unknown:
        if "no such table" not in str(unknown):
            raise
        row = None
    finally:
        database.close()
    return (row[0] if row else ""), wants


def _audit(settings: Settings) -> Iterator[Finding]:
    from storage.audit import verify

    faults = verify(settings.database)
    for fault in faults:
        yield mend(
            f"Sổ nhật ký: {fault}", "giữ nguyên máy, báo Hội Khuyến học cấp trên; so với bản sao lưu gần nhất"
        )
    if not faults:
        yield fine("Sổ nhật ký nguyên vẹn")


async def _inside(settings: Settings) -> list[Finding]:
    from bot.command_line.doctor import programme
    from bot.command_line.registry import registry

    async with registry(settings) as office:
        counts = await office.registry.counts()
        found = [
            fine(
                f"{counts.subjects} đối tượng đăng ký, {counts.files} hồ sơ, "
                f"{counts.conversations} cuộc trò chuyện"
            )
        ]
        if counts.dead_letters:
            found.append(
                look(
                    f"{counts.dead_letters} tin nhắn gây lỗi, đã được giữ lại",
                    "người gửi đã được xin lỗi và chỉ lại màn hình; báo người phát triển kèm nhật ký của run",
                )
            )
        if counts.outbox_failed:
            found.append(
                look(
                    f"{counts.outbox_failed} tin báo không gửi được",
                    "thường vì người nhận đã chặn bot: nhờ trưởng xóm báo trực tiếp",
                )
            )
        if counts.outbox_pending or counts.to_fetch:
            found.append(
                look(
                    f"{counts.outbox_pending} tin báo chờ gửi, {counts.to_fetch} ảnh chờ tải",
                    "bot đang chạy thì lát nữa sẽ hết; nếu không: sohoctap run",
                )
            )
        found += await programme.examine(office)
    return found


def _backup(settings: Settings) -> Finding:
    last = last_backup(settings.data_dir)
    todo = "chạy: sohoctap backup THƯ-MỤC trên một ổ khác, mỗi đêm"
    if last is None:
        return look("Chưa sao lưu lần nào", todo)
    days = (datetime.now(UTC) - last).days
    if days > OLD_BACKUP_DAYS:
        return look(f"Bản sao lưu gần nhất đã {days} ngày", todo)
    return fine(f"Sao lưu gần nhất: {last.astimezone():%H:%M ngày %d/%m/%Y}")
