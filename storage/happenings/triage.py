"""What stands out about a submission is written, and whose findings may have changed is remembered."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, exists, func, literal_column, select, update
from sqlalchemy.dialects import sqlite

from dialogs.happening import FileTriaged, TriageSettled
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file, with_village_of
from storage.happenings.row import RowOf
from storage.shapes import among, put
from storage.statement import Statement, When, Write
from storage.tables import evidence, evidence_removals, fetches, files, triage, triage_due

_FINDINGS = RowOf(FileTriaged, put(triage, when=When.RECORD))
_FLAGS = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(flags=bindparam("marks"), to_look=bindparam("looked"), at_school=bindparam("children"))
)
_SETTLED = Statement(delete(triage_due).where(triage_due.c.file.in_(among("the_files"))))


def _due(*where: object) -> Statement:
    """Handed in files only: the others are looked at when they are handed in."""
    core = sqlite.insert(triage_due).from_select(
        ["file"],
        select(files.c.id).where(files.c.round > literal_column("0"), *where),  # type: ignore[arg-type]
    )
    return Statement(core.on_conflict_do_nothing())


_DUE_FILES = _due(files.c.id.in_(among("the_files")))
_DUE_OF_SUBJECT = _due(files.c.subject == bindparam("the_subject"), files.c.waiting_since.is_not(None))
_DUE_OF_FETCH = _due(
    exists(
        select(evidence.c.id)
        .join(fetches, fetches.c.evidence == evidence.c.id)
        .where(
            fetches.c.id == bindparam("the_fetch"),
            evidence.c.file == files.c.id,
            ~exists().where(evidence_removals.c.evidence == evidence.c.id),
        )
    )
)
_tree = func.json_tree(triage.c.findings).table_valued("value", "path", "type")
_DUE_PARTNERS = _due(
    files.c.id.in_(
        select(_tree.c.value)
        .select_from(triage.join(_tree, literal_column("1")))
        .where(
            triage.c.file == bindparam("the_file"),
            _tree.c.path.like(literal_column("'%.others'")),
            _tree.c.type == literal_column("'text'"),
        )
    )
)


def to_look_at(*the_files: str) -> Iterable[Write]:
    """Something may have changed for these files."""
    if the_files:
        yield _DUE_FILES, {"the_files": to_json(the_files)}


def to_look_at_partners(file: str) -> Iterable[Write]:
    """The file is gone: those that were held against it stand alone again."""
    yield _DUE_PARTNERS, {"the_file": file}


def to_look_at_household(subject: str) -> Iterable[Write]:
    yield _DUE_OF_SUBJECT, {"the_subject": subject}


def to_look_at_fetched(fetch: int) -> Write:
    """A picture has come: the file it belongs to is held against the others."""
    return _DUE_OF_FETCH, {"the_fetch": fetch}


@rows_of(FileTriaged)
def file_triaged(it: FileTriaged, of: Context) -> Iterable[Write]:
    yield _FINDINGS(it, of, findings=to_json(it.findings))
    yield (
        _FLAGS,
        {
            "the_file": it.file,
            "marks": to_json(it.flags),
            "looked": it.to_look,
            "children": it.at_school,
        },
    )
    yield _SETTLED, {"the_files": to_json((it.file,))}
    yield from to_look_at(*it.again)
    yield from moved_file(it.file)
    if it.to_look:
        yield from with_village_of(it.file)


@rows_of(TriageSettled)
def triage_settled(it: TriageSettled, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    """What was being compared is so no more, though nothing else about it has changed."""
    yield _SETTLED, {"the_files": to_json(it.files)}
    for file in it.files:
        yield from moved_file(file)
