"""Looking up a commune, or somebody in it, among very many.

FN001 the answer is the one that reading every row would give
FN002 names are read along an index: no village's row is opened to find a commune, nor a file's to find a name
FN003 the communes of a province are all there, however many others the database has
"""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from dialogs.understand import fold
from storage.migrations.upgrade import upgrade
from storage.world import finding, places
from tests.dialogs.understand.plainly import plainly_near

SYLLABLES = (
    "Lò",
    "Vi",
    "Văn",
    "Thị",
    "Pâng",
    "Phương",
    "Phượng",
    "Mai",
    "Minh",
    "Hợp",
    "An",
    "Trương",
    "Sơn",
)
TYPED = (
    *("minh hop", "an", "hop", "xa", "%", "_", "a'b", "lo", "zz", "xa minh hop", "lo van pang", "vna", "phunog"),
    *("truongg son", "mia", "lo vna pang", "thi pagn", "h", "son"),
)  # fmt: skip


class Many:
    """A few provinces of communes, their villages, and those who live there."""

    def __init__(self, path: Path, seed: int) -> None:
        upgrade(path)
        self.dice = random.Random(seed)
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute("BEGIN")
        for province in ("40", "38"):
            self._place(province, "province", f"Tỉnh {self._name()}", None)
            for number in range(70):
                self._commune(f"{province}{number:03}", province)
        self.db.execute("COMMIT")

    def _name(self) -> str:
        return " ".join(self.dice.choices(SYLLABLES, k=self.dice.choice([1, 2, 3])))

    def _place(self, the_id: str, kind: str, name: str, parent: str | None) -> None:
        self.db.execute(
            "INSERT INTO places (id, kind, name, folded, parent) VALUES (?, ?, ?, ?, ?)",
            (the_id, kind, name, fold(name), parent),
        )

    def _commune(self, commune: str, province: str) -> None:
        self._place(commune, "commune", f"Xã {self._name()}", province)
        if self.dice.random() < 0.8:
            self.db.execute(
                "INSERT INTO seasons VALUES (?, ?, 2026, 'family', 'x', '1', '', '', '', '', 1)",
                (f"S{commune}", commune),
            )
        villages = [f"{commune}.{number:02}" for number in (1, 2)]
        for village in villages:
            self._place(village, "village", f"Xóm {self._name()}", commune)
        for place in (commune, villages[0]):
            if self.dice.random() < 0.2:
                alias = self._name()
                self.db.execute("INSERT INTO place_aliases VALUES (?, ?, ?)", (place, fold(alias), alias))
        for number in range(self.dice.randrange(12)):
            self._house(commune, self.dice.choice([*villages, commune]), number)

    def _house(self, commune: str, place: str, number: int) -> None:
        name = self._name()
        the_id = f"H{commune}{number}"
        self.db.execute(
            "INSERT INTO subjects (id, kind, code, place, number, name, folded, sort_key, members) "
            "VALUES (?, 'household', ?, ?, ?, ?, ?, '', 4)",
            (the_id, f"{commune}.{self.dice.randrange(10**9)}", place, number, name, fold(name)),
        )
        if self.dice.random() < 0.8:
            status = self.dice.choice(["planned", "draft", "waiting", "withdrawn", "recognised"])
            self.db.execute(
                "INSERT INTO files (id, code, season, subject, commune, place, sort_key, criteria_set, "
                "criteria_version, status) SELECT ?, 'x', id, ?, commune, ?, '', 'x', '1', ? FROM seasons WHERE commune = ?",
                (f"F{the_id}", the_id, place, status, commune),
            )

    def rows(self, sql: str, *values: object) -> list[tuple[str, ...]]:
        return self.db.execute(sql, values).fetchall()

    def communes_plainly(self, typed: str) -> list[str]:
        """Read every commune and its other names."""
        in_use = {commune for (commune,) in self.rows("SELECT commune FROM seasons")}
        others = self.rows("SELECT place, folded FROM place_aliases")
        fit = [
            (folded != typed, not folded.endswith(f" {typed}"), folded, the_id)
            for the_id, folded in self.rows("SELECT id, folded FROM places WHERE kind = 'commune'")
            if the_id in in_use
            and (typed in folded or any(typed in other for place, other in others if place == the_id))
        ]
        return [the_id for *_, the_id in sorted(fit)]

    def files_plainly(self, commune: str, typed: str) -> list[str]:
        """Read every name in the commune: as it is written, else a slip away."""
        everybody = self.rows(
            "SELECT s.folded, f.id FROM files f JOIN subjects s ON s.id = f.subject "
            "WHERE f.commune = ? AND f.status <> 'planned' ORDER BY s.code",
            commune,
        )
        return [file for name, file in everybody if typed in name] or [
            file for name, file in everybody if plainly_near(typed, name)
        ]


@pytest.fixture(scope="module", params=range(3))
def many(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Many:
    return Many(tmp_path_factory.mktemp("many") / "so.db", request.param)


@pytest.mark.parametrize("typed", TYPED)
def test_a_commune_is_found_as_by_reading_them_all(many: Many, typed: str) -> None:
    """Gõ tên xã, cả tên cũ, thì ra đúng các xã đang dùng sổ, xã trùng hẳn tên đứng trước (FN001)."""
    plainly = many.communes_plainly(typed)
    for most in (0, 1, 6, 500):
        assert plainly[:most] == [one.id for one in places.find_communes(many.db, typed, most)]


@pytest.mark.parametrize("typed", TYPED)
def test_somebody_is_found_as_by_reading_them_all(many: Many, typed: str) -> None:
    """Gõ đúng tên hay lẫn một chữ thì cũng ra đúng những nhà ấy, theo thứ tự mã (FN001)."""
    for (commune,) in many.rows("SELECT id FROM places WHERE kind = 'commune'"):
        plainly = many.files_plainly(commune, typed)
        for most in (1, 13):
            assert plainly[:most] == [one.file for one in finding.find_files(many.db, commune, typed, most)]


@pytest.mark.parametrize("query", [places._COMMUNES, finding._NAMES], ids=["communes", "names"])
def test_names_are_read_along_an_index(many: Many, query: places.Query) -> None:
    """Cả nước cùng một sổ thì tìm một xã, một nhà vẫn nhanh như tra mục lục (FN002)."""
    given = {"text": "x", "at_end": "% x", "the_commune": "40001"}
    plan = [row[3] for row in many.db.execute(f"EXPLAIN QUERY PLAN {query.sql}", query.values(given))]
    assert any("COVERING INDEX" in step for step in plan)
    assert not any(step in {"SCAN places", "SCAN subjects", "SCAN files"} for step in plan)
    assert not any("ix_files" in step for step in plan)


def test_a_province_has_all_its_communes(many: Many) -> None:
    """Tỉnh có bao nhiêu xã dùng sổ thì đủ bấy nhiêu, xã tỉnh khác có đông mấy cũng không lấn (FN003)."""
    for province in ("40", "38"):
        found = places.communes_of(many.db, province)
        assert {one.id for one in found} == {
            commune
            for (commune,) in many.rows("SELECT commune FROM seasons WHERE commune LIKE ?", f"{province}%")
        }
        assert [fold(one.name) for one in found] == sorted(fold(one.name) for one in found)
        assert {one.parent for one in found} == {province}
