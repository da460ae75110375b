"""Files that a channel holds for us until they are fetched, and those it knows from us."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sqlalchemy import bindparam, func, literal_column, or_, select, update

from dialogs.event import Audience
from storage.happenings.triage import to_look_at_fetched
from storage.looks import Look, bands
from storage.moment import to_text
from storage.postbox.records import ToFetch
from storage.shapes import added, put
from storage.statement import Statement, When, Write, constant
from storage.tables import (
    channel_files,
    fetches,
    kept_messages,
    picture_bands,
    picture_looks,
    stored_files,
)
from storage.world.reading import Query

_DUE = Query(
    select(
        fetches.c.id,
        fetches.c.channel_file,
        fetches.c.kind,
        fetches.c.attempts,
        func.coalesce(kept_messages.c.person, literal_column("''")),
        func.coalesce(kept_messages.c.about, literal_column("''")),
    )
    .select_from(fetches.outerjoin(kept_messages, kept_messages.c.seq == fetches.c.kept))
    .where(
        fetches.c.audience == bindparam("to"),
        fetches.c.status == constant("pending"),
        or_(fetches.c.retry_at.is_(None), fetches.c.retry_at <= bindparam("at")),
    )
    .order_by(fetches.c.id)
    .limit(bindparam("most"))
)
_OF_EVIDENCE = Query(select(fetches.c.sha256).where(fetches.c.evidence == bindparam("the_evidence")))
_KNOWN = Query(
    select(channel_files.c.file_id).where(
        channel_files.c.sha256 == bindparam("the_sha256"), channel_files.c.audience == bindparam("to")
    )
)
_STORED = put(stored_files, when=When.RECORD)
_LOOK = put(picture_looks, when=When.RECORD)
_BAND = added(picture_bands, when=When.RECORD, once=True)
_FETCHED = Statement(
    update(fetches)
    .where(fetches.c.id == bindparam("the_id"))
    .values(status=constant("fetched"), sha256=bindparam("the_sha256"), fetched_at=bindparam("now"))
)
_LATER = Statement(
    update(fetches)
    .where(fetches.c.id == bindparam("the_id"))
    .values(
        status=bindparam("state"),
        retry_at=bindparam("later"),
        why=bindparam("reason"),
        attempts=fetches.c.attempts + literal_column("1"),
    )
)
_KNOW = put(channel_files, when=When.CLOSING)


def due(db: sqlite3.Connection, audience: Audience, at: datetime, most: int) -> list[ToFetch]:
    return [ToFetch(*row) for row in _DUE.rows(db, to=audience, at=to_text(at), most=most)]


def sha256_of(db: sqlite3.Connection, evidence: str) -> str:
    row = _OF_EVIDENCE.row(db, the_evidence=evidence)
    return row[0] or "" if row else ""


def known(db: sqlite3.Connection, sha256: str, audience: Audience) -> str:
    row = _KNOWN.row(db, the_sha256=sha256, to=audience)
    return row[0] if row else ""


def fetched(
    the_id: int, sha256: str, size: int, mime: str, at: datetime, look: Look | None
) -> tuple[Write, ...]:
    now = to_text(at)
    stored = {"sha256": sha256, "size": size, "mime": mime, "stored_at": now, "deleted_at": None}
    writes: list[Write] = [
        (_STORED, stored),
        (_FETCHED, {"the_id": the_id, "the_sha256": sha256, "now": now}),
    ]
    if look is not None:
        coarse, fine = look.as_text()
        writes.append((_LOOK, {"sha256": sha256, "coarse": coarse, "fine": fine}))
        writes += [(_BAND, {"band": band, "sha256": sha256}) for band in bands(look)]
    return *writes, to_look_at_fetched(the_id)


def failed(the_id: int, why: str, retry_at: datetime | None) -> Write:
    return _LATER, {
        "the_id": the_id,
        "state": "pending" if retry_at else "failed",
        "later": to_text(retry_at) if retry_at else None,
        "reason": why,
    }


def know(sha256: str, audience: Audience, file_id: str) -> Write:
    return _KNOW, {"sha256": sha256, "audience": audience, "file_id": file_id}
