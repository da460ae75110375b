"""`sohoctap doctor`: what is missing or wrong, and what to do; exit code 1 if something must be mended."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from bot.command_line.doctor.finding import Finding, Mark, fine, mend


def doctor() -> None:
    """Khám cả hệ thống: thiếu gì, sai gì, làm gì."""
    marks = []
    for finding in examine():
        typer.echo(str(finding))
        marks.append(finding.mark)
    must, look = marks.count(Mark.MEND), marks.count(Mark.LOOK)
    typer.echo(f"Phải sửa: {must}. Nên xem: {look}." if must or look else "Mọi thứ đều ổn.")
    if must:
        raise typer.Exit(1)


def examine() -> Iterator[Finding]:
    """Look at everything, the machine first; one thing's failure hides no other."""
    import os

    from bot.command_line.doctor import bots, kept, machine
    from bot.settings import Settings, WrongSettings, load, unknown

    try:
        settings = load()
    except WrongSettings as wrong:
        for fault in wrong.faults:
            yield mend(fault, "sửa trong tệp .env hoặc biến môi trường, rồi chạy lại doctor")
        return
    yield fine("Thiết lập đọc được")
    for name in unknown(os.environ):
        yield Finding(
            Mark.LOOK, f"{name}: không có thiết lập tên này nên bị bỏ qua", _nearest(name, Settings)
        )
    yield from machine.examine(settings.data_dir, settings.time_zone)
    yield from bots.examine(settings)
    yield from kept.examine(settings)


def _nearest(name: str, settings: type) -> str:
    from difflib import get_close_matches

    from bot.settings import PREFIX

    known = [f"{PREFIX}{field}".upper() for field in settings.model_fields]  # type: ignore[attr-defined]
    close = get_close_matches(name.upper(), known, 1)
    return f"có phải {close[0]}?" if close else "xem bảng thiết lập ở docs/van-hanh.md, mục 4"
