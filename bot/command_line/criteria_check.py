"""`sohoctap criteria`, and its word `check`: whether every pack is sound, before anyone is asked."""

from __future__ import annotations

from pathlib import Path

import typer

from bot.command_line.criteria_publish import publish_command, show_command
from bot.command_line.criteria_table import difference_command, import_command, template_command
from criteria import inspect, sentence
from criteria.library import PACKS, load_all

criteria_app = typer.Typer(help="Bộ tiêu chí.", no_args_is_help=True)


def check(*folders: Path) -> list[str]:
    """Return one Vietnamese sentence for each fault of the packs in some folders; ours if none is named."""
    from bot.words import render

    sets, faults = load_all(folders or (PACKS,))
    faults += [fault for criteria_set in sets for fault in inspect(criteria_set)]
    return [render(sentence(fault), "vi") for fault in faults]


@criteria_app.callback()
def criteria() -> None:
    """Bộ tiêu chí: kiểm tra, bảng điểm của địa phương, so hai bản."""


@criteria_app.command(name="check")
def check_command() -> None:
    """Kiểm tra mọi tệp tiêu chí: tổng điểm, câu hỏi, ngưỡng, lời tiếng Việt."""
    faults = check()
    for fault in faults:
        typer.echo(fault, err=True)
    if faults:
        raise typer.Exit(1)
    typer.echo("Các bộ tiêu chí đều ổn.")


criteria_app.command(name="template")(template_command)
criteria_app.command(name="import")(import_command)
criteria_app.command(name="difference")(difference_command)
criteria_app.command(name="publish")(publish_command)
criteria_app.command(name="show")(show_command)
