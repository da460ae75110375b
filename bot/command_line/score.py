"""`sohoctap score SET ANSWERS.json`: one card as JSON, worked out without any door."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, NoReturn

import msgspec
import typer

from bot.command_line.which_set import which_set
from criteria import (
    AnswerSheet,
    CriteriaSet,
    Fault,
    Kind,
    Library,
    Scorecard,
    Text,
    Wording,
    Words,
    hold_against,
    say,
    sentence,
    ways_to_raise,
)
from criteria import score as score_answers
from criteria.period import outside_period

BAD_INPUT, LOCKED = 2, 3
EXAMPLE = '{"q1": 2, "q2": 2, "q5": true}'


def score(
    criteria_set: Annotated[
        str, typer.Argument(metavar="SET", help="Mã bộ tiêu chí, mã@phiên_bản, hoặc tệp .yaml.")
    ],
    answers: Annotated[
        Path, typer.Argument(metavar="ANSWERS.json", help=f"Tệp câu trả lời, ví dụ {EXAMPLE}")
    ],
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Ngày chấm, để xem bộ tiêu chí còn hiệu lực không."),
    ] = None,
    level: Annotated[int, typer.Option(min=1, help="Mức độ muốn xét, với bộ có nhiều mức.")] = 1,
) -> None:
    """Chấm điểm một tệp câu trả lời và in bảng điểm dạng JSON."""
    chosen = which_set(criteria_set, Library.builtin())
    if not chosen.scorable:
        typer.echo(_locked(chosen), err=True)
        raise typer.Exit(LOCKED)
    if level not in chosen.level_numbers:
        _refuse([_no_such_level(chosen, level)])
    given, shown = _read(answers)
    sheet = hold_against(chosen, given, answers.name)
    if sheet.faults:
        _refuse(sheet.faults)
    _refuse_strangers(chosen, shown, answers.name)
    day = on.date() if on else date.today()  # noqa: DTZ011
    card = score_answers(chosen, sheet.answers, on=day, level=level, shown=frozenset(shown))
    typer.echo(_json(_card(chosen, sheet, card, day)))
    if sheet.wanting:
        _refuse(sheet.wanting)


def _no_such_level(chosen: CriteriaSet, level: int) -> Fault:
    keys = ", ".join(str(number) for number in chosen.level_numbers)
    wrong = say("The set has no level {level}.", level=level)
    return Fault("sohoctap score", "--level", wrong, say("one of: {keys}", keys=keys), "--level 1")


def _refuse_strangers(chosen: CriteriaSet, shown: list[str], file: str) -> None:
    known = [indicator.id for indicator in chosen.indicators]
    strangers = [one for one in shown if one not in known]
    if strangers:
        expected = say("one of: {keys}", keys=", ".join(known))
        _refuse(
            Fault(file, f"evidence.{one}", say("The set has no such indicator."), expected, known[0])
            for one in strangers
        )


def _read(path: Path) -> tuple[dict[str, Any], list[str]]:
    """Read the answers, and the indicators that have something to show for them.

    Decimals stay text, so that no float ever touches the points.
    """
    try:
        given = json.loads(path.read_text(encoding="utf-8-sig"), parse_float=str, parse_constant=str)
    except FileNotFoundError:
        _refuse_file(path, say("There is no such file."))
    except OSError:
        _refuse_file(path, say("The file cannot be read."))
    except ValueError as error:
        line = getattr(error, "lineno", None)
        _refuse_file(path, say("This is not JSON."), f"dòng {line}" if line else "")
    whole = given if isinstance(given, dict) else {}
    given = whole.get("answers", whole) if whole else given
    if not isinstance(given, dict):
        _refuse_file(path, say("This is not a mapping."))
    shown = whole.get("evidence", []) if given is not whole else []
    if not isinstance(shown, list):
        _refuse_file(path, say("This is not a list."), "evidence")
    return given, [str(one) for one in shown]


def _card(chosen: CriteriaSet, sheet: AnswerSheet, card: Scorecard, on: date) -> dict[str, Any]:
    notes: list[Words] = [
        say(
            'The answer to {id} "{question}" is left aside: it is not asked of this home.',
            id=one.id,
            question=one.short or one.text,
        )
        for one in sheet.ignored
    ]
    outside = outside_period(chosen, on)
    if outside is not None:
        notes.append(outside)
    return {
        "set": card.set_id,
        "version": card.version,
        "points": card.points,
        "of": card.of,
        "met": card.met,
        "lines": [
            {
                "indicator": line.indicator,
                "name": line.name,
                "points": line.points,
                "of": line.of,
                "applicable": line.applicable,
                "why": line.why,
            }
            for line in card.lines
        ],
        "unmet": card.unmet,
        "ways_to_raise": [
            {"indicator": way.indicator, "gain": way.gain, "text": way.text}
            for way in ways_to_raise(chosen, sheet.answers, card)
        ],
        "notice": card.notice,
        "unanswered": card.unanswered,
        "out_of_period": card.out_of_period,
        "notes": notes,
    } | _of_its_kind(chosen, card)


def _of_its_kind(chosen: CriteriaSet, card: Scorecard) -> dict[str, Any]:
    """Add what only some sets have: levels, ranks, sources that contradict each other."""
    more: dict[str, Any] = {}
    if chosen.levels:
        more |= {"level": card.level, "level_reached": card.reached}
    if chosen.marks.ranks:
        more["rank"] = None if card.rank is None else card.rank.name
    if chosen.conflicts:
        more["doubts"] = card.doubts
    return more


def _locked(chosen: CriteriaSet) -> str:
    if chosen.kind is Kind.tracked:
        return _said(
            say('"{name}" is a list to follow from year to year; no paper scores it.', name=chosen.name)
        )
    return _said(
        say(
            '"{name}" cannot score anyone yet. From the official paper an officer must supply: {missing}.',
            name=chosen.name,
            missing=tuple(gap.what for gap in chosen.missing()),
        )
    )


def _json(card: dict[str, Any]) -> str:
    encoder = msgspec.json.Encoder(decimal_format="number")
    return msgspec.json.format(encoder.encode(_plain(card))).decode()


def _plain(value: Any) -> Any:
    """Turn words into Vietnamese and decimals into the shortest exact number."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else value.normalize()
    if isinstance(value, Text | Wording):
        return _said(value)
    return value


def _said(words: Words) -> str:
    from bot.words import render

    return render(words, "vi")


def _refuse_file(path: Path, wrong: Text, where: str = "") -> NoReturn:
    _refuse([Fault(path.name, where, wrong, say("a JSON file with answers"), EXAMPLE)])


def _refuse(faults: Iterable[Fault]) -> NoReturn:
    for fault in faults:
        typer.echo(_said(sentence(fault)), err=True)
    raise typer.Exit(BAD_INPUT)
