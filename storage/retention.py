"""What is deleted when its time is over (design §7): nothing personal stays because nobody threw it away.

What is over is looked up on a reading connection; it is deleted between two groups, some rows at a time, so
that the line never waits long. Bytes go before their row says so: a crash in between is made good next time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import bindparam, delete, exists, func, literal_column, null, select, text, update

from dialogs.records import Status
from storage.as_json import to_json
from storage.conductor.conductor import Conductor
from storage.evidence import EvidenceFolder
from storage.moment import to_text
from storage.shapes import among
from storage.statement import Statement, constant
from storage.tables import (
    channel_files,
    dead_letters,
    fetches,
    files,
    live_messages,
    outbox,
    picture_bands,
    picture_looks,
    seen,
    stored_files,
    village_work,
)
from storage.thread import Thread
from storage.world.reading import Query

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KeptFor:
    """How long; dead letters carry their own time."""

    seen_keys: timedelta = timedelta(days=14)
    """Telegram keeps an update for a day and restarts its numbers after a quiet week."""
    outbox_bodies: timedelta = timedelta(days=30)
    evidence: timedelta = timedelta(days=730)
    """Until the season after is decided, and objections to it are heard."""
    kept_messages: timedelta = timedelta(days=90)
    """Voice notes and stray pictures."""
    finished_cards: timedelta = timedelta(days=1)
    """Messages of the group about what is done: they stay there as they are."""
    unused_imports: timedelta = timedelta(days=30)
    """Past years that were read and never put into the books: names of people nobody asked."""


_OLD_SEEN = Query(select(seen.c.key).where(seen.c.at < bindparam("before")))
_FORGET_SEEN = Statement(delete(seen).where(seen.c.key.in_(among("keys"))))
_OLD_BODIES = Query(
    select(outbox.c.id).where(
        outbox.c.message.is_not(None),
        outbox.c.status != constant("pending"),
        outbox.c.settled_at < bindparam("before"),
    )
)
_EMPTY_BODIES = Statement(
    update(outbox)
    .where(outbox.c.id.in_(among("keys")))
    .values(message=null(), documents=literal_column("'[]'"))
)
_OLD_LETTERS = Query(select(dead_letters.c.key).where(dead_letters.c.delete_after < bindparam("before")))
_BURN_LETTERS = Statement(delete(dead_letters).where(dead_letters.c.key.in_(among("keys"))))
_OLD_CARDS = Query(
    select(live_messages.c.key)
    .select_from(live_messages)
    .join(files, files.c.id == func.substr(live_messages.c.key, literal_column("6")))
    .where(
        live_messages.c.key.startswith("card:"),
        files.c.status != constant(Status.WAITING),
        func.coalesce(files.c.decided_at, literal_column("''")) < bindparam("before"),
    )
)
_OLD_VILLAGES = Query(
    select(live_messages.c.key)
    .select_from(live_messages)
    .join(
        village_work,
        live_messages.c.key
        == literal_column("'village:'")
        .op("||")(village_work.c.season)
        .op("||")(literal_column("':'"))
        .op("||")(village_work.c.village),
    )
    .where(village_work.c.signed_at < bindparam("before"))
)
_LEAVE_CARDS = Statement(delete(live_messages).where(live_messages.c.key.in_(among("keys"))))
_OVER = Query(
    select(fetches.c.id).where(
        fetches.c.status == constant("fetched"),
        fetches.c.fetched_at
        < func.iif(fetches.c.kept.is_(None), bindparam("before"), bindparam("kept_before")),
    )
)
_LET_GO = Statement(
    update(fetches)
    .where(fetches.c.id.in_(among("keys")))
    .values(sha256=null(), channel_file=literal_column("''"), status=constant("deleted"))
)
_UNNAMED = Query(
    select(stored_files.c.sha256).where(
        stored_files.c.deleted_at.is_(None), ~exists().where(fetches.c.sha256 == stored_files.c.sha256)
    )
)
_FORGET_UPLOADS = Statement(delete(channel_files).where(channel_files.c.sha256.in_(among("keys"))))
_FORGET_BANDS = Statement(delete(picture_bands).where(picture_bands.c.sha256.in_(among("keys"))))
_FORGET_LOOKS = Statement(delete(picture_looks).where(picture_looks.c.sha256.in_(among("keys"))))
_GONE = Statement(
    update(stored_files).where(stored_files.c.sha256.in_(among("keys"))).values(deleted_at=bindparam("now"))
)

_UNUSED = Query(
    text("""
SELECT i.id FROM book_imports i WHERE i.confirmed_at IS NULL AND i.at < :before
  AND EXISTS (SELECT 1 FROM audit a JOIN audit_values v ON v.seq = a.seq
              WHERE a.what <> 'answer_given' AND a.record = i.id || ':1')
""")
)
_FORGET_READ = Statement(
    text("""
DELETE FROM audit_values WHERE seq IN (
  SELECT a.seq FROM json_each(:keys) k JOIN audit a
    ON a.what <> 'answer_given' AND a.record >= k.value || ':' AND a.record < k.value || ';')
""")
)
_FORGET_LINES = Statement(
    text("DELETE FROM book_entries WHERE book_import IN (SELECT value FROM json_each(:keys))")
)
_NOT_USED = Statement(
    text("""
UPDATE book_imports SET taken_back_at = coalesce(taken_back_at, :now)
WHERE id IN (SELECT value FROM json_each(:keys))
""")
)


class Retention:
    def __init__(
        self,
        reading: Thread,
        conductor: Conductor,
        evidence: EvidenceFolder,
        clock: Callable[[], datetime],
        kept_for: KeptFor | None = None,
    ) -> None:
        self._reading = reading
        self._conductor = conductor
        self._evidence = evidence
        self._clock = clock
        self._for = kept_for or KeptFor()

    async def run(self) -> None:
        """Delete everything whose time is over now."""
        at = self._clock()
        await self._clear(_OLD_SEEN, at - self._for.seen_keys, _FORGET_SEEN)
        await self._clear(_OLD_BODIES, at - self._for.outbox_bodies, _EMPTY_BODIES)
        await self._clear(_OLD_LETTERS, at, _BURN_LETTERS)
        await self._clear(_OLD_CARDS, at - self._for.finished_cards, _LEAVE_CARDS)
        await self._clear(_OLD_VILLAGES, at - self._for.finished_cards, _LEAVE_CARDS)
        unused = await self._reading.run(_column, _UNUSED, at - self._for.unused_imports)
        await self._in_parts(unused, _FORGET_READ, _FORGET_LINES, _NOT_USED)
        over = await self._reading.run(
            _column, _OVER, at - self._for.evidence, kept_before=to_text(at - self._for.kept_messages)
        )
        await self._in_parts(over, _LET_GO)
        unnamed = await self._reading.run(_column, _UNNAMED, at)
        for sha256 in unnamed:
            self._evidence.delete(str(sha256))
        await self._in_parts(unnamed, _FORGET_UPLOADS, _FORGET_BANDS, _FORGET_LOOKS, _GONE)

    async def _clear(self, what: Query, before: datetime, how: Statement) -> None:
        await self._in_parts(await self._reading.run(_column, what, before), how)

    async def _in_parts(self, keys: list[str | int], *statements: Statement) -> None:
        for start in range(0, len(keys), AT_ONCE):
            part = to_json(keys[start : start + AT_ONCE])
            await self._conductor.between_groups(
                partial(_delete, statements=statements, keys=part, now=to_text(self._clock()))
            )


def _column(db: sqlite3.Connection, what: Query, before: datetime, /, **values: str) -> list[str | int]:
    return [row[0] for row in what.rows(db, before=to_text(before), **values)]


def _delete(db: sqlite3.Connection, statements: tuple[Statement, ...], keys: str, now: str) -> None:
    """What is deleted is overwritten, not only marked as free."""
    db.execute("PRAGMA secure_delete = ON")
    db.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements:
            db.execute(statement.sql, {"keys": keys, "now": now})
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    finally:
        db.execute("PRAGMA secure_delete = OFF")
