"""`sohoctap understand KIND TEXT`: what a typed answer means, as JSON; null is what would be asked again."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated

import typer

from bot.command_line.stop import WRONG_SETTING, Stop

Value = bool | int | str | Decimal | date | tuple[int, ...] | None

FROM_INPUT = "-"
EXAMPLES = {
    "yes_no": 'sohoctap understand yes_no "dạ có ạ"',
    "count": 'sohoctap understand count "hai đứa"',
    "percent": 'sohoctap understand percent "tám mươi lăm phần trăm"',
    "phone": 'sohoctap understand phone "0912 345 678"',
    "name": 'sohoctap understand name "tôi tên là Lò Văn Pâng"',
    "choice": 'sohoctap understand choice "thứ hai" --option "Khá lên" --option "Vẫn thế"',
    "several": 'sohoctap understand several "1 và 2" --option "Tủ sách" --option "Sân chơi"',
    "share": 'sohoctap understand share "45 trên 50"',
    "money": 'sohoctap understand money "1,5 triệu"',
    "day": 'sohoctap understand day "20/11/2025"',
}
CHOOSING = frozenset({"choice", "several"})
"""Every kind of answer, with an example to copy."""


def understand(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"Loại câu trả lời: {', '.join(EXAMPLES)}.")],
    text: Annotated[
        str,
        typer.Argument(metavar="TEXT", help="Câu người ta gõ; dấu - để đọc từng dòng từ đầu vào."),
    ],
    option: Annotated[
        list[str] | None,
        typer.Option("--option", help="Một lựa chọn, theo thứ tự trên màn hình (choice, several)."),
    ] = None,
    low: Annotated[int, typer.Option("--min", help="Số nhỏ nhất được nhận (count, percent).")] = 0,
    high: Annotated[int | None, typer.Option("--max", help="Số lớn nhất được nhận (count, percent).")] = None,
) -> None:
    """Cho biết chương trình hiểu một câu gõ tay thế nào; null là chưa chắc, sẽ hỏi lại."""
    reader = _reader(kind, option or [], low, high)
    for answer in _lines() if text == FROM_INPUT else [text]:
        print(json.dumps({"value": _plain(reader(answer))}, ensure_ascii=False), flush=True)


def _reader(kind: str, options: list[str], low: int, high: int | None) -> Callable[[str], Value]:
    """Find what reads this kind of answer."""
    if kind not in EXAMPLES:
        kinds, example = ", ".join(EXAMPLES), EXAMPLES["yes_no"]
        raise Stop(
            f'Không có loại câu trả lời "{kind}"; KIND phải là một trong: {kinds}. Ví dụ: {example}',
            WRONG_SETTING,
        )
    if kind in CHOOSING and not options:
        raise Stop(f"Loại {kind} cần ít nhất một --option để chọn. Ví dụ: {EXAMPLES[kind]}", WRONG_SETTING)
    from dialogs import understand as answers

    readers: dict[str, Callable[[str], Value]] = {
        "yes_no": answers.yes_no,
        "count": lambda text: answers.count(text, low=low, high=high),
        "percent": lambda text: answers.percent(text, low=low, high=100 if high is None else high),
        "phone": answers.phone,
        "name": answers.name,
        "choice": lambda text: answers.choice(text, options),
        "several": lambda text: answers.several(text, options),
        "share": answers.share,
        "money": answers.money,
        "day": lambda text: answers.day(text, datetime.now(UTC).date()),
    }
    return readers[kind]


def _lines() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8-sig", errors="replace").rstrip("\r\n")


def _plain(value: Value) -> bool | int | float | str | list[int] | None:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
