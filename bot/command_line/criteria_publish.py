"""`sohoctap criteria publish` and `show`: a table put in force in a commune, and those that are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.command_line.stop import WRONG_SETTING, Stop

if TYPE_CHECKING:
    from criteria import CriteriaSet
    from dialogs.records import Place, Season

Commune = Annotated[str, typer.Option(help="mã xã; chỉ có một xã thì không cần", show_default=False)]


def publish_command(
    pack: Annotated[
        Path, typer.Argument(metavar="PACK.yaml", help="Tệp bộ tiêu chí, từ sohoctap criteria import.")
    ],
    commune: Commune = "",
    anyway: Annotated[
        bool, typer.Option("--anyway", help="công bố cả khi thời gian áp dụng không trùm hết mùa")
    ] = False,
) -> None:
    """Giữ bảng vào cơ sở dữ liệu và công bố cho mùa đang mở của một xã, cả khi bot đang chạy."""
    import asyncio

    asyncio.run(_publish(pack.name, pack.read_text(encoding="utf-8-sig"), commune, anyway=anyway))


def show_command() -> None:
    """In các bảng địa phương đang giữ: bản nháp, đã công bố, đã bỏ."""
    import asyncio

    asyncio.run(_show())


async def _publish(name: str, text: str, given: str, *, anyway: bool) -> None:
    from datetime import UTC, datetime

    from bot.command_line.registry import registry
    from bot.command_line.which_place import which_place
    from bot.command_line.which_set import refuse
    from bot.settings import load
    from criteria import PackError
    from criteria.fault import Place as Spot
    from criteria.yaml_file import read_yaml

    spot = Spot(name)
    raw = read_yaml(text, spot)
    if spot.faults:
        refuse(spot.faults)
    async with registry(load()) as office:
        place = await which_place(office, given, role=None)
        try:
            library = await office.registry.library()
            new = library.with_packs([raw]).get(str(raw.get("id")), str(raw.get("version")))
        except PackError as error:
            refuse(error.faults)
        _for_this_place(new, place)
        season = await office.season(place.id, new.title, datetime.now(UTC))
        if season is None:
            raise Stop(
                f"{place.name} chưa mở mùa của danh hiệu {new.title}. Hãy chạy trước: sohoctap season open"
            )
        kept = library.raws.get(f"{new.id}@{new.version}")
        if kept is not None and kept != raw:
            raise Stop(
                f"Bản {new.version} của {new.id} đã có và khác tệp này; bản đã giữ không bao giờ đổi. "
                f"Hãy ghi version mới trong {name}.",
                WRONG_SETTING,
            )
        if (season.criteria_set, season.criteria_version) == (new.id, new.version):
            typer.echo(f"{place.name} đang dùng {new.id} {new.version}; không có gì thay đổi.")
            return
        outside = _outside(new, season)
        if outside and not anyway:
            raise Stop(
                f"{outside} Mùa {season.year} của {place.name} chấm điểm từ {season.scoring_from:%d/%m/%Y} "
                f"đến {season.scoring_to:%d/%m/%Y}; lần chấm nào ngoài thời gian áp dụng cũng bị ghi rõ. "
                "Hãy sửa ngày trong bảng tính rồi chạy lại sohoctap criteria import. "
                "Vẫn muốn công bố thì thêm --anyway",
                WRONG_SETTING,
            )
        before = f"{season.criteria_set} {season.criteria_version}"
        await office.registry.publish_table(raw, place.id)
    typer.echo(f"✓ {place.name}, mùa {season.year}: {new.id} {new.version} thay cho {before}.")
    if outside:
        typer.echo(f"! {outside} Lần chấm nào ngoài thời gian ấy cũng ghi rõ như vậy.")
    if not new.scorable:
        typer.echo(f"! Còn {len(new.missing())} giá trị chưa có: đăng ký được, chưa tự chấm được.")


def _outside(new: CriteriaSet, season: Season) -> str:
    """Say what of the season's days of scoring still to come the table does not hold on."""
    from datetime import UTC, datetime

    from bot.words import render
    from bot.words.clock import CLOCK
    from criteria.period import outside_period
    from dialogs.period import scored_on

    today = CLOCK.local(datetime.now(UTC)).date()
    outside = outside_period(new, scored_on(season, today), season.scoring_to)
    return "" if outside is None else render(outside, "vi")


def _for_this_place(new: CriteriaSet, place: Place) -> None:
    if new.place not in {"", place.id, place.parent}:
        raise Stop(
            f"Bảng ghi nơi áp dụng là {new.place}, không phải {place.name} ({place.id}) hay tỉnh của xã.",
            WRONG_SETTING,
        )


async def _show() -> None:
    from bot.command_line.registry import registry
    from bot.settings import load

    async with registry(load()) as office:
        kept = await office.registry.kept_tables()
    for one in kept:
        if one.given_up_at is not None:
            state = f"đã bỏ ngày {one.given_up_at:%d/%m/%Y}"
        elif one.published_at is not None:
            state = f"đã công bố ngày {one.published_at:%d/%m/%Y}"
        else:
            state = f"bản nháp ngày {one.drafted_at:%d/%m/%Y}"
        typer.echo(f"{one.criteria_set} {one.version} ({one.title}, {one.place or 'cả nước'}): {state}")
    if not kept:
        typer.echo("Chưa có bảng nào của địa phương. Mẫu để điền: sohoctap criteria template")
