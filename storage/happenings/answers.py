"""Answers and wishes of a household."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, update

from dialogs.happening import AnswerGiven, HelpWanted
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import answers, files, help_wishes

_ANSWER = added(answers, when=When.HISTORY)
_WISH = RowOf(HelpWanted, added(help_wishes, when=When.HISTORY))
_BEGUN = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"), files.c.status == constant(Status.REGISTERED))
    .values(status=constant(Status.DRAFT))
)


@rows_of(AnswerGiven)
def answer_given(it: AnswerGiven, of: Context) -> Iterable[Write]:
    """The first answer makes a registration a draft; a returned or held file stays so until handed in."""
    yield (
        _ANSWER,
        {
            "file": it.file,
            "seq": of.seq,
            "event": of.event,
            "person": of.actor,
            "question": it.question,
            "value": None if it.value is None else to_json(it.value),
            "by_head": it.by_head,
        },
    )
    yield _BEGUN, {"the_file": it.file}


@rows_of(HelpWanted)
def help_wanted(it: HelpWanted, of: Context) -> Iterable[Write]:
    yield _WISH(it, of)
