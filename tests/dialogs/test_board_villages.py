"""The board with the villages of a commune.

BV001 sixty villages with long names, all with work and half of them taken: one message, one keyboard, every village named
BV002 while everything fits every village stands there in full; else those without work share a line
BV003 a village that is taken, signed off, or has nothing waiting has no button
BV004 villages stand by their numbers, whatever their counts
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.words import paragraph, render
from dialogs.group.board_villages import MOST_BUTTONS, VillageLine, shown, village_choices
from dialogs.message import Message
from dialogs.records import VillageTriage, VillageWork
from dialogs.verification.live import render as draw
from storage import Store
from tests.dialogs.transcript import Stage

UNTIL = datetime(2026, 11, 22, 7, tzinfo=UTC)


class Speaking:
    """A world that can only speak."""

    def spoken(self, words: object, language: str, address: str) -> str:
        return render(words, language, address)  # type: ignore[arg-type]


def line(
    number: int, *, waiting: int = 5, officer: str = "", signed: bool = False, name: str = "Xóm"
) -> VillageLine:
    counts = VillageTriage(
        f"17071.{number:02}", f"{name} {number}", clear=waiting, done=3, submitted=waiting + 3
    )
    work = VillageWork(
        "S1",
        counts.village,
        officer=officer and "tg:1",
        officer_name=officer,
        until=UNTIL if officer else None,
        signed_by_name="cô Mai" if signed else "",
        signed_at=UNTIL if signed else None,
    )
    return VillageLine(counts, work if officer or signed else None)


def told(villages: list[VillageLine], room: int = 3000) -> list[str]:
    return [render(words, "vi", "") for words in shown(villages, Speaking(), room)]  # type: ignore[arg-type]


def test_a_small_commune_stands_there_in_full() -> None:
    """Xã ít xóm thì xóm nào cũng có đủ số, xếp theo số xóm (BV002, BV004)."""
    lines = told([line(1, waiting=1), line(2, waiting=90), line(3, waiting=0)])
    assert [said[2:8] for said in lines] == ["Xóm 1:", "Xóm 2:", "Xóm 3:"]


def test_villages_without_work_share_a_line() -> None:
    """Xã đông xóm thì những xóm đã xong gộp lại một dòng (BV002)."""
    lines = told([line(number, waiting=number % 2) for number in range(1, 61)])
    assert len(lines) == 31
    assert "Xóm 2, Xóm 4" in lines[-1]


@pytest.mark.parametrize("count", [60, 99])
def test_many_villages_fit(count: int) -> None:
    """Sáu mươi xóm tên dài, một nửa đang có người xem: vẫn gọn trong một tin (BV001)."""
    villages = [
        line(number, officer="cô giáo Phương" if number % 2 else "", name="Xóm Minh Tiến Thượng")
        for number in range(1, count + 1)
    ]
    lines = told(villages, 3600)
    assert sum(map(len, lines)) + len(lines) <= 3600
    if count == 60:
        assert all(any(f"Thượng {one}:" in said for said in lines) for one in range(1, 61))
    else:
        assert "xóm nữa" in lines[-1]


def test_only_free_villages_with_work_have_a_button() -> None:
    """Xóm đang có người xem, đã ký, hay không còn hồ sơ chờ thì không mời bấm (BV003)."""
    villages = [line(1), line(2, officer="cô Hoa"), line(3, signed=True), line(4, waiting=0), line(5)]
    assert [choice.id for choice in village_choices(villages)] == ["v-17071.01", "v-17071.05"]
    assert len(village_choices([line(number) for number in range(1, 100)])) == MOST_BUTTONS


async def test_the_whole_board_of_sixty_villages(stage: Stage) -> None:
    """Bảng của xã sáu mươi xóm gửi được trong một tin Telegram (BV001)."""
    await stage.play("household% 3 Lò Văn Pâng, waiting 76")
    with closing(sqlite3.connect(stage.database)) as db, db:
        sixty_villages(db)
    message = await board_of(stage.store, stage.at)
    text = "\n\n".join(paragraph(said, "vi", "") for said in message.paragraphs)
    assert len(text) <= 4096
    assert len(message.choices) <= 100
    assert all(f"Xóm Minh Tiến Thượng {number}:" in text for number in range(20, 61))


async def board_of(store: Store, at: datetime) -> Message:
    await store.registry.make_invitation(None, "17071")
    with closing(sqlite3.connect(store.database)) as db, db:
        db.execute(
            "INSERT INTO groups (chat, commune, admin, present, bound_at) VALUES ('tg:-1', '17071', 0, 1, '2026')"
        )
    message = await draw("board:17071", store.world, at)
    assert message is not None
    return message


def sixty_villages(db: sqlite3.Connection) -> None:
    """Give each of sixty villages two waiting files; every second one is in somebody's hands."""
    (season,) = db.execute("SELECT id FROM seasons WHERE title = 'family'").fetchone()
    names = [row[1] for row in db.execute("PRAGMA table_info(files)")]
    for number in range(1, 61):
        village = f"17071.{number:02}"
        db.execute(
            "INSERT INTO places (id, kind, name, folded, parent) VALUES (?, 'village', ?, '', '17071') "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            (village, f"Xóm Minh Tiến Thượng {number}"),
        )
        for copy in (1, 2):
            subject, file = f"s{number}-{copy}", f"f{number}-{copy}"
            db.execute(
                "INSERT INTO subjects (id, kind, code, place, number, name, folded, sort_key, members) "
                "VALUES (?, 'household', ?, ?, ?, 'Lò', 'lo', 'lo', 4)",
                (subject, f"{village}.9{copy}", village, 90 + copy),
            )
            changed = {"id": file, "code": f"{village}.9{copy}", "subject": subject, "place": village}
            row = db.execute("SELECT * FROM files WHERE id = 'ff00000003'").fetchone()
            values = dict(zip(names, row, strict=True)) | changed
            columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
            db.execute(f"INSERT INTO files ({columns}) VALUES ({marks})", [values[name] for name in names])
        if number % 2:
            db.execute(
                "INSERT INTO village_work (season, village, officer, officer_name, since, until) VALUES (?, ?, 'tg:1', 'cô giáo Phương', '2026-11-21T11:00:00Z', '2026-11-22T07:00:00Z')",
                (season, village),
            )
