"""Scorecards of every released version, worked out by hand and kept for ever.

Each file under `cards/<set>@<version>/` tells one case and can be scored as it is: `sohoctap score <set> <file>`.

SC1101 An old version gives the card it always gave, to the point.
SC1102 Every open set has cards, and each card names every line.
SC1103 Lines add up to the total.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.command_line import app
from criteria import Library

CARDS = Path(__file__).parent / "cards"
FILES = sorted(CARDS.glob("*/*.json"))


def scored(path: Path) -> dict[str, Any]:
    """Score the file as somebody at a keyboard would, and keep what a card is judged by."""
    case = json.loads(path.read_text(encoding="utf-8"))
    options = ["--on", case.get("on", "2025-12-31"), "--level", str(case.get("level", 1))]
    result = CliRunner().invoke(app("score", "criteria"), ["score", path.parent.name, str(path), *options])
    assert (result.exit_code, result.stderr) == (0, "")
    card: dict[str, Any] = json.loads(result.stdout)
    lines = {line["indicator"]: line["points"] for line in card["lines"]}
    assert sum(points for points in lines.values() if points is not None) == card["points"]
    kept = {key: card[key] for key in case["card"] if key != "lines"}
    return kept | ({"doubts": len(card["doubts"])} if "doubts" in kept else {}) | {"lines": lines}


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.stem}" for path in FILES])
def test_a_card_worked_out_by_hand(path: Path) -> None:
    """SC1101 SC1103. Bảng điểm tính tay năm nào thì sau này chấm lại vẫn ra đúng như thế."""
    assert json.loads(path.read_text(encoding="utf-8"))["card"] == scored(path)


def test_every_open_set_has_cards(library: Library) -> None:
    """SC1102. Bộ nào chấm được cũng có ít nhất ba bảng điểm tính tay, kể tên mọi chỉ tiêu."""
    for set_id in library.ids():
        for version in library.versions(set_id):
            criteria_set = library.get(set_id, version)
            files = list((CARDS / f"{set_id}@{version}").glob("*.json"))
            assert (len(files) >= 3) == criteria_set.scorable, set_id
            for path in files:
                named = json.loads(path.read_text(encoding="utf-8"))["card"]["lines"]
                assert list(named) == [indicator.id for indicator in criteria_set.indicators]
