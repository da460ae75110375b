"""Submissions of an ordinary home, with one thing about them changed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from criteria import Library, score
from dialogs.records import File, Neighbour, Season, Status, Submission, TriageFacts
from dialogs.triage.case import Case
from dialogs.understand import fold

FAMILY = Library.builtin().get("gia-dinh-hoc-tap-mau")
AT = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAY = AT.date()
HOME: dict[str, Any] = {
    "q1": 2, "q2": 2, "q4a": 2, "q4b": 2, "q5": True, "q6": 2, "q7": 2, "q9": 2,
    "q10": True, "q11": True, "q12": True, "q13": "better", "q14": False,
}  # fmt: skip
SEASON = Season(
    "S1", "17071", 2026, "family", FAMILY.id, FAMILY.version,
    date(2026, 1, 1), date(2026, 3, 31), date(2026, 9, 1), date(2026, 10, 31), village_review=True,
)  # fmt: skip


def own(**more: Any) -> Neighbour:
    return Neighbour(
        **{
            "file": "f1",
            "code": "17071.05.001",
            "name": "Lò Văn Pâng",
            "folded": "lo van pang",
            "members": 4,
            "points": Decimal(90),
        }
        | more
    )


def other(number: int, name: str, **more: Any) -> Neighbour:
    known = {"file": f"o{number}", "code": f"17071.05.{number:03}", "name": name, "folded": fold(name)}
    return Neighbour(**known | more)


def case(
    answers: dict[str, Any] | None = None,
    *,
    flags: tuple[str, ...] = (),
    shown: frozenset[str] = frozenset(),
    round: int = 1,  # noqa: A002 -- the submission's own word
    on: date = DAY,
    **facts: Any,
) -> Case:
    given = HOME | (answers or {})
    card = score(FAMILY, given, shown=shown)
    submission = Submission(
        round, AT, "tg:1", given, card.points, card.of,
        {line.indicator: line.points for line in card.lines if line.points is not None}, card.met, flags,
    )  # fmt: skip
    file = File(
        "f1", "17071.05.001", "S1", 2026, "family", "h1", "Lò Văn Pâng", "17071", "17071.05", "Xóm 5",
        FAMILY.id, FAMILY.version, Status.WAITING, given, submission,
    )  # fmt: skip
    facts = {"own": own(), "flags": flags} | facts
    return Case(
        file, submission, SEASON, FAMILY, shown, TriageFacts(**facts), on, FAMILY if "last_year" in facts else None
    )  # fmt: skip
