"""What outlives every process: one SQLite file, one short transaction for each accepted call or act.

WAL with `synchronous=NORMAL` survives the death of the process at any moment, which is what is promised here;
a power cut may cost the last moments, which a simulator can bear.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FILE_NAME = "standin.sqlite3"

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bots (
    id INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, profile TEXT NOT NULL,
    next_update INTEGER NOT NULL, next_message INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS people (id INTEGER PRIMARY KEY, profile TEXT NOT NULL);
-- key: the chat's own id for a group, a number of ours for a private chat (Telegram has no such number)
CREATE TABLE IF NOT EXISTS chats (
    key INTEGER PRIMARY KEY, kind TEXT NOT NULL, bot INTEGER, person INTEGER,
    next_message INTEGER NOT NULL DEFAULT 1, facts TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS messages (
    chat INTEGER NOT NULL, id INTEGER NOT NULL, seq INTEGER NOT NULL, date INTEGER NOT NULL,
    sender INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL,
    PRIMARY KEY (chat, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS messages_seq ON messages (chat, seq);
CREATE TABLE IF NOT EXISTS updates (
    bot INTEGER NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL, expires REAL NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (bot, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS taps (
    id TEXT PRIMARY KEY, bot INTEGER NOT NULL, person INTEGER NOT NULL, chat INTEGER NOT NULL,
    message INTEGER NOT NULL, data TEXT NOT NULL, at REAL NOT NULL, answered_at REAL, answer TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS taps_open ON taps (answered_at, at);
CREATE TABLE IF NOT EXISTS files (
    number INTEGER PRIMARY KEY, unique_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
    mime TEXT NOT NULL, size INTEGER NOT NULL, width INTEGER, height INTEGER, content BLOB NOT NULL
);
"""


class Store:
    """The one connection; all reading and writing goes through it, on the event loop's thread."""

    def __init__(self, data_dir: Path) -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        self.path = data_dir / FILE_NAME
        self.connection = sqlite3.connect(self.path, isolation_level=None, cached_statements=256)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=NORMAL")
        self.connection.execute("PRAGMA busy_timeout=2000")
        self.connection.executescript(SCHEMA)
        self.execute = self.connection.execute

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of one call or act, or nothing of it; committed before anyone is answered."""
        if self.connection.in_transaction:
            yield
            return
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")

    def get(self, name: str, default: str = "") -> str:
        row = self.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else default

    def put(self, name: str, value: str) -> None:
        self.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def close(self) -> None:
        self.connection.close()
