"""Past years that the operator imports: the same lines as an officer's, read and confirmed in one act."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from sqlalchemy import text

from dialogs.happening import Happening, PastLineRead, PastYearsConfirmed, PastYearsRead
from dialogs.records import SubjectKind
from dialogs.records.book import PastLine
from storage.errors import RefusedAct
from storage.world.chance import new_id
from storage.world.reading import Query

_HELD = Query(
    text("""
SELECT p.name FROM book_entries e JOIN places p ON p.id = e.place
JOIN book_imports i ON i.id = e.book_import AND i.confirmed_at IS NOT NULL AND i.taken_back_at IS NULL
WHERE e.title = :title AND e.kind = :kind AND e.place = :place AND e.year = :year LIMIT 1
""")
)


def imported(
    db: sqlite3.Connection,
    *,
    commune: str,
    title: str,
    kind: SubjectKind,
    name: str,
    lines: Sequence[PastLine],
) -> tuple[Happening, ...]:
    """Refused where another import holds a village's year of the title already."""
    for place, year in sorted({(line.place, one.year) for line in lines for one in line.years}):
        held = _HELD.row(db, title=title, kind=str(kind), place=place, year=year)
        if held:
            raise RefusedAct(f"{held[0]}, {year}: imported already; take that import back first")
    the_import = new_id()
    return (
        PastYearsRead(book_import=the_import, commune=commune, title=title, name=name),
        *(
            PastLineRead(
                book_import=the_import,
                line=number,
                commune=commune,
                title=title,
                kind=kind,
                place=line.place,
                name=line.name,
                folded=line.folded,
                sort_key=line.sort_key,
                word=line.word,
                subject=line.subject,
                years=line.years,
            )
            for number, line in enumerate(lines, start=1)
        ),
        PastYearsConfirmed(book_import=the_import),
    )
