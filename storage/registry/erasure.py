"""Erasing a person (design §7; Decree 356/2025 Đ5.4): what is personal goes, the trail and signed lists stay.

Households that nobody else answers for are made nameless, with their files, answers and evidence. A file that
stands on a signed list keeps its head of household's name and its points: the paper names them, and the
person was told so beforehand. The audit's lines stay: they hold ids only; their values beside them go.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from dialogs.happening import Happening
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings import Context
from storage.happenings.handling import rows_of
from storage.moment import to_text
from storage.registry.erasing import FILE, FILES_OF, PERSON, SUBJECT, SUBJECTS_OF
from storage.registry.erasing_books import BOOKS
from storage.statement import Write

SIGNED = {Status.PROPOSED, Status.POSTED, Status.RECOGNISED}


class PersonErased(Happening, frozen=True, kw_only=True, tag="person_erased"):
    person: str
    subjects: tuple[str, ...]
    files: tuple[str, ...]
    on_signed_lists: tuple[str, ...]
    """Files that keep the name and the points."""

    @property
    def record(self) -> str:
        return self.person


@rows_of(PersonErased)
def person_erased(it: PersonErased, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    """`erase` has done it: only the trail is left to write."""
    return ()


def erase(db: sqlite3.Connection, person: str, at: datetime) -> PersonErased:
    """Inside a transaction of administration; bytes of evidence go with the next `storage.retention`."""
    subjects = [row[0] for row in SUBJECTS_OF.rows(db, the_person=person)]
    found = FILES_OF.rows(db, subjects=to_json(subjects))
    signed = [file for file, _, status in found if status in SIGNED]
    named = {subject for _, subject, status in found if status in SIGNED}
    erased = PersonErased(
        person=person,
        subjects=tuple(subjects),
        files=tuple(file for file, _, _ in found),
        on_signed_lists=tuple(signed),
    )
    values = {
        "the_person": person,
        "ends_with": f"%|{_plain(person)}",
        "in_letter": f"%{_plain(to_json({'person': person})[1:-1])}%",
        "files": to_json(erased.files),
        "unsigned": to_json([file for file in erased.files if file not in signed]),
        "subjects": to_json(subjects),
        "nameless": to_json([subject for subject in subjects if subject not in named]),
        "now": to_text(at),
    }
    for statement in BOOKS:
        db.execute(statement.sql, {"subjects": values["nameless"]})
    for statement in (*FILE, *SUBJECT, *PERSON):
        db.execute(statement.sql, values)
    return erased


def _plain(text: str) -> str:
    """Searched for as it is: % and _ mean themselves."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
