"""Versions of the database.

MI001 an empty file is brought to the newest version, and a second time changes nothing
MI002 the migrations make exactly the tables that the program uses
MI003 every migration follows one other
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
        assert [step.revision for step in scripts.walk_revisions()][::-1] == ["0001", "0002", "0003", "0004"]
    engine.dispose()


def test_each_version_can_be_upgraded(tmp_path: Path) -> None:
    """A database of any earlier version is brought to the newest (MI001)."""
    for revision in ("0001", "0002", "0003"):
        upgrade(tmp_path / f"{revision}.db", revision)
        upgrade(tmp_path / f"{revision}.db")
    upgrade(tmp_path / "new.db")
    assert [schema(tmp_path / "new.db")] * 3 == [
        schema(tmp_path / f"{revision}.db") for revision in ("0001", "0002", "0003")
    ]


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
