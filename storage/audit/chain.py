"""The hash chain: each audit line carries the hash of the line before it.

A line covers what happened only by a salted digest, so that the personal values beside it can be erased while
the chain still verifies (design §8).
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from typing import NamedTuple

import msgspec
from sqlalchemy import desc, select

from storage.statement import Statement
from storage.tables import audit

BEGINNING = bytes(32)
"""What the first line says of the line before it."""
SALT_BYTES = 16

_HEAD = Statement(select(audit.c.seq, audit.c.hash).order_by(desc(audit.c.seq)).limit(1))
_ENCODER = msgspec.json.Encoder()


class Head(NamedTuple):
    """The newest line: the next one follows it."""

    seq: int
    hash: bytes


NO_LINES = Head(0, BEGINNING)


class Line(NamedTuple):
    seq: int
    at: str
    event: str
    actor: str
    what: str
    record: str
    digest: bytes
    prev: bytes
    hash: bytes


def digest_of(salt: bytes, happened: bytes) -> bytes:
    return hashlib.sha256(salt + happened).digest()


def hash_of(
    prev: bytes, seq: int, at: str, event: str, actor: str, what: str, record: str, digest: bytes
) -> bytes:
    """JSON keeps the fields apart: no two different lines read the same."""
    fields = _ENCODER.encode((seq, at, event, actor, what, record))
    return hashlib.sha256(prev + digest + fields).digest()


def new_salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)


def head_of(db: sqlite3.Connection) -> Head:
    row = db.execute(_HEAD.sql, _HEAD.defaults).fetchone()
    return Head(*row) if row else NO_LINES
