"""Versions of the database.

MI001 an empty file is brought to the newest version, and a second time changes nothing
MI002 the migrations make exactly the tables that the program uses
MI003 every migration follows one other
MI004 what was kept by an earlier version is kept
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from storage.errors import RefusedAct
from storage.migrations.upgrade import config_for, upgrade
from storage.tables import metadata

EARLIER = ("0001", "0002", "0003", "0004")

FIRST_VERSION = """
INSERT INTO places (id, kind, name, folded) VALUES ('17071', 'commune', 'Xã Minh Hợp', 'xa minh hop');
INSERT INTO places (id, kind, name, folded, parent) VALUES ('17071.05', 'village', 'Xóm 5', 'xom 5', '17071');
INSERT INTO seasons VALUES ('S1', '17071', 2026, 'family', 'gia-dinh-hoc-tap-mau', '1.0',
  '2026-01-01', '2026-12-31', '2026-01-01', '2026-12-31', 1);
INSERT INTO households VALUES ('H1', '17071.05.012', '17071.05', 12, 'Lò Văn Pâng', 'lo van pang', 'pang', 5);
INSERT INTO representatives VALUES ('H1', 'tg:1', 1, 'head', 1, '2026-11-01');
INSERT INTO files (id, code, season, household, commune, village, head_sort_key, criteria_set, criteria_version, status)
  VALUES ('F1', '17071.05.012', 'S1', 'H1', '17071', '17071.05', 'pang', 'gia-dinh-hoc-tap-mau', '1.0', 'draft');
INSERT INTO answers VALUES ('F1', 2, 'e1', 'tg:1', 'q1', '2');
INSERT INTO consents VALUES ('tg:1', 3, '2026-11-01', 'publishing', '2026-11', 'x', 1, 'H1');
"""


def schema(path: Path) -> dict[str, list[str]]:
    """Every statement's words; constraints may stand in another order."""
    with sqlite3.connect(path) as db:
        found = {
            name: sorted(re.findall(r"\w+|[^\w\s\"]", sql))
            for name, sql in db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
            if name != "alembic_version"
        }
    db.close()
    return found


def test_the_migrations_make_the_tables_of_the_program(tmp_path: Path) -> None:
    """A new commune's database is just what the program expects, triggers and indexes included (MI001, MI002)."""
    upgrade(tmp_path / "migrated.db")
    upgrade(tmp_path / "migrated.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'made.db'}")
    metadata.create_all(engine)
    engine.dispose()
    assert schema(tmp_path / "made.db") == schema(tmp_path / "migrated.db")


def test_nothing_is_left_to_migrate(tmp_path: Path) -> None:
    """No change of a table was forgotten (MI002)."""
    upgrade(tmp_path / "migrated.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_versions_are_one_line(tmp_path: Path) -> None:
    """There is one way from the oldest version to the newest (MI003)."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(config_for(connection))
        line = [step.revision for step in scripts.walk_revisions()][::-1]
        files = sorted(path.name[1:5] for path in Path(scripts.versions).glob("v*.py"))
        assert len(scripts.get_heads()) == 1
        assert sorted(line) == files  # a number is given out before its turn to land has come
    engine.dispose()


def test_each_version_can_be_upgraded(tmp_path: Path) -> None:
    """A database of any earlier version is brought to the newest (MI001)."""
    for revision in EARLIER:
        upgrade(tmp_path / f"{revision}.db", revision)
        upgrade(tmp_path / f"{revision}.db")
    upgrade(tmp_path / "new.db")
    assert [schema(tmp_path / "new.db")] * len(EARLIER) == [
        schema(tmp_path / f"{revision}.db") for revision in EARLIER
    ]


def test_nobody_is_lost_when_households_become_subjects(tmp_path: Path) -> None:
    """A home registered with the first version is there after the upgrade, with its file and its people (MI004)."""
    upgrade(tmp_path / "a.db", "0004")
    with sqlite3.connect(tmp_path / "a.db") as db:
        db.executescript(FIRST_VERSION)
    db.close()
    upgrade(tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        found = db.execute(
            "SELECT s.kind, s.code, s.place, s.number, s.name, s.members, s.facts, f.id, f.place, f.status, r.person, "
            "c.subject FROM subjects s JOIN files f ON f.subject = s.id JOIN representatives r ON r.subject = s.id "
            "JOIN consents c ON c.subject = s.id"
        ).fetchall()
        answered = db.execute("SELECT file, question, value FROM answers").fetchall()
    db.close()
    assert found == [
        (
            "household",
            "17071.05.012",
            "17071.05",
            12,
            "Lò Văn Pâng",
            5,
            "{}",
            "F1",
            "17071.05",
            "draft",
            "tg:1",
            "H1",
        )
    ]
    assert answered == [("F1", "q1", "2")]


def test_an_upgrade_is_whole_or_not_at_all(tmp_path: Path) -> None:
    """When the power fails in the middle, the next start finds what was there before (MI001)."""
    with sqlite3.connect(tmp_path / "a.db") as db:
        db.execute("CREATE TABLE conversations (in_the_way)")
    db.close()
    with pytest.raises(OperationalError, match="already exists"):
        upgrade(tmp_path / "a.db")
    assert list(schema(tmp_path / "a.db")) == ["conversations"]
    with sqlite3.connect(tmp_path / "a.db") as db:
        db.execute("DROP TABLE conversations")
    db.close()
    upgrade(tmp_path / "a.db")
    assert "audit" in schema(tmp_path / "a.db")


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    """An old program says that the database is newer than itself, and does not touch it (MI001)."""
    upgrade(tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    db.close()
    with pytest.raises(RefusedAct, match="newer version"):
        upgrade(tmp_path / "a.db")
