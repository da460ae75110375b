"""Whose fault an error is: the step's, or the storage's."""

from __future__ import annotations

import sqlite3

from storage.errors import StorageUnavailable

_OF_THE_STEP = {
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_RANGE,
    sqlite3.SQLITE_TOOBIG,
}


def storage_failed(error: BaseException) -> bool:
    """Locked, full, read-only, broken or closed: no step is to blame, nothing may be acknowledged."""
    if isinstance(error, StorageUnavailable):
        return True
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError):
        return "closed" in str(error)
    if isinstance(error, sqlite3.Error):
        code: int | None = getattr(error, "sqlite_errorcode", None)
        return code is not None and (code & 0xFF) not in _OF_THE_STEP
    return isinstance(error, OSError) or (isinstance(error, ValueError) and "Connection closed" in str(error))
