"""The audit read back as an auditor would: line by line, with nothing but the lines and the rules.

RULES names what is looked for; the program's own checks are not asked.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

DECISIONS = {"file_verified": "verified", "file_returned": "returned", "file_not_this_year": "not_this_year"}
UNDO = timedelta(minutes=10)
RULES = {
    "claimed twice": "a file is claimed while somebody else has it",
    "claimed, not waiting": "a file is claimed that does not wait",
    "not in hand": "a decision without the file or its village in hand",
    "decided twice": "a decision on a file that does not wait: decided already, and not undone",
    "own file": "somebody decides on their own household, or on one they answered for",
    "stepped aside": "somebody decides on a file they left to another",
    "in another's village": "a file of a village in another officer's hands, who did not hand it on",
    "no officer": "an act of somebody who is no officer of the commune",
    "flagged in the rest": "a flagged or drawn file is confirmed with the rest",
    "taken twice": "a village is taken while somebody else works there",
    "second of themselves": "the second person is the one who asked for a second",
    "undone late": "a decision is undone after ten minutes, or by who neither decided nor is the chair",
    "signed too early": "a village is signed off while a file of it waits",
}


@dataclass
class Standing:
    """One file, as the lines up to now tell it."""

    status: str
    code: str
    village: str
    season: str
    holder: str = ""
    until: str = ""
    decided_by: set[str] = field(default_factory=set)
    held_before: str = ""
    """Who had it when it was decided on: an undo gives it back to them."""
    asked_by: str = ""
    """Who asked for a second person; empty where nobody waits for one."""
    asked_before: str = ""
    """The same as the file was decided on: an undo lets it wait for a second again."""
    differed: str = ""
    """The second who saw it otherwise: a third decides."""
    differed_before: str = ""
    decided_at: str = ""
    flagged: bool = False
    """Something stands out, or it was drawn by lot."""
    drawn: bool = False
    handed_on: str = ""
    """When who has it gave it to another, or the Chủ tịch Hội took it over."""


@dataclass
class Reading:
    files: dict[str, Standing]
    hands: dict[tuple[str, str], tuple[str, str]]
    """(season, village) → (officer, until)."""
    own: set[tuple[str, str]]
    """(officer, file)."""
    officers: set[str]
    chairs: set[str]
    aside: set[tuple[str, str]] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)


def read_back(before: Path, after: Path) -> Reading:
    """Read every line since the state `before`; `broken` says which rule at which line."""
    start, history = sqlite3.connect(before), sqlite3.connect(after)
    it = _standing(start)
    [(last,)] = start.execute("SELECT max(seq) FROM audit")
    lines = history.execute(
        "SELECT a.seq, a.at, a.actor, a.what, v.happened FROM audit a JOIN audit_values v ON v.seq = a.seq "
        "WHERE a.seq > ? ORDER BY a.seq",
        (last,),
    )
    for seq, at, actor, what, happened in lines:
        it.seen[what] += 1
        _read(it, seq, at, actor, what, json.loads(happened))
    start.close()
    history.close()
    return it


def _standing(db: sqlite3.Connection) -> Reading:
    files = {
        file: Standing(
            status,
            code,
            village,
            season,
            officer or "",
            until or "",
            {by} - {""},
            decided_at=at or "",
            flagged=bool(to_look or sampled),
            drawn=bool(sampled),
        )
        for file, status, code, village, season, officer, until, by, at, to_look, sampled in db.execute(
            "SELECT id, status, code, place, season, claim_officer, claim_until, decided_by, decided_at, to_look, sampled FROM files"
        )
    }
    own = set(
        db.execute(
            "SELECT r.person, f.id FROM representatives r JOIN files f ON f.subject = r.subject "
            "UNION SELECT a.person, g.id FROM answers a JOIN files f ON f.id = a.file JOIN files g ON g.subject = f.subject "
            "UNION SELECT s.person, g.id FROM submissions s JOIN files f ON f.id = s.file JOIN files g ON g.subject = f.subject"
        )
    )
    hands = {
        (season, village): (officer, until)
        for season, village, officer, until in db.execute(
            "SELECT season, village, officer, until FROM village_work"
        )
        if officer
    }
    of = {kind: {who for (who,) in db.execute("SELECT person FROM roles WHERE kind = ? AND until IS NULL", (kind,))} for kind in ("officer", "chair")}  # fmt: skip
    return Reading(files, hands, own, of["officer"] | of["chair"], of["chair"])


LEASE = timedelta(hours=12)


def _renew(it: Reading, line: Line, place: tuple[str, str]) -> None:
    """Each act of who has a village begins their time there anew."""
    who, until = it.hands.get(place, ("", ""))
    if who and who == line.said.get("officer", line.actor) and until > line.at:
        it.hands[place] = who, (datetime.fromisoformat(line.at) + LEASE).isoformat(timespec="microseconds")


def _read(it: Reading, seq: int, at: str, actor: str, what: str, happened: dict[str, Any]) -> None:
    reader = READERS.get(what)
    line = Line(seq, at, actor, what, happened)
    if reader is not None:
        reader(it, line)
    file = it.files.get(happened.get("file", ""))
    if file is not None:
        _renew(it, line, (file.season, file.village))
    elif what == "rest_verified":
        _renew(it, line, line.place)


@dataclass(frozen=True)
class Line:
    seq: int
    at: str
    actor: str
    what: str
    said: dict[str, Any]

    def breaks(self, it: Reading, rule: str, about: object) -> None:
        assert rule in RULES
        it.broken.append(f"line {self.seq}, {self.at}, {self.what} by {self.actor}: {RULES[rule]} ({about})")

    @property
    def place(self) -> tuple[str, str]:
        return self.said["season"], self.said["village"]


def _holds_village(it: Reading, file: Standing, officer: str, at: str) -> bool:
    who, until = it.hands.get((file.season, file.village), ("", ""))
    return who == officer and until > at


def _holds(it: Reading, file: Standing, officer: str, at: str) -> bool:
    return (file.holder == officer and file.until > at) or _holds_village(it, file, officer, at)


def _may(it: Reading, line: Line, officer: str, the_id: str) -> None:
    if officer not in it.officers:
        line.breaks(it, "no officer", the_id)
    if (officer, the_id) in it.own:
        line.breaks(it, "own file", the_id)
    if (officer, the_id) in it.aside:
        line.breaks(it, "stepped aside", the_id)


def _claimed(it: Reading, line: Line) -> None:
    the_id, officer = line.said["file"], line.said["officer"]
    file = it.files[the_id]
    if file.status != "waiting":
        line.breaks(it, "claimed, not waiting", (the_id, file.status))
    if file.holder not in {"", officer} and file.until > line.at:
        line.breaks(it, "claimed twice", (the_id, file.holder, file.until))
    _may(it, line, officer, the_id)
    who, until = it.hands.get((file.season, file.village), ("", ""))
    handed_on = who == line.actor or file.handed_on == line.at
    free = handed_on or file.asked_by or _barred(it, who, the_id)
    if who not in {"", officer} and until > line.at and not free:
        line.breaks(it, "in another's village", (the_id, who))
    file.holder, file.until = officer, _moment(line.said["until"])


def _barred(it: Reading, officer: str, the_id: str) -> bool:
    """Who has the village may not decide on this file: another reads it for them."""
    return (officer, the_id) in it.own or (officer, the_id) in it.aside


def _released(it: Reading, line: Line) -> None:
    file = it.files[line.said["file"]]
    handed_over = line.said["why"] == "handed_over" and file.holder == line.actor
    taken_over = line.said["why"] == "taken_over" and line.actor in it.chairs
    if handed_over or taken_over:
        file.handed_on = line.at
    if file.holder == line.said["officer"]:
        file.holder = file.until = ""


def _decided(it: Reading, line: Line) -> None:
    the_id, officer = line.said["file"], line.said["officer"]
    file = it.files[the_id]
    if file.status != "waiting":
        line.breaks(it, "decided twice", (the_id, file.status))
    if not _holds(it, file, officer, line.at):
        line.breaks(it, "not in hand", (the_id, file.holder, file.until))
    if officer in {file.asked_by, file.differed} - {""} and line.what != "file_returned":
        line.breaks(it, "second of themselves", the_id)
    _may(it, line, officer, the_id)
    _settle(file, DECISIONS[line.what], {officer}, line.at)


def _settle(file: Standing, status: str, by: set[str], at: str) -> None:
    first = set() if file.differed else {file.asked_by} - {""}
    file.status, file.decided_by, file.decided_at = status, by | first, at
    file.held_before, file.asked_before, file.asked_by = file.holder, file.asked_by, ""
    file.differed_before, file.differed = file.differed, ""
    file.holder = file.until = ""


def _rest(it: Reading, line: Line) -> None:
    officer = line.said["officer"]
    for the_id in line.said["files"]:
        file = it.files[the_id]
        if file.status != "waiting":
            line.breaks(it, "decided twice", (the_id, file.status))
        if file.holder not in {"", officer} and file.until > line.at:
            line.breaks(it, "claimed twice", (the_id, file.holder))
        if not _holds_village(it, file, officer, line.at):
            line.breaks(it, "not in hand", the_id)
        if file.flagged:
            line.breaks(it, "flagged in the rest", the_id)
        _may(it, line, officer, the_id)
        _settle(file, "verified", {officer}, line.at)


def _undone(it: Reading, line: Line) -> None:
    for the_id in line.said["files"]:
        file = it.files[the_id]
        late = datetime.fromisoformat(line.at) - datetime.fromisoformat(file.decided_at) > UNDO
        if late or line.said["officer"] not in file.decided_by | it.chairs:
            line.breaks(it, "undone late", (the_id, file.decided_at, file.decided_by))
        if file.status not in {"verified", "returned", "not_this_year"}:
            line.breaks(it, "decided twice", (the_id, file.status))
        file.status, file.asked_by, file.differed = "waiting", file.asked_before, file.differed_before
        if file.held_before:
            file.holder, file.until = file.held_before, _moment(line.said["until"])


def _second_asked(it: Reading, line: Line) -> None:
    """Who asks must have had the file, and has it no longer."""
    the_id, officer = line.said["file"], line.said["officer"]
    file = it.files[the_id]
    if file.status != "waiting":
        line.breaks(it, "decided twice", (the_id, file.status))
    if not _holds(it, file, officer, line.at):
        line.breaks(it, "not in hand", (the_id, file.holder))
    _may(it, line, officer, the_id)
    file.asked_by, file.differed, file.holder, file.until = officer, "", "", ""


def _second_taken_back(it: Reading, line: Line) -> None:
    file = it.files[line.said["file"]]
    file.asked_by, file.differed = "", ""
    file.holder, file.until = line.said["officer"], _moment(line.said["until"])


def _second_differs(it: Reading, line: Line) -> None:
    file = it.files[line.said["file"]]
    if line.said["officer"] == file.asked_by:
        line.breaks(it, "second of themselves", line.said["file"])
    file.differed = line.said["officer"]
    file.holder = file.until = ""


def _triaged(it: Reading, line: Line) -> None:
    """A file that was drawn stays so, whatever the flags say."""
    file = it.files[line.said["file"]]
    file.flagged = line.said["to_look"] or file.drawn


def _drawn(it: Reading, line: Line) -> None:
    drawn = set(line.said["drawn"])
    for file in it.files.values():
        file.drawn |= file.code in drawn and file.season == line.said["season"]
        file.flagged |= file.drawn


def _aside(it: Reading, line: Line) -> None:
    pair = (line.said["officer"], line.said["file"])
    (it.aside.add if line.what == "stepped_aside" else it.aside.discard)(pair)


def _taken(it: Reading, line: Line) -> None:
    who, until = it.hands.get(line.place, ("", ""))
    if who not in {"", line.said["officer"]} and until > line.at:
        line.breaks(it, "taken twice", (line.place, who))
    it.hands[line.place] = line.said["officer"], _moment(line.said["until"])


def _given_back(it: Reading, line: Line) -> None:
    if it.hands.get(line.place, ("",))[0] == line.said["officer"]:
        del it.hands[line.place]


def _moved_on(it: Reading, line: Line) -> None:
    it.hands[line.place] = line.said["to"], _moment(line.said["until"])


def _signed(it: Reading, line: Line) -> None:
    waits = [
        the_id
        for the_id, file in it.files.items()
        if (file.season, file.village, file.status) == (*line.place, "waiting")
    ]
    if waits:
        line.breaks(it, "signed too early", waits[:3])
    if line.said["officer"] not in it.chairs:
        line.breaks(it, "no officer", line.place)


def _submitted(it: Reading, line: Line) -> None:
    file = it.files[line.said["file"]]
    file.status, file.holder, file.until = line.said["status"], "", ""
    file.flagged = True


def _opened(it: Reading, line: Line) -> None:
    said = line.said
    it.files[said["file"]] = Standing("registered", said["code"], said["place"], said["season"])
    if said.get("person"):
        it.own.add((said["person"], said["file"]))


def _becomes(status: str) -> Any:
    def read(it: Reading, line: Line) -> None:
        it.files[line.said["file"]].status = status

    return read


def _moment(text: str) -> str:
    """Write a moment as the lines' own are written, so that plain text compares."""
    return datetime.fromisoformat(text).isoformat(timespec="microseconds")


READERS = {
    "file_claimed": _claimed,
    "claim_released": _released,
    **dict.fromkeys(DECISIONS, _decided),
    "rest_verified": _rest,
    "decision_undone": _undone,
    "second_asked": _second_asked,
    "second_taken_back": _second_taken_back,
    "second_differs": _second_differs,
    "file_triaged": _triaged,
    "sample_drawn": _drawn,
    "stepped_aside": _aside,
    "stepped_back": _aside,
    "village_taken": _taken,
    "village_given_back": _given_back,
    "village_handed_over": _moved_on,
    "village_taken_over": _moved_on,
    "village_signed_off": _signed,
    "subject_registered": _opened,
    "file_opened": _opened,
    "file_submitted": _submitted,
    "file_endorsed": _becomes("waiting"),
    "file_held": _becomes("held"),
    "file_withdrawn": _becomes("withdrawn"),
    "file_reopened": _becomes("waiting"),
}
"""By what the line says; the others change nothing that these rules look at."""
