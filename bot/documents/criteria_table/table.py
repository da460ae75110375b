"""From a filled-in spreadsheet to a pack that loads, or to every fault in it; nothing in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from bot.documents.criteria_table.fault import Findings, Spot, TableFault
from bot.documents.criteria_table.general import read_general, read_ranks
from bot.documents.criteria_table.grid import Row, general_rows, rows_of
from bot.documents.criteria_table.indicators import read_indicators
from bot.documents.criteria_table.questions import Questions, read_questions
from bot.documents.criteria_table.reading import Reading
from bot.documents.criteria_table.rules import read_rules
from bot.documents.criteria_table.settling import settled
from bot.documents.criteria_table.sheets import GENERAL, INDICATORS, ITEMS, QUESTIONS, RANKS, RULES
from bot.documents.criteria_table.words import Spoken
from bot.documents.criteria_table.workbook import Grid, read_workbook
from criteria import CriteriaSet, Kind, Library, say
from criteria.dropping import looked_at
from criteria.fault import Place
from criteria.library import next_version
from criteria.overlay import merged

Raw = dict[str, Any]


class Table(msgspec.Struct, frozen=True):
    """A locality's table: as a pack writes it, and as it loads."""

    raw: Raw
    criteria_set: CriteriaSet


def read_table(
    data: bytes,
    library: Library,
    *,
    known_place: Callable[[str], bool],
    spoken: Spoken,
    on: date,
    version: str = "",
) -> Table | tuple[TableFault, ...]:
    """Read a spreadsheet made by `template`: the table, or every fault in it.

    `known_place` says whether a code is a province's or commune's; `on` is the day of reading.
    Without a `version` the table gets the next one that the library does not have.
    """
    findings = Findings()
    grids = read_workbook(data, findings)
    if not grids or findings.faults:
        return tuple(findings.faults)
    general = rows_of(grids, GENERAL, spoken, findings)
    rows = {} if general is None else general_rows(general, spoken)
    base = _base(rows, library, findings) if general is not None else None
    sheets = (INDICATORS, QUESTIONS, RULES)
    read = {sheet.key: rows_of(grids, sheet, spoken, findings) for sheet in sheets}
    if base is None:
        return findings.in_order
    reading = Reading(base, spoken, known_place, findings, on)
    raw = read_general(rows, reading)
    ladder = _ranks(grids, reading)
    if ladder is not None:
        raw.setdefault("marks", {})["ranks"] = ladder
    raw |= _criteria(read["indicators"] or [], read["questions"] or [], read["rules"] or [], reading)
    raw = _headed(raw, base, library, version)
    raw = _without_orphans(raw, library)
    criteria_set = settled(raw, library, findings, spoken, sample=not reading.official)
    if findings.faults or criteria_set is None:
        return findings.in_order
    if criteria_set.scorable and not base.scorable and reading.notes_left:
        raw = {key: value for key, value in raw.items() if key != "notes"}
        criteria_set = msgspec.structs.replace(criteria_set, notes=())
    return Table(raw, criteria_set)


def _base(rows: dict[str, Row], library: Library, findings: Findings) -> CriteriaSet | None:
    row = rows.get("base")
    typed = "" if row is None else row["value"].text
    set_id, _, version = typed.partition("@")
    try:
        return library.get(set_id, version)
    except KeyError:
        findings.wrong(
            Spot(GENERAL.title) if row is None else row.spot("value"),
            say("“{item}” is empty.", item=ITEMS["base"][0])
            if not typed
            else say("There is no criteria set “{typed}”.", typed=typed),
            say("Put back what stood in the template, or make a new template."),
            "dong-ho-hoc-tap-khung-448@1.0",
        )
        return None


def _ranks(grids: dict[str, Grid], reading: Reading) -> list[Raw] | None:
    if reading.base.kind is not Kind.scored:
        return None
    rows = rows_of(grids, RANKS, reading.spoken, reading.findings)
    return None if rows is None else read_ranks(rows, reading)


def _criteria(indicators: list[Row], questions: list[Row], rules: list[Row], reading: Reading) -> Raw:
    changed = read_indicators(indicators, reading)
    asked: Questions = read_questions(questions, reading)
    read_rules(rules, changed, asked, reading)
    if reading.findings.unread:
        return {"criteria": [], "questions": [], "dropped": []}
    return {
        "criteria": changed.criteria,
        "questions": list(asked.questions.values()),
        "dropped": [*changed.dropped, *asked.dropped],
    }


def _headed(raw: Raw, base: CriteriaSet, library: Library, version: str) -> Raw:
    """Give the pack its id, its version and what it is based on; leave out what is empty."""
    place = raw.get("place", "")
    root = base.id.removesuffix(f"-{base.place}") if base.place else base.id
    set_id = f"{root}-{place}" if place else root
    head: Raw = {"id": set_id, "version": version or next_version(library, set_id)}
    head |= {"name": raw["name"], "based_on": f"{base.id}@{base.version}"}
    empty = {key for key in ("criteria", "questions", "dropped") if not raw[key]}
    return head | {key: value for key, value in raw.items() if key not in empty}


def _without_orphans(raw: Raw, library: Library) -> Raw:
    """Leave out the questions of the base that no rule and no condition looks at any more."""
    base = library.raws.get(raw["based_on"])
    if base is None:
        return raw
    while True:
        whole = merged(_whole(base, library), {**raw, "dropped": raw.get("dropped", [])}, Place(""))
        theirs = {one["id"] for one in _whole(base, library).get("questions", ())}
        used = looked_at(whole)
        orphans = [
            one["id"] for one in whole.get("questions", ()) if one["id"] in theirs and one["id"] not in used
        ]
        if not orphans:
            return raw
        left = [one for one in raw.get("questions", ()) if one["id"] not in orphans]
        raw = {**raw, "questions": left, "dropped": [*raw.get("dropped", ()), *orphans]}


def _whole(raw: Raw, library: Library) -> Raw:
    from criteria.pack import laid_over

    return laid_over(raw, library.raws, Place(""))
