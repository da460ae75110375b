"""`sohoctap criteria template`, `import` and `difference`: a locality's own table, without a programmer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.command_line.which_set import BAD_INPUT, which_set, with_folder
from criteria import CriteriaSet, Text, Words, say
from criteria import difference as differing
from criteria.period import outside_period

if TYPE_CHECKING:
    from datetime import date

Packs = Annotated[
    Path | None,
    typer.Option("--packs", help="Thư mục các bảng địa phương đã có, để làm bản tiếp theo."),
]


def template_command(
    criteria_set: Annotated[str, typer.Argument(metavar="SET", help="Mã bộ tiêu chí, hoặc mã@phiên_bản.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Tệp bảng tính sẽ tạo (.xlsx).")],
    place: Annotated[str, typer.Option(help="Mã xã hoặc mã tỉnh, điền sẵn vào bảng.")] = "",
    packs: Packs = None,
) -> None:
    """Tạo bảng tính để địa phương điền bảng điểm của mình."""
    from bot.documents.criteria_table import template

    chosen = which_set(criteria_set, with_folder(packs))
    output.write_bytes(template(chosen, _said, place=place, on=_today()))
    typer.echo(
        _said(
            say("Made {file}. Fill in the yellow cells, then: {next}", file=str(output), next=_next(output))
        )
    )


def import_command(
    table: Annotated[Path, typer.Argument(metavar="TABLE.xlsx", help="Bảng tính đã điền.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Tệp bộ tiêu chí sẽ ghi (.yaml).")
    ] = None,
    packs: Packs = None,
) -> None:
    """Đưa bảng tính đã điền vào thành một bộ tiêu chí, hoặc báo mọi chỗ sai cùng lúc."""
    from bot.documents.criteria_table import Table, read_table
    from bot.documents.criteria_table import sentence as table_sentence
    from bot.documents.national_list import known_place
    from criteria.yaml_file import write_yaml

    try:
        data = table.read_bytes()
    except OSError:
        typer.echo(_said(say("The file {file} cannot be read.", file=table.name)), err=True)
        raise typer.Exit(BAD_INPUT) from None
    read = read_table(data, with_folder(packs), known_place=known_place, spoken=_said, on=_today())
    if not isinstance(read, Table):
        for fault in read:
            typer.echo(_said(table_sentence(fault)), err=True)
        raise typer.Exit(BAD_INPUT)
    file = output or Path(f"{read.criteria_set.id}.{read.criteria_set.version}.yaml")
    file.write_text(write_yaml(read.raw), encoding="utf-8")
    typer.echo(_said(say("Written to {file}.", file=str(file))))
    for line in _standing(read.criteria_set):
        typer.echo(_said(line))


def difference_command(
    old: Annotated[str, typer.Argument(metavar="OLD", help="Bản cũ: mã@phiên_bản hoặc tệp .yaml.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Bản mới: mã@phiên_bản hoặc tệp .yaml.")],
    packs: Packs = None,
) -> None:
    """Kể những chỗ khác nhau giữa hai bản của một bộ tiêu chí."""
    library = with_folder(packs)
    found = differing(which_set(old, library), which_set(new, library))
    for line in found.changes:
        typer.echo(_said(line))
    if not found.changes:
        typer.echo(_said(say("Nothing changed.")))
    elif found.wording_only:
        typer.echo(_said(say("Only words changed: answers and points stay as they are.")))


def _standing(criteria_set: CriteriaSet) -> list[Text]:
    """Say what the new table can do, and what keeps it from more."""
    lines = [say("“{name}”, version {version}.", name=criteria_set.name, version=criteria_set.version)]
    if criteria_set.notice is not None:
        lines.append(say("Every score will say: “{notice}”.", notice=criteria_set.notice))
    outside = outside_period(criteria_set, _today())
    if outside is not None:
        lines.append(
            say("! {period} Every score by it says so; correct the days on the first sheet.", period=outside)
        )
    if criteria_set.scorable:
        return [*lines, say("Nothing is missing: it can score.")]
    gaps = tuple(gap.what for gap in criteria_set.missing())
    return [*lines, say("It cannot score yet. Still missing: {gaps}.", gaps=gaps)] if gaps else lines


def _today() -> date:
    from datetime import UTC, datetime

    from bot.words.clock import CLOCK

    return CLOCK.local(datetime.now(UTC)).date()


def _next(output: Path) -> str:
    return f"sohoctap criteria import {output.name}"


def _said(words: Words) -> str:
    from bot.words import render

    return render(words, "vi")
