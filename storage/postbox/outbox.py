"""The outbox: oldest first, one person's in order, nothing to those out of reach, nothing before its time.

What waits for a retry holds back what comes after it to the same person; what waits for its time does not.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

import msgspec
from sqlalchemy import bindparam, exists, func, literal_column, or_, select, update

from dialogs.event import Audience
from dialogs.message import Message
from storage.as_json import from_json
from storage.moment import to_text
from storage.postbox.records import OutboxItem
from storage.statement import Statement, When, Write, constant
from storage.tables import outbox, people, reachability
from storage.world.reading import Query

_earlier = outbox.alias("earlier")
_held_back = exists().where(
    _earlier.c.audience == outbox.c.audience,
    _earlier.c.person == outbox.c.person,
    _earlier.c.status == constant("pending"),
    _earlier.c.id < outbox.c.id,
    _earlier.c.retry_at > bindparam("at"),
)
_out_of_reach = exists().where(
    reachability.c.person == outbox.c.person,
    reachability.c.audience == outbox.c.audience,
    reachability.c.reachable == literal_column("0"),
)
_DUE = Query(
    select(
        outbox.c.id,
        outbox.c.person,
        outbox.c.message,
        outbox.c.documents,
        outbox.c.attempts,
        func.coalesce(people.c.language, literal_column("'vi'")),
        func.coalesce(people.c.address, literal_column("''")),
        outbox.c.thread,
    )
    .select_from(outbox.outerjoin(people, people.c.id == outbox.c.person))
    .where(
        outbox.c.audience == bindparam("to"),
        outbox.c.status == constant("pending"),
        or_(outbox.c.retry_at.is_(None), outbox.c.retry_at <= bindparam("at")),
        or_(outbox.c.not_before.is_(None), outbox.c.not_before <= bindparam("at")),
        ~_held_back,
        ~_out_of_reach,
    )
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)
_SENT = Statement(
    update(outbox)
    .where(outbox.c.id == bindparam("the_id"))
    .values(status=constant("sent"), settled_at=bindparam("now")),
    When.CLOSING,
)
_RETRY = Statement(
    update(outbox)
    .where(outbox.c.id == bindparam("the_id"))
    .values(
        retry_at=bindparam("later"), why=bindparam("reason"), attempts=outbox.c.attempts + literal_column("1")
    ),
    When.CLOSING,
)
_GIVEN_UP = Statement(
    update(outbox)
    .where(outbox.c.id == bindparam("the_id"))
    .values(
        status=constant("failed"),
        why=bindparam("reason"),
        attempts=outbox.c.attempts + literal_column("1"),
        settled_at=bindparam("now"),
    ),
    When.CLOSING,
)


def due(db: sqlite3.Connection, audience: Audience, at: datetime, most: int) -> list[OutboxItem]:
    return [
        OutboxItem(
            id=the_id,
            person=person,
            message=msgspec.json.decode(message, type=Message),
            documents=from_json(documents, tuple[str, ...]),
            attempts=attempts,
            language=language,
            address=address,
            thread=thread,
        )
        for the_id, person, message, documents, attempts, language, address, thread in _DUE.rows(
            db, to=audience, at=to_text(at), most=most
        )
    ]


def sent(the_id: int, at: datetime) -> Write:
    return _SENT, {"the_id": the_id, "now": to_text(at)}


def failed(the_id: int, why: str, retry_at: datetime | None, at: datetime) -> Write:
    if retry_at:
        return _RETRY, {"the_id": the_id, "later": to_text(retry_at), "reason": why}
    return _GIVEN_UP, {"the_id": the_id, "reason": why, "now": to_text(at)}
