"""`sohoctap sample`: every draw of a commune's season, drawn again from its seed."""

from __future__ import annotations

from typing import Annotated

import typer


def sample(
    commune: Annotated[str, typer.Option(help="mã xã; chỉ có một xã thì không cần", show_default=False)] = "",
) -> None:
    """In các lần bốc thăm và bốc lại theo mã để kiểm tra."""
    import asyncio

    asyncio.run(_sample(commune))


async def _sample(given: str) -> None:
    from datetime import UTC, datetime
    from zoneinfo import ZoneInfo

    from bot.command_line.registry import registry
    from bot.command_line.which_place import which_place
    from bot.settings import load
    from dialogs.sampling.drawn import drawn

    settings = load()
    zone, wrong = ZoneInfo(settings.time_zone), 0
    async with registry(settings) as office:
        commune = await which_place(office, given, role=None)
        season = await office.season(commune.id, "family", datetime.now(UTC))
        draws = await office.world.sample_draws(season.id) if season else ()
    for draw in draws:
        again = drawn(draw.seed, draw.population, len(draw.drawn)) == draw.drawn
        wrong += not again
        typer.echo(
            f"{'✓' if again else '✗'} {draw.place_name}, {draw.at.astimezone(zone):%d/%m/%Y %H:%M}"
            f"{', kiểm tra của Hội cấp trên' if draw.inspection else ''}: bốc {len(draw.drawn)} trong "
            f"{len(draw.population)} hồ sơ, mã bốc thăm {draw.seed}: {', '.join(draw.drawn)}"
        )
    if not draws:
        typer.echo(f"{commune.name} chưa bốc thăm lần nào.")
    elif wrong:
        typer.echo("Có lần bốc thăm không khớp với mã của nó.", err=True)
        raise typer.Exit(1)
    else:
        typer.echo("Bốc lại theo mã thì ra đúng những hồ sơ ấy.")
