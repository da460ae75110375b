"""Reading the general part and the ranks: name, paper, place, period, what the whole is measured by."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from bot.documents.criteria_table.fault import Spot
from bot.documents.criteria_table.grid import Row, nowhere
from bot.documents.criteria_table.reading import Raw, Reading
from bot.documents.criteria_table.sheets import ITEMS, PERIOD
from bot.documents.criteria_table.shown import general_shown, ranks_shown
from bot.documents.criteria_table.words import (
    COMPLETE,
    NONE,
    TABLE_KINDS,
    all_words,
    key_of_word,
    plain,
)
from criteria import Rank, Text, say
from criteria.period import over

OWN = say("a table of one's own", context="table")
"""Stands for who issued a table for trying out, where nobody is named."""
LONGEST_NAME = 150
"""Letters of a table's name: it stands on buttons and in the first line of messages."""
FIGURES = ("full", "threshold", "minimum_each")
SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Make an id of a name: small letters, digits and _."""
    return SLUG.sub("_", plain(text)).strip("_") or "muc"


def read_general(rows: Mapping[str, Row], reading: Reading) -> Raw:
    """Return what the general part says beyond the base; `reading` keeps the paper for the other sheets."""
    shown = general_shown(reading.base, reading.spoken)
    raw: Raw = {"name": _name(rows, reading)} | _paper(rows, reading) | _place(rows, reading)
    for key in PERIOD:
        row = rows.get(key)
        if row is not None:
            reading.findings.came_from(row.spot("value"), key)
            if row["value"].empty and over(reading.base, reading.on):
                _missing(
                    row, key, reading, _of_its_own(reading), "1/7/2026" if key == PERIOD[0] else "31/12/2030"
                )
            elif reading.changed(row, "value", shown[key]):
                raw[key] = _day(row, reading)
    row = rows.get("aliases")
    if row is not None and reading.changed(row, "value", shown["aliases"]):
        aliases = reading.text(row, "value").replace("\n", ";").split(";")
        raw["aliases"] = [name.strip() for name in aliases if name.strip()]
    raw |= (
        _notes(rows, reading)
        | _notice(rows, reading, shown["notice"])
        | _complete(rows, reading, shown["complete"])
    )
    if reading.scored:
        marks = {key: value for key in FIGURES if (value := _figure(rows.get(key), key, shown[key], reading))}
        raw |= {"marks": marks} if marks else {}
    return raw


def _of_its_own(reading: Reading) -> Text:
    return say(
        "The original set was in force until {ends} only: type from when to when your own paper is.",
        ends=reading.base.valid_to or "–",
    )


def read_ranks(rows: list[Row], reading: Reading) -> list[Raw] | None:
    """Return the whole ladder of ranks where anything about it changed; None where nothing did."""
    shown = ranks_shown(reading.base, reading.spoken)
    unchanged = len(rows) == len(shown) and all(
        not reading.changed(row, "name", one["name"])
        and not reading.changed(row, "at_least", one["at_least"])
        for row, one in zip(rows, shown, strict=True)
    )
    ranks = {plain(rank.name.vi): rank for rank in reading.base.marks.ranks}
    ladder = [_rank(row, ranks, reading) for row in rows]
    ids = [str(one["id"]) for one in ladder]
    for row, one in zip(rows, ids, strict=True):
        reading.findings.came_from(row.spot("at_least"), f"marks.ranks.{one}")
        if ids.count(one) > 1:
            reading.findings.wrong(
                row.spot("name"), say("This rank stands twice."), say("Give every rank a name of its own.")
            )
    return None if unchanged else ladder


def _rank(row: Row, ranks: Mapping[str, Rank], reading: Reading) -> Raw:
    name = reading.text(row, "name")
    if not name:
        reading.findings.wrong(row.spot("name"), say("The rank has no name."), say("Type its name."), "Tốt")
    known = ranks.get(plain(name))
    points = reading.points(row, "at_least")
    if known is not None and known.at_least.value == points and row["at_least"].number == points:
        figure = known.at_least
        kept: Raw = {"value": figure.value, "confidence": figure.confidence.value}
        kept |= {"source": figure.source, "note": figure.note}
        return {"id": known.id, "name": {"vi": name, "en": known.name.en}, "at_least": kept}
    confidence, source = reading.typed
    at_least: Raw = {"value": points, "confidence": "missing" if points is None else confidence}
    return {
        "id": slug(name) if known is None else known.id,
        "name": {"vi": name} if known is None else {"vi": name, "en": known.name.en},
        "at_least": at_least | ({} if points is None else {"source": source}),
    }


def _missing(row: Row | None, item: str, reading: Reading, remedy: Text, example: str) -> None:
    label = ITEMS[item][0]
    spot: Spot = nowhere() if row is None else row.spot("value")
    reading.findings.wrong(spot, say("“{item}” is empty.", item=label), remedy, example)


def _name(rows: Mapping[str, Row], reading: Reading) -> Raw:
    name = reading.base.name
    row = rows.get("name")
    typed = "" if row is None else reading.text(row, "value", most=LONGEST_NAME)
    if not typed:
        _missing(row, "name", reading, say("Type the name of the table."), "Gia đình học tập (tỉnh Nghệ An)")
    return {"vi": name.vi, "en": name.en} if typed == name.vi and name.en else {"vi": typed or name.vi}


def _paper(rows: Mapping[str, Row], reading: Reading) -> Raw:
    row = rows.get("table_kind")
    kind = None
    if row is None or row["value"].empty:
        remedy = say("Choose one from the list: {words}.", words=all_words(TABLE_KINDS, reading.spoken))
        _missing(row, "table_kind", reading, remedy, "")
    else:
        kind = key_of_word(TABLE_KINDS, row["value"].text, reading.spoken)
        if kind is None:
            reading.findings.wrong(
                row.spot("value"),
                say("“{typed}” is no kind of table.", typed=row["value"].text),
                say("Choose one from the list: {words}.", words=all_words(TABLE_KINDS, reading.spoken)),
            )
    reading.official = kind != "sample"
    basis: Raw = {}
    for item, example in (("number", "12/QĐ-HKH"), ("issuer", "Hội Khuyến học tỉnh Nghệ An")):
        row = rows.get(item)
        typed = "" if row is None else reading.text(row, "value")
        if typed:
            basis[item] = typed
        elif kind == "official" or (kind is None and item == "issuer"):
            _missing(row, item, reading, say("Copy it from the paper."), example)
    row = rows.get("date")
    if row is not None and not row["value"].empty:
        day = _day(row, reading)
        basis |= {} if day is None else {"date": day}
    elif kind == "official":
        _missing(row, "date", reading, say("Copy it from the paper."), "1/7/2026")
    reading.paper = basis.get("number", "")
    if kind == "sample":
        basis = {"issuer": reading.spoken(OWN)} | basis | {"note": "Bảng tự soạn để chấm thử."}
    return {"basis": {"issuer": ""} | basis}


def _place(rows: Mapping[str, Row], reading: Reading) -> Raw:
    row = rows.get("place")
    if row is None or row["value"].empty:
        remedy = say("Type the code of the commune (5 digits) or of the province (2 digits).")
        _missing(row, "place", reading, remedy, "17071")
        return {}
    number = row["value"].whole
    typed = row["value"].text
    code = typed if re.fullmatch(r"\d{2}|\d{5}", typed) else ""
    if not code and number is not None and 0 < number < 100_000:  # a zero lost in front
        code = f"{number:02d}" if number < 100 else f"{number:05d}"
    if not code or not reading.known_place(code):
        reading.findings.wrong(
            row.spot("value"),
            say("“{typed}” is no place of the list in force since 1/7/2025.", typed=typed),
            say("Type the code of the commune (5 digits) or of the province (2 digits)."),
            "17071",
        )
        return {}
    return {"place": code}


def _day(row: Row, reading: Reading) -> dt.date | None:
    cell = row["value"]
    if cell.empty:
        return None
    day = None if cell.broken else cell.day
    if day is None:
        reading.findings.wrong(
            row.spot("value"),
            say("“{typed}” is not a day.", typed=cell.text),
            say("Write day/month/year."),
            "1/7/2026",
        )
    return day


def _figure(row: Row | None, key: str, shown: object, reading: Reading) -> Raw | None:
    if row is None:
        return None
    reading.findings.came_from(row.spot("value"), f"marks.{key}")
    if not reading.changed(row, "value", shown):
        return None
    confidence, source = reading.typed
    if plain(row["value"].text) == plain(reading.spoken(NONE)) and key == "minimum_each":
        return {"value": None, "confidence": confidence, "source": source}
    points = reading.points(row, "value")
    if points == 0 and key != "minimum_each":
        reading.findings.wrong(
            row.spot("value"),
            say("Zero cannot stand for “{item}”.", item=ITEMS[key][0]),
            say("Copy it from the paper."),
            "80" if key == "threshold" else "100",
        )
        points = None
    if points is None:
        return {"value": None, "confidence": "missing"}
    return {"value": points, "confidence": confidence, "source": source}


def _notes(rows: Mapping[str, Row], reading: Reading) -> Raw:
    row = rows.get("notes")
    if row is None:
        return {}
    if not reading.changed(row, "value", "\n".join(reading.base.notes)):
        reading.notes_left = True
        return {"notes": list(reading.base.notes)} if reading.base.notes else {}
    notes = [line for line in reading.text(row, "value").split("\n") if line]
    return {"notes": notes} if notes else {}


def _notice(rows: Mapping[str, Row], reading: Reading, shown: object) -> Raw:
    row = rows.get("notice")
    typed = "" if row is None else reading.text(row, "value")
    if row is None or not typed:
        return {}
    notice = reading.base.notice
    if notice is not None and not reading.changed(row, "value", shown):
        return {"notice": {"vi": notice.vi, "en": notice.en}}
    return {"notice": {"vi": typed}}


def _complete(rows: Mapping[str, Row], reading: Reading, shown: object) -> Raw:
    row = rows.get("complete")
    base = reading.base
    if row is None or not reading.changed(row, "value", shown):
        return {}
    key = key_of_word(COMPLETE, row["value"].text, reading.spoken)
    if key is None:
        reading.findings.wrong(
            row.spot("value"),
            say("“{typed}” is none of the words of this column.", typed=row["value"].text),
            say("Choose one from the list: {words}.", words=all_words(COMPLETE, reading.spoken)),
        )
        return {}
    reading.complete = key == "yes"
    return {"complete": reading.complete} if base.complete is not reading.complete else {}
