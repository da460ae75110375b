"""Officers tapping at random at once, and the audit read back.

CT001 whatever is tapped, no step fails and every tap is answered
CT002 the lines of the audit keep each rule of working together
CT003 the tables are what the history makes of them, and the chain is whole
CT004 a line that breaks a rule is seen: the reading is no matter of course
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from storage.audit import verify
from tests.commune.audit_read import RULES, read_back
from tests.commune.replay import copied, differences, replayed
from tests.commune.tapping import Table, sit_down
from tests.commune.world import imagine
from tests.commune.write_down import write_down
from tests.commune.written import CHAIR, OFFICERS, Written, head_of

TAPS = 4_000
AT_MOST = 120.0
"""Seconds, on a machine that is busy with other things."""


async def test_officers_tap_at_once(tmp_path: Path) -> None:
    """Ba cán bộ và Chủ tịch Hội cùng bấm lung tung: hồ sơ nào cũng một người quyết, đúng người, đúng lúc (CT001, CT002, CT003)."""
    async with Written.opened(imagine(4, 30), tmp_path) as it:
        await write_down(it)
        await it.look_through()
        await sit_down(it)
        before = copied(it.database, tmp_path / "before.db")
        tapped = await Table(it, 1).tap(AT_MOST, TAPS)
        assert await it.rows("SELECT why FROM dead_letters") == []
    assert (tapped.lost, tapped.silent) == ([], [])
    read = read_back(before, it.database)
    assert read.broken == []
    assert verify(it.database_url) == []
    replayed(before, it.database)
    assert list(differences(before, it.database)) == []
    assert {"file_claimed", "file_verified", "claim_released"} <= read.seen.keys()


ONE, OTHER, _ = OFFICERS
STRANGER = "tg:999999"


def claimed(file: str, officer: str, at: int = 0) -> tuple[int, str, dict[str, Any]]:
    return (
        at,
        "file_claimed",
        {"file": file, "officer": officer, "until": f"2026-11-20T{at + 2:02}:00:00+00:00"},
    )


def decided(file: str, officer: str, at: int = 0) -> tuple[int, str, dict[str, Any]]:
    return at, "file_verified", {"file": file, "officer": officer}


def taken(officer: str, at: int = 0) -> tuple[int, str, dict[str, Any]]:
    village = {"season": "SEASON", "village": "17071.01"}
    return at, "village_taken", village | {"officer": officer, "until": "2026-11-20T23:00:00+00:00"}


def rest(officer: str, file: str) -> tuple[int, str, dict[str, Any]]:
    return (
        1,
        "rest_verified",
        {"season": "SEASON", "village": "17071.01", "officer": officer, "files": [file]},
    )


def asked(officer: str, file: str) -> tuple[int, str, dict[str, Any]]:
    return 0, "second_asked", {"file": file, "officer": officer, "verdict": "verified", "changed": "30"}


def undone(officer: str, file: str, at: int) -> tuple[int, str, dict[str, Any]]:
    return at, "decision_undone", {"files": [file], "officer": officer, "until": "2026-11-20T09:00:00+00:00"}


FORGED: dict[str, list[tuple[int, str, dict[str, Any]]]] = {
    "claimed twice": [claimed("CALM", ONE), claimed("CALM", OTHER)],
    "claimed, not waiting": [claimed("CALM", ONE), decided("CALM", ONE), claimed("CALM", ONE, 1)],
    "not in hand": [claimed("CALM", ONE), decided("CALM", ONE, 3)],
    "decided twice": [claimed("CALM", ONE), decided("CALM", ONE), decided("CALM", ONE)],
    "own file": [claimed("CALM", "OWNER"), decided("CALM", "OWNER")],
    "stepped aside": [(0, "stepped_aside", {"file": "CALM", "officer": ONE}), claimed("CALM", ONE)],
    "in another's village": [taken(OTHER), claimed("CALM", ONE)],
    "no officer": [claimed("CALM", STRANGER)],
    "flagged in the rest": [taken(ONE), rest(ONE, "FLAGGED")],
    "taken twice": [taken(ONE), taken(OTHER, 1)],
    "second of themselves": [claimed("CALM", ONE), asked(ONE, "CALM"), claimed("CALM", ONE), decided("CALM", ONE)],
    "undone late": [claimed("CALM", ONE), decided("CALM", ONE), undone(ONE, "CALM", 1)],
    "signed too early": [(0, "village_signed_off", {"season": "SEASON", "village": "17071.01", "officer": CHAIR})],
}  # fmt: skip


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("rule", RULES)
async def test_a_line_that_breaks_a_rule_is_seen(small: Written, tmp_path: Path, rule: str) -> None:
    """Giả sử có người quyết hồ sơ nhà mình, hay hai người cùng quyết, thì đọc dấu vết là thấy (CT004)."""
    before, after = (
        copied(small.database, tmp_path / "before.db"),
        copied(small.database, tmp_path / "after.db"),
    )
    homes = [home for home in small.commune.homes if home.village == "17071.01"]
    calm = next(home for home in homes if not home.there)
    flagged = next(home for home in homes if home.there)
    names = {
        "CALM": calm.file,
        "FLAGGED": flagged.file,
        "OWNER": calm.person or head_of(calm.village),
        "SEASON": small.season,
    }
    with sqlite3.connect(after) as db:
        [(last,)] = db.execute("SELECT max(seq) FROM audit")
        for number, (hour, what, forged) in enumerate(FORGED[rule], start=1):
            said = {
                key: names.get(value, value) if isinstance(value, str) else [names[one] for one in value]
                for key, value in forged.items()
            }
            at = f"2026-11-20T{hour:02}:30:{number:02}.000000+00:00"
            db.execute(
                "INSERT INTO audit VALUES (?, ?, 'e', ?, ?, 'r', x'00', x'00', x'00')",
                (last + number, at, said["officer"], what),
            )
            db.execute("INSERT INTO audit_values VALUES (?, x'00', ?)", (last + number, json.dumps(said)))
    broken = read_back(before, after).broken
    assert any(RULES[rule] in one for one in broken), broken
