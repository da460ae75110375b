"""Brings a database to the newest version, from whichever it is at: all of the way, or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection

from storage.errors import RefusedAct


def config_for(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def upgrade(database: Path, revision: str = "head") -> None:
    """One transaction, so that a power cut in the middle leaves the version that was there."""
    database.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{database}")
    event.listen(engine, "connect", _by_hand)
    try:
        with engine.connect() as connection:
            config = config_for(connection)
            wanted = ScriptDirectory.from_config(config).as_revision_number(revision)
            if MigrationContext.configure(connection).get_current_revision() == wanted:
                return
            connection.rollback()
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            command.upgrade(config, revision)
            connection.commit()
    except CommandError as error:
        raise RefusedAct(
            f"{database} was written by a newer version of the program ({error}): install that version"
        ) from None
    finally:
        engine.dispose()


def _by_hand(connection: sqlite3.Connection, record: Any) -> None:  # noqa: ARG001 -- a listener's shape
    """Python's driver would commit before each table it makes."""
    connection.isolation_level = None
