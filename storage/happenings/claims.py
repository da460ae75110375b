"""An officer takes a file, or gives it back."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, update

from dialogs.happening import ClaimReleased, FileClaimed
from storage.happenings.clean import FREE
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file, with_card
from storage.happenings.village_work import renewed
from storage.moment import to_text
from storage.shapes import added
from storage.statement import Statement, When, Write
from storage.tables import claims, files

_CLAIM = added(claims, when=When.HISTORY)
_TAKEN = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(
        claim_officer=bindparam("officer"),
        claim_officer_name=bindparam("officer_name"),
        claim_until=bindparam("until"),
    )
)
_GIVEN_BACK = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"), files.c.claim_officer == bindparam("officer"))
    .values(FREE)
)


def _claim(file: str, of: Context, *, officer: str, until: str | None, released: str | None) -> Write:
    return _CLAIM, {
        "file": file,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "officer": officer,
        "until": until,
        "released": released,
    }


@rows_of(FileClaimed)
def file_claimed(it: FileClaimed, of: Context) -> Iterable[Write]:
    until = to_text(it.until)
    yield _claim(it.file, of, officer=it.officer, until=until, released=None)
    yield (
        _TAKEN,
        {"the_file": it.file, "officer": it.officer, "officer_name": it.officer_name, "until": until},
    )
    yield from moved_file(it.file)
    if it.in_village:
        yield from renewed(it.officer, it.file, of.at)
    else:
        yield from with_card(it.file)


@rows_of(ClaimReleased)
def claim_released(it: ClaimReleased, of: Context) -> Iterable[Write]:
    """A release that comes late frees nobody else's claim."""
    yield _claim(it.file, of, officer=it.officer, until=None, released=it.why)
    yield _GIVEN_BACK, {"the_file": it.file, "officer": it.officer}
    yield from moved_file(it.file)
