"""Online backup and restore: the database as of one moment, and every evidence file it names.

A backup is a folder: `sohoctap.db`, `evidence/` and a manifest with the sha-256 of each file. The database is
copied first: evidence is on the disk before a row names it, so what the copy names is there to be copied.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from pathlib import Path

import msgspec

from storage.address import database_file
from storage.errors import RefusedAct
from storage.lock import take_lock

DATABASE = "sohoctap.db"
EVIDENCE = "evidence"
MANIFEST = "manifest.json"


class Manifest(msgspec.Struct, frozen=True):
    files: dict[str, str]
    """Path within the backup → sha-256."""


def backup(database_url: str, data_dir: Path, target: Path) -> None:
    """Copy into a new or empty folder; the bots may go on."""
    if target.exists() and any(target.iterdir()):
        raise RefusedAct(f"{target} is not empty: give a new folder for each backup")
    target.mkdir(parents=True, exist_ok=True)
    _copy_database(database_file(database_url), target / DATABASE)
    files = {DATABASE: _sha256(target / DATABASE)}
    for file in _evidence(data_dir / EVIDENCE):
        name = f"{EVIDENCE}/{file.parent.name}/{file.name}"
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copy2(file, target / name)
        except FileNotFoundError:
            continue  # its time was over while we copied
        files[name] = _sha256(target / name)
    (target / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(Manifest(files))))


def restore(source: Path, database_url: str, data_dir: Path) -> None:
    """Check every file, then copy into an empty data folder; nothing that is there is overwritten.

    Not even an old database's log beside it: SQLite would play it into the restored one.
    """
    database = database_file(database_url)
    lock = take_lock(data_dir)
    try:
        if any(database.parent.glob(f"{database.name}*")) or any(_evidence(data_dir / EVIDENCE)):
            raise RefusedAct(f"{data_dir} holds data already: move it away first, or restore into a new one")
        files = _checked(source)
        database.parent.mkdir(parents=True, exist_ok=True)
        for name in sorted(
            files, key=DATABASE.__eq__
        ):  # the database last: it makes the folder a data folder
            target = database if name == DATABASE else data_dir / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, target)
    finally:
        lock.release()


def _checked(source: Path) -> dict[str, str]:
    try:
        manifest = msgspec.json.decode((source / MANIFEST).read_bytes(), type=Manifest)
    except (FileNotFoundError, msgspec.DecodeError):
        raise RefusedAct(f"{source} is no whole backup: its {MANIFEST} is missing or damaged") from None
    for name, sha256 in manifest.files.items():
        inside = (source / name).resolve()
        if not inside.is_relative_to(source.resolve()) or not inside.is_file():
            raise RefusedAct(f"{source}: {name} is missing; take an older backup")
        if _sha256(inside) != sha256:
            raise RefusedAct(f"{source}: {name} is not what was backed up; take an older backup")
    return manifest.files


def _copy_database(source: Path, target: Path) -> None:
    reading = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    writing = sqlite3.connect(target)
    try:
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode = DELETE")
        if writing.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise RefusedAct(f"the copy of {source} is damaged: run the doctor on the original")
    finally:
        writing.close()
        reading.close()


def _evidence(folder: Path) -> list[Path]:
    """Whole files only: one that is being written begins with a dot."""
    return sorted(file for file in folder.glob("??/*") if not file.name.startswith("."))


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
