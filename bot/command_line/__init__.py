"""The command line `sohoctap`: one word, one file.

Only the file of the word that was asked for is loaded, and a word that needs no door loads no door: both chat
libraries together cost 3 s of CPU and 196 MB.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

import typer

from bot.command_line.stop import end, stopping

WORDS = (
    "run",
    "demo",
    "init",
    "invite",
    "villages",
    "season",
    "sample",
    "report",
    "register",
    "doctor",
    "backup",
    "restore",
    "audit",
    "privacy",
    "criteria",
    "console",
    "understand",
    "score",
)
"""In the order the help shows them; each is a function or an app in the file of that name."""

FILES = {"criteria": ("criteria_check", "criteria_app")}
"""Words whose file or object is called otherwise."""


def app(*only: str) -> typer.Typer:
    """Put together the command line, with some of its words or all of them."""
    line = typer.Typer(
        name="sohoctap",
        help="Sổ Học Tập: đăng ký, tự chấm điểm và thẩm định danh hiệu học tập qua tin nhắn.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    line.callback()(_sohoctap)
    for word in only or WORDS:
        file, name = FILES.get(word, (word, word))
        _add(line, word, getattr(import_module(f"bot.command_line.{file}"), name))
    return line


def _sohoctap() -> None:
    """Sổ Học Tập: đăng ký, tự chấm điểm và thẩm định danh hiệu học tập qua tin nhắn."""


def _add(line: typer.Typer, word: str, what: typer.Typer | Callable[..., None]) -> None:
    if isinstance(what, typer.Typer):
        line.add_typer(what, name=word)
    else:
        line.command(name=word)(what)


def main() -> None:
    asked = sys.argv[1:2]
    try:
        app(*(word for word in asked if word in WORDS))()
    except Exception as fault:
        stop = stopping(fault)
        if stop is None:
            raise
        end(stop)
