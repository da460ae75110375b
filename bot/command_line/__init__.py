"""The command line `sohoctap`: one word, one file.

A word that needs no door imports no door: both chat libraries together cost 3 s of CPU and 196 MB to load.
"""

import typer

from bot.command_line.score import score
from bot.command_line.understand import understand

app = typer.Typer(
    name="sohoctap",
    help="Sổ Học Tập: đăng ký, tự chấm điểm và thẩm định danh hiệu học tập qua tin nhắn.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(understand)
app.command()(score)


def main() -> None:
    app()
