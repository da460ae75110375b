"""The same mistake in many rows is told once: five hundred sentences alike are read by nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from bot.documents.past_table.fault import PastFault
from bot.documents.problem import Problem
from criteria.wording import Text, say

FEW_ROWS: Final = 3
ROWS_SHOWN: Final = 5


def told_together(problems: Iterable[Problem]) -> Iterator[Text]:
    """Say each problem; what is wrong the same way in more than a few rows of a column, once with its rows."""
    alike: dict[Problem, list[int]] = {}
    for one in dict.fromkeys(problems):
        same = one if one.fault is PastFault.NAME_TWICE else replace(one, row=0)
        alike.setdefault(same, []).append(one.row)
    for same, rows in alike.items():
        if len(rows) > FEW_ROWS:
            yield _of_rows(same, rows)
        else:
            yield from (replace(same, row=row).sentence for row in rows)


def _of_rows(same: Problem, rows: list[int]) -> Text:
    shown = ", ".join(map(str, rows[:ROWS_SHOWN]))
    return say(
        "Sheet “{sheet}”, column {column}, {count} rows ({list}): {what}. {remedy}.",
        sheet=same.sheet,
        column=same.column,
        count=len(rows),
        list=f"{shown} …" if len(rows) > ROWS_SHOWN else shown,
        what=same.what,
        remedy=same.remedy,
    )
