"""News of a decision that is not sent yet is taken back, in the same commit as what makes it untrue."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, literal_column, select, update

from storage.happenings.context import Context
from storage.statement import Statement, Write, constant
from storage.tables import decisions, outbox

_TAKEN_BACK = Statement(
    update(outbox)
    .where(
        outbox.c.event.in_(select(decisions.c.event).where(decisions.c.file == bindparam("the_file"))),
        outbox.c.status == constant("pending"),
        outbox.c.not_before.is_not(None),
        func.json_extract(outbox.c.message, literal_column("'$.about'")) == bindparam("the_file"),
    )
    .values(status=constant("taken_back"), settled_at=bindparam("now"))
)
"""Found by the decisions on the file: one act may have decided on a whole village."""


def news_taken_back(file: str, of: Context) -> Iterable[Write]:
    """Nobody hears any more of a decision on this file that waits for its time (docs/decisions/0026)."""
    yield _TAKEN_BACK, {"the_file": file, "now": of.at}
