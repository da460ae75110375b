"""An ordinary home: who lives there, what it answers this year, what it answered last year."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from tests.commune.names import head_of_household
from tests.commune.points import points_of

ON_PHONES = 0.7
"""Of the households; the others fill in paper with their village head."""


@dataclass(slots=True)
class Home:
    number: int
    """In the whole commune, from 1."""
    village: str
    place_number: int
    """In its village."""
    name: str
    members: int
    answers: dict[str, Any]
    last: dict[str, Any] | None
    person: str = ""
    """Who answers on a phone; empty on paper."""
    phone: str = ""
    word: str = ""
    cannot_read: int | None = None
    pictures: list[bytes] = field(default_factory=list)
    seen_at_home: bool = False
    """The village head has seen the paper."""
    late: bool = False
    again: bool = False
    """Handed in a second time."""
    head_says: dict[str, Any] = field(default_factory=dict)
    held: str = ""
    votes_against: int = 0
    mended_to: int = 0
    """Members of the list as mended during the year."""
    there: dict[str, str] = field(default_factory=dict)
    """What a good look finds in its file, by flag: how it came there. Empty: nothing stands out."""
    trap: str = ""
    """What looks like a fault and is none."""

    @property
    def household(self) -> str:
        return f"H{self.number:05}"

    @property
    def file(self) -> str:
        return f"F{self.number:05}"

    @property
    def code(self) -> str:
        return f"{self.village}.{self.place_number:03}"

    @property
    def free(self) -> bool:
        return not self.there and not self.trap

    @property
    def at_school(self) -> int:
        return int(self.answers.get("q4a", 0))


def ordinary(dice: random.Random, number: int, village: str, place_number: int) -> Home:
    """Make a home in which nothing stands out but what life brings: three in a hundred lie near the threshold."""
    while True:
        answers = answers_of_a_home(dice)
        points = points_of(answers)
        if points > 85 or dice.random() < 0.12:
            break
    home = Home(
        number=number,
        village=village,
        place_number=place_number,
        name=head_of_household(dice),
        members=answers["q1"] + answers["q6"] + dice.choice((0, 0, 1, 1, 2)) or 1,
        answers=answers,
        last=None if dice.random() < 0.08 else a_year_before(dice, answers),
    )
    if dice.random() < ON_PHONES:
        home.person = f"tg:{100_000 + number}"
        home.phone = f"09{10_000_000 + number}" if dice.random() < 0.8 else ""
    if dice.random() < 0.3:
        home.cannot_read = answers["q6"] - answers.get("q7", 0)
    label_points(home)
    return home


def label_points(home: Home) -> None:
    """Say what the points alone make of a file."""
    for flag in ("near_threshold", "below_threshold"):
        home.there.pop(flag, None)
    points = points_of(home.answers)
    if 75 <= points <= 85:
        home.there["near_threshold"] = "by its points"
    if points < 80:
        home.there["below_threshold"] = "by its points"


def answers_of_a_home(dice: random.Random) -> dict[str, Any]:
    [children] = dice.choices((0, 1, 2, 3), (26, 30, 34, 10))
    [adults] = dice.choices((0, 1, 2, 3, 4, 5), (7, 11, 50, 17, 12, 3))
    away = 1 if children and dice.random() < 0.02 else 0
    unread = 1 if adults and dice.random() < 0.07 else 0
    unable = unread and dice.choice((0, 1))
    return answered(
        dice,
        children=children,
        at_school=children - away,
        cannot_go=away and dice.choice((0, 1)),
        adults=adults,
        readers=adults - unread,
        cannot_learn=unable,
    )


def answered(
    dice: random.Random, *, children: int, at_school: int, cannot_go: int, adults: int, readers: int, cannot_learn: int
) -> dict[str, Any]:  # fmt: skip
    """Answer every question that is about the home, and no other."""
    answers: dict[str, Any] = {"q1": children, "q6": adults}
    if children:
        answers["q2"] = at_school
        if at_school < children:
            answers["q3"] = cannot_go
        if at_school:
            answers["q4a"] = at_school - (1 if dice.random() < 0.12 else 0)
            if answers["q4a"]:
                answers["q4b"] = answers["q4a"] - (1 if dice.random() < 0.08 else 0)
        if at_school or children > cannot_go:
            answers["q5"] = dice.random() < 0.96
    if adults:
        answers["q7"] = readers
        if readers < adults:
            answers["q8"] = cannot_learn
        answers["q9"] = dice.choice((adults - cannot_learn, max(1, (adults - cannot_learn + 1) // 2)))
        answers["q9"] = min(answers["q9"], adults - cannot_learn)
    answers["q10"] = dice.random() < 0.94
    answers["q11"] = dice.random() < 0.96
    answers["q12"] = dice.random() < 0.9
    [answers["q13"]] = dice.choices(("better", "same", "harder", "disaster"), (45, 40, 8, 7))
    answers["q14"] = dice.random() < 0.7
    return answers


def a_year_before(dice: random.Random, answers: dict[str, Any]) -> dict[str, Any]:
    """Answer as the home did last year: a child more or less, somebody come of age, nobody who unlearned to read."""
    children = max(0, answers["q1"] + dice.choice((0,) * 8 + (1, -1)))
    adults = max(0, answers["q6"] + dice.choice((0,) * 8 + (1, -1, 2, -2)))
    unread = answers["q6"] - answers.get("q7", 0)
    adults = max(adults, unread)
    away = 1 if children and dice.random() < 0.02 else 0
    return answered(
        dice,
        children=children,
        at_school=children - away,
        cannot_go=0,
        adults=adults,
        readers=adults - unread,
        cannot_learn=0,
    )
