"""The row of a happening: what bears the same name is taken over, the rest is said.

RO001 a column finds the happening's field, or the trail's line, of its name.
RO002 a day, a number with decimals and a list are never written as they are.
RO003 a column that nobody fills, or a value that no column takes, is a mistake, not a silent gap.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dialogs.happening import AuthoritySet, ConsentRecorded, FigureEntered, TargetSet
from dialogs.records import Purpose
from storage.happenings.context import Context
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import When
from storage.tables import authorities, consents, targets, yearly_figures

LINE = Context(seq=7, at="2026-11-22T12:00:00Z", event="e1", actor="hoa", audience="")
FIGURE = FigureEntered(place="17071.05", year=2026, figure="households", whole=120)


def test_what_bears_the_same_name_is_taken_over() -> None:
    """Ghi một con số thì ghi đủ ai, lúc nào, năm nào, bao nhiêu (RO001)."""
    statement, row = RowOf(FigureEntered, added(yearly_figures, when=When.HISTORY))(FIGURE, LINE)
    assert row == {
        "place": "17071.05", "year": 2026, "figure": "households", "part": None, "whole": 120, "word": "",
        "seq": 7, "event": "e1", "at": "2026-11-22T12:00:00Z", "person": "hoa",
    }  # fmt: skip
    assert row.keys() == statement.names


def test_who_consents_is_not_who_types() -> None:
    """Người đồng ý là người có tên trong phiếu, không phải người gõ hộ (RO001)."""
    consent = ConsentRecorded(
        person="lan", purpose=Purpose.SCORING, version="1", text_sha256="0", given=True, subject="h1"
    )
    _, row = RowOf(ConsentRecorded, added(consents, when=When.HISTORY))(consent, LINE)
    assert row["person"] == "lan"


def test_what_is_not_plain_has_to_be_said() -> None:
    """Ngày và số lẻ được ghi thành chữ, đúng từng số (RO002)."""
    of_target = RowOf(TargetSet, added(targets, when=When.HISTORY))
    target = TargetSet(place="17071", figure="family", year=2030, percent=Decimal("62.50"))
    with pytest.raises(TypeError, match="percent"):
        of_target(target, LINE)
    assert of_target(target, LINE, percent=str(target.percent))[1]["percent"] == "62.50"
    authority = AuthoritySet(
        place="17071", title="family", exemplary=False, valid_from=date(2026, 1, 1), body="UBND",
        capacity="TM.", signer="Vi A", issuer="UBND", by_name="cô Hoa",
    )  # fmt: skip
    with pytest.raises(TypeError, match="valid_from"):
        RowOf(AuthoritySet, added(authorities, when=When.RECORD))(authority, LINE)


def test_no_gap_and_nothing_left_over() -> None:
    """Không ô nào bị bỏ trống, không điều gì bị rơi mất mà không ai hay (RO003)."""
    with pytest.raises(TypeError, match="colour"):
        RowOf(FigureEntered, added(yearly_figures, when=When.HISTORY))(FIGURE, LINE, colour="red")
