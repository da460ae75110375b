"""Notices that come thick and fast: the first goes at once, those after it wait and become one.

They are told apart by whom they go to and what they are about (`Message.about`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, case, exists, func, insert, literal_column, null, select, update

from storage.moment import from_text, to_text
from storage.statement import Statement, Write, constant
from storage.tables import outbox

POSTED = ("event", "number", "audience", "person", "message", "documents", "created_at", "thread")
_ALIKE = (
    outbox.c.audience == bindparam("audience"),
    outbox.c.person == bindparam("person"),
    func.json_extract(outbox.c.message, literal_column("'$.about'")) == bindparam("record"),
)
_WAITS = (
    *_ALIKE,
    outbox.c.status == constant("pending"),
    outbox.c.not_before > bindparam("created_at"),
)
_IN_ITS_PLACE = Statement(update(outbox).where(*_WAITS).values(message=bindparam("message")))
_lately = exists().where(
    *_ALIKE,
    func.coalesce(outbox.c.not_before, outbox.c.created_at) > bindparam("since"),
)
_ADDED = Statement(
    insert(outbox).from_select(
        [*POSTED, "not_before"],
        select(
            *(bindparam(name) for name in POSTED),
            case((_lately, bindparam("later")), else_=null()),
        ).where(~exists().where(*_WAITS)),
    )
)


def joined_rows(row: Mapping[str, Any], record: str, within: timedelta) -> tuple[Write, ...]:
    """Put it into the one that waits already; else it goes at once, or when the time of the last is over."""
    now = from_text(row["created_at"])
    known = {
        **row,
        "record": record,
        "since": to_text(now - within),
        "later": to_text(now + within),
    }
    return (_ADDED, known), (_IN_ITS_PLACE, known)
