"""What stands in the books beside the files: rows are added, and an import is taken as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, literal_column, null, select, text, update

from dialogs.happening import (
    AwardEntered,
    AwardTakenBack,
    CandidateChosen,
    CandidateRuleSet,
    CultureTicked,
    FigureEntered,
    PastLineRead,
    PastYearsConfirmed,
    PastYearsGivenUp,
    PastYearsPutBack,
    PastYearsRead,
    PastYearsTakenBack,
    TargetSet,
)
from dialogs.records import SubjectKind
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added, among
from storage.statement import Statement, When, Write
from storage.tables import (
    awards,
    book_entries,
    book_imports,
    candidate_choices,
    candidate_rules,
    places,
    subjects,
    targets,
    yearly_figures,
)

FILE, TICKED = "file", "ticked"

_IMPORT = added(book_imports, when=When.RECORD)
_READ = RowOf(PastYearsRead, _IMPORT)
_TICKED = RowOf(CultureTicked, _IMPORT)
_ENTRY = RowOf(PastLineRead, added(book_entries, when=When.RECORD))
_the_import = book_imports.c.id == bindparam("the_import")
_CONFIRMED = Statement(
    update(book_imports)
    .where(_the_import, book_imports.c.confirmed_at.is_(None), book_imports.c.taken_back_at.is_(None))
    .values(confirmed_at=bindparam("now"), confirmed_by=bindparam("who"))
)
_TAKEN_BACK = Statement(
    update(book_imports)
    .where(_the_import, book_imports.c.taken_back_at.is_(None))
    .values(taken_back_at=bindparam("now"))
)
_PUT_BACK = Statement(
    update(book_imports)
    .where(_the_import, book_imports.c.confirmed_at.is_not(None))
    .values(taken_back_at=null())
)
_DELETED = Statement(delete(book_entries).where(book_entries.c.book_import == bindparam("the_import")))
_TICKED_BEFORE = Statement(
    update(book_imports)
    .where(
        book_imports.c.commune == bindparam("the_commune"),
        book_imports.c.title == bindparam("the_title"),
        book_imports.c.source == literal_column(f"'{TICKED}'"),
        book_imports.c.name == bindparam("the_name"),
        book_imports.c.taken_back_at.is_(None),
    )
    .values(taken_back_at=bindparam("now"))
)
_TICKS = Statement(
    insert(book_entries).from_select(
        [column.name for column in book_entries.columns],
        select(
            bindparam("book_import"),
            text("row_number() OVER (ORDER BY subjects.id)"),
            bindparam("year"),
            bindparam("commune"),
            bindparam("place"),
            bindparam("title"),
            subjects.c.kind,
            subjects.c.id,
            subjects.c.name,
            subjects.c.folded,
            subjects.c.sort_key,
            literal_column("''"),
            literal_column("1"),
            null(),
            null(),
            null(),
            literal_column("''"),
        ).where(subjects.c.id.in_(among("subjects"))),
    )
)
_AREAS = Statement(
    insert(book_entries).from_select(
        [column.name for column in book_entries.columns],
        select(
            bindparam("book_import"),
            text("row_number() OVER (ORDER BY places.id)"),
            bindparam("year"),
            bindparam("commune"),
            places.c.id,
            bindparam("title"),
            literal_column(f"'{SubjectKind.COMMUNITY}'"),
            null(),
            places.c.name,
            places.c.folded,
            places.c.id,
            literal_column("''"),
            literal_column("1"),
            null(),
            null(),
            null(),
            literal_column("''"),
        ).where(places.c.id.in_(among("places"))),
    )
)
_AWARD = RowOf(AwardEntered, added(awards, when=When.RECORD))
_AWARD_BACK = Statement(
    update(awards).where(awards.c.id == bindparam("the_award")).values(taken_back_at=bindparam("now"))
)
_AWARDS_DELETED = Statement(delete(awards).where(awards.c.book_import == bindparam("the_import")))
_FIGURE = RowOf(FigureEntered, added(yearly_figures, when=When.HISTORY))
_TARGET = RowOf(TargetSet, added(targets, when=When.HISTORY))
_RULE = RowOf(CandidateRuleSet, added(candidate_rules, when=When.HISTORY))
_CHOICE = RowOf(CandidateChosen, added(candidate_choices, when=When.HISTORY))


def ticked_name(village: str, year: int) -> str:
    """Name a village's ticks of a year: ticked again, they take each other's place."""
    return f"{village} {year}"


@rows_of(PastYearsRead)
def past_years_read(it: PastYearsRead, of: Context) -> Iterable[Write]:
    yield _READ(
        it, of, id=it.book_import, source=FILE, confirmed_at=None, confirmed_by=None, taken_back_at=None
    )


@rows_of(PastLineRead)
def past_line_read(it: PastLineRead, of: Context) -> Iterable[Write]:
    for year in it.years:
        yield _ENTRY(
            it,
            of,
            year=year.year,
            subject=it.subject or None,
            recognised=year.recognised,
            level=year.level,
            points=None if year.points is None else str(year.points),
            decided_on=year.decided_on.isoformat() if year.decided_on else None,
            number=year.number,
        )


@rows_of(PastYearsConfirmed)
def past_years_confirmed(it: PastYearsConfirmed, of: Context) -> Iterable[Write]:
    yield _CONFIRMED, {"the_import": it.book_import, "now": of.at, "who": of.actor}


@rows_of(PastYearsGivenUp)
def past_years_given_up(it: PastYearsGivenUp, of: Context) -> Iterable[Write]:
    yield _TAKEN_BACK, {"the_import": it.book_import, "now": of.at}
    yield _DELETED, {"the_import": it.book_import}
    yield _AWARDS_DELETED, {"the_import": it.book_import}


@rows_of(PastYearsTakenBack)
def past_years_taken_back(it: PastYearsTakenBack, of: Context) -> Iterable[Write]:
    yield _TAKEN_BACK, {"the_import": it.book_import, "now": of.at}


@rows_of(PastYearsPutBack)
def past_years_put_back(it: PastYearsPutBack, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _PUT_BACK, {"the_import": it.book_import}


@rows_of(CultureTicked)
def culture_ticked(it: CultureTicked, of: Context) -> Iterable[Write]:
    name = ticked_name(it.village, it.year)
    yield (
        _TICKED_BEFORE,
        {"the_commune": it.commune, "the_title": it.title, "the_name": name, "now": of.at},
    )
    yield _TICKED(
        it,
        of,
        id=it.book_import,
        source=TICKED,
        name=name,
        confirmed_at=of.at,
        confirmed_by=of.actor,
        taken_back_at=None,
    )
    known = {
        "book_import": it.book_import,
        "year": it.year,
        "commune": it.commune,
        "title": it.title,
    }
    if it.subjects:
        yield _TICKS, {**known, "place": it.village, "subjects": to_json(it.subjects)}
    if it.places:
        yield _AREAS, {**known, "places": to_json(it.places)}


@rows_of(AwardEntered)
def award_entered(it: AwardEntered, of: Context) -> Iterable[Write]:
    yield _AWARD(
        it,
        of,
        id=it.award,
        subject=it.subject or None,
        decided_on=it.decided_on.isoformat() if it.decided_on else None,
        taken_back_at=None,
        book_import=it.book_import or None,
    )


@rows_of(AwardTakenBack)
def award_taken_back(it: AwardTakenBack, of: Context) -> Iterable[Write]:
    yield _AWARD_BACK, {"the_award": it.award, "now": of.at}


@rows_of(FigureEntered)
def figure_entered(it: FigureEntered, of: Context) -> Iterable[Write]:
    yield _FIGURE(it, of)


@rows_of(TargetSet)
def target_set(it: TargetSet, of: Context) -> Iterable[Write]:
    yield _TARGET(it, of, percent=None if it.percent is None else str(it.percent))


@rows_of(CandidateRuleSet)
def candidate_rule_set(it: CandidateRuleSet, of: Context) -> Iterable[Write]:
    yield _RULE(it, of)


@rows_of(CandidateChosen)
def candidate_chosen(it: CandidateChosen, of: Context) -> Iterable[Write]:
    yield _CHOICE(it, of)
