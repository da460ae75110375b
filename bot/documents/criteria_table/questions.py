"""Reading the sheet of questions: what was changed, added and taken out."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from bot.documents.criteria_table.general import slug
from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.notation import amount_read, condition_read
from bot.documents.criteria_table.reading import Raw, Reading, wording
from bot.documents.criteria_table.sheets import QUESTIONS
from bot.documents.criteria_table.shown import question_shown
from bot.documents.criteria_table.words import KEEP, RULE_KINDS, all_words, plain
from criteria import Option, Question, QuestionKind, Wording, say

ID = re.compile(r"^[a-z0-9_]+$")
CODED = re.compile(r"^([a-z0-9_]+)\s*[:=]\s*(.+)$")
LONGEST = 600
"""Letters of a question and of what is said beside it; one message of Telegram holds 4096 of everything."""
SAYINGS = ("example", "unit", "whole_unit", "short", "help")
CELL_OF = {"applies_if": "asked_if", "at_most_less": "at_most"}


class Questions(msgspec.Struct):
    """What the sheet says; `known` are the questions there will be, for rules and conditions to name."""

    questions: dict[str, Raw]
    dropped: list[str]
    known: dict[str, Question]


def read_questions(rows: list[Row], reading: Reading) -> Questions:
    """Return the changes to the questions, in the order of the sheet."""
    found = Questions({}, [], {})
    theirs = {one.id: one for one in reading.base.questions}
    seen: dict[str, Row] = {}
    for row in rows:
        code = _code(row, seen, reading)
        if code is None:
            continue
        seen[code] = row
        base = theirs.get(code)
        shown = {} if base is None else question_shown(base, reading.base, reading.spoken)
        _remember(row, code, reading)
        raw, dropped = _changes(row, base, shown, found.known, reading)
        found.known[code] = _as_known(code, base, raw, dropped)
        found.dropped += dropped
        if base is None or raw:
            found.questions[code] = {"id": code} | raw
    found.dropped += [one for one in theirs if one not in seen]
    return found


def _code(row: Row, seen: dict[str, Row], reading: Reading) -> str | None:
    code = reading.text(row, "code").lower()
    if not ID.match(code):
        reading.findings.wrong(
            row.spot("code"),
            say("“{typed}” cannot be the code of a question.", typed=code)
            if code
            else say("This row has no code."),
            say("The code of a question is small letters without accents, digits and _."),
            "q1",
        )
        return None
    if code in seen:
        reading.findings.wrong(
            row.spot("code"),
            say("The code “{code}” stands in row {row} already.", code=code, row=seen[code].number),
            say("Give every row a code of its own."),
            f"{code}b",
        )
        return None
    return code


def _remember(row: Row, code: str, reading: Reading) -> None:
    path = f"questions.{code}"
    reading.findings.came_from(row.spot("code"), path, f"dropped.{code}")
    for key in (*SAYINGS, "text", "kind", "options", "low", "high", "step", "at_most", *CELL_OF):
        reading.findings.came_from(row.spot(CELL_OF.get(key, key)), f"{path}.{key}")


def _changes(
    row: Row, base: Question | None, shown: Any, known: dict[str, Question], reading: Reading
) -> tuple[Raw, list[str]]:
    raw: Raw = {}
    dropped: list[str] = []
    if base is None or reading.changed(row, "text", shown["text"]):
        raw["text"] = wording(_text(row, reading))
    if base is None or reading.changed(row, "kind", shown["kind"]):
        raw["kind"] = _kind(row, reading)
    for key in SAYINGS:
        if reading.changed(row, key, shown.get(key)):
            typed = reading.text(row, key, most=LONGEST)
            raw[key] = wording(typed) if typed else None
    for key in ("low", "high"):
        if reading.changed(row, key, shown.get(key)):
            raw[key] = reading.whole(row, key)
    if reading.changed(row, "step", shown.get("step")):
        step = reading.points(row, "step")
        raw["step"] = 1 if step is None else step
    if reading.changed(row, "private", shown.get("private")):
        raw["private"] = reading.tick(row, "private")
    if reading.changed(row, "options", shown.get("options")):
        options, dropped = _options(row, base, reading)
        raw |= {"options": options} if options else {}
    if reading.changed(row, "at_most", shown.get("at_most")):
        raw |= _at_most(row, reading)
    if reading.changed(row, "asked_if", shown.get("asked_if")):
        raw |= _asked_if(row, base, known, reading)
    return raw, dropped


def _text(row: Row, reading: Reading) -> str:
    text = reading.text(row, "text", most=LONGEST)
    if not text and not row["text"].broken:
        reading.findings.wrong(
            row.spot("text"),
            say("The question has no words."),
            say("Type it as it should be asked."),
            "Dòng họ mình có bao nhiêu gia đình ạ?",
        )
    return text or "?"


def _kind(row: Row, reading: Reading) -> str:
    kind = reading.word(row, "kind", QUESTIONS)
    if row["kind"].empty:
        reading.findings.wrong(
            row.spot("kind"),
            say("It is not said how the question is answered."),
            say(
                "Choose one from the list: {words}.",
                words=all_words(QUESTIONS.column("kind").words, reading.spoken),
            ),
        )
    return kind or QuestionKind.text.value


def _options(row: Row, base: Question | None, reading: Reading) -> tuple[list[Raw], list[str]]:
    """Read the choices; each keeps its id where its id or its label is known."""
    theirs = () if base is None else base.options
    by_label = {plain(option.label.vi): option for option in theirs}
    by_id = {option.id: option for option in theirs}
    text = reading.text(row, "options")
    options: dict[str, Raw] = {}
    for line in text.split("\n") if "\n" in text else text.split(";"):
        coded = CODED.match(line.strip())
        label = coded.group(2) if coded else line.strip()
        if not label:
            continue
        known = by_id.get(coded.group(1)) if coded else by_label.get(plain(label))
        key = coded.group(1) if coded else known.id if known is not None else slug(label)
        if key in options:
            reading.findings.wrong(
                row.spot("options"),
                say("The choice “{label}” stands twice.", label=label),
                say("Write every choice once."),
            )
        same = known is not None and known.label.vi == label
        options[key] = {"id": key} if same else {"id": key, "label": wording(label)}
    gone = [f"{base.id}.{one}" for one in by_id if one not in options] if base is not None else []
    return [one for one in options.values() if len(one) > 1], gone


def _at_most(row: Row, reading: Reading) -> Raw:
    typed = reading.text(row, "at_most")
    if not typed:
        return {"at_most": None, "at_most_less": None}
    amount = amount_read(typed)
    if isinstance(amount, str):
        return {"at_most": amount, "at_most_less": None}
    less = amount["less"] if amount is not None else None
    if amount is not None and isinstance(less, list) and len(less) == 1:
        return {"at_most": amount["question"], "at_most_less": less[0]}
    reading.findings.wrong(
        row.spot("at_most"),
        say("“{typed}” does not name a question.", typed=typed),
        say("Write the code of a question above, perhaps less another."),
        "q1 - q3",
    )
    return {}


def _asked_if(row: Row, base: Question | None, known: dict[str, Question], reading: Reading) -> Raw:
    typed = reading.text(row, "asked_if")
    if not typed:
        return {"applies_if": None}
    if plain(typed) == plain(reading.spoken(RULE_KINDS[KEEP])) and base is not None:
        return {}
    condition = condition_read(typed, known, reading.spoken)
    if condition is None:
        reading.findings.wrong(
            row.spot("asked_if"),
            say("“{typed}” is no condition.", typed=typed),
            say("Write the code of a question above, a sign (=, >, >=, <, <=) and a value."),
            "q1 > 0",
        )
        return {}
    return {"applies_if": condition}


def _as_known(code: str, base: Question | None, raw: Raw, dropped: list[str]) -> Question:
    kind = QuestionKind(raw["kind"]) if "kind" in raw else base.kind if base else QuestionKind.text
    options = {} if base is None else {one.id: one for one in base.options}
    for one in raw.get("options", ()):
        options[one["id"]] = Option(one["id"], Wording(one["label"]["vi"]))
    left = tuple(one for one in options.values() if f"{code}.{one.id}" not in dropped)
    high = raw.get("high", None if base is None else base.high)
    return Question(code, kind, Wording(""), options=left, high=high)
