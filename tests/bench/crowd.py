"""Many households in the middle of their questions, written straight into the tables of a store, or a peer's memory.

One household is played by itself; everybody else is that household under another name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from dialogs.conversation import Conversation, dump, load
from dialogs.records import File, Status, Submission
from dialogs.self_assessment.frame import SelfAssessment
from storage.moment import to_text
from storage.tables import answers, conversations, files, representatives, subjects, submissions
from tests.bench.commune import COMMUNE, LONG_AGO, SEASON, VILLAGES, found, put
from tests.bench.household import ANSWERING, FIRST_ANSWER, FIRST_NUMBER, household
from tests.bench.peers.alone import Alone
from tests.bench.players import Player

SPAN = 12
"""Answers in which nobody reaches the end of the questions."""


@dataclass(frozen=True, slots=True)
class Household:
    """One of the crowd, `answered` questions on its way."""

    number: int
    answered: int

    @property
    def file(self) -> str:
        return f"f{self.number:09}"

    @property
    def id(self) -> str:
        return f"h{self.number:09}"

    @property
    def village(self) -> str:
        return VILLAGES[self.number % len(VILLAGES)].id

    @property
    def code(self) -> str:
        return f"{self.village}.{self.number // len(VILLAGES) + 1:03}"

    @property
    def key(self) -> str:
        return f"families|tg:{FIRST_NUMBER + self.number}|tg:{FIRST_NUMBER + self.number}"

    @property
    def state(self) -> bytes:
        """The conversation as it is kept."""
        conversation, frame = _states()[self.answered]
        own = msgspec.structs.replace(
            frame, file=self.file, subject=self.id, code=self.code, name=f"Lò Văn Pâng {self.number}"
        )
        return dump(
            msgspec.structs.replace(conversation, key=self.key, frames=(*conversation.frames[:-1], own))
        )

    @property
    def frame(self) -> SelfAssessment:
        return _states()[self.answered][1]

    def player(self, acts: int) -> Player:
        """Somebody who gives so many more answers."""
        player = household(self.number)
        at = FIRST_ANSWER + self.answered
        stamp = "sa", "question", f"{self.file}-{self.frame.at}"
        return Player(player.number, player.script[: at + acts], at=at, stamp=stamp)

    def record(self) -> File:
        """The file as a peer's memory holds it."""
        return File(
            id=self.file, code=self.code, season=SEASON.id, year=SEASON.year, title=SEASON.title, subject=self.id,
            name="Lò Văn Pâng", commune=COMMUNE.id, place=self.village, place_name="Xóm 1",
            criteria_set=SEASON.criteria_set, criteria_version=SEASON.criteria_version,
            status=Status.DRAFT, answers=self.frame.answers,
        )  # fmt: skip


@cache
def _states() -> Sequence[tuple[Conversation, SelfAssessment]]:
    """The played household's conversation before each answer."""
    return _recorded()[0]


@cache
def _recorded() -> tuple[Sequence[tuple[Conversation, SelfAssessment]], Alone, Player]:
    alone, player = Alone(), household(0)
    alone.recording = True
    states = []
    for at in range(len(player.script)):
        if FIRST_ANSWER <= at < FIRST_ANSWER + len(ANSWERING):
            conversation = load(next(iter(alone.states.values())))
            frame = conversation.frames[-1]
            assert isinstance(frame, SelfAssessment)
            states.append((conversation, frame))
        _run_to_end(alone, player)
        player.at += 1
    return states, alone, player


def _run_to_end(alone: Alone, player: Player) -> None:
    """The world in memory never waits, so a step can be driven without a loop."""
    step = alone.decide(player)
    try:
        step.send(None)
    except StopIteration:
        return
    raise AssertionError("the world in memory waited")


def recorded() -> Alone:
    """The played household's steps."""
    return _recorded()[1]


def crowd(size: int, updates: int) -> tuple[list[Household], int]:
    """Make a crowd that gives so many answers in all; return how many each gives.

    However large it is, the answers given are the same mixture of questions.
    """
    each = min(SPAN, max(1, updates // size))
    return [Household(number, 0 if each == SPAN else number % SPAN) for number in range(size)], each


def settle(database: Path, people: Sequence[Household], *, status: Status = Status.DRAFT) -> None:
    """Write the crowd into a store that is not open."""
    if not database.exists():
        found(database)
    db = sqlite3.connect(database)
    db.execute("PRAGMA synchronous = OFF")
    with db:
        put(db, subjects, ({"id": one.id, "kind": "household", "code": one.code, "place": one.village,
                              "number": one.number // len(VILLAGES) + 1, "name": f"Lò Văn Pâng {one.number}",
                              "folded": f"lo van pang {one.number}", "sort_key": f"pang lo van {one.number}",
                              "members": 4, "facts": "{}"} for one in people))  # fmt: skip
        put(db, representatives, ({"subject": one.id, "person": f"tg:{FIRST_NUMBER + one.number}", "seq": 0,
                                   "relation": "head", "adult_agreed": True, "since": to_text(LONG_AGO)}
                                  for one in people))  # fmt: skip
        put(db, files, (file_row(one, status) for one in people))
        put(db, answers, (row for one in people for row in _answers(one)))
        if status is Status.DRAFT:
            put(
                db,
                conversations,
                ({"key": one.key, "state": one.state, "at": to_text(LONG_AGO)} for one in people),
            )
        else:
            put(db, submissions, (_submission(one) for one in people))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def file_row(one: Household, status: Status) -> Mapping[str, Any]:
    waiting = status is Status.WAITING
    return {
        "id": one.file,
        "code": one.code,
        "season": SEASON.id,
        "subject": one.id,
        "commune": COMMUNE.id,
        "place": one.village,
        "sort_key": f"pang lo van {one.number}",
        "criteria_set": SEASON.criteria_set,
        "criteria_version": SEASON.criteria_version,
        "status": status,
        "round": int(waiting),
        "waiting_since": to_text(LONG_AGO) if waiting else None,
        "points": "83" if waiting else None,
        "of": "100" if waiting else None,
    }


def _answers(one: Household) -> Iterator[Mapping[str, Any]]:
    """Numbered below zero: the trail, which numbers answers, begins after them."""
    for number, (question, value) in enumerate(one.frame.answers.items()):
        yield {
            "file": one.file, "seq": number - 100, "event": "0:0", "person": f"tg:{FIRST_NUMBER + one.number}",
            "question": question, "value": msgspec.json.encode(value).decode(),
        }  # fmt: skip


def handed_in(by: str) -> Submission:
    """The played household's submission."""
    of_all = [it for step in recorded().steps.values() for it in step.happened]
    it = next(it for it in of_all if type(it).__name__ == "FileSubmitted")
    return Submission(1, LONG_AGO, by, it.answers, it.points, it.of, it.points_by_indicator, it.met, ())  # type: ignore[union-attr]


def _submission(one: Household) -> Mapping[str, Any]:
    it = handed_in(f"tg:{FIRST_NUMBER + one.number}")
    return {
        "file": one.file, "round": 1, "seq": 0, "event": "0:0", "at": to_text(it.at), "person": it.by,
        "answers": msgspec.json.encode(it.answers).decode(), "points": str(it.points), "of": str(it.of),
        "points_by_indicator": msgspec.json.encode(it.points_by_indicator).decode(), "met": it.met, "flags": "[]",
    }  # fmt: skip


def waiting_record(one: Household) -> File:
    """A file that waits for an officer, as a peer's memory holds it."""
    by = f"tg:{FIRST_NUMBER + one.number}"
    submission = handed_in(by)
    return msgspec.structs.replace(
        one.record(), status=Status.WAITING, answers=submission.answers, submission=submission, verified={},
        verified_points=None,
    )  # fmt: skip
