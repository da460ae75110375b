"""A second person is asked, agrees, sees it otherwise; how big a change one alone decides on."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, insert, select, update

from dialogs.happening import SecondAsked, SecondDiffers, SecondRuleSet, SecondTakenBack
from storage.happenings.clean import FREE
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file
from storage.happenings.row import RowOf
from storage.moment import to_text
from storage.shapes import added
from storage.statement import Statement, When, Write
from storage.tables import files, second_rules, seconds

_RULE = RowOf(SecondRuleSet, added(second_rules, when=When.HISTORY))
_ASKED = Statement(
    insert(seconds).from_select(
        [
            "file",
            "seq",
            "event",
            "at",
            "round",
            "officer",
            "officer_name",
            "verdict",
            "changed",
            "reason",
        ],
        select(
            files.c.id,
            bindparam("this_seq"),
            bindparam("this_event"),
            bindparam("now"),
            files.c.round,
            bindparam("who"),
            bindparam("called"),
            bindparam("which"),
            bindparam("how_much"),
            bindparam("why"),
        ).where(files.c.id == bindparam("the_file")),
    )
)
_open = (seconds.c.file == bindparam("the_file")) & seconds.c.ended.is_(None)
_ENDED = Statement(update(seconds).where(_open).values(ended=bindparam("this_seq")))
_DIFFERS = Statement(
    update(seconds).where(_open).values(other_name=bindparam("called"), other_reason=bindparam("why"))
)
_FREED = Statement(update(files).where(files.c.id == bindparam("the_file")).values(FREE))
_HELD_AGAIN = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(
        claim_officer=bindparam("who"),
        claim_officer_name=bindparam("called"),
        claim_until=bindparam("until"),
    )
)
_GIVEN_ON = Statement(
    update(files).where(files.c.id == bindparam("the_file")).values(last_officer=bindparam("who"), **FREE)
)


def second_settled(file: str, of: Context) -> Iterable[Write]:
    """A decision ends the waiting for a second person, under its own number."""
    yield _ENDED, {"the_file": file, "this_seq": of.seq}


@rows_of(SecondRuleSet)
def second_rule_set(it: SecondRuleSet, of: Context) -> Iterable[Write]:
    yield _RULE(it, of, by_name=it.by, size=str(it.size))


@rows_of(SecondAsked)
def second_asked(it: SecondAsked, of: Context) -> Iterable[Write]:
    yield from second_settled(it.file, of)
    yield (
        _ASKED,
        {
            "the_file": it.file,
            "this_seq": of.seq,
            "this_event": of.event,
            "now": of.at,
            "who": it.officer,
            "called": it.officer_name,
            "which": it.verdict,
            "how_much": str(it.changed),
            "why": it.reason,
        },
    )
    yield _FREED, {"the_file": it.file}
    yield from moved_file(it.file)


@rows_of(SecondTakenBack)
def second_taken_back(it: SecondTakenBack, of: Context) -> Iterable[Write]:
    yield from second_settled(it.file, of)
    yield (
        _HELD_AGAIN,
        {"the_file": it.file, "who": it.officer, "called": it.officer_name, "until": to_text(it.until)},
    )
    yield from moved_file(it.file)


@rows_of(SecondDiffers)
def second_differs(it: SecondDiffers, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    """Who saw it otherwise is the last officer of the file until somebody decides on it."""
    yield _DIFFERS, {"the_file": it.file, "called": it.officer_name, "why": it.reason}
    yield _GIVEN_ON, {"the_file": it.file, "who": it.officer}
    yield from moved_file(it.file)
