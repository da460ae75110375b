"""Where the database stands."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import make_url

from storage.errors import RefusedAct


def database_file(database_url: str) -> Path:
    """The SQLite file behind a URL such as `sqlite+aiosqlite:////srv/sohoctap/sohoctap.db`."""
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise RefusedAct(
            f"DATABASE_URL {url.render_as_string()!r}: only a SQLite file is served for now, "
            "such as sqlite+aiosqlite:///data/sohoctap.db"
        )
    return Path(url.database)
