"""The inspector of a province with more communes than a message has buttons.

PI001 every commune of the province with a season can be reached, no other province's ever
PI002 no screen has more than a hundred buttons, and the way back is one of them
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from bot.words import render
from tests.dialogs.transcript import Stage

COMMUNES = 130


def add_communes(stage: Stage, province: str, first: int, count: int) -> None:
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(
            "INSERT OR IGNORE INTO places (id, kind, name, folded) VALUES (?, 'province', 'Tỉnh', 'tinh')",
            (province,),
        )
        for number in range(first, first + count):
            db.execute(
                "INSERT INTO places (id, kind, name, folded, parent) VALUES (?, 'commune', ?, ?, ?)",
                (str(number), f"Xã Số {number}", f"xa so {number}", province),
            )
            db.execute(
                "INSERT INTO seasons SELECT ?, ?, year, title, criteria_set, criteria_version, registration_from, "
                "registration_to, scoring_from, scoring_to, village_review FROM seasons "
                "WHERE commune = '17071' AND title = 'family'",
                (f"S{number}", str(number)),
            )


async def test_every_commune_of_the_province_is_reached(stage: Stage) -> None:
    """Tỉnh có hơn trăm xã thì người kiểm tra gõ tên là vào được xã bất kỳ, không lẫn xã tỉnh khác (PI001, PI002)."""
    await stage.play("grant% tinh inspector 40 ong Trần Văn Tỉnh")
    add_communes(stage, "01", 10001, 200)  # a database of the whole country: these stand first by name
    add_communes(stage, "40", 20001, COMMUNES)
    await stage.play("tinh> /kiemtra")
    screen = stage.screens["tinh"][-1]
    labels = [render(choice.label, "vi", "") for choice in screen.choices]
    assert len(labels) <= 100
    assert labels[-1] == "Quay lại"
    assert not any("Số 10" in label for label in labels)
    said = "\n".join(render(words, "vi", "ong") for words in screen.paragraphs)  # type: ignore[arg-type]
    assert f"80 trong {COMMUNES + 1} xã" in said
    await stage.play("tinh> số 2011")
    found = [render(choice.label, "vi", "") for choice in stage.screens["tinh"][-1].choices]
    assert found == [*(f"Xã Số {number}" for number in range(20110, 20120)), "Quay lại"]
    await stage.play("tinh> ở đâu đâu")
    assert "không có xã nào tên như vậy" in "\n".join(stage.said[-10:])
    await stage.play("tinh> xa so 20130")
    assert "Xã Số 20130: ông tự bốc thăm" in "\n".join(stage.said[-10:])
    await stage.play("tinh* Quay lại")
    assert len(stage.screens["tinh"][-1].choices) == 81
    await stage.play("tinh> số 10001")
    assert "không có xã nào tên như vậy" in "\n".join(stage.said[-100:])
    await stage.play("tinh> quay lai")
    assert "Kiểm tra xã nào" not in "\n".join(stage.said[-3:])


async def test_every_communes_report_is_reached(stage: Stage) -> None:
    """Báo cáo cả tỉnh mở được báo cáo của từng xã, sang trang là thấy hết (PI001, PI002)."""
    await stage.play("grant% tinh inspector 40 ong Trần Văn Tỉnh")
    add_communes(stage, "40", 20001, COMMUNES)
    await stage.play("household% 1 Lò Văn Pâng, recognised 85")
    for line in ("/baocao", "* Năm 2026", "* Một xã"):
        await stage.play(f"tinh{line}" if line[0] == "*" else f"tinh> {line}")
    seen: list[str] = []
    while True:
        labels = [render(choice.label, "vi", "") for choice in stage.screens["tinh"][-1].choices]
        assert len(labels) <= 100
        assert labels[-1] == "Quay lại"
        seen += [label for label in labels if label.startswith("Xã")]
        if "Trang sau" not in labels:
            break
        await stage.play("tinh* Trang sau")
    assert len(seen) == len(set(seen)) == COMMUNES + 1
    await stage.play("tinh* Trang trước")
    await stage.play("tinh* Xã Số 20061")
    assert "Xã Số 20061" in "\n".join(stage.said[-8:])
